/*
Who wrote the article, from a line that begins with «By», or that is a full name and a post at a newspaper.

Catches: «By JANE DOE», «BYLINE: Jane Doe.», «By Jane Doe and John Roe, Staff Writers», «by the Associated Press», «By Jane Doe | March 2, 2022» (the date is cut off, and so is «jane@harbour.example»),
«Jane Doe, Staff Writer», «Jane Doe and John Roe | Harbour correspondents».
Must not: «By the end of the week the council had met twice.» (a sentence), «By Tuesday Evening» (a time), «By the Numbers» and, as an
article's first line, «By Land and Sea, Help Arrives» (headlines), «Maria Santos, the former editor» and «Maria Santos, Editor, Dies at 90» (no post that one
writes from).
*/
import {findDays} from './publication-date.ts';

const mostLength = 140;
const mostNameWords = 6;
const mostPartWords = 6;

const by = /^(?:(?:(?:written|reported|posted|published)\s+)?by|byline):?\s+(?=\S)/iu;
const betweenNames = /\s*(?:[,;|·•]|\s[—–-]\s|\s&\s|\sand\s|\sin\s|\sfor\s)\s*/iu;
const capitalised = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const particle = /^(?:al|bin|da|de|del|den|der|di|la|le|van|von)$/u;
const calendarWord =
	/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|midnight|night|dawn|morning|evening)$/iu;
/** Behind an initial or «Jr.» a full stop belongs to the name. */
const sentenceEnd = /(?<!(?<!\p{L})\p{Lu}\p{L}?)\.$/u;
const dateTail =
	/(?:\s(?:on|(?:last\s)?(?:published|posted|updated)):?|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|[\s,;|·•—–-])+$/iu;
const addressTail = /[\s,;|·•(<—–-]+[\w.+-]*@[\w.-]+[)>]?$/u;
/** «Staff Writer», «AP Business Writers», «education reporter»; what people once were is none. */
const post = String.raw`(?:(?!the\s|a\s|an\s|former\s|ex-)[\p{L}][\p{L}’'-]*\s){0,4}(?:writer|reporter|correspondent|columnist|contributor|journalist|editor)s?`;
const nameAndPost = new RegExp(
	String.raw`^(?<names>[^,|·•\n]{3,80}?)\s*(?:[,|·•\n]|\s[—–-]\s)\s*(?<post>${post})\.?$`,
	'iu',
);
const postLine = new RegExp(String.raw`\s*\n\s*(?=${post}\.?$)`, 'iu');

/**
The byline that a line gives, without «By» and without a date behind it.

@param line a paragraph of the article's head.
@param isFirst whether it is the article's first paragraph, where a headline is likelier than a byline: then every part must be a full name.
*/
export function findByline(line: string, isFirst: boolean): string | undefined {
	if (line.length > mostLength) {
		return undefined;
	}

	const opening = by.exec(line);
	if (opening === null) {
		return namesWithPost(line);
	}

	const dateStart = findDays(line)[0]?.start ?? line.length;
	const names = line
		.slice(opening[0].length, dateStart)
		.replace(dateTail, '')
		.replace(addressTail, '')
		.replace(postLine, ', ')
		.replace(sentenceEnd, '')
		.replaceAll(/\s+/gu, ' ');
	const parts = names.split(betweenNames);
	// A full stop that was dropped may have ended a sentence, and then there are other words than names.
	const areNames = isFirst || sentenceEnd.test(line);
	const isNamed = areNames
		? parts.every(part => isName(part) && part.includes(' '))
		: isName(parts[0] ?? '') && parts.every(part => part.split(' ').length <= mostPartWords);
	return isNamed && !/[.!?…:]\s|[!?…:]$/u.test(names.replaceAll(/\p{L}{1,4}\.\s/gu, '')) ? names : undefined;
}

/** «Jane Doe, Staff Writer»: full names only, and nothing beside them. */
function namesWithPost(line: string): string | undefined {
	const {names = '', post: told = ''} = nameAndPost.exec(line.trim())?.groups ?? {};
	const parts = names.replaceAll(/\s+/gu, ' ').split(betweenNames);
	return names !== '' && parts.every(part => isName(part) && part.includes(' '))
		? `${parts.join(' and ')}, ${told.replaceAll(/\s+/gu, ' ')}`
		: undefined;
}

function isName(part: string): boolean {
	const words = part.split(' ');
	const withoutArticle = /^the$/iu.test(words[0] ?? '') ? words.slice(1) : words;
	// «the» alone before one word is a phrase (the Numbers); before more it is an agency (the Associated Press).
	const least = withoutArticle.length < words.length ? 2 : 1;
	return (
		withoutArticle.length >= least &&
		words.length <= mostNameWords &&
		capitalised.test(withoutArticle[0] ?? '') &&
		withoutArticle.every(word => capitalised.test(word) || particle.test(word)) &&
		!words.some(word => calendarWord.test(word))
	);
}
