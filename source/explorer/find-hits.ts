import type {Reading} from '../reading/reading.ts';
import type {Hit} from '../search/hit.ts';
import {memoise} from './memoise.ts';

const indexOf = memoise((reading: Reading) => reading);

/** Sentences that hold the words as typed. TODO: source/search ranks and forgives typos; this goes when it is there. */
export function findHits(reading: Reading, query: string): readonly Hit[] {
	const words = query.replace(/^["@#]/, '').toLowerCase();
	if (words === '') return [];
	return indexOf(reading).sentences.flatMap((s, index) => {
		const text = reading.article.text.slice(s.start, s.end);
		const at = text.toLowerCase().indexOf(words);
		if (at < 0) return [];
		return [
			{
				target: {kind: 'sentence', index},
				text,
				matches: [{start: at, end: at + words.length}],
				place: s,
				placeMatches: [{start: s.start + at, end: s.start + at + words.length}],
			} as const,
		];
	});
}

/** Makes the index of a reading before it is asked for, so that the first letter is as fast as the others. */
export function warmSearch(reading: Reading): void {
	indexOf(reading);
}
