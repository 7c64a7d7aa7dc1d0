/*
The dateline that an article's body begins with: places, a day, an agency in brackets, and a dash, which may be missing behind a well-known agency.

Catches: «KYIV, Ukraine (AP) —», «LONDON, March 2 (Reuters) -», «WASHINGTON —», «PARIS/BERLIN --», «SAN FRANCISCO (AP) _», «New York (AFP) –», «(CNN) —», «(CNN)» alone,
«Aug 27 (Reuters) -», «BOISE, Idaho, May 3, 2022 /PRNewswire/ --».
Must not: «NATO — the alliance that …» (small letters go on behind it), «UPDATE — The …» and «NATO — The …» (labels and acronyms are no places), «Ted Cruz (R-Texas) — …»
(no agency), «DOE - Yes. …» where other paragraphs begin so too (speakers, or items of a list).

Limits: «NEW DELHI: The court …» is left, for so are speakers; a lone surname in capitals with a dash passes for a place.
*/
import lexicon from '../../data/lexicons/datelines.json' with {type: 'json'};
import type {Metadata} from './metadata.ts';
import {findDays} from './publication-date.ts';
import type {Span} from './span.ts';

/** How many paragraphs of the body are looked at: a byline, a day and a summary may stand before it. */
const mostParagraphs = 6;
/** No dateline is longer. */
const mostLength = 120;

const agencies = new Map(lexicon.agencies.map(name => [name.toLowerCase(), name]));
const noPlaces = new Set([...lexicon.labels, ...lexicon.acronyms]);

// All are tried at one place only, on a piece of bounded length.
const capitals =
	/(?:Mc|Mac)?\p{Lu}[\p{Lu}\p{M}.'’-]*(?:(?:\s|\/|\s?[,&]\s?(?=\p{Lu}{3})|\sand\s)(?:Mc|Mac)?\p{Lu}[\p{Lu}\p{M}.'’-]*){0,6}(?![\p{L}\p{N}])/uy;
const titleCase =
	/\p{Lu}[\p{L}\p{M}.'’-]*(?:[\s/](?:(?:de|del|la|le|of|upon|the|al)\s)?\p{Lu}[\p{L}\p{M}.'’-]*){0,4}(?![\p{L}\p{N}])/uy;
const month =
	'(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const day = new RegExp(
	String.raw`(?:,\s*)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:${month}\.?\s+\d{1,2}|\d{1,2}\s+${month}\.?)(?:,?\s+\d{4})?,?`,
	'iuy',
);
const region =
	/,\s+\p{Lu}[\p{L}\p{M}.'’-]*(?:[\s/](?:(?:of|and|the)\s)?\p{Lu}[\p{L}\p{M}.'’-]*){0,3}(?![\p{L}\p{N}]),?/uy;
