/*
Content that follows its cue, by the frames that the cue's verb can have.

	said that the plan failed        that, whether, how, …
	said the plan failed             bare: a subject and a finite verb must follow
	said: “It failed.”               quotation; a colon belongs to the cue, and so does what stands before it («said in a note:»)
	vowed to resign                  infinitive
	urged residents to leave         hearer and infinitive, both content
	told reporters it failed         hearer skipped
	said on Monday that it failed    when and where skipped
	criticised the plan              phrase
	called for a vote                the preposition joins the cue, then a phrase
	denied taking it                 gerund

Near miss: «told the story» has no clause behind the phrase, so nothing is reported but that it was told.
*/
import type {Token, TokenRange} from '../analysis.ts';
import {type ContentContext, type ContentShape, contentEnd} from './contents.ts';
import {nounPhraseStartingAt} from './noun-phrases.ts';
import {endOfParagraph, isSameParagraph} from './paragraphs.ts';
import {
	clauseOpeners,
	isInfinitiveAt,
	isQuantity,
	opensBareClause,
	opensPhrase,
	skipAdjuncts,
} from './phrases.ts';
import {groupAt, groupStartingAt, type Scene} from './scene.ts';
import {isOn, opensAdjunct} from './statement-words.ts';
import type {VerbGroup} from './verb-groups.ts';

/** Content behind a cue. */
export type Behind = {
	/** Token behind the cue, which may have taken a preposition or colon. */
	readonly cueEnd: number;
	readonly piece: TokenRange;
	/** Whether it is a clause or quotation, what a speaker would say, rather than a phrase, infinitive or gerund. */
	readonly isClause: boolean;
};

/** Finds content behind a verb with frames; `undefined` when what follows fits none of them. */
export function contentBehind(
	scene: Scene,
	group: VerbGroup,
	context: ContentContext,
	at = group.end,
): Behind | undefined {
	const {frames} = group;
	if (frames === undefined || at >= context.limit) {
		return undefined;
	}

	return (
		directly(scene, group, at, context) ??
		behindHearer(scene, group, at, context) ??
		behindAdjunct(scene, group, at, context) ??
		behindParagraph(scene, group, at, context) ??
		asPhrase(scene, group, at, context)
	);
}

/** Clause, quotation, infinitive, gerund with nothing before them. */
function directly(scene: Scene, group: VerbGroup, at: number, context: ContentContext): Behind | undefined {
	const has = group.frames?.has;
	if (has === undefined) {
		return undefined;
	}

	// «said on Monday that»: the adjunct is no beginning of a clause.
	const behind = skipAdjuncts(scene, at, context.limit);
	if (
		behind > at &&
		behind < context.limit &&
		(scene.tokens.get(behind) as Token).text !== ',' &&
		isQuoteOrThat(scene, behind)
	) {
		return undefined;
	}

	// Behind «tell» a noun phrase is the hearer, not a clause's subject.
	if (group.lemma !== 'tell' || isQuoteOrThat(scene, at)) {
		const reported = clauseAt(scene, group, at, context);
		if (reported !== undefined) {
			return reported;
		}
	}

	if (has.has('to') && isInfinitiveAt(scene, at)) {
		return piece(at, context, 'clause', group.end, false);
	}

	if (has.has('ing') && groupStartingAt(scene, at)?.form === 'participle') {
		return piece(at, context, 'clause', group.end, false);
	}

	return undefined;
}

function isQuoteOrThat(scene: Scene, at: number): boolean {
	return scene.quotationOf[at] !== -1 || /^(?:that|:|,)$/.test((scene.tokens.get(at) as Token).lower);
}

function behindHearer(
	scene: Scene,
	group: VerbGroup,
	at: number,
	context: ContentContext,
): Behind | undefined {
	const has = group.frames?.has;
	if (has === undefined || !(has.has('address') || has.has('urge'))) {
		return undefined;
	}

	const hearer = nounPhraseStartingAt(scene, at, context.limit);
	if (hearer === undefined) {
		return undefined;
	}

	if (isInfinitiveAt(scene, hearer.end) && has.has('urge')) {
		return piece(group.lemma === 'tell' ? hearer.end : at, context, 'clause', group.end, false);
	}

	if (
		group.lemma === 'ask' &&
		scene.tokens.get(hearer.end)?.lower === 'about' &&
		hearer.end + 1 < context.limit
	) {
		return piece(hearer.end, context, 'phrase', group.end, false);
	}

	return (
		clauseAt(scene, group, hearer.end, context) ??
		clauseAt(scene, group, skipAdjuncts(scene, hearer.end, context.limit), context)
	);
}

function behindAdjunct(
	scene: Scene,
	group: VerbGroup,
	at: number,
	context: ContentContext,
): Behind | undefined {
	const {tokens} = scene;
	const behind = skipAdjuncts(scene, at, context.limit);
	if (behind > at) {
		const reported = clauseAt(scene, group, behind, context);
		if (reported !== undefined) {
			return reported;
		}
	}

	// «said following a vote in May that», «said in a note to staff:»
	const opensObject =
		!group.frames?.has.has('address') &&
		/^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test((tokens.get(at) as Token).tag);
	if (group.frames?.has.has('that') !== true || group.frames.has.has('object') || opensObject) {
		return undefined;
	}

	for (let cursor = at; cursor < context.limit && cursor < at + 14; cursor++) {
		const token = tokens.get(cursor) as Token;
		const other = groupAt(scene, cursor);
		if (other?.form === 'finite' || /^[,;]$/.test(token.text)) {
			return undefined;
		}

		const isThat =
			token.lower === 'that' &&
			cursor > at &&
			(token.tag === 'SCONJ' || opensBareClause(scene, cursor + 1, context.limit));
		if (isThat || (token.text === ':' && cursor > at)) {
			return clauseAt(scene, group, cursor, context);
		}
	}

	return undefined;
}

