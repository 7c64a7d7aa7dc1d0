import type {Progress} from './loader.ts';

/** As `--max-size` counts. */
const megabyte = 1024 * 1024;

const nouns = {pages: 'page', chapters: 'chapter', entries: 'entry'} as const;

/** How far something has come, in words: «1.2 of 3.4 MB», «340 KB», «page 3 of 40», «chapter 12». */
export function progressWords({done, total, unit}: Progress): string {
	if (unit !== 'bytes') {
		return total === undefined ? `${nouns[unit]} ${done}` : `${nouns[unit]} ${done} of ${total}`;
	}

	const isLarge = Math.max(done, total ?? 0) >= megabyte;
	const [size, name, digits] = isLarge ? [megabyte, 'MB', 1] : [1024, 'KB', 0];
	const words = (done / size).toFixed(digits);
	return total === undefined ? `${words} ${name}` : `${words} of ${(total / size).toFixed(digits)} ${name}`;
}