const agency =
	/\s*(?:(?:--|[—–])\s?)?(?:\((?<inBrackets>\p{Lu}[\p{L}&.'’ ]{0,40})\)|\/(?<inSlashes>\p{Lu}[\p{L} -]{2,30})\/)/uy;
const white = /\s+/y;
/** At least one side of a dash is white; of a hyphen or a low line both are. */
const dash = /(?<=\s)[—–―](?=\s|\S|$)|[—–―](?=\s|$)|(?<=[\s)/])--|--(?=\s|$)|(?<=\s)[-_](?=\s|$)/uy;
const colon = /:(?=\s|$)/y;
/** A dash, or what an agency stands in: no dateline is without. Most articles need no other pattern than this, and compiling those takes longer than all else that is found in a short one. */
const mark = /[—–―(/]|--|\s[-_](?:\s|$)/u;

type Parsed = {
	/** Length of the dateline, with its dash. */
	readonly length: number;
	readonly agency?: string;
	readonly day?: string;
	/** Whether nothing but capitals and a dash tells it. */
	readonly isBare: boolean;
};

/**
The dateline that an article's body begins with.

@param paragraphs those of the body, without the title; the first few are looked at.
@returns from its first character to its dash, without the white space behind.
*/
export function findDateline(text: string, paragraphs: readonly Span[]): Span | undefined {
	const starts = paragraphs.slice(0, mostParagraphs * 2);
	const parsed = starts.map(({start, end}) => parse(text.slice(start, Math.min(end, start + mostLength))));
	const bare = parsed.filter(each => each?.isBare).length;
	const at = parsed.findIndex(
		(each, index) => each !== undefined && index < mostParagraphs && !(each.isBare && bare > 1),
	);
	const start = starts[at]?.start;
	const length = parsed[at]?.length;
	return start === undefined || length === undefined ? undefined : {start, end: start + length};
}

/** What a dateline tells of its article: the agency that it comes from as its publisher, and the day where the dateline has its year. */
export function toldByDateline(text: string, {start, end}: Span): Pick<Metadata, 'publisher' | 'published'> {
	const parsed = parse(text.slice(start, end));
	const publisher = parsed?.agency;
	const published = parsed?.day;
	return {...(publisher !== undefined && {publisher}), ...(published !== undefined && {published})};
}

function parse(words: string): Parsed | undefined {
	if (!mark.test(words)) {
		return undefined;
	}

	const reader = new Reader(words);
	const inCapitals = reader.take(capitals);
	const place = inCapitals === undefined || isLetterless(inCapitals) ? undefined : inCapitals;
	if (place === undefined) {
		reader.at = 0;
	}

	let told = place === undefined ? takeTold(reader) : undefined;
	const named = place ?? (told === undefined ? reader.take(titleCase) : undefined);
	const hasRegion = named !== undefined && takeRegions(reader);
	told ??= takeTold(reader);
	const isSurePlace = place !== undefined || named === undefined;
	if (told !== undefined && !isSurePlace && told.known === undefined) {
		return undefined;
	}

	if (told === undefined && (place === undefined || (!hasRegion && isNoPlace(place)))) {
		return undefined;
	}

	const beforeMark = reader.at;
	reader.take(white);
	if (reader.take(dash) === undefined && (told?.agency === undefined || reader.take(colon) === undefined)) {
		if (
			told?.known === undefined ||
			named !== place ||
			!/^(?:$|\s?["“‘']?\p{Lu})/u.test(words.slice(beforeMark))
		) {
			return undefined;
		}

		reader.at = beforeMark;
	}

	const isBare = told === undefined && !hasRegion;
	return told !== undefined || beginsSentence(words.slice(reader.at))
		? {length: reader.at, ...told?.found, isBare}
		: undefined;
}

type Told = {
	readonly agency?: string;
	/** The agency, where it is a well-known one. */
	readonly known?: string;
	readonly found: Pick<Parsed, 'agency' | 'day'>;
};

/** A day, an agency, or both; without a place before them a day counts only with an agency behind it, and an agency only as a known one. */
function takeTold(reader: Reader): Told | undefined {
	const before = reader.at;
	reader.take(white);
	const date = reader.take(day);
	const groups = reader.takeGroups(agency);
	const name = groups?.['inBrackets'] ?? groups?.['inSlashes'];
	const known = name === undefined ? undefined : agencies.get(name.trim().toLowerCase());
	const isAlone = before === 0;
	if ((date === undefined && name === undefined) || (isAlone && known === undefined)) {
		reader.at = before;
		return undefined;
	}

	const found = date === undefined ? undefined : findDays(date)[0]?.day;
	const agencyName = known ?? name;
	return {
		...(agencyName !== undefined && {agency: agencyName}),
		...(known !== undefined && {known}),
		found: {...(agencyName !== undefined && {agency: agencyName}), ...(found !== undefined && {day: found})},
	};
}

function takeRegions(reader: Reader): boolean {
	let hasRegion = false;
	for (let count = 0; count < 2; count++) {
		const before = reader.at;
		if (reader.take(day) !== undefined) {
			reader.at = before;
			break;
		}

		hasRegion = reader.take(region) !== undefined || hasRegion;
	}

	return hasRegion;
}

/** Whether words in capitals are a label or an acronym, or too short for a place. */
function isNoPlace(words: string): boolean {
	const each = words
		.toLowerCase()
		.replaceAll('’', "'")
		.split(/[\s/]+/u);
	return (
		words.replaceAll(/[^\p{L}]/gu, '').length < 3 || each.some(word => noPlaces.has(word.replace(/\.$/, '')))
	);
}

function isLetterless(words: string): boolean {
	return words.replaceAll(/[^\p{L}]/gu, '').length < 2;
}

/** Whether what stands behind a dash begins a sentence, in which there are small letters too. */
function beginsSentence(behind: string): boolean {
	const words = behind.trimStart();
	return words === '' || (/^[^\p{L}\p{N}]{0,3}[\p{Lu}\p{N}]/u.test(words) && /\p{Ll}/u.test(words));
}

/** Takes one thing behind the other from the beginning of words. */
class Reader {
	at = 0;
	readonly #words: string;

	constructor(words: string) {
		this.#words = words;
	}

	take(pattern: RegExp): string | undefined {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.#words)?.[0];
		this.at += found?.length ?? 0;
		return found;
	}

	takeGroups(pattern: RegExp): Readonly<Record<string, string | undefined>> | undefined {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.#words);
		this.at += found?.[0].length ?? 0;
		return found?.groups;
	}
}
