/*
What the article calls an actor beside its name: titles before it, and appositions behind it.

Catches: «Ukrainian President Volodymyr Zelenskyy», «the lawyer Jane Roe», «Jane Roe, a lawyer for the city, said».
Must not: «Jane Roe, Tom Poe and …» – a list; «in Norsk, the rain fell» – no noun that means a place stands behind the comma.
*/
import type {Span} from '../../article/span.ts';
import type {ActorKind} from '../reading.ts';
import {isPeople, isTitle, kindNouns, titles} from './lexicon.ts';
import type {Name} from './names.ts';
import type {Word} from './words.ts';

const longestApposition = 14;

/** The descriptors that stand beside one mention, in the order of the text, without articles, commas and mere honorifics («Mrs»). */
export function descriptorsOf(words: readonly Word[], name: Name, kind: ActorKind): Span[] {
	const before = name.title === undefined ? plainTitleBefore(words, name, kind) : name.title;
	const isHonorific =
		name.title !== undefined && name.titleWords.every(word => titles.honorifics.has(word) && word !== 'lord');
	return [isHonorific ? undefined : before, appositionBehind(words, name, kind)].filter(
		span => span !== undefined,
	);
}

/** «Norsk lawmaker» in «the Norsk lawmaker Jane Roe». */
function plainTitleBefore(words: readonly Word[], name: Name, kind: ActorKind): Span | undefined {
	const last = words[name.first - 1];
	if (last === undefined || last.shape !== 'lower' || !meansKind(last.lower, kind)) {
		return undefined;
	}

	let first = name.first - 1;
	while (first > 0 && name.first - first < 6 && canModify(words[first - 1] as Word, last.sentence)) {
		first--;
	}

	return {start: (words[first] as Word).start, end: last.end};
}

function canModify(word: Word, sentence: number): boolean {
	return word.sentence === sentence && word.shape !== 'other' && /^(?:ADJ|NOUN|PROPN)$/.test(word.tag);
}

function appositionBehind(words: readonly Word[], name: Name, kind: ActorKind): Span | undefined {
	const comma = words[name.last + 1];
	const opening = words[name.last + 2];
	const sentence = words[name.last]?.sentence;
	if (comma?.text !== ',' || opening === undefined || opening.sentence !== sentence) {
		return undefined;
	}

	const hasArticle = /^(?:a|an|the)$/.test(opening.lower);
	const first = name.last + (hasArticle ? 3 : 2);
	const end = endOfApposition(words, first);
	const head = headOf(words, first, end ?? first);
	const startsPlain =
		hasArticle || /^(?:former|ex|chief|head|director)$/.test(opening.lower) || isTitle(opening.lower);
	if (end === undefined || head === undefined || !startsPlain || !meansKind(head.lower, kind)) {
		return undefined;
	}

	return {start: (words[first] as Word).start, end: (words[end - 1] as Word).end};
}

/** The index of the mark that closes an apposition; nothing when a verb comes first or none closes it. */
function endOfApposition(words: readonly Word[], first: number): number | undefined {
	const sentence = words[first]?.sentence;
	for (let index = first; index < first + longestApposition; index++) {
		const word = words[index];
		if (word === undefined || word.sentence !== sentence) {
			return index > first ? index : undefined;
		}

		if (/^[,.;:)—–”"]$/.test(word.text)) {
			return index > first ? index : undefined;
		}

		if (/^(?:VERB|AUX|PRON)$/.test(word.tag) || word.lower === 'and') {
			return undefined;
		}
	}

	return undefined;
}

/** The last noun before a preposition or the end. */
function headOf(words: readonly Word[], first: number, end: number): Word | undefined {
	let head: Word | undefined;
	for (let index = first; index < end; index++) {
		const word = words[index] as Word;
		if (word.tag === 'ADP' || /^['’]s?$/.test(word.text)) {
			break;
		}

		head = word;
	}

	return head;
}

function meansKind(lower: string, kind: ActorKind): boolean {
	if (isPeople(lower)) {
		return false;
	}

	return kind === 'person'
		? isTitle(lower) || kindNouns.person.has(lower) || lower.endsWith('ist')
		: kindNouns[kind].has(lower);
}
