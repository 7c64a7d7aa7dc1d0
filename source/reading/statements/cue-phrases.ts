/*
Cues of several words: a verb and the words that make a stance of it.

	Orr   took issue with      the plan            a noun phrase or gerund behind the cue's preposition
	Orr   made it very clear   that it would fail  a clause
	Orr   went out of her way  to praise him       an infinitive
	Orr   is no fan of         the plan            a copula with a noun for somebody who takes sides
	Orr   is in favour of      the plan            or with a prepositional phrase

Which verb goes with which words is in data/lexicons/stance-phrases.json. An adverb may stand before each of the words («came out
strongly against»).
Near miss: «took issue 12 of the paper»: where the words do not follow to the last, and their complement with them, nothing is found.
*/
import lexicon from '../../../data/lexicons/stance-phrases.json' with {type: 'json'};
import type {Token} from '../analysis.ts';
import {clauseOpeners, isInfinitiveAt, opensBareClause, opensPhrase} from './phrases.ts';
import {groupAt, groupStartingAt, type Scene} from './scene.ts';
import {isOn} from './statement-words.ts';
import type {VerbGroup} from './verb-groups.ts';

type Complement = 'np' | 'that' | 'to';

/** Words in order, each a set of which one must stand; `undefined` is a slot. */
type Pattern = {
	readonly words: ReadonlyArray<ReadonlySet<string> | undefined>;
	readonly complement: Complement;
};

/** Where a cue of several words ends, and the content begins. */
export type CuePhrase = {readonly end: number; readonly shape: 'clause' | 'phrase'};

const slotLength = 4;

const patternsOf: ReadonlyMap<string, readonly Pattern[]> = new Map(
	Object.entries(lexicon.phrases).map(([verb, list]) => [verb, readPatterns(list)]),
);

const states = readPatterns(lexicon.states);

const partisans = readPatterns(`_ ${lexicon.predicates.replaceAll(' ', '|')} of +np`);

function readPatterns(list: string): Pattern[] {
	return list.split('; ').map(written => {
		const words = written.split(' ');
		const complement = words.pop()?.slice(1) as Complement;
		return {
			words: words.map(word => (word === '_' ? undefined : new Set(word.split('|')))),
			complement,
		};
	});
}

/**
The longest cue of several words that a verb opens.

@returns `undefined` where the verb has no such phrase behind it, or not what must follow the phrase.
*/
export function cuePhraseAt(scene: Scene, group: VerbGroup, limit: number): CuePhrase | undefined {
	const patterns = group.isCopula && group.lemma === 'be' ? undefined : patternsOf.get(group.lemma);
	let best: CuePhrase | undefined;
	for (const pattern of patterns ?? copularPatterns(group)) {
		const end = matchFrom(scene, pattern, 0, group.end, limit);
		if (end !== undefined && end > (best?.end ?? 0)) {
			best = {end, shape: shapeOf(scene, pattern.complement, end)};
		}
	}

	return best;
}

function copularPatterns(group: VerbGroup): readonly Pattern[] {
	return /^(?:be|remain|become)$/.test(group.lemma) ? [...states, ...partisans] : [];
}

/** The token behind the pattern's last word, when all of it from `index` on stands at `at` and its complement follows. */
function matchFrom(
	scene: Scene,
	pattern: Pattern,
	index: number,
	at: number,
	limit: number,
): number | undefined {
	if (at >= limit) {
		return undefined;
	}

	if (index === pattern.words.length) {
		return hasComplement(scene, pattern.complement, at, limit) ? at : undefined;
	}

	const word = pattern.words[index];
	if (word === undefined) {
		for (let length = 0; length <= slotLength && at + length < limit; length++) {
			const end = matchFrom(scene, pattern, index + 1, at + length, limit);
			if (end !== undefined) {
				return end;
			}

			if (!fitsSlot(scene, at + length)) {
				return undefined;
			}
		}

		return undefined;
	}

	const token = scene.tokens.get(at) as Token;
	if (word.has(token.lower)) {
		return matchFrom(scene, pattern, index + 1, at + 1, limit);
	}

	const next = scene.tokens.get(at + 1);
	return token.tag === 'ADV' && next !== undefined && word.has(next.lower)
		? matchFrom(scene, pattern, index + 1, at + 2, limit)
		: undefined;
}

function fitsSlot(scene: Scene, at: number): boolean {
	const token = scene.tokens.get(at) as Token;
	return (
		/^(?:DET|ADJ|ADV|NUM|PRON|NOUN|PROPN|PART|CCONJ)$/.test(token.tag) ||
		groupAt(scene, at)?.form === 'participle'
	);
}

function hasComplement(scene: Scene, complement: Complement, at: number, limit: number): boolean {
	if (complement === 'to') {
		return isInfinitiveAt(scene, at);
	}

	const isClause = clauseOpeners.test((scene.tokens.get(at) as Token).lower);
	if (complement === 'that') {
		return isClause || opensBareClause(scene, at, limit);
	}

	// «issued a statement on Thursday»
	const {lower} = scene.tokens.get(at) as Token;
	if (isOn('days', lower) || isOn('months', lower)) {
		return false;
	}

	return opensPhrase(scene, at) || isClause || groupStartingAt(scene, at)?.form === 'participle';
}

function shapeOf(scene: Scene, complement: Complement, at: number): CuePhrase['shape'] {
	const isClause = /^(?:how|what|why|whether)$/.test((scene.tokens.get(at) as Token).lower);
	return complement === 'np' && !isClause ? 'phrase' : 'clause';
}
