import {slice} from '../../article/span.ts';
import type {Figure} from '../../reading/reading.ts';

const numbers = new Intl.NumberFormat('en-US', {maximumFractionDigits: 6});

/**
A figure as number and unit: «660,000», «9.5 → 20 percent» for a change, «10–12 kilometres» for a range. What stands
around the number in the article is not said again; see `figureRest` for what is counted and the qualifier.
*/
export function figureAmount(figure: Figure): string {
	const {value, upTo, from, unit} = figure;
	const shown = unit === 'year' && from === undefined ? String : numbers.format;
	const before = from === undefined ? '' : `${shown(from)} → `;
	const after = upTo === undefined ? '' : `–${shown(upTo)}`;
	return `${before}${shown(value)}${after}${unit === undefined ? '' : ` ${unit}`}`;
}

/** What a figure counts and how exactly, in the article's words: «refugees», «more than»; each absent where the article does not say. */
export function figureRest(figure: Figure, text: string): string[] {
	return [figure.of, figure.qualifier].filter(span => span !== undefined).map(span => slice(text, span));
}
