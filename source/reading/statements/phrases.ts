import type {Token, TokenRange} from '../analysis.ts';
import {clauseNouns} from './cue-lexicon.ts';
import {nounPhraseStartingAt} from './noun-phrases.ts';
import {groupAt, groupStartingAt, type Scene} from './scene.ts';
import {isOn, opensAdjunct} from './statement-words.ts';

const nominal = /^(?:NOUN|PROPN|NUM|ADJ|DET|PRON)$/;

/** Words that open a reported clause with a conjunction or question word. */
export const clauseOpeners = /^(?:that|whether|how|why|if|what|when|where|who)$/;

/** Whether a finite verb comes within a dozen tokens and before a comma. */
export function hasFiniteVerb(scene: Scene, at: number, limit: number): boolean {
	for (let cursor = at; cursor < limit && cursor < at + 12; cursor++) {
		if (scene.tokens.get(cursor)?.text === ',') {
			return false;
		}

		if (groupAt(scene, cursor)?.form === 'finite') {
			return true;
		}
	}

	return false;
}

/** Whether a finite verb stands anywhere in a range. */
export function holdsFiniteVerb(scene: Scene, {first, end}: TokenRange): boolean {
	for (let at = first; at < end; at++) {
		if (groupAt(scene, at)?.form === 'finite') {
			return true;
		}
	}

	return false;
}

/** Whether an infinitive with «to» begins here, «not to» and «to “scare quotes”» among them. */
export function isInfinitiveAt(scene: Scene, at: number): boolean {
	const token = scene.tokens.get(at);
	if (token?.lower === 'not' || token?.lower === 'never') {
		return scene.tokens.get(at + 1)?.lower === 'to';
	}

	return (
		token?.lower === 'to' &&
		(groupStartingAt(scene, at)?.form === 'infinitive' || scene.quotationOf[at + 1] !== -1)
	);
}

/** Whether a noun phrase, or a quotation in its place, begins here. */
export function opensPhrase(scene: Scene, at: number): boolean {
	const token = scene.tokens.get(at);
	if (token === undefined) {
		return false;
	}

	if (scene.quotationOf[at] !== -1) {
		return true;
	}

	if (isQuantity(scene, at)) {
		return true;
	}

	if (token.lower === 'that' && /^(?:NOUN|ADJ)$/.test(scene.tokens.get(at + 1)?.tag ?? '')) {
		return true;
	}

	return (
		(nominal.test(token.tag) ||
			token.tag === 'SYM' ||
			/^(?:both|what|those|how|[“"‘$])$/.test(token.lower)) &&
		groupStartingAt(scene, at) === undefined &&
		!/^(?:and|or|but)$/.test(token.lower)
	);
}

/** «at least twenty», «more than half», «nearly all» */
export function isQuantity({tokens}: Scene, at: number): boolean {
	const next = tokens.get(at + 1);
	return (
		/^(?:at|more|less|fewer|about|nearly|almost|roughly|up)$/.test(tokens.get(at)?.lower ?? '') &&
		(/^(?:least|most|than)$/.test(next?.lower ?? '') || next?.tag === 'NUM')
	);
}

/** A subject and a finite verb: what a reported clause without «that» must have. */
export function opensBareClause(scene: Scene, at: number, limit: number): boolean {
	const {tokens} = scene;
	const opening = tokens.get(at);
	if (opening === undefined) {
		return false;
	}

	const isOpener =
		nominal.test(opening.tag) ||
		(opening.tag === 'ADV' && !opensAdjunct(opening.lower)) ||
		isOn('clauseOpeners', opening.lower);
	if (!isOpener || groupAt(scene, at)?.form === 'infinitive') {
		return false;
	}

	for (let cursor = at + 1; cursor < limit && cursor < at + 45; cursor++) {
		const group = groupAt(scene, cursor);
		// «at a stop in Elm Hill that the road»: where it was said, and then what.
		if ((tokens.get(cursor) as Token).lower === 'that' && opening.tag === 'ADP') {
			return false;
		}

		if (
			(tokens.get(cursor) as Token).lower === 'that' &&
			clauseNouns.has((tokens.get(cursor - 1) as Token).lower)
		) {
			return false;
		}

		if ((tokens.get(cursor) as Token).text === ';' || (group?.form === 'infinitive' && cursor < at + 2)) {
			return false;
		}

		if (group?.form === 'finite') {
			const before = (tokens.get(group.first - 1) as Token).lower;
			return /^(?:who|which)$/.test(before)
				? holdsFiniteVerb(scene, {first: group.end, end: Math.min(limit, group.end + 30)})
				: cursor > at + 3 || !/^(?:and|or)$/.test(before);
		}
	}

	return false;
}

/** Steps over «on Monday», «in a statement», «to reporters», «last week»; gives the token behind them. */
export function skipAdjuncts(scene: Scene, at: number, limit: number): number {
	const {tokens} = scene;
	let cursor = at;
	for (let round = 0; round < 4 && cursor < limit; round++) {
		const token = tokens.get(cursor) as Token;
		if (
			token.text === ',' &&
			/^(?:though|however|too|then)$/.test(tokens.get(cursor + 1)?.lower ?? '') &&
			tokens.get(cursor + 2)?.text === ','
		) {
			cursor += 3;
			continue;
		}

		if (!opensAdjunct(token.lower)) {
			break;
		}

		const isDate = /^(?:last|this)$/.test(token.lower);
		const end =
			token.tag === 'ADP' || token.lower === 'to'
				? nounPhraseStartingAt(scene, cursor + 1, limit)?.end
				: Math.min(limit, cursor + (isDate ? 2 : 1));
		if (end === undefined) {
			break;
		}

		cursor = end;
	}

	return cursor;
}
