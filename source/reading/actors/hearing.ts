/*
Hearings printed without labels: whoever is called upon speaks next, and is meant by «you» in the questions.

Catches: «Mr. Roe, please proceed.» / «May it please the court, I …» / «Can you tell us why?» / «I can.» – «I» and «you» are Roe.
Must not: a story that ends a paragraph with a bare name: nobody says «I» or «you» behind it; «thank you», «you know» – they ask nobody.
*/
import type {Span} from '../../article/span.ts';
import type {Analysis, Token} from '../analysis.ts';
import type {Actor} from '../reading.ts';
import {countByParagraph, paragraphOf, type SpokenPronouns} from './first-person.ts';
import {isTitle} from './lexicon.ts';
import {type ActorMention, indexMentions, type MentionIndex} from './mention-index.ts';

/** So many pronouns behind the first call make a hearing. */
const hearingLength = 8;
/** In tokens. */
const longestCall = 9;
/** In UTF-16 units: counsel who are asked speak longer than that, and say «you» too. */
const longestQuestion = 600;

/** Gives those who are called upon their pronouns. @returns whether the text is a hearing at all. */
export function resolveHearing(
	analysis: Analysis,
	people: readonly Actor[],
	{firsts, seconds}: SpokenPronouns,
	give: (actor: string, span: Span) => void,
): boolean {
	if (firsts.length + seconds.length < hearingLength || seconds.length === 0) {
		return false;
	}

	const turns = turnsOf(analysis, people, {firsts, seconds});
	if (turns === undefined) {
		return false;
	}

	for (const token of firsts) {
		const turn = turns[paragraphOf(analysis, token)];
		if (turn?.who !== undefined && !turn.isAsked) {
			give(turn.who, token);
		}
	}

	for (const token of seconds) {
		const turn = turns[paragraphOf(analysis, token)];
		if (turn?.who !== undefined && turn.isAsked && asksSomebody(analysis, token)) {
			give(turn.who, token);
		}
	}

	return true;
}

/** Whose turn a paragraph is: he speaks, or is asked. */
type Turn = {readonly who: string | undefined; readonly isAsked: boolean};

/** The turn of each paragraph; nothing when nobody is ever called upon. */
function turnsOf(
	analysis: Analysis,
	people: readonly Actor[],
	{firsts, seconds}: SpokenPronouns,
): Turn[] | undefined {
	const mentions = indexMentions(people);
	const {paragraphs, text} = analysis.article;
	const speaking = countByParagraph(analysis, firsts);
	const asking = countByParagraph(
		analysis,
		seconds.filter(token => asksSomebody(analysis, token)),
	);
	const bounds = sentencesOfParagraphs(analysis);
	let current: string | undefined;
	let isCalled = false;
	let hasCalls = false;
	const turns = paragraphs.map(({start, end}, index) => {
		const {first, last} = bounds[index] ?? {first: 0, last: 0};
		const called = calledAt(analysis, mentions, last);
		current = called ?? (asking.has(index) ? addressedAt(analysis, mentions, first) : undefined) ?? current;
		const isShortQuestion =
			end - start < longestQuestion && (asking.get(index) ?? 0) > (speaking.get(index) ?? 0);
		const isAsked = called !== undefined || (!isCalled && (text[end - 1] === '?' || isShortQuestion));
		isCalled = called !== undefined;
		hasCalls ||= isCalled;
		// The paragraph that calls upon somebody at its end spoke to others before.
		return {who: called === undefined ? current : undefined, isAsked};
	});
	return hasCalls ? turns : undefined;
}

function sentencesOfParagraphs({article, sentences}: Analysis): Array<{first: number; last: number}> {
	const bounds: Array<{first: number; last: number}> = article.paragraphs.map(() => ({first: -1, last: -1}));
	for (const [index, {paragraph}] of sentences.entries()) {
		const own = bounds[paragraph];
		if (own !== undefined) {
			own.first = own.first < 0 ? index : own.first;
			own.last = index;
		}
	}

	return bounds;
}

/** «Mr. Roe.», «Mr. Roe, please proceed.»: the sentence calls upon somebody to speak. */
function calledAt(analysis: Analysis, mentions: MentionIndex, sentence: number): string | undefined {
	const range = analysis.sentenceTokens[sentence];
	const named = openingName(analysis, mentions, sentence);
	if (range === undefined || named === undefined || range.end - range.first > longestCall) {
		return undefined;
	}

	const rest = analysis.article.text.slice(named.mention.end, analysis.sentences[sentence]?.end);
	return /^[.?]?$/.test(rest) ||
		/^, (?:please|go ahead|you (?:may|have the floor)|the floor is yours)/i.test(rest)
		? named.actor.id
		: undefined;
}

/** «Mr. Roe, you said …»: who is spoken to at the beginning of a sentence. */
function addressedAt(analysis: Analysis, mentions: MentionIndex, sentence: number): string | undefined {
	const named = openingName(analysis, mentions, sentence);
	const behind = analysis.tokens.get(
		named === undefined ? -1 : analysis.tokens.indexAt(named.mention.end - 1) + 1,
	);
	return named !== undefined && (behind?.text === ',' || /^(?:I|you)$/.test(behind?.text ?? ''))
		? named.actor.id
		: undefined;
}

/** The person that a sentence begins with, by title and name: «Mr. Roe», «Alright, Dr. Roe». */
function openingName(
	{tokens, sentences}: Analysis,
	mentions: MentionIndex,
	sentence: number,
): ActorMention | undefined {
	const span = sentences[sentence];
	const named = span && mentions.at({start: span.start, end: Math.min(span.end, span.start + 60)})[0];
	if (span === undefined || named === undefined || named.mention.form !== 'name') {
		return undefined;
	}

	const first = tokens.indexAt(span.start);
	const own = tokens.indexAt(named.mention.start);
	const start = tokens.get(first + 1)?.text === ',' ? first + 2 : first;
	const before = tokens.slice(start, own);
	const hasTitle = before.length > 0 && before.length <= 3 && isTitle((before[0] as Token).lower);
	return hasTitle && before.every(({text}) => /^[\p{Lu}.]/u.test(text)) ? named : undefined;
}

/** Not «thank you», «you know», «your honor», which counsel say. */
function asksSomebody({tokens}: Analysis, token: Token): boolean {
	const index = tokens.indexAt(token.start);
	return (
		tokens.get(index - 1)?.lower !== 'thank' &&
		!/^(?:know|see|hono[u]?rs?|question|lordships?)$/.test(tokens.get(index + 1)?.lower ?? '')
	);
}
