/*
Tags put right where the words beside them show that the tagger was wrong. It judges most words by themselves, and so takes nouns
for verbs («hedge funds», «a request for comment») and contractions for names («I’m»).

Catches: «hedge» in «of hedge fund managers», «left» in «to the left», «leaked» in «the leaked memo», «issues» in «won’t have issues».
Must not: «The company cut jobs» — «cut» looks the same in the past tense, and stays a verb.
*/
import words from '../../../data/lexicons/clause-words.json' with {type: 'json'};
import type {Tag, Token, TokenRange, Tokens} from '../analysis.ts';

const unchangingPast = new Set(words.unchangingPast);
const collectives = new Set(words.collectives);
const prepositionVerbs = new Set(words.prepositionVerbs);
const contraction = /^(I|[Ii]t|[Hh]e|[Ss]he|[Tt]hat|[Ww]e|[Tt]hey|[Yy]ou|[Tt]here)(['’](?:m|s|re|ve|ll|d))$/;

/** The tokens of one sentence with better tags; contractions that came as one token are two. Spans stay as they are. Linear. */
export function retagSentence(tokens: Tokens, range: TokenRange): Token[] {
	const own: Token[] = [];
	for (let at = range.first; at < range.end; at++) {
		const token = tokens.get(at) as Token;
		const parts = token.tag === 'PROPN' && token.text.length < 8 ? splitContraction(token) : undefined;
		if (parts === undefined) {
			own.push(token);
		} else {
			own.push(...parts);
		}
	}

	const hasPlainVerb = own.some(token => isVerb(token) && /^\p{Ll}/u.test(token.text));
	for (const [index, token] of own.entries()) {
		const tag = betterTag(own, index, hasPlainVerb);
		if (tag !== token.tag) {
			own[index] = {...token, tag};
		}
	}

	for (const [index, token] of own.entries()) {
		if (token.lower === 'to' && token.tag === 'PART' && !leadsToVerb(own, index)) {
			own[index] = {...token, tag: 'ADP'};
		}
	}

	return own;
}

/** Whether «to» opens an infinitive: a verb follows, adverbs and marks of quotation aside. */
function leadsToVerb(tokens: readonly Token[], index: number): boolean {
	for (let at = index + 1; at < Math.min(tokens.length, index + 4); at++) {
		const token = tokens[at] as Token;
		if (isVerb(token)) {
			return isBase(token);
		}

		if (token.tag !== 'ADV' && token.tag !== 'PUNCT' && token.tag !== 'PART') {
			return false;
		}
	}

	return false;
}

function splitContraction(token: Token): Token[] | undefined {
	const match = contraction.exec(token.text);
	if (match === null) {
		return undefined;
	}

	const word = match[1] as string;
	const rest = match[2] as string;
	const cut = token.start + word.length;
	return [
		{...token, end: cut, text: word, lower: word.toLowerCase(), lemma: word.toLowerCase(), tag: 'PRON'},
		{...token, start: cut, text: rest, lower: rest.toLowerCase(), lemma: 'be', tag: 'AUX'},
	];
}

/** «only», «longer», «oldest»; not «never» and «other». */
function isGrade({lower, tag}: Token): boolean {
	const isCompared = /(?:er|est)$/.test(lower) && !/(?:ver|ther)$/.test(lower);
	return lower === 'only' || (isCompared && (tag === 'ADV' || tag === 'ADJ'));
}

function isVerb(token: Token): boolean {
	return token.tag === 'VERB' || token.tag === 'AUX';
}

function betterTag(tokens: readonly Token[], index: number, hasPlainVerb: boolean): Tag {
	const token = tokens[index] as Token;
	const before = tokens[index - 1];
	const next = tokens[index + 1];
	// «the 93rd minute», «enough chips».
	const isOrdinal = token.tag !== 'NUM' && /^\d+(?:st|nd|rd|th)$/.test(token.lower);
	if ((isOrdinal || token.lower === 'enough') && next?.tag === 'NOUN') {
		return 'ADJ';
	}

	// «the only shop», «a longer answer».
	if (before?.tag === 'DET' && isGrade(token)) {
		return 'ADJ';
	}

	// «has long been divided»: between an auxiliary and «been» stand adverbs alone.
	if (token.tag === 'ADJ' && before?.tag === 'AUX' && next?.lower === 'been') {
		return 'ADV';
	}

	if (token.tag === 'NOUN') {
		return isVerbBehindPronoun(token, before, next) ? 'VERB' : 'NOUN';
	}

	if (token.tag !== 'VERB') {
		return token.tag;
	}

	if (before !== undefined && isGrade(before) && tokens[index - 2]?.tag === 'DET' && isBase(token)) {
		return 'NOUN';
	}

	if (/^(?:have|has|had|having)$/.test(token.lower) && next?.tag === 'VERB' && !isBase(next)) {
		return 'AUX';
	}

	if (prepositionVerbs.has(token.lower) && before?.tag !== 'AUX' && startsPhrase(next)) {
		return 'ADP';
	}

	// «Ted Cruz won»: a name that looks like a verb begins the sentence.
	const isOpening = index === 0 || before?.tag === 'PUNCT';
	if (
		isOpening &&
		/^\p{Lu}/u.test(token.text) &&
		next?.tag === 'PROPN' &&
		!/..(?:ed|ing)$/.test(token.lower)
	) {
		return 'PROPN';
	}

	// «Correct the Record», «Stealing America»: capitals inside a sentence are parts of names.
	if (hasPlainVerb && index > 0 && /^\p{Lu}/u.test(token.text) && before?.tag !== 'PUNCT') {
		return 'PROPN';
	}

	return nounBehind(tokens, index, before, next) ?? 'VERB';
}

/** «It cites three», «This releases heat»: a plural does not stand behind such a word. */
function isVerbBehindPronoun(token: Token, before: Token | undefined, next: Token | undefined): boolean {
	return (
		/^(?:he|she|it|this|who|which)$/.test(before?.lower ?? '') &&
		/[^s]s$/.test(token.lower) &&
		token.lower !== token.lemma &&
		/^(?:DET|PRON|ADP|NUM|PROPN|ADJ|PART)$/.test(next?.tag ?? '')
	);
}

function startsPhrase(token: Token | undefined): boolean {
	return token !== undefined && /^(?:DET|NOUN|PROPN|ADJ|NUM|PRON|ADP|SYM)$/.test(token.tag);
}

function isBase(token: Token): boolean {
	return token.lower === token.lemma || /^(?:be|have|do)$/.test(token.lower);
}

function nounBehind(
	tokens: readonly Token[],
	index: number,
	before: Token | undefined,
	next: Token | undefined,
): Tag | undefined {
	const token = tokens[index] as Token;
	const isBeforeNoun = next !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(next.tag);
	if (before === undefined) {
		return undefined;
	}

	const isDetermined =
		/^(?:a|an|the|his|her|its|their|my|our|your|no|every)$/.test(before.lower) || isPossessive(before);
	if (isDetermined) {
		return isBeforeNoun && !isBase(token) ? 'ADJ' : 'NOUN';
	}

	// «at the far post», «in the early run»: a preposition's phrase needs its noun.
	const isFarNoun =
		/^(?:ADJ|ADV)$/.test(before.tag) &&
		tokens[index - 2]?.tag === 'DET' &&
		tokens[index - 3]?.tag === 'ADP' &&
		isBase(token) &&
		!isBeforeNoun;
	if (isFarNoun) {
		return 'NOUN';
	}

	const isPreposition = before.tag === 'ADP' || before.lower === 'for';
	if (isPreposition && !/ing$/.test(token.lower) && before.lower !== 'as' && before.lower !== 'than') {
		return isBeforeNoun && /ed$/.test(token.lower) ? 'ADJ' : 'NOUN';
	}

	const isThirdPerson = /[^s]s$/.test(token.lower) && !isBase(token);
	if (isThirdPerson && (before.tag === 'AUX' || before.tag === 'ADJ')) {
		return 'NOUN';
	}

	return isCompound(tokens, index) && next?.tag === 'NOUN' ? 'NOUN' : undefined;
}

function isPossessive(token: Token): boolean {
	return token.tag === 'PART' && /^['’]s?$/.test(token.lower);
}

/** «billionaire hedge fund managers»: a noun in the singular and a verb without its s do not agree. */
function isCompound(tokens: readonly Token[], index: number): boolean {
	const token = tokens[index] as Token;
	const before = tokens[index - 1] as Token;
	return (
		before.tag === 'NOUN' &&
		before.lower === before.lemma &&
		!/s$/.test(before.lower) &&
		!collectives.has(before.lower) &&
		isBase(token) &&
		!unchangingPast.has(token.lower) &&
		!/^(?:and|or|,)$/.test(tokens[index - 2]?.lower ?? '')
	);
}
