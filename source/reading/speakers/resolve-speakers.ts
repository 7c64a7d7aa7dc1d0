/*
Who speaks: from the words of a source to an actor.

The head of the source decides, not whoever is named in it:

	Graham, a former candidate,       «Graham» heads it
	Ukraine's president, Ruth Orr,    «president» heads it and no actor answers to it; the name in apposition does
	Smith's lawyer                    «lawyer» heads it: Smith is not speaking
	a spokesman for Acme              «spokesman» heads it: nor is Acme
	Clinton's (claim)                 a possessive alone is headed by its name
	A                                 in an interview, whoever is «I» in the answers
	Roe                               before a colon, whoever spoke as «Jane Roe» before a colon (answers.ts)
	who, which, that                  the phrase right before them
	Smith and Jones                   two speakers; a statement has room for one, so neither is named
	it                                within the content of an organisation's statement, and where no mention says more: itself

A quotation that stands free, without source or cue, is spoken by whoever spoke last, when that was in its own paragraph or, for one
that opens its paragraph, in the one before. Near miss: «“No comment.”» as a paragraph behind one in which nobody speaks: no speaker.
*/
import type {Span} from '../../article/span.ts';
import {indexAt, slice} from '../../article/span.ts';
import {type ActorMention, indexMentions, type MentionIndex} from '../actors/mention-index.ts';
import type {Analysis, Token, Tokens} from '../analysis.ts';
import type {Actor, Statement} from '../reading.ts';
import {findAnswerer, isAnswer, Turns} from './answers.ts';

/**
Fills in `speaker` where an actor answers to the source.

@param actors with their mentions by name, description and pronoun.
@param statements in the order of the text.
@returns the statements in the same order, each with its speaker where there is one. A source that no actor answers to
(«officials») stays without. Linear but for binary searches.
*/
export function resolveSpeakers(
	analysis: Analysis,
	actors: readonly Actor[],
	statements: readonly Statement[],
): Statement[] {
	const mentions = indexMentions(actors);
	const kinds = new Map(actors.map(actor => [actor.id, actor.kind]));
	const {text} = analysis.article;
	const turns = new Turns(text);
	const answerer = findAnswerer(text, mentions, statements);
	const speakers = new Map<string, string>();
	let last: {readonly speaker: string; readonly paragraph: number} | undefined;
	return statements.map(statement => {
		const named = isAnswer(text, statement)
			? answerer
			: statement.source === undefined
				? freeSpeaker(analysis, statement, last)
				: (actorOfSource(analysis, mentions, statement.source)?.id ??
					outerSpeaker(analysis, statement, speakers, kinds));
		const speaker = turns.speakerOf(statement) ?? named;
		turns.hear(statement, speaker);
		if (speaker !== undefined) {
			speakers.set(statement.id, speaker);
		}

		const isSpoken =
			statement.within === undefined && (statement.cue === undefined || statement.source !== undefined);
		if (isSpoken) {
			const paragraph = paragraphAt(analysis, (statement.content.at(-1) as Span).start);
			last = speaker === undefined ? undefined : {speaker, paragraph};
		}

		return speaker === undefined ? statement : {...statement, speaker};
	});
}

/** «The ministry said that the towers that it says are …»: inside its own content «it» is the organisation or country that speaks. */
function outerSpeaker(
	analysis: Analysis,
	statement: Statement,
	speakers: ReadonlyMap<string, string>,
	kinds: ReadonlyMap<string, Actor['kind']>,
): string | undefined {
	const outer = statement.within === undefined ? undefined : speakers.get(statement.within);
	const isIt =
		statement.source !== undefined && slice(analysis.article.text, statement.source).toLowerCase() === 'it';
	return isIt && outer !== undefined && kinds.get(outer) !== 'person' ? outer : undefined;
}

function freeSpeaker(
	analysis: Analysis,
	statement: Statement,
	last: {readonly speaker: string; readonly paragraph: number} | undefined,
): string | undefined {
	if (statement.cue !== undefined || statement.why.rule === 'interview' || last === undefined) {
		return undefined;
	}

	const {start} = statement.content[0] as Span;
	const paragraph = paragraphAt(analysis, start);
	const opensParagraph = analysis.article.paragraphs[paragraph]?.start === start;
	return paragraph - last.paragraph <= (opensParagraph ? 1 : 0) ? last.speaker : undefined;
}

function paragraphAt(analysis: Analysis, offset: number): number {
	return indexAt(analysis.article.paragraphs, offset);
}

