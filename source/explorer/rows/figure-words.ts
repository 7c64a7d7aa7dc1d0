import {type Span, slice, trimSpan} from '../../article/span.ts';
import type {Figure} from '../../reading/reading.ts';
import {type Signs, unicodeSigns} from '../themes/signs.ts';

const numbers = new Intl.NumberFormat('en-US', {maximumFractionDigits: 6});

/**
The amount of a figure: in the article's own words without the qualifier («660,000», «40 million crowns»), but for a change
as the value before and after it («9.5 → 20 percent»), which the article says in more words than a list has room for.
*/
export function figureAmount(figure: Figure, text: string, {arrow}: Signs = unicodeSigns): string {
	const {value, from, unit} = figure;
	if (from === undefined) {
		return slice(text, withoutQualifier(figure, text));
	}

	return `${numbers.format(from)} ${arrow} ${numbers.format(value)}${unit === undefined ? '' : ` ${unit}`}`;
}

/** A number as we write it: «9.5», «660,000». */
export function showNumber(value: number): string {
	return numbers.format(value);
}

/** A unit for the reader: «percent», «USD (US dollar)», «times as much»; what it is where its name does not say so. */
export function unitWords(unit: string): string {
	switch (unit) {
		case 'ordinal':
			return 'a place in an order';
		case 'times':
			return 'times as much';
		case 'score':
			return 'a score';
		default:
			return /^[A-Z]{3}$/.test(unit) ? currencyWords(unit) : unit;
	}
}

function currencyWords(code: string): string {
	const name = new Intl.DisplayNames('en', {type: 'currency'}).of(code);
	return name === undefined || name === code ? code : `${code} (${name})`;
}

/** What a figure counts and how exactly, in the article's words: «refugees», «more than»; each absent where the article does not say. */
export function figureRest(figure: Figure, text: string): string[] {
	return [figure.of, figure.qualifier].filter(span => span !== undefined).map(span => slice(text, span));
}

/** The figure's span as far as the qualifier does not cover an end of it. */
function withoutQualifier({start, end, qualifier}: Figure, text: string): Span {
	if (qualifier === undefined || (qualifier.start <= start && qualifier.end >= end)) {
		return {start, end};
	}

	return trimSpan(text, {
		start: qualifier.start <= start ? Math.max(start, qualifier.end) : start,
		end: qualifier.end >= end ? Math.min(end, qualifier.start) : end,
	});
}
