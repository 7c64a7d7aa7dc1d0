/*
From offsets in an annotation file to spans of an article's text.

brat counts Unicode code points of the text as it is in the file, carriage returns included; tools that read the text otherwise count without these, or in UTF-16 units. Which
way fits the words that stand beside the offsets best is the file's own. Each span is then held against its words.
*/
import type {Span} from '../../../article/span.ts';
import {isWhiteSpace} from '../../../article/span.ts';
import type {MarkedSpan} from './standoff.ts';

/** A T line whose words stand where it says. */
export type PlacedSpan = {
	readonly id: string;
	readonly label: string;
	/** In the order of the text, apart from each other. */
	readonly pieces: readonly Span[];
};

export type Placed = {
	readonly spans: ReadonlyMap<string, PlacedSpan>;
	/** How many do not stand where they say. */
	readonly misplaced: number;
};

/** From a file's offset to one in the article's text. */
type Count = (offset: number) => number;

/** How many spans are looked at to tell how a file counts. */
const sampleSize = 200;

/**
Places spans in an article's text.

@param source the text as it was in its file, decoded, with its carriage returns.
@param text the article's: the same with line feeds alone.
*/
export function placeSpans(marked: Iterable<MarkedSpan>, source: string, text: string): Placed {
	const all = [...marked];
	const sample = all.slice(0, sampleSize);
	const count = countsOf(source, text)
		.map(each => ({each, fits: sample.filter(span => place(span, text, each) !== undefined).length}))
		.reduce((best, other) => (other.fits > best.fits ? other : best)).each;
	const spans = new Map<string, PlacedSpan>();
	for (const span of all) {
		const pieces = place(span, text, count);
		if (pieces !== undefined) {
			spans.set(span.id, {id: span.id, label: span.label, pieces});
		}
	}

	return {spans, misplaced: all.length - spans.size};
}

function place({pieces, words}: MarkedSpan, text: string, count: Count): Span[] | undefined {
	const placed = pieces.map(([start, end]) => ({start: count(start), end: count(end)}));
	const isInside = placed.every(
		({start, end}) => start < end && end <= text.length && isWhole(text, start, end),
	);
	return isInside && (words === undefined || standsThere(text, placed, words)) ? apart(placed) : undefined;
}

function isWhole(text: string, start: number, end: number): boolean {
	return [start, end].every(
		at =>
			(text.charCodeAt(at) & 0xfc_00) !== 0xdc_00 ||
			at === 0 ||
			(text.charCodeAt(at - 1) & 0xfc_00) !== 0xd8_00,
	);
}

function standsThere(text: string, pieces: readonly Span[], words: string): boolean {
	// What is much longer than its words is not looked at: many such would take long.
	const length = pieces.reduce((sum, {start, end}) => sum + end - start, 0);
	return (
		length <= words.length * 2 + 16 &&
		plain(pieces.map(({start, end}) => text.slice(start, end)).join(' ')) === plain(words)
	);
}

/** Files have a space where the text has a line break or a control character. */
function plain(words: string): string {
	return words.replaceAll(/[\s\u0000-\u001F\u007F-\u009F]+/g, ' ').trim();
}

/** In the order of the text; pieces that overlap become one. */
function apart(pieces: readonly Span[]): Span[] {
	const joined: Span[] = [];
	for (const piece of pieces.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
		const last = joined.at(-1);
		if (last !== undefined && piece.start < last.end) {
			joined[joined.length - 1] = {start: last.start, end: Math.max(last.end, piece.end)};
		} else {
			joined.push(piece);
		}
	}

	return joined;
}

/** The ways to count, the format's own first. */
function countsOf(source: string, text: string): Count[] {
	const pairs = placesOf(text, /[\uD800-\uDBFF](?=[\uDC00-\uDFFF])/g);
	const inCodePoints = beforeEach(pairs);
	const counts: Count[] = [offset => offset + inCodePoints(offset)];
	const [plainCount] = counts as [Count];
	if (source.length !== text.length) {
		const returns = beforeEach(codePointsOf(source, placesOf(source, /\r(?=\n)/g)));
		// Each carriage return that is gone moves the next one a place further: its own number is taken off again.
		counts.unshift(offset => plainCount(offset - returns(offset, false)));
	}

	if (pairs.length > 0) {
		counts.push(offset => offset);
	}

	return counts;
}

function placesOf(text: string, pattern: RegExp): number[] {
	return Array.from(text.matchAll(pattern), match => match.index);
}

/** Places in UTF-16 units as places in code points. Both lists are in order. */
function codePointsOf(text: string, places: readonly number[]): number[] {
	const pairs = placesOf(text, /[\uD800-\uDBFF](?=[\uDC00-\uDFFF])/g);
	let passed = 0;
	return places.map(at => {
		while (passed < pairs.length && (pairs[passed] as number) < at) {
			passed++;
		}

		return at - passed;
	});
}

/**
How many of some places lie before an offset.

@returns a function of an offset that counts without these places (each found one moves it on), or as it stands where `isMoved` is false.
*/
function beforeEach(places: readonly number[]): (offset: number, isMoved?: boolean) => number {
	return (offset, isMoved = true) => {
		let low = 0;
		let high = places.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			// The index lies below the array's length.
			if ((places[middle] as number) - (isMoved ? middle : 0) < offset) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}

		return low;
	};
}

/** One span for pieces that white space alone parts; else the longest of them. */
export function oneSpan(text: string, pieces: readonly Span[]): Span {
	const joined: Span[] = [];
	for (const piece of pieces) {
		const last = joined.at(-1);
		if (last !== undefined && isWhite(text, last.end, piece.start)) {
			joined[joined.length - 1] = {start: last.start, end: piece.end};
		} else {
			joined.push(piece);
		}
	}

	return joined.reduce((longest, piece) =>
		piece.end - piece.start > longest.end - longest.start ? piece : longest,
	);
}

function isWhite(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) {
		if (!isWhiteSpace(text.charCodeAt(at))) {
			return false;
		}
	}

	return true;
}