/** The actor that a source's head refers to. */
function actorOfSource(analysis: Analysis, mentions: MentionIndex, source: Span): Actor | undefined {
	const {tokens} = analysis;
	const first = Math.max(0, tokens.indexAt(source.start));
	let end = first;
	while (end < tokens.length && (tokens.get(end) as Token).start < source.end) {
		end++;
	}

	const opening = tokens.get(first) as Token | undefined;
	if (opening === undefined || first >= end) {
		return undefined;
	}

	if (end - first === 1 && /^(?:who|which|that|whom)$/.test(opening.lower)) {
		return antecedent(tokens, mentions, first);
	}

	const base = endOfBase(tokens, mentions, first, end);
	if (isPair(tokens, mentions, first, base)) {
		return undefined;
	}

	return headed(tokens, mentions, first, base) ?? inApposition(tokens, mentions, first, base, end);
}

/** The mention that ends right before a relative pronoun, a comma between them or not. */
function antecedent(tokens: Tokens, mentions: MentionIndex, pronoun: number): Actor | undefined {
	const comma = /^[,—–(]$/.test(tokens.get(pronoun - 1)?.text ?? '');
	const before = tokens.get(pronoun - (comma ? 2 : 1));
	return before === undefined ? undefined : covering(mentions, before)?.actor;
}

/** The token behind the source's first words: what comes before a comma, preposition or relative clause; names are kept whole. */
function endOfBase(tokens: Tokens, mentions: MentionIndex, first: number, end: number): number {
	let at = first + 1;
	while (at < end) {
		const token = tokens.get(at) as Token;
		const isBreak =
			/^[,(—–:]$/.test(token.text) ||
			token.tag === 'ADP' ||
			/^(?:who|which|that|whose|whom)$/.test(token.lower) ||
			/^(?:VERB|AUX)$/.test(token.tag);
		if (isBreak && !isInsideMention(mentions, tokens.get(at - 1) as Token, token)) {
			break;
		}

		at++;
	}

	return at;
}

/** Whether one mention by name holds both of two neighbouring tokens, as in «University of Iowa». */
function isInsideMention(mentions: MentionIndex, a: Token, b: Token): boolean {
	return mentions
		.at(a)
		.some(({mention}) => mention.form === 'name' && mention.start <= a.start && mention.end >= b.end);
}

function isPair(tokens: Tokens, mentions: MentionIndex, first: number, end: number): boolean {
	for (let at = first + 1; at + 1 < end; at++) {
		if (/^(?:and|or|&)$/.test((tokens.get(at) as Token).lower)) {
			return !isInsideMention(mentions, tokens.get(at - 1) as Token, tokens.get(at) as Token);
		}
	}

	return false;
}

/** The actor whose mention holds the last word of the phrase; the genitive mark of a lone possessive is stepped over. */
function headed(tokens: Tokens, mentions: MentionIndex, first: number, end: number): Actor | undefined {
	let at = end - 1;
	if (at > first && /^['’]s?$/.test((tokens.get(at) as Token).text)) {
		at--;
	}

	return covering(mentions, tokens.get(at) as Token)?.actor;
}

/** «the president, Ruth Orr,»: a person's name that opens the part behind the first comma, and is all of it. */
function inApposition(
	tokens: Tokens,
	mentions: MentionIndex,
	first: number,
	base: number,
	end: number,
): Actor | undefined {
	if (!/^(?:DET|NOUN|PROPN|PRON|ADJ)$/.test((tokens.get(first) as Token).tag)) {
		return undefined;
	}

	let comma = base;
	while (comma < end && (tokens.get(comma) as Token).text !== ',') {
		comma++;
	}

	const name = tokens.get(comma + 1);
	if (name === undefined || comma + 1 >= end) {
		return undefined;
	}

	const entry = covering(mentions, name);
	const closes = entry !== undefined && (tokenBehind(tokens, comma + 1, entry.mention)?.text ?? ',') === ',';
	const isWhole =
		entry !== undefined && (entry.mention.end >= (tokens.get(end - 1) as Token).start || closes);
	return entry?.actor.kind === 'person' && entry.mention.form === 'name' && isWhole ? entry.actor : undefined;
}

function tokenBehind(tokens: Tokens, from: number, span: Span): Token | undefined {
	let at = from;
	while (at < tokens.length && (tokens.get(at) as Token).start < span.end) {
		at++;
	}

	return tokens.get(at);
}

/** The mention that holds a token whole; of several the shortest, as «Acme» in «Acme's chief» is not what «chief» means. */
function covering(mentions: MentionIndex, token: Token): ActorMention | undefined {
	let best: ActorMention | undefined;
	for (const entry of mentions.at(token)) {
		const {mention} = entry;
		const isNearer =
			best === undefined || mention.end - mention.start < best.mention.end - best.mention.start;
		if (mention.start <= token.start && mention.end >= token.end && isNearer) {
			best = entry;
		}
	}

	return best;
}
