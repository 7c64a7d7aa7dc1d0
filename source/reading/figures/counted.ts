/*
What a figure counts or measures: a noun phrase of the article beside it.

Catches: «660,000 | refugees», «dozens of | young people», «a 20 percent | cut», «$1 billion in | debt», «raised | interest rates | to 20 percent»,
«| Inflation | hit 9 percent».
Must not: «20 people Monday» — «people» alone; «$5 million in Ohio» — nothing.
*/
import qualifiers from '../../../data/lexicons/qualifiers.json' with {type: 'json'};
import type {Token, TokenRange} from '../analysis.ts';
import type {Quantity} from './quantities.ts';

const measuring = new Set(qualifiers.rising);
const longestPhrase = 8;

export type CountedPlace = {
	readonly tokens: readonly Token[];
	/** Range of the sentence. */
	readonly sentence: TokenRange;
	/** First token of the figure with its qualifier. */
	readonly first: number;
	readonly isTime: (token: Token) => boolean;
};

/** Finds the noun phrase that a quantity counts or measures; `undefined` where the article names none beside it. */
export function findCounted(quantity: Quantity, place: CountedPlace): TokenRange | undefined {
	const {tokens, sentence} = place;
	const {end} = quantity;
	if (quantity.unit === 'score') {
		return undefined;
	}

	if (tokens[end]?.lower === 'of' && end < sentence.end) {
		return phraseFrom(place, end + 1);
	}

	const isMeasure = quantity.unit !== undefined;
	if (quantity.isAdjective || quantity.form === 'share') {
		if (isHyphen(tokens[end]) && !isMeasure) {
			// «a five-member panel» has five members, not five panels.
			return tokens[end + 1]?.tag === 'NOUN' ? {first: end + 1, end: end + 2} : undefined;
		}

		return phraseFrom(place, end);
	}

	if (!isMeasure) {
		return phraseFrom(place, end);
	}

	const before = tokens[place.first - 1];
	if (
		place.first > sentence.first &&
		(before?.tag === 'DET' || before?.tag === 'PART' || isPossessive(before))
	) {
		const behind = phraseFrom(place, end);
		if (behind !== undefined) {
			return behind;
		}
	}

	if (
		/^(?:in|worth)$/.test(tokens[end]?.lower ?? '') &&
		end + 1 < sentence.end &&
		/^[A-Z]{3}$|percent/.test(quantity.unit ?? '')
	) {
		const skip = tokens[end + 1]?.lower === 'of' ? 2 : 1;
		const behind = phraseFrom(place, end + skip);
		if (behind !== undefined && tokens[behind.first]?.tag !== 'PROPN') {
			return behind;
		}
	}

	return measuredBefore(place, /^[A-Z]{3}$/.test(quantity.unit ?? ''));
}

function isPossessive(token: Token | undefined): boolean {
	return token !== undefined && /^(?:his|her|its|their|my|our|your)$/.test(token.lower);
}

function isHyphen(token: Token | undefined): boolean {
	return token !== undefined && /^[-‐‑]$/.test(token.text);
}

/** The noun phrase from a token on, determiner left out. */
function phraseFrom(place: CountedPlace, from: number): TokenRange | undefined {
	const {tokens, sentence, isTime} = place;
	let at = from;
	while (at < sentence.end && (tokens[at]?.tag === 'DET' || isPossessive(tokens[at]))) {
		at++;
	}

	const first = at;
	let end: number | undefined;
	while (at < sentence.end && at < first + longestPhrase) {
		const token = tokens[at] as Token;
		if (isTime(token) || !isPhrasePart(tokens, at, first)) {
			break;
		}

		at++;
		if (token.tag === 'NOUN' || token.tag === 'PROPN') {
			end = at;
		}
	}

	return end === undefined ? undefined : {first, end};
}

function isPhrasePart(tokens: readonly Token[], at: number, first: number): boolean {
	const token = tokens[at] as Token;
	const next = tokens[at + 1];
	switch (token.tag) {
		case 'NOUN':
		case 'PROPN':
		case 'ADJ':
			return true;
		case 'PART':
			return at > first && /^['’]s?$/.test(token.lower);
		case 'PUNCT':
			return (
				at > first && isHyphen(token) && token.end === next?.start && token.start === tokens[at - 1]?.end
			);
		case 'VERB':
			return at === first && /(?:ed|ing)$/.test(token.lower) && /^(?:NOUN|ADJ)$/.test(next?.tag ?? '');
		case 'CCONJ':
			return (
				/^(?:ADJ|NOUN)$/.test(tokens[at - 1]?.tag ?? '') &&
				tokens[at - 1]?.tag === next?.tag &&
				token.lower === 'and' &&
				tokens[at - 1]?.tag === 'ADJ'
			);
		default:
			return false;
	}
}

/** What stands before: «rates | to», «unemployment rate | of», «Inflation | hit». */
function measuredBefore(place: CountedPlace, isMoney: boolean): TokenRange | undefined {
	const {tokens, sentence, first} = place;
	let at = first - 1;
	if (at < sentence.first) {
		return undefined;
	}

	const joint = tokens[at]?.lower ?? '';
	if (/^(?:of|at|by|to|from)$/.test(joint) || (joint === 'for' && isMoney)) {
		const isObject = tokens[at - 1]?.tag === 'NOUN' && at - 1 >= sentence.first;
		if (isObject) {
			return phraseEndingAt(place, at - 1);
		}

		at--;
	}

	return subjectBefore(place, at);
}

/** The subject directly before a measuring verb that ends at a token. */
function subjectBefore(place: CountedPlace, last: number): TokenRange | undefined {
	const {tokens, sentence} = place;
	let at = last;
	while (at >= sentence.first && tokens[at]?.tag === 'ADV') {
		at--;
	}

	const verb = tokens[at];
	if (
		verb === undefined ||
		at < sentence.first ||
		!/^(?:VERB|AUX)$/.test(verb.tag) ||
		!measuring.has(verb.lemma)
	) {
		return undefined;
	}

	while (at >= sentence.first && /^(?:VERB|AUX|ADV|PART)$/.test(tokens[at]?.tag ?? '')) {
		at--;
	}

	return at >= sentence.first ? phraseEndingAt(place, at) : undefined;
}

/** The noun phrase whose last token this is, with what «of» joins to it. */
function phraseEndingAt(place: CountedPlace, last: number): TokenRange | undefined {
	const {tokens, sentence, isTime} = place;
	let first = last + 1;
	for (let at = last; at >= Math.max(sentence.first, last - longestPhrase); at--) {
		const token = tokens[at] as Token;
		const isJoint = token.lower === 'of' && first === at + 1 && at < last;
		const isInner =
			/^(?:NOUN|PROPN|ADJ)$/.test(token.tag) ||
			(token.tag === 'PART' && /^['’]s?$/.test(token.lower)) ||
			(isHyphen(token) && tokens[at + 1]?.start === token.end);
		if (isTime(token) || !(isJoint || isInner || (token.tag === 'DET' && tokens[at - 1]?.lower === 'of'))) {
			break;
		}

		if (!isJoint && token.tag !== 'DET' && token.tag !== 'PUNCT' && token.tag !== 'PART') {
			first = at;
		} else if (token.tag !== 'PUNCT') {
			first = at;
		}
	}

	// A phrase does not begin with its joint.
	while (first <= last && /^(?:ADP|PART|PUNCT|DET)$/.test(tokens[first]?.tag ?? '')) {
		first++;
	}

	return first <= last && /^(?:NOUN|PROPN)$/.test(tokens[last]?.tag ?? '')
		? {first, end: last + 1}
		: undefined;
}
