import {slice} from '../../article/span.ts';
import type {Judged} from '../../reading/reading.ts';

/** More than a row shows of the words that decided. */
const mostUnits = 120;

/**
How sure the reading is of something and why: «88 % sure · cue behind the content: said».

@returns one line, not made safe
*/
export function sayJudgement({confidence, why}: Judged, text: string): string {
	const words = why.words
		.map(word => slice(text, {start: word.start, end: Math.min(word.end, word.start + mostUnits)}))
		.join(' … ')
		.replaceAll(/\s+/g, ' ');
	const reason = words === '' ? why.rule : `${why.rule}: ${words}`;
	return `${Math.round(100 * confidence)} % sure · ${reason}`;
}
