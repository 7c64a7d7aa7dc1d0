/**
A stretch of an article's text: half open, `[start, end)`, counted in UTF-16 code units of `article.text`.
*/
export type Span = {
	readonly start: number;
	readonly end: number;
};

/** The characters that a span covers. */
export function slice(text: string, span: Span): string {
	return text.slice(span.start, span.end);
}

/** Whether two spans share at least one code unit; spans that only touch do not. */
export function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly inside `outer` (equal spans do). */
export function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** Orders by start, and the longer span first where two start together: parents before children. */
export function compareSpans(a: Span, b: Span): number {
	return a.start - b.start || b.end - a.end;
}

/** The span without the white space at its ends; an all-white span becomes empty at its start. */
export function trimSpan(text: string, span: Span): Span {
	let {start, end} = span;
	while (start < end && isWhiteSpace(text.charCodeAt(start))) {
		start++;
	}

	while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) {
		end--;
	}

	return start < end ? {start, end} : {start: span.start, end: span.start};
}

/** Whether a UTF-16 code unit is white space, line breaks included. */
export function isWhiteSpace(code: number): boolean {
	return (
		code === 32 ||
		(code >= 9 && code <= 13) ||
		code === 0x85 ||
		code === 0xa0 ||
		(code >= 0x2000 && code <= 0x200a) ||
		code === 0x2028 ||
		code === 0x2029 ||
		code === 0x202f ||
		code === 0x3000 ||
		code === 0xfeff
	);
}

/**
Finds where `offset` falls in spans that are sorted and do not overlap, by binary search.

@returns the index of the last span that starts at or before `offset`, or -1 when all start after it. The span
found need not contain `offset`: it may lie in the gap behind it.
*/
export function indexAt(spans: readonly Span[], offset: number): number {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((spans[middle] as Span).start <= offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low - 1;
}
