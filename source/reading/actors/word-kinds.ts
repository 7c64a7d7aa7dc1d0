/*
What kind of actor a word names when it names one, learned from how English text uses it: a list of words that no lexicon of ours has, each with
the kind that a linear model over word vectors gave it (docs/model-card.md).

Catches: «Upminster» – a place; «Meretz» – an organisation. Must not: «Paris», «Ruth» – the lexicons know them, and know better.
*/
import wordKindList from '../../../data/models/word-kinds.json' with {type: 'json'};
import type {ActorKind} from '../reading.ts';

/** What the list says of a word; `isSure` where the model gave it nine in ten. */
export type WordKind = {readonly kind: ActorKind | 'none'; readonly isSure: boolean};

const meanings: Readonly<Record<string, WordKind>> = {
	'1': {kind: 'person', isSure: true},
	'2': {kind: 'organisation', isSure: false},
	'3': {kind: 'organisation', isSure: true},
	'4': {kind: 'place', isSure: false},
	'5': {kind: 'place', isSure: true},
	'6': {kind: 'none', isSure: true},
};

/** The kind of a word in lower case; nothing for a word that is not in the list. */
export function wordKind(lower: string): WordKind | undefined {
	const code = codeIn(wordKindList.words, lower);
	return code === undefined ? undefined : meanings[code];
}

/**
The character behind a word in lines sorted by UTF-16 units, each a word and one character. The lines are searched as they lie: to unpack a
hundred thousand of them would take longer than most articles take to read.

@param lines joined by line breaks, without one at the end.
*/
export function codeIn(lines: string, word: string): string | undefined {
	let low = 0;
	let high = lines.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const start = lines.lastIndexOf('\n', middle - 1) + 1;
		const stop = lines.indexOf('\n', middle);
		const end = stop < 0 ? lines.length : stop;
		const own = lines.slice(start, end - 1);
		if (own === word) {
			return lines[end - 1];
		}

		if (own < word) {
			low = end + 1;
		} else {
			high = start - 1;
		}
	}

	return undefined;
}
