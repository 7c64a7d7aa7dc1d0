/*
Whose verb a group is: the source of a statement, in the article's own words.

Finite groups look to their left:

	Graham, a former candidate,  told            → «Graham, a former candidate»: hop from comma to comma
	Carson took the stage and    called          → «Carson»: behind «and», the group before lends its subject
	The count by the agency      shows           → «The count by the agency»: the phrase runs left over of, by, in
	“A plan,”                    said Ruth Orr   → «Ruth Orr»: nothing to the left, so to the right
	a law that many              support         → «many», a pronoun; who, which and that are sources too

Participles and infinitives have no subject of their own and borrow that of the finite group before them, or of the one
behind when they open the sentence («Citing costs, the mayor said»); with a noun right before it a gerund is that noun's
(«aides saying that …»).

Near miss: «On the stairs in Iowa voters said» has no comma to end the place; the source found is «Iowa voters».
All walks are cut at 60 tokens, so that text without punctuation stays linear.
*/
import type {Token, TokenRange} from '../analysis.ts';
import {groupAt, type Scene} from './scene.ts';
import type {VerbGroup} from './verb-groups.ts';

const reach = 60;
const pronouns =
	/^(?:i|we|you|he|she|it|they|who|which|that|whom|everyone|everybody|nobody|someone|somebody|anyone|one|this|these|those|all|both|each|neither|none|others?|some|many|most|few|several|half)$/;
const personal = /^(?:i|we|you|he|she|it|they|who)$/;
const linking =
	/^(?:of|in|for|from|at|with|on|by|near|behind|among|between|under|against|to|about|across|over|within|toward|towards|via|into|around|outside|inside)$/;
const barriers =
	/^(?:as|than|that|if|because|since|after|before|until|while|when|where|but|although|though|whether|unless|once|so|whose|what|how|why|who|which|like|despite|during|without|amid|except)$/;
const nominal = /^(?:NOUN|PROPN|NUM|ADJ|DET|SYM|X)$/;

/** Finds subjects of verb groups, each once. */
export class SubjectFinder {
	readonly #scene: Scene;
	readonly #found = new Map<VerbGroup, TokenRange | undefined>();

	constructor(scene: Scene) {
		this.#scene = scene;
	}

	/** The tokens of the subject; `undefined` where the sentence names none. */
	subjectOf(group: VerbGroup): TokenRange | undefined {
		if (!this.#found.has(group)) {
			// Set first: groups that borrow from each other end here.
			this.#found.set(group, undefined);
			this.#found.set(group, this.#find(group));
		}

		return this.#found.get(group);
	}

	#find(group: VerbGroup): TokenRange | undefined {
		const {tokens, sentences} = this.#scene;
		const sentence = sentences[(tokens[group.head] as Token).sentence] as TokenRange;
		if (group.form === 'finite') {
			return this.#finiteSubject(group, sentence);
		}

		const before = tokens[group.first - 1];
		if (
			group.form === 'participle' &&
			group.first > sentence.first &&
			before !== undefined &&
			/^(?:NOUN|PROPN|PRON)$/.test(before.tag) &&
			!pronounObject(before)
		) {
			return nounPhraseEndingAt(this.#scene, group.first, sentence.first);
		}

		return this.#borrowed(group, sentence);
	}

	/** The subject of the nearest finite group to the left in the same sentence, or else to the right. */
	#borrowed(group: VerbGroup, sentence: TokenRange): TokenRange | undefined {
		const left = this.groupBefore(group, sentence);
		if (left !== undefined) {
			return this.subjectOf(left);
		}

		const {tokens, groups} = this.#scene;
		const index = this.#scene.groupOf[group.head] ?? 0;
		for (const next of groups.slice(index + 1, index + 8)) {
			if (next.first >= sentence.end) {
				return undefined;
			}

			if (next.form === 'finite' && hasCommaBetween(tokens, group.end, next.first)) {
				return this.subjectOf(next);
			}
		}

