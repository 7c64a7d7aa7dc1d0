import {isDeepStrictEqual} from 'node:util';
import type {Article} from '../article/article.ts';
import type {Reading} from '../reading/reading.ts';

/*
What has been read in this run, for a reader who goes back and forth between articles: an article that comes again as it was need not be read again.
*/

/** Units of text, and articles, of which the readings are kept; the oldest give way. A reading takes a few times as much memory as its text. */
const mostUnits = 1_000_000;
const mostArticles = 30;

export type KnownReadings = {
	/** Keeps the whole reading of an article, unless that is very long. */
	readonly keep: (reading: Reading) => void;
	/** The reading of an article that is the same in every part; it is then of that very article. */
	readonly find: (article: Article) => Reading | undefined;
};

export function createKnownReadings(): KnownReadings {
	let kept: readonly Reading[] = [];
	return {
		keep(reading) {
			const others = kept.filter(({article}) => article.text !== reading.article.text);
			let units = 0;
			kept = [reading, ...others].slice(0, mostArticles).filter(({article}) => {
				units += article.text.length;
				return units <= mostUnits;
			});
		},
		find(article) {
			const known = kept.find(
				reading => reading.article.text === article.text && isDeepStrictEqual(reading.article, article),
			);
			return known && {...known, article};
		},
	};
}
