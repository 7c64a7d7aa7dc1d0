import {type Span, slice} from '../../article/span.ts';

const mostWords = 7;
/** Words are shorter; what has no spaces is cut there. */
const mostUnits = 60;

/** How a stretch of the article begins, in one line; «…» where there is more of it. Not made safe for the terminal. */
export function firstWords(text: string, {start, end}: Span): string {
	const head = slice(text, {start, end: Math.min(end, start + 4 * mostUnits)})
		.replaceAll(/\s+/gu, ' ')
		.trim();
	const words = head.split(' ').slice(0, mostWords).join(' ');
	const cut = words.length > mostUnits ? cutOff(words) : words;
	return cut.length === head.length && end - start <= 4 * mostUnits ? cut : `${cut} …`;
}

/** No character of two units is cut in two. */
function cutOff(words: string): string {
	return words.slice(0, mostUnits).replace(/[\uD800-\uDBFF]$/u, '');
}
