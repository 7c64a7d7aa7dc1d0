import type {Progress} from './loader.ts';

const nouns = {pages: 'page', chapters: 'chapter', entries: 'entry'} as const;

/** How far something has come, in words: «1.2 of 3.4 MB», «340 KB», «page 3 of 40», «chapter 12». */
export function progressWords({done, total, unit}: Progress): string {
	if (unit !== 'bytes') {
		return total === undefined ? `${nouns[unit]} ${done}` : `${nouns[unit]} ${done} of ${total}`;
	}

	const [size, name] = Math.max(done, total ?? 0) >= 1e6 ? [1e6, 'MB'] : [1e3, 'KB'];
	const digits = size === 1e6 ? 1 : 0;
	const words = (done / size).toFixed(digits);
	return total === undefined ? `${words} ${name}` : `${words} of ${(total / size).toFixed(digits)} ${name}`;
}
