/*
Who can be meant by «he» or «she»: the mentions of people before it, with what decides between them, and the nouns that could be meant
instead though they are no actors («his mother», «the boy»).
*/
import type {Span} from '../../article/span.ts';
import type {Analysis, Token, Tokens} from '../analysis.ts';
import type {Actor} from '../reading.ts';
import {isQuoted} from './first-person.ts';
import {type Gender, relationGenders} from './lexicon.ts';

const verbsOfSaying = new Set([
	'say',
	'tell',
	'add',
	'ask',
	'note',
	'write',
	'warn',
	'insist',
	'explain',
	'argue',
	'continue',
	'recall',
]);

/** A place where a person was mentioned; `actor` is absent for people without a name. */
export type PersonMention = Span & {
	readonly actor: string | undefined;
	readonly gender: Gender | undefined;
	readonly sentence: number;
	readonly paragraph: number;
	readonly isSubject: boolean;
	/** Whether it only says whose something is («Roe’s brother», «his»). */
	readonly isPossessor: boolean;
	/** Whether no other person is mentioned before it in its sentence. */
	readonly isFirst: boolean;
	/** Index of its first token. */
	readonly token: number;
	/** Whether it is somebody else's word. */
	readonly isQuoted: boolean;
	/** Whether it stands, outside quotation marks, beside a verb of saying: «Roe said», «said Roe». */
	readonly isTeller: boolean;
};

/** All mentions of people, in the order of the text. */
export function personMentions(
	analysis: Analysis,
	people: readonly Actor[],
	genders: ReadonlyMap<string, Gender | undefined>,
): PersonMention[] {
	const {tokens} = analysis;
	const found: PersonMention[] = [];
	for (const actor of people) {
		for (const mention of actor.mentions) {
			const first = tokens.indexAt(mention.start);
			const last = tokens.indexAt(mention.end - 1);
			found.push({
				...placed(analysis, first, last, mention),
				actor: actor.id,
				gender: genders.get(actor.id),
				isSubject: isSubject(tokens, first, last),
				isPossessor: /^['’]s?$/.test(tokens.get(last + 1)?.text ?? ''),
				isFirst: false,
			});
		}
	}

	for (let index = 0; index < tokens.length; index++) {
		const token = tokens.get(index) as Token;
		const gender = genderOfNoun(tokens, index);
		if (gender !== undefined) {
			found.push({
				...placed(analysis, index, index, token),
				actor: undefined,
				gender,
				isSubject: isSubject(tokens, index, index),
				isPossessor: false,
				isFirst: false,
			});
		}
	}

	found.sort((a, b) => a.start - b.start);
	return found.map((mention, index) => ({
		...mention,
		isFirst: found[index - 1]?.sentence !== mention.sentence,
	}));
}

/** Where a mention from one token to another stands, and whether it is quoted or tells. */
export function placed(analysis: Analysis, first: number, last: number, {start, end}: Span) {
	const {tokens, sentences} = analysis;
	const sentence = tokens.get(first)?.sentence ?? 0;
	const isInQuotation = isQuoted(analysis, {start, end});
	return {
		start,
		end,
		token: first,
		sentence,
		paragraph: sentences[sentence]?.paragraph ?? 0,
		isQuoted: isInQuotation,
		isTeller: !isInQuotation && standsAtVerbOfSaying(tokens, first, last),
	};
}

/** «Roe said» or «…,” said Roe». */
function standsAtVerbOfSaying(tokens: Tokens, first: number, last: number): boolean {
	return (
		verbsOfSaying.has(tokens.get(last + 1)?.lemma ?? '') ||
		(verbsOfSaying.has(tokens.get(first - 1)?.lemma ?? '') &&
			/^[,”"’']/.test(tokens.get(first - 2)?.text ?? ''))
	);
}

/** The gender of a noun that means one person («the woman», «her father»), when no name follows it («his wife Anna»). */
function genderOfNoun(tokens: Tokens, index: number): Gender | undefined {
	const token = tokens.get(index) as Token;
	// A set would be asked twice for every word of the text.
	const gender = token.tag === 'NOUN' || token.tag === 'PROPN' ? relationGenders.get(token.lower) : undefined;
	if (gender === undefined) {
		return undefined;
	}

	const next = tokens.get(index + 1);
	const nameFollows =
		next !== undefined &&
		(next.tag === 'PROPN' || (next.text === ',' && tokens.get(index + 2)?.tag === 'PROPN'));
	return token.text === token.lower && !nameFollows && !isSaidOf(tokens, index) ? gender : undefined;
}

/** «being a woman», «she was a mother»: says what somebody is, and brings nobody in. */
function isSaidOf(tokens: Tokens, index: number): boolean {
	const article = tokens.get(index - 1);
	const verb = tokens.get(index - 2);
	return (
		article !== undefined &&
		verb !== undefined &&
		/^an?$/.test(article.lower) &&
		(/^(?:as|like)$/.test(verb.lower) || verb.lemma === 'be')
	);
}

/** A subject is no longer; what has no verb for longer is a list. */
const longestSubject = 40;

/** A rough guess that needs no parse: no preposition or verb leads to it, and a verb follows, perhaps behind an apposition. */
export function isSubject(tokens: Tokens, first: number, last: number): boolean {
	let before = first - 1;
	while (
		before >= 0 &&
		first - before <= longestSubject &&
		/^(?:ADJ|NOUN|PROPN|DET)$/.test((tokens.get(before) as Token).tag) &&
		tokens.get(before)?.sentence === tokens.get(first)?.sentence
	) {
		before--;
	}

	const previous = tokens.get(before);
	if (
		previous !== undefined &&
		previous.sentence === tokens.get(first)?.sentence &&
		/^(?:ADP|VERB)$/.test(previous.tag)
	) {
		return false;
	}

	const next = tokens.get(last + 1);
	return (
		next !== undefined &&
		(/^(?:VERB|AUX|ADV)$/.test(next.tag) || next.text === ',' || next.text === '(' || next.lower === 'who')
	);
}
