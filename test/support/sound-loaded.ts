import {isDeepStrictEqual} from 'node:util';
import type {Article} from '../../source/article/article.ts';
import {isCalendarDay} from '../../source/article/publication-date.ts';
import {contains, type Span, trimSpan} from '../../source/article/span.ts';
import type {Entry, Loaded, LoadedArticle, LoadedList} from '../../source/loading/loaded.ts';
import {faultsOf} from './sound-reading.ts';

const lineBreak = /[\n\r\f\u2028\u2029]/u;
const languageCode = /^[a-z]{2,3}$/u;

function isWebAddress(written: string): boolean {
	return URL.canParse(written) && ['http:', 'https:'].includes(new URL(written).protocol);
}

function isSame(one: Span, other: Span): boolean {
	return one.start === other.start && one.end === other.end;
}

function* faultsOfParagraphs({text, paragraphs, isHardWrapped}: Article): Generator<string> {
	if (paragraphs.length === 0) {
		yield 'there is no paragraph';
	}

	const whole = {start: 0, end: text.length};
	let end = 0;
	for (const paragraph of paragraphs) {
		const name = `paragraph ${paragraph.start}–${paragraph.end}`;
		if (!Number.isInteger(paragraph.start) || !Number.isInteger(paragraph.end)) {
			yield `${name} is not of whole numbers`;
		} else if (!contains(whole, paragraph)) {
			yield `${name} lies outside the text of ${text.length}`;
		} else if (paragraph.start >= paragraph.end) {
			yield `${name} is empty`;
		} else if (paragraph.start < end) {
			yield `${name} begins before the one before it ends`;
		} else if (!isSame(trimSpan(text, paragraph), paragraph)) {
			yield `${name} begins or ends with white space`;
		} else if (!isHardWrapped && lineBreak.test(text.slice(paragraph.start, paragraph.end))) {
			yield `${name} has a line break in it`;
		}

		end = paragraph.end;
	}
}

function* faultsOfHead({
	text,
	title,
	titleSpan,
	paragraphs,
	dateline,
	headings = [],
}: Article): Generator<string> {
	const [first] = paragraphs;
	if (titleSpan !== undefined && (first === undefined || !isSame(titleSpan, first))) {
		yield 'the title’s span is not the first paragraph';
	}

	if (title?.trim() === '' || (title !== undefined && lineBreak.test(title))) {
		yield 'the title is no line';
	}

	if (
		dateline !== undefined &&
		!(dateline.start < dateline.end && contains({start: 0, end: text.length}, dateline))
	) {
		yield `the dateline is ${dateline.start}–${dateline.end} of ${text.length}`;
	}

	const starts = new Map(paragraphs.map(({start, end}) => [start, end]));
	let before = -1;
	for (const {start, end, level} of headings) {
		if (starts.get(start) !== end) {
			yield `the heading ${start}–${end} is no paragraph`;
		}

		if (start <= before) {
			yield `the heading ${start}–${end} is out of order`;
		}

		if (![1, 2, 3, 4, 5, 6].includes(level)) {
			yield `the heading ${start}–${end} is of level ${level}`;
		}

		before = start;
	}
}

function* faultsOfMetadata({
	published,
	modified,
	url,
	language,
	byline,
	publisher,
}: Article): Generator<string> {
	for (const [name, day] of Object.entries({published, modified})) {
		if (day !== undefined && !isCalendarDay(day)) {
			yield `${name} is no day: ${JSON.stringify(day)}`;
		}
	}

	for (const [name, words] of Object.entries({byline, publisher})) {
		if (words?.trim() === '') {
			yield `${name} is empty`;
		}
	}

	if (url !== undefined && !isWebAddress(url)) {
		yield `the address is none of the web: ${JSON.stringify(url)}`;
	}

	if (language !== undefined && !languageCode.test(language)) {
		yield `the language is no code: ${JSON.stringify(language)}`;
	}
}

function* faultsOfArticle({article, reading}: LoadedArticle): Generator<string> {
	yield* faultsOfParagraphs(article);
	yield* faultsOfHead(article);
	yield* faultsOfMetadata(article);
	if (reading !== undefined) {
		if (!isDeepStrictEqual(reading.article, article)) {
			yield 'the reading is of another article';
		}

		yield* faultsOf(reading);
	}
}

function* faultsOfEntry({title, payload, address, detail}: Entry): Generator<string> {
	const name = `entry ${JSON.stringify(title)}`;
	if (payload === undefined && address === undefined) {
		yield `${name} has nothing to open`;
	}

	if (payload !== undefined && !(payload.bytes instanceof Uint8Array)) {
		yield `${name} has no bytes`;
	}

	for (const place of [address, payload?.address]) {
		if (place !== undefined && !isWebAddress(place)) {
			yield `${name} has an address that is none of the web: ${JSON.stringify(place)}`;
		}
	}

	if (detail === '') {
		yield `${name} has an empty detail`;
	}
}

function* faultsOfList({title, entries}: LoadedList): Generator<string> {
	if (title?.trim() === '') {
		yield 'the list’s title is empty';
	}

	if (entries.length === 0) {
		yield 'the list is empty';
	}

	for (const entry of entries) {
		yield* faultsOfEntry(entry);
	}
}

function* faultsOfWarnings(warnings: readonly string[]): Generator<string> {
	for (const warning of warnings) {
		if (warning.trim() === '' || lineBreak.test(warning)) {
			yield `a warning is no line: ${JSON.stringify(warning)}`;
		}
	}
}

/** Whether it can go to another thread and arrives as it was. */
function isPlainData(value: unknown): boolean {
	try {
		return isDeepStrictEqual(structuredClone(value), value);
	} catch {
		return false;
	}
}

/**
What is wrong with what a loader gave, whatever it was given: paragraphs out of order, empty or outside the text, headings that are none, days and addresses that are none,
a reading of something else or unsound, entries with nothing to open, warnings of several lines, data that another thread could not be given. Empty when it is sound.
*/
export function faultsOfLoaded(loaded: Loaded): string[] {
	return [
		...(isPlainData(loaded) ? [] : ['it is not plain data']),
		...(loaded.kind === 'article' ? faultsOfArticle(loaded) : faultsOfList(loaded)),
		...faultsOfWarnings(loaded.warnings),
	];
}
