import type {Article} from '../article/article.ts';
import {indexAt, type Span, slice} from '../article/span.ts';

/*
Where the words of an article stand when it has been edited.

Before the first change and behind the last one that is known to the letter, and most edits are one change. Between the two a paragraph is looked for
as it was, then by the words at the offset, then by most of its words; a place whose words are gone is where they would be.
*/

/** Words at an offset that are looked for: enough to be those and no others. */
const mostSought = 80;
const leastSought = 24;

/** Of a paragraph's words, how many another must have to be the same one edited. */
const leastShared = 0.5;
/** Paragraphs that are compared word by word on either side of where one should be. */
const mostCompared = 50;

/** Tells for an offset in `before` the offset of the same words in `after`, or of where they would be. Always in the text. */
export function offsetMover(before: Article, after: Article): (offset: number) => number {
	const prefix = sharedPrefix(before.text, after.text);
	const suffix = sharedSuffix(before.text, after.text, prefix);
	const shift = after.text.length - before.text.length;
	const changed: Span = {start: prefix, end: after.text.length - suffix};
	const paragraphsByWords = lazily(() => indexParagraphs(after, changed));

	function moveWithin(offset: number): number {
		const paragraph = before.paragraphs[indexAt(before.paragraphs, offset)] ?? {start: 0, end: 0};
		const share = (offset - prefix) / Math.max(1, before.text.length - suffix - prefix);
		const expected = Math.round(changed.start + share * (changed.end - changed.start));
		const same = nearest(paragraphsByWords().get(slice(before.text, paragraph)) ?? [], expected);
		if (same !== undefined) {
			return same + offset - paragraph.start;
		}

		const words = before.text.slice(offset, Math.min(paragraph.end, offset + mostSought));
		const found = words.length >= leastSought ? after.text.indexOf(words, changed.start) : -1;
		return found >= 0 && found <= changed.end
			? found
			: (mostAlike(slice(before.text, paragraph), after, changed, expected) ?? expected);
	}

	return offset => {
		const moved =
			offset < prefix ? offset : offset >= before.text.length - suffix ? offset + shift : moveWithin(offset);
		return Math.max(0, Math.min(moved, after.text.length - 1));
	};
}

function sharedPrefix(a: string, b: string): number {
	const most = Math.min(a.length, b.length);
	let length = 0;
	while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) {
		length++;
	}

	return length;
}

function sharedSuffix(a: string, b: string, prefix: number): number {
	const most = Math.min(a.length, b.length) - prefix;
	let length = 0;
	while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) {
		length++;
	}

	return length;
}

/** The paragraphs that touch a stretch, by their words: where each begins. */
function indexParagraphs(article: Article, stretch: Span): ReadonlyMap<string, readonly number[]> {
	const starts = new Map<string, number[]>();
	for (const paragraph of touching(article, stretch)) {
		const words = slice(article.text, paragraph);
		const known = starts.get(words);
		if (known) {
			known.push(paragraph.start);
		} else {
			starts.set(words, [paragraph.start]);
		}
	}

	return starts;
}

function touching({paragraphs}: Article, {start, end}: Span): readonly Span[] {
	const first = Math.max(0, indexAt(paragraphs, start));
	return paragraphs.slice(first, indexAt(paragraphs, Math.max(start, end)) + 1);
}

function nearest(offsets: readonly number[], to: number): number | undefined {
	return offsets.reduce<number | undefined>(
		(best, offset) => (best === undefined || Math.abs(offset - to) < Math.abs(best - to) ? offset : best),
		undefined,
	);
}

/** Where the paragraph begins that shares most words with this one, near where it should be. */
function mostAlike(words: string, article: Article, stretch: Span, expected: number): number | undefined {
	const own = wordsOf(words);
	const candidates = touching(article, stretch);
	const middle = Math.max(0, indexAt(candidates, expected));
	let best: {readonly start: number; readonly shared: number} | undefined;
	for (const paragraph of candidates.slice(Math.max(0, middle - mostCompared), middle + mostCompared)) {
		const other = wordsOf(slice(article.text, paragraph));
		const shared = own.intersection(other).size / Math.max(1, own.size, other.size);
		if (shared >= leastShared && shared > (best?.shared ?? 0)) {
			best = {start: paragraph.start, shared};
		}
	}

	return best?.start;
}

/** Of a paragraph of any length no more than what it begins with. */
function wordsOf(text: string): ReadonlySet<string> {
	return new Set(
		text
			.slice(0, 4000)
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu),
	);
}

function lazily<Value extends object>(make: () => Value): () => Value {
	let value: Value | undefined;
	return () => {
		value ??= make();
		return value;
	};
}