function asPhrase(scene: Scene, group: VerbGroup, at: number, context: ContentContext): Behind | undefined {
	const {frames} = group;
	const next = scene.tokens.get(at) as Token;
	const isDate =
		isOn('days', scene.tokens.get(at + 1)?.lower) || isOn('months', scene.tokens.get(at + 1)?.lower);
	if (frames?.prepositions.has(next.lower) === true && at + 1 < context.limit && !isDate) {
		const isClause = /^(?:how|what|why|whether)$/.test(scene.tokens.get(at + 1)?.lower ?? '');
		return piece(at + 1, context, isClause ? 'clause' : 'phrase', at + 1, false);
	}

	if (frames?.has.has('as') === true && opensPhrase(scene, at) && isTakenAs(scene, at, context.limit)) {
		return piece(at, context, 'phrase', group.end, false);
	}

	if (
		frames?.has.has('object') === true &&
		opensPhrase(scene, at) &&
		(!opensAdjunct(next.lower) || isQuantity(scene, at))
	) {
		return piece(at, context, 'phrase', group.end, false);
	}

	return undefined;
}

/** «She wrote to her staff:» at a paragraph's end announces the next paragraph, or the quotation that opens it. */
function behindParagraph(
	scene: Scene,
	group: VerbGroup,
	at: number,
	context: ContentContext,
): Behind | undefined {
	const {tokens, sentences} = scene;
	const has = group.frames?.has;
	const last = context.sentence.end - 1;
	const next = sentences[(tokens.get(last) as Token).sentence + 1];
	if (
		has === undefined ||
		!(has.has('quote') || has.has('bare') || group.frames?.isSpeech === true) ||
		tokens.get(last)?.text !== ':' ||
		scene.quotationOf[group.head] !== -1 ||
		next === undefined ||
		isSameParagraph(scene, last, next.first)
	) {
		return undefined;
	}

	const quotation = scene.quotationOf[next.first] as number;
	const end =
		quotation === -1
			? endOfParagraph(scene, next.first)
			: (scene.quotationTokens[quotation] as TokenRange).end;
	return {cueEnd: at === last ? last + 1 : group.end, piece: {first: next.first, end}, isClause: true};
}

/** «sees the plan as a risk» */
function isTakenAs(scene: Scene, at: number, limit: number): boolean {
	for (let cursor = at + 1; cursor < limit && cursor < at + 12; cursor++) {
		const token = scene.tokens.get(cursor) as Token;
		if (token.lower === 'as') {
			return true;
		}

		if (/^[,;:]$/.test(token.text) || groupAt(scene, cursor)?.form === 'finite') {
			return false;
		}
	}

	return false;
}

/** A clause or quotation at token `at`. */
function clauseAt(scene: Scene, group: VerbGroup, at: number, context: ContentContext): Behind | undefined {
	const has = group.frames?.has;
	const {tokens, quotationOf} = scene;
	const {limit} = context;
	const token = tokens.get(at);
	if (has === undefined || token === undefined || at >= limit) {
		return undefined;
	}

	if (token.text === ':' && (has.has('quote') || has.has('that') || group.frames?.isSpeech === true)) {
		return at + 1 < limit ? piece(at + 1, context, 'clause', at + 1) : undefined;
	}

	const quoteAt = token.text === ',' ? at + 1 : at;
	const quotation = quotationOf[quoteAt] as number;
	if (quoteAt < limit && quotation !== -1 && quotation !== quotationOf[group.head]) {
		if (quoteAt === at && isAmount(scene, group, quotation)) {
			return undefined;
		}

		const opens = tokens.get(quoteAt)?.start === scene.quotations[quotation]?.start;
		if (
			opens &&
			!isOfWork(scene, group) &&
			(has.has('quote') || (has.has('that') && quoteAt === at && !has.has('object')))
		) {
			return piece(quoteAt, context, 'clause', group.end);
		}
	}

	const isReported =
		(clauseOpeners.test(token.lower) && has.has('that')) ||
		(has.has('bare') && opensBareClause(scene, at, limit));
	return isReported ? piece(at, context, 'clause', group.end) : undefined;
}

/** «She read “The Long Walk”»: of a person, read names a work; of a sign or a letter it quotes. */
function isOfWork({tokens}: Scene, group: VerbGroup): boolean {
	const before = tokens.get(group.first - 1);
	return group.lemma === 'read' && (before === undefined || /^(?:PROPN|PRON)$/.test(before.tag));
}

/** «added “about a week” of repairs»: what was added is a thing, and the words in marks are part of its name. */
function isAmount({tokens, quotationTokens}: Scene, group: VerbGroup, quotation: number): boolean {
	const behind = tokens.get((quotationTokens[quotation] as TokenRange).end);
	return group.lemma === 'add' && /^(?:of|to|for)$/.test(behind?.lower ?? '');
}

function piece(
	first: number,
	context: ContentContext,
	shape: ContentShape,
	cueEnd: number,
	isClause = true,
): Behind | undefined {
	// A clause has a finite verb of its own.
	const end = contentEnd(first, shape, isClause ? {...context, endsAtVerb: false} : context);
	return end > first ? {cueEnd, piece: {first, end}, isClause} : undefined;
}