		return undefined;
	}

	/** The nearest finite group before `group` in its sentence that has a subject and is not a relative clause's. */
	groupBefore(group: VerbGroup, sentence: TokenRange): VerbGroup | undefined {
		const {groups, groupOf, quotationOf} = this.#scene;
		const index = groupOf[group.head] ?? 0;
		const quotation = quotationOf[group.head];
		for (let at = index - 1; at >= 0 && at > index - 12; at--) {
			const other = groups[at] as VerbGroup;
			if (other.head < sentence.first) {
				return undefined;
			}

			if (other.form === 'finite' && quotationOf[other.head] === quotation) {
				const subject = this.subjectOf(other);
				if (subject !== undefined && !isRelative(this.#scene, subject)) {
					return other;
				}
			}
		}

		return undefined;
	}

	#finiteSubject(group: VerbGroup, sentence: TokenRange): TokenRange | undefined {
		const {tokens} = this.#scene;
		let at = group.first - 1;
		if (at < sentence.first) {
			return undefined;
		}

		at = hopAside(tokens, at, sentence.first);
		const token = tokens[at] as Token;
		if (/^(?:and|or|but|then|&)$/.test(token.lower)) {
			const before = this.groupBefore(group, sentence);
			return before && this.subjectOf(before);
		}

		if (/^[,—–)]$/.test(token.text)) {
			const headed = this.#apposition(at, sentence.first);
			if (headed !== undefined) {
				return headed;
			}

			// «He left early, called his wife and slept»
			const before = this.groupBefore(group, sentence);
			return before !== undefined && group.isAmbiguous && before.form === 'finite' && tokens[at]?.text === ','
				? this.subjectOf(before)
				: undefined;
		}

		return nounPhraseEndingAt(this.#scene, at + 1, sentence.first);
	}

	/** The phrase that an apposition or relative clause, closed by the mark at `closing`, belongs to; up to before that mark. */
	#apposition(closing: number, floor: number): TokenRange | undefined {
		const {tokens, quotationOf} = this.#scene;
		const mark = (tokens[closing] as Token).text;
		const opener = mark === ')' ? '(' : mark;
		let best: TokenRange | undefined;
		for (let at = closing - 1; at > floor && at > closing - reach; at--) {
			if ((tokens[at] as Token).text !== opener || quotationOf[at] !== quotationOf[closing]) {
				continue;
			}

			const head = tokens[at - 1] as Token;
			const next = tokens[at + 1] as Token;
			if (!/^(?:NOUN|PROPN|NUM)$/.test(head.tag) && !personal.test(head.lower)) {
				return best;
			}

			const phrase = nounPhraseEndingAt(this.#scene, at, floor);
			if (phrase === undefined) {
				return best;
			}

			const isName = /^(?:PROPN|NUM)$/.test(next.tag) && closing - at <= 3;
			const range = {first: phrase.first, end: closing};
			if (!isName || opener === '(') {
				return opensAside(next) ? range : (best ?? undefined);
			}

			// «Smith, a lawyer from Des Moines, Iowa, said»: a bare name is a place or a party more often than an apposition.
			best ??= range;
		}

		return best;
	}
}

function opensAside(token: Token): boolean {
	return (
		/^(?:DET|NOUN|PROPN|NUM|ADJ|VERB|ADP|ADV|AUX|PRON)$/.test(token.tag) ||
		/^(?:who|whose|whom|which|when|where|while|himself|herself|asked|speaking|like|along)$/.test(token.lower)
	);
}

/** Steps over «, however,» and «, in turn,» between subject and verb; gives the token that the subject ends at. */
function hopAside(tokens: readonly Token[], at: number, floor: number): number {
	if (tokens[at]?.text !== ',') {
		return at;
	}

	for (let left = at - 1; left > floor && left >= at - 3; left--) {
		if ((tokens[left] as Token).text === ',') {
			const inner = tokens[left + 1] as Token;
			return /^(?:however|too|meanwhile|though|instead|therefore|also|moreover|likewise|for|in|of)$/.test(
				inner.lower,
			)
				? left - 1
				: at;
		}
	}

	return at;
}

/** Whether a subject is a relative pronoun, whose clause hangs on another phrase. */
export function isRelative(scene: Scene, subject: TokenRange): boolean {
	return (
		subject.end - subject.first === 1 &&
		/^(?:who|which|that|whom)$/.test((scene.tokens[subject.first] as Token).lower)
	);
}

function pronounObject(token: Token): boolean {
	return /^(?:him|her|them|me|us|it|himself|herself|themselves|itself)$/.test(token.lower);
}

function hasCommaBetween(tokens: readonly Token[], first: number, end: number): boolean {
	for (let at = first; at < end; at++) {
		if ((tokens[at] as Token).text === ',') {
			return true;
		}
	}

	return false;
}

/**
The noun phrase whose last token is the one before `end`.

@returns its tokens, with what hangs on it by of, in, by and the like; `undefined` when no noun or pronoun stands there.
*/
export function nounPhraseEndingAt(scene: Scene, end: number, floor: number): TokenRange | undefined {
	const {tokens} = scene;
	const last = tokens[end - 1];
	if (last === undefined || end <= floor) {
		return undefined;
	}

	if (personal.test(last.lower) || (pronouns.test(last.lower) && !isLinkedToPhrase(tokens, end - 1, floor))) {
		return {first: end - 1, end};
	}

	if (!nominal.test(last.tag) && !isParticiplePart(scene, end - 1, floor) && !pronouns.test(last.lower)) {
		return undefined;
	}

	let first = end;
	while (first > floor && first > end - reach && belongs(scene, first - 1, floor)) {
		first--;
	}

	while (first < end - 1 && !opensPhrase(tokens[first] as Token)) {
		first++;
	}

	return {first, end};
}

