import {slice} from '../../article/span.ts';
import type {Judged} from '../../reading/reading.ts';
import {type Signs, unicodeSigns} from '../themes/signs.ts';

/** More than a row shows of the words that decided. */
const mostUnits = 120;

/**
How sure the reading is of something and why: «88 % sure · cue behind the content: said».

@returns one line, not made safe
*/
export function sayJudgement(judged: Judged, text: string, signs: Signs = unicodeSigns): string {
	return `${sayShare(judged)} sure${signs.between}${sayReason(judged, text, signs)}`;
}

/** How sure: «88 %». */
export function sayShare({confidence}: Judged): string {
	return `${Math.round(100 * confidence)} %`;
}

/** Why: «cue behind the content: said». One line, not made safe. */
export function sayReason({why}: Judged, text: string, signs: Signs = unicodeSigns): string {
	const words = why.words
		.map(word => slice(text, {start: word.start, end: Math.min(word.end, word.start + mostUnits)}))
		.join(` ${signs.ellipsis} `)
		.replaceAll(/\s+/g, ' ');
	return words === '' ? why.rule : `${why.rule}: ${words}`;
}
