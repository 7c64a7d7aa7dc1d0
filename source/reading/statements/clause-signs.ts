/*
Signs in the words behind a cue that its content is over, for contents.ts.

	When she said that costs rose ,  Orr left        the main clause that a fronted one waits for
	endorsed Orr  in an interview                    where it was said, behind a bare name

Near misses: «said that, when costs rose, Orr left» (the cue's clause is the main one);
«opposed a cut in a speech allowance» is taken for the place of a speech.
All walks are cut, so that text without punctuation stays linear.
*/
import type {Token} from '../analysis.ts';
import type {ContentShape, Scan} from './contents.ts';
import {messageNouns} from './cue-lexicon.ts';
import {holdsFiniteVerb, isInfinitiveAt} from './phrases.ts';
import {groupAt, groupStartingAt, type Scene} from './scene.ts';
import {isOn} from './statement-words.ts';
import type {VerbGroup} from './verb-groups.ts';

/**
Whether the main clause that the cue's clause was put in front of begins behind the comma at token `at`: «When she said that …, he left»,
«By calling it a farm, he …».
*/
export function opensMainClause(at: number, shape: ContentShape, context: Scan): boolean {
	const {scene, cue, first, limit} = context;
	return (
		cue !== undefined &&
		isFrontedCue(context, cue) &&
		(shape === 'phrase' || hasWholeClause(first, at, scene)) &&
		opensFullClause(scene, at + 1, limit)
	);
}

function isFrontedCue({scene, sentence, opening}: Scan, cue: VerbGroup): boolean {
	const {tokens, quotationOf} = scene;
	if (quotationOf[cue.head] !== -1) {
		return false;
	}

	const first = Math.min(opening, cue.first);
	let isSubordinate = cue.form !== 'finite';
	for (let at = first - 1; at >= sentence.first && at > first - 30; at--) {
		const token = tokens.get(at) as Token;
		if (/^[:;—–]$/.test(token.text)) {
			break;
		}

		if (quotationOf[at] !== -1 || groupAt(scene, at)?.form === 'finite') {
			return false;
		}

		isSubordinate ||= isOn('frontConjunctions', token.lower) && token.lower !== 'in' && token.lower !== 'by';
	}

	return isSubordinate;
}

/** A subject, perhaps with appositions, and its verb. */
function opensFullClause(scene: Scene, at: number, limit: number): boolean {
	const {tokens, quotationOf} = scene;
	const opening = tokens.get(at);
	if (
		opening === undefined ||
		!/^(?:DET|NOUN|PROPN|PRON|NUM|ADJ|ADV)$/.test(opening.tag) ||
		quotationOf[at] !== -1
	) {
		return false;
	}

	if (
		/^(?:who|which|that|whom|whose|when|where|while|especially|particularly|even|as)$/.test(opening.lower)
	) {
		return false;
	}

	for (let cursor = at + 1; cursor < limit && cursor < at + 25; cursor++) {
		const group = groupAt(scene, cursor);
		if (group?.form === 'finite') {
			return !/^(?:who|which|that|and)$/.test((tokens.get(group.first - 1) as Token).lower);
		}

		if (/^[;:]$/.test((tokens.get(cursor) as Token).text)) {
			return false;
		}
	}

	return false;
}

/** Whether the words from `first` to `at` hold a clause of their own: a finite verb, and no conjunction at their head that asks for another clause. */
function hasWholeClause(first: number, at: number, scene: Scene): boolean {
	const {tokens} = scene;
	const opening = tokens.get(first)?.lower === 'that' ? first + 1 : first;
	if (
		isOn('frontConjunctions', tokens.get(opening)?.lower) ||
		/^(?:whatever|unless|for|with|at|on)$/.test(tokens.get(opening)?.lower ?? '')
	) {
		return false;
	}

	return holdsFiniteVerb(scene, {first, end: at}) || isInfinitiveAt(scene, first);
}

/** Whether the words so far are a noun phrase alone, with no preposition or verb that a time or reason could belong to. */
function isBareObject(at: number, {scene, first}: Scan): boolean {
	const {tokens} = scene;
	if (at - first > 8) {
		return false;
	}

	for (let cursor = first; cursor < at; cursor++) {
		const token = tokens.get(cursor) as Token;
		if (
			token.tag === 'ADP' ||
			token.tag === 'VERB' ||
			groupAt(scene, cursor) !== undefined ||
			/^(?:to|as|of)$/.test(token.lower)
		) {
			return false;
		}
	}

	return true;
}

/** «in an interview», «on Twitter», «Thursday»: where or when it was said, behind a noun phrase that is no more than a name for what it was about. */
export function isOccasion(at: number, context: Scan): boolean {
	const {tokens} = context.scene;
	const word = (tokens.get(at) as Token).lower;
	if (!isBareObject(at, context)) {
		return false;
	}

	if (isOn('days', word)) {
		return tokens.get(at - 1)?.tag !== 'DET' && /^(?:PUNCT)$/.test(tokens.get(at + 1)?.tag ?? 'PUNCT');
	}

	if (word === 'on') {
		return /^(?:twitter|facebook|instagram|television|tv)$/.test(tokens.get(at + 1)?.lower ?? '');
	}

	return /^(?:in|at|during|via)$/.test(word) && isOccasionNoun(at + 1, word, context);
}

function isOccasionNoun(from: number, preposition: string, {scene, limit}: Scan): boolean {
	const {tokens} = scene;
	for (let at = from; at < limit && at < from + 6; at++) {
		const token = tokens.get(at) as Token;
		if (
			groupStartingAt(scene, at) !== undefined ||
			!/^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|PART)$/.test(token.tag)
		) {
			return false;
		}

		if (/^(?:rally|rallies|conference|debate|hearing|event|appearance)$/.test(token.lower)) {
			return true;
		}

		if (
			preposition !== 'at' &&
			token.lower !== 'response' &&
			(messageNouns.has(token.lower) ||
				/^(?:interviews?|speech|speeches|remarks|podcast|commercial)$/.test(token.lower))
		) {
			return true;
		}
	}

	return false;
}