function isLinkedToPhrase(tokens: readonly Token[], at: number, floor: number): boolean {
	return at - 1 > floor && (tokens[at - 1] as Token).lower === 'of';
}

function belongs(scene: Scene, at: number, floor: number): boolean {
	const {tokens} = scene;
	const token = tokens[at] as Token;
	if (barriers.test(token.lower) || personal.test(token.lower)) {
		return false;
	}

	if (nominal.test(token.tag) && groupAt(scene, at) === undefined) {
		return true;
	}

	const before = at > floor ? (tokens[at - 1] as Token) : undefined;
	if (/^['’]s?$/.test(token.text) && token.tag === 'PART') {
		return true;
	}

	if (
		/^(?:my|your|his|her|its|our|their|those|some|many|most|all|both|half|other|others)$/.test(token.lower)
	) {
		return true;
	}

	if (linking.test(token.lower) || /^(?:and|or|&)$/.test(token.lower)) {
		return before !== undefined && isPhraseEnd(before) && !isVerbless(scene, at - 1);
	}

	if (token.tag === 'ADV' || /^[-–$#%@]$/.test(token.text)) {
		return before !== undefined && !/^(?:VERB|AUX)$/.test(before.tag);
	}

	return isParticiplePart(scene, at, floor);
}

/** A verb group may not be taken for the noun that a preposition hangs on. */
function isVerbless(scene: Scene, at: number): boolean {
	return groupAt(scene, at) !== undefined && !isParticiplePart(scene, at, at - 1);
}

function isPhraseEnd(token: Token): boolean {
	return (
		/^(?:NOUN|PROPN|NUM|ADJ)$/.test(token.tag) ||
		/^(?:those|some|many|most|all|both|half|one|others|each|none|several|few|any)$/.test(token.lower) ||
		/^(?:VERB)$/.test(token.tag)
	);
}

/** «voters surveyed», «a count conducted by»: a participle without auxiliary right behind a noun. */
function isParticiplePart(scene: Scene, at: number, floor: number): boolean {
	const group = groupAt(scene, at);
	const before = at > floor ? scene.tokens[at - 1] : undefined;
	return (
		group !== undefined &&
		group.end - group.first === 1 &&
		group.isAmbiguous &&
		before !== undefined &&
		(before.tag === 'NOUN' || before.lower === 'those') &&
		(/^(?:by|for|in|on|at|with|to)$/.test(scene.tokens[at + 1]?.lower ?? '') ||
			groupAt(scene, at + 1) !== undefined)
	);
}

function opensPhrase(token: Token): boolean {
	return !(
		/^(?:ADP|CCONJ|PART|PUNCT)$/.test(token.tag) ||
		(token.tag === 'ADV' && !/^(?:about|nearly|almost|roughly|more|most)$/.test(token.lower))
	);
}

/** The noun phrase that begins at a token and runs to the right: determiner, words, and what hangs on them. */
export function nounPhraseStartingAt(scene: Scene, first: number, ceiling: number): TokenRange | undefined {
	const {tokens} = scene;
	const opening = tokens[first];
	if (opening === undefined || first >= ceiling) {
		return undefined;
	}

	if (
		/^(?:he|she|it|they|i|we|you|him|her|them|me|us|everyone|everybody|himself|herself|itself|themselves)$/.test(
			opening.lower,
		) &&
		!isPossessive(tokens, first)
	) {
		return {first, end: first + 1};
	}

	let end = first;
	while (end < ceiling && end < first + reach) {
		const token = tokens[end] as Token;
		const isNominal =
			(nominal.test(token.tag) && groupAt(scene, end) === undefined) ||
			(/^['’]s?$/.test(token.text) && token.tag === 'PART') ||
			/^(?:my|your|his|her|its|our|their|those|some|many|most|all|both|half|others?)$/.test(token.lower) ||
			(/^[-–$#%@&]$/.test(token.text) && end > first);
		const next = tokens[end + 1];
		const links =
			end > first &&
			(/^(?:of|and)$/.test(token.lower) || (linking.test(token.lower) && token.lower === 'for')) &&
			next !== undefined &&
			end + 1 < ceiling &&
			(/^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(next.tag) ||
				/^(?:my|your|his|her|its|our|their)$/.test(next.lower)) &&
			groupAt(scene, end + 1) === undefined;
		if (!isNominal && !links) {
			break;
		}

		end++;
	}

	return end > first ? {first, end} : undefined;
}

function isPossessive(tokens: readonly Token[], at: number): boolean {
	return (tokens[at] as Token).lower === 'her' && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[at + 1]?.tag ?? '');
}
