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
import {nounPhraseEndingAt, personal} from './noun-phrases.ts';
import {groupAt, hasCommaBetween, onlyWord, type Scene} from './scene.ts';
import {hopAside, withoutBrackets, withoutDate, withoutQuantifier} from './source-asides.ts';
import {isOn} from './statement-words.ts';
import type {VerbGroup} from './verb-groups.ts';

const reach = 60;

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
		const sentence = sentences[(tokens.get(group.head) as Token).sentence] as TokenRange;
		if (group.form === 'finite') {
			return this.#finiteSubject(group, sentence);
		}

		const before = tokens.get(group.first - 1);
		if (
			group.form === 'participle' &&
			group.first > sentence.first &&
			before !== undefined &&
			/^(?:NOUN|PROPN|PRON|NUM)$/.test(before.tag) &&
			!pronounObject(before)
		) {
			const phrase = nounPhraseEndingAt(this.#scene, group.first, sentence.first);
			return (phrase && this.#senderOf(phrase)) ?? phrase;
		}

		return this.#borrowed(group, sentence);
	}

	/** «sent out letters saying …», «thrilled the hall attacking …»: a participle behind an object is a deed of the subject. */
	#senderOf(phrase: TokenRange): TokenRange | undefined {
		const {tokens} = this.#scene;
		const verb = groupAt(this.#scene, phrase.first - 1);
		if (
			verb === undefined ||
			verb.isPassive ||
			verb.isCopula ||
			verb.form === 'infinitive' ||
			/^(?:see|hear|quote|include|find|show|feature|cite|lead|leave|keep|get)$/.test(verb.lemma) ||
			/^(?:NUM|PROPN)$/.test(tokens.get(phrase.end - 1)?.tag ?? '')
		) {
			return undefined;
		}

		return this.subjectOf(verb);
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

			const isSameVoice = this.#scene.quotationOf[next.head] === this.#scene.quotationOf[group.head];
			if (next.form === 'finite' && isSameVoice && hasCommaBetween(tokens, group.end, next.first)) {
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
		let fallback: VerbGroup | undefined;
		for (let at = index - 1; at >= 0 && at > index - 12; at--) {
			const other = groups[at] as VerbGroup;
			if (other.head < sentence.first) {
				return fallback;
			}

			if (other.form === 'finite' && quotationOf[other.head] === quotation) {
				const subject = this.subjectOf(other);
				if (subject !== undefined && !isRelative(this.#scene, subject)) {
					fallback ??= other;
					if (!this.#isSubordinate(subject)) {
						return other;
					}
				}
			}
		}

		return fallback;
	}

	/** Whether a subject opens a clause inside another: behind «that», «because», or right behind a verb that reports it. */
	#isSubordinate(subject: TokenRange): boolean {
		const before = this.#scene.tokens.get(subject.first - 1);
		const reporting = groupAt(this.#scene, subject.first - 1);
		return (
			before !== undefined &&
			(isOn('barriers', before.lower) || (reporting?.frames !== undefined && reporting.end === subject.first))
		);
	}

	#finiteSubject(group: VerbGroup, sentence: TokenRange): TokenRange | undefined {
		const {tokens} = this.#scene;
		let at = group.first - 1;
		if (at < sentence.first) {
			return undefined;
		}

		at = withoutDate(tokens, at + 1, sentence.first) - 1;
		at = hopAside(tokens, at, sentence.first);
		if (
			/^(?:however|though|too|meanwhile|instead)$/.test((tokens.get(at) as Token).lower) &&
			at > sentence.first
		) {
			at--;
		}

		at = withoutQuantifier(tokens, at, sentence.first);
		const token = tokens.get(at) as Token;
		if (/^(?:and|or|but|then|&)$/.test(token.lower)) {
			const before = this.groupBefore(group, sentence);
			return before && this.subjectOf(before);
		}

		if (token.text === ',' && tokens.get(at - 1)?.text === ')') {
			// «Jo Reed (D-Ohio), said»
			at--;
		}

		if (/^(?:[,—–)-]|--)$/.test(token.text)) {
			const headed = this.#apposition(at, sentence.first);
			if (headed !== undefined) {
				return headed;
			}

			// «He left early, called his wife and slept»
			const before = this.groupBefore(group, sentence);
			return before !== undefined &&
				group.isAmbiguous &&
				before.form === 'finite' &&
				tokens.get(at)?.text === ','
				? this.subjectOf(before)
				: undefined;
		}

		const phrase = nounPhraseEndingAt(this.#scene, at + 1, sentence.first);
		const own = phrase && this.#withoutObject(phrase, sentence.first);
		return own && this.#beyondRelative(this.#withList(own, sentence.first), group, sentence);
	}

	/** «asked for a photo and Orr said»: what stands before «and» belongs to a verb of its own. */
	#withoutObject(phrase: TokenRange, floor: number): TokenRange {
		const {tokens} = this.#scene;
		const before = tokens.get(phrase.first - 1);
		const verb = groupAt(this.#scene, phrase.first - 1) ?? groupAt(this.#scene, phrase.first - 2);
		if (
			before === undefined ||
			phrase.first - 1 < floor ||
			verb === undefined ||
			verb.isCopula ||
			verb.frames?.has.has('bare') === true
		) {
			return phrase;
		}

		const isHeld = verb.end === phrase.first ? verb.form !== 'participle' : isOn('links', before.lower);
		for (let at = phrase.end - 2; isHeld && at > phrase.first; at--) {
			if ((tokens.get(at) as Token).lower === 'and') {
				return {first: at + 1, end: phrase.end};
			}
		}

		return phrase;
	}

	/** «Pike, Fox and Orr said»: names before a pair of names, each with its comma. */
	#withList(phrase: TokenRange, floor: number): TokenRange {
		const {tokens} = this.#scene;
		const isName = (at: number) => tokens.get(at)?.tag === 'PROPN';
		const hasAnd = tokens
			.slice(phrase.first, Math.min(phrase.end, phrase.first + 8))
			.some(token => token.lower === 'and');
		let {first} = phrase;
		while (
			hasAnd &&
			isName(first) &&
			first - 2 >= floor &&
			tokens.get(first - 1)?.text === ',' &&
			isName(first - 2)
		) {
			first -= 2;
			while (first > floor && isName(first - 1)) {
				first--;
			}
		}

		return {first, end: phrase.end};
	}

	/** «leaders who would rather work for Orr said»: the verb's subject is what the relative clause hangs on. */
	#beyondRelative(phrase: TokenRange, group: VerbGroup, sentence: TokenRange): TokenRange {
		const {groups, groupOf, tokens} = this.#scene;
		let index = (groupOf[group.head] ?? 0) - 1;
		while (groups[index]?.form === 'infinitive' && (groups[index] as VerbGroup).first > sentence.first) {
			index--;
		}

		const before = groups[index];
		if (
			before === undefined ||
			before.head < sentence.first ||
			before.form !== 'finite' ||
			before.frames?.has.has('bare') === true
		) {
			return phrase;
		}

		const subject = this.subjectOf(before);
		if (
			subject === undefined ||
			!isRelative(this.#scene, subject) ||
			/^[,—]$/.test(tokens.get(subject.first - 1)?.text ?? ',') ||
			hasCommaBetween(tokens, subject.first, group.first)
		) {
			return phrase;
		}

		const head = nounPhraseEndingAt(this.#scene, subject.first, sentence.first);
		return head === undefined ? phrase : {first: head.first, end: phrase.end};
	}

	/** The phrase that an apposition or relative clause, closed by the mark at `closing`, belongs to; up to before that mark. */
	#apposition(closing: number, floor: number): TokenRange | undefined {
		const {tokens, quotationOf} = this.#scene;
		const mark = (tokens.get(closing) as Token).text;
		const opener = mark === ')' ? '(' : mark;
		let best: TokenRange | undefined;
		for (let at = closing - 1; at > floor && at > closing - reach; at--) {
			if ((tokens.get(at) as Token).text !== opener || quotationOf[at] !== quotationOf[closing]) {
				continue;
			}

			const head = tokens.get(withoutBrackets(tokens, at) - 1) as Token;
			const next = tokens.get(at + 1) as Token;
			if (!/^(?:NOUN|PROPN|NUM)$/.test(head.tag) && !personal.test(head.lower) && head.text !== '.') {
				return best;
			}

			const phrase = nounPhraseEndingAt(this.#scene, withoutBrackets(tokens, at), floor);
			if (phrase === undefined) {
				if (head.text === '.') {
					continue;
				}

				return best;
			}

			const range = {first: this.#withName(phrase, floor), end: mark === ')' ? closing + 1 : closing};
			const isName = opener !== '(' && closing - at <= 3 && isApartFrom(head, next);
			if (!isName) {
				return opensAside(next) ? range : best;
			}

			// «Smith, a lawyer from Des Moines, Iowa, said»: a bare name is a place or a party more often than an apposition.
			best ??= range;
		}

		return best;
	}

	/** «Tom Pike, president of the union, which …, said»: an apposition may have one of its own. */
	#withName(phrase: TokenRange, floor: number): number {
		const {tokens} = this.#scene;
		const isRole =
			/^(?:NOUN|NUM)$/.test(tokens.get(phrase.first)?.tag ?? '') ||
			/^(?:a|an|the)$/.test(tokens.get(phrase.first)?.lower ?? '');
		if (
			!isRole ||
			phrase.first - 2 <= floor ||
			tokens.get(phrase.first - 1)?.text !== ',' ||
			tokens.get(phrase.first - 2)?.tag !== 'PROPN'
		) {
			return phrase.first;
		}

		return nounPhraseEndingAt(this.#scene, phrase.first - 1, floor)?.first ?? phrase.first;
	}
}

/** A name behind another, «Des Moines, Iowa»; behind a role, «its director, Joan Pell», it is whose that is. */
function isApartFrom(head: Token, next: Token): boolean {
	return /^(?:PROPN|NUM)$/.test(next.tag) && head.tag !== 'NOUN';
}

function opensAside(token: Token): boolean {
	return (
		/^(?:DET|NOUN|PROPN|NUM|ADJ|VERB|ADP|ADV|AUX|PRON)$/.test(token.tag) ||
		/^(?:who|whose|whom|which|when|where|while|himself|herself|asked|speaking|like|along)$/.test(token.lower)
	);
}

/** Whether a subject is a relative pronoun, whose clause hangs on another phrase. */
export function isRelative({tokens}: Scene, subject: TokenRange): boolean {
	return /^(?:who|which|that|whom)$/.test(onlyWord(tokens, subject) ?? '');
}

function pronounObject(token: Token): boolean {
	return /^(?:him|her|them|me|us|it|himself|herself|themselves|itself)$/.test(token.lower);
}
