/*
Lines of a paragraph as one text, where words that were cut at a line's end are whole again.

A hyphen at a line's end was put there to cut a word («recon-/struction»), or belongs to it («two-/thirds», «Anglo-/Saxon»). A soft hyphen is always of the first kind. Otherwise, in this order:

1. The hyphen stays before a capital letter or a figure, and behind one. Of a word that has another («high-dol-/lar») what is behind that counts.
2. What stands elsewhere in the document counts: «reconstruction» or «recon-struction», whichever is there more often.
3. An English word that is in the list of common words is one word; two such words that are none together are two («two-thirds»).
4. The hyphen goes: in a text whose lines are filled by cutting words, most hyphens at their ends are there for that.
*/
import commonWordList from '../../../../data/lexicons/common-words.json' with {type: 'json'};

/** What is known of words in a document: how often each stands in it, in small letters, not counting where lines end. */
export type WordCounts = ReadonlyMap<string, number>;

const common = new Set(commonWordList.words.split('\n'));

const cutWord = /([\p{L}\p{M}\p{N}'’-]*[\p{L}\p{M}\p{N}])[-\u2010]$/u;
const firstWord = /^[\p{L}\p{M}\p{N}]+/u;
const words = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;
const ending = /(?:'s|’s|es|s|ed|d|ing|ly|er)$/u;
const softHyphen = '\u00AD';

/** Counts the words of lines, but for those at the ends, which may be parts of words. */
export function countWords(lines: readonly string[]): WordCounts {
	const counts = new Map<string, number>();
	for (const line of lines) {
		const found = line.toLowerCase().match(words) ?? [];
		for (const word of found.slice(0, -1)) {
			counts.set(word, (counts.get(word) ?? 0) + 1);
		}
	}

	return counts;
}

/** Joins lines to one text. */
export function joinLines(lines: readonly string[], counts: WordCounts): string {
	const pieces: string[] = [];
	for (const line of lines) {
		const before = pieces.pop();
		if (before === undefined) {
			pieces.push(line);
		} else {
			const [kept, joint] = jointBetween(before, line, counts);
			pieces.push(kept, joint, line);
		}
	}

	return pieces.join('').replaceAll(softHyphen, '');
}

/** What of a line stays before the next one, and what comes between. */
function jointBetween(
	before: string,
	line: string,
	counts: WordCounts,
): readonly [kept: string, joint: string] {
	if (before.endsWith(softHyphen)) {
		return [before.slice(0, -1), ''];
	}

	const first = cutWord.exec(before.slice(-60))?.[1];
	const second = firstWord.exec(line.slice(0, 60))?.[0];
	if (first === undefined || second === undefined) {
		// A dash that stands alone, or at a word without a space, goes on as it is.
		return [before, /\p{L}[—–]$/u.test(before) ? '' : ' '];
	}

	return isOneWord(first, second, counts) ? [before.slice(0, -1), ''] : [before, ''];
}

function isOneWord(first: string, second: string, counts: WordCounts): boolean {
	if (!/^\p{Ll}/u.test(second) || /\p{N}$/u.test(first)) {
		return false;
	}

	const one = first.slice(first.lastIndexOf('-') + 1).toLowerCase();
	const other = second.toLowerCase();
	const together = counts.get(one + other) ?? 0;
	const apart = counts.get(`${one}-${other}`) ?? 0;
	if (together !== apart) {
		return together > apart;
	}

	return isCommon(one + other) || !(isCommon(one) && isCommon(other));
}

function isCommon(word: string): boolean {
	return (
		word.length > 1 &&
		(common.has(word) ||
			common.has(word.replace(ending, '')) ||
			common.has(word.replace(/(?:ed|ing|er)$/u, 'e')))
	);
}
