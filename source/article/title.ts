/*
Whether an article's first paragraph is its title.

It is when it is short, reads like a headline and stands over an article. A headline ends without an end mark («Council Keeps Ferry»,
«Council votes to keep the ferry»), or it has one and is written in title case («What Now for the Ferry?»). It stands over an article when a longer
paragraph that ends like a sentence comes soon after it.

Must not: a first sentence («The council met on Monday.»), a dateline («KYIV, Ukraine (AP) —»), a byline, a date, a line
that leads on to the next («The council said:»), the first of several short lines.
*/
import {findByline} from './byline.ts';
import {isDateLine} from './publication-date.ts';

const mostLength = 200;
const mostWords = 24;

/** Words that title case leaves small, beside those of one or two letters. */
const smallWord = /^(?:the|and|for|but|nor|from|with|into|over|than|via|per)$/u;
/** Not all: few writers keep the rule to the letter. */
const leastCapitalised = 0.9;

/** From this length on a paragraph is no headline, whatever it ends with (a footnote's number, a closing mark). */
const surelyText = 150;

const endMark = /[.!?…]["'”’»)\]]*$/u;
const leadsOn = /[:;,—–-]$/u;
const dateline = /^\p{Lu}[\p{Lu}\s.'’-]{2,40}(?:,[\p{L}\s.]{2,30})?(?:\s\(\p{L}+\))?\s*(?:[—–]|--|-\s)/u;

/**
Whether the first of an article's paragraphs is its title.

@param head the first paragraphs, as many as may stand before the article proper begins.
*/
export function isTitle(head: readonly string[]): boolean {
	const [first, ...others] = head;
	return (
		first !== undefined &&
		first.length <= mostLength &&
		others.some(other => other.length > first.length && isText(other)) &&
		isHeadline(first)
	);
}

function isText(paragraph: string): boolean {
	return paragraph.length >= surelyText || endMark.test(paragraph.slice(-10));
}

function isHeadline(line: string): boolean {
	const words = line.split(/\s+/u);
	const isSomethingElse =
		leadsOn.test(line) ||
		dateline.test(line) ||
		isDateLine(line) ||
		findByline(line, true) !== undefined ||
		!/\p{L}/u.test(line);
	return !isSomethingElse && words.length <= mostWords && (isTitleCase(words) || isPlainHeadline(line));
}

/** In sentence case: a capital letter first (or inside the first word, as in iPhone) and no end mark. */
function isPlainHeadline(line: string): boolean {
	return !endMark.test(line) && !/^[^\p{L}\p{N}]*\p{Ll}(?!\p{Lu})/u.test(line);
}

/** Whether nearly all words that title case makes great begin with a capital letter; a single one proves nothing. */
function isTitleCase(words: readonly string[]): boolean {
	const letters = words.map(word => word.replaceAll(/[^\p{L}]/gu, ''));
	const great = letters.filter(word => word.length > 2 && !smallWord.test(word));
	const capitalised = great.filter(word => /^\p{Lu}/u.test(word));
	return great.length > 1 && capitalised.length >= great.length * leastCapitalised;
}
