import type {Span} from '../../article/span.ts';
import {unicodeSigns} from '../themes/signs.ts';

/**
Shows where in a text something stands: one bar a bucket, the lowest for none, the highest for the fullest bucket.

@param spans what is counted, each where it starts, in any order
@param length of the text in UTF-16 code units
@param buckets how many bars; each stands for an equal share of the text
@param bars the theme's, lowest first
@returns exactly `buckets` characters of one cell each; empty for none
*/
export function sparkline(
	spans: readonly Span[],
	length: number,
	buckets: number,
	bars: readonly string[] = unicodeSigns.bars,
): string {
	const counts = new Array<number>(Math.max(0, buckets)).fill(0);
	for (const span of spans) {
		const bucket = Math.min(buckets - 1, Math.floor((span.start / Math.max(1, length)) * buckets));
		counts[bucket] = (counts[bucket] ?? 0) + 1;
	}

	const most = Math.max(1, ...counts);
	return counts.map(count => bars[Math.ceil((count / most) * (bars.length - 1))]).join('');
}
