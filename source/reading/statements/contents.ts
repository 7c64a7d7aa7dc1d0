/*
Where a statement's content ends.

Content opens right behind its cue and, by the custom of news prose, runs to the end of the sentence; what stops it sooner:

	said the plan failed  and warned that …        another cue verb of the same form behind «and»: the speaker says two things
	said the plan failed , adding that …           a participle that is a cue
	said the plan failed , but she disagreed       «but» with a subject of its own
	said the plan failed , according to minutes    another source takes over
	said the plan failed ; …                       a semicolon, a closing bracket or mark that was open before the cue
	who said the plan failed , left                a relative clause between commas ends at the second one
	Although she said the plan failed , he …       so does a clause that opens the sentence with a conjunction,
	By calling it a fraud , he …                   or with a participle, where the main clause follows
	agreed that it failed  but has not paid        «but» with a negated verb of the cue's tense

Content that is an infinitive ends at «, which» and «, and he …» as well. For content that is a noun phrase («criticised the plan») a following clause ends it as well: «, who», «, while», «and won»;
and, where it is no more than a noun, «in an interview».
Near miss: «said that he left and told no one» — told may be his deed or her words; it is taken for a new statement.
Quotations are stepped over whole. The scan goes from the cue to the right, once, and at most 600 tokens.
*/
import type {Token, TokenRange} from '../analysis.ts';
import {isOccasion, opensMainClause} from './clause-signs.ts';
import {isInfinitiveAt} from './phrases.ts';
import {groupAt, groupStartingAt, type Scene} from './scene.ts';
import {isOn, opensAdjunct} from './statement-words.ts';
import type {VerbGroup} from './verb-groups.ts';

const reach = 600;

export type ContentShape = 'clause' | 'phrase';

export type ContentContext = {
	readonly scene: Scene;
	/** The cue's verb; absent for «according to» and nouns. */
	readonly cue?: VerbGroup;
	/** First token that is not content any more at the latest: end of sentence, or of the quotation around the cue. */
	readonly limit: number;
	/** First token of what the cue's clause is part of: of its subject, where there is one. */
	readonly opening: number;
	readonly sentence: TokenRange;
	/** The source is «who», «which», «that» behind a comma, or the clause opens the sentence with «while», «if», «as». */
	readonly endsAtComma: boolean;
	/** Whether a finite verb ends it: for content that hangs on a noun, which has its own verb behind it. */
	readonly endsAtVerb?: boolean;
};

/** The context of a cue with where its content begins. */
export type Scan = ContentContext & {readonly first: number};

/**
Finds the end of content that begins at token `first`.

@returns the token behind its last one, closing full stop and comma left out unless they stand inside closing quotation marks.
*/
export function contentEnd(first: number, shape: ContentShape, given: ContentContext): number {
	const context: Scan = {...given, first};
	const {scene, limit} = context;
	const {tokens, quotationOf, quotationTokens} = scene;
	const within = quotationOf[context.cue?.head ?? first] ?? -1;
	let at = first;
	let brackets = 0;
	while (at < limit && at < first + reach) {
		const quotation = quotationOf[at] as number;
		if (quotation !== -1 && quotation !== within) {
			const {end} = quotationTokens[quotation] as TokenRange;
			if (end > limit && within === -1) {
				// Speech of several sentences runs to its closing mark.
				return end;
			}

			at = Math.max(at + 1, Math.min(limit, end));
			if (stopsBehindQuotation(at, quotation, shape, context)) {
				break;
			}

			continue;
		}

		brackets += bracketStep((tokens.get(at) as Token).text);
		if (brackets < 0 || (at > first && stopsAt(at, shape, context))) {
			break;
		}

		at++;
	}

	return withoutTrailingMarks(scene, first, at);
}

function bracketStep(text: string): number {
	return text === '(' || text === '[' ? 1 : text === ')' || text === ']' ? -1 : 0;
}

/** «“a moderate,” and left»: American style puts a comma inside the marks that belongs to the sentence around them. */
function stopsBehindQuotation(at: number, quotation: number, shape: ContentShape, context: Scan): boolean {
	const {quotations, text} = context.scene;
	const inner = quotations[quotation]?.inner;
	const endsInComma = inner !== undefined && text[inner.end - 1] === ',';
	const opensList = context.scene.quotationOf[at] !== -1;
	return (
		endsInComma &&
		at < context.limit &&
		((shape === 'phrase' && !opensList) || stopsAtComma(at - 1, shape, context))
	);
}

function stopsAt(at: number, shape: ContentShape, context: Scan): boolean {
	const {tokens} = context.scene;
	const token = tokens.get(at) as Token;
	if (token.text === ';' || (context.endsAtVerb === true && isForeignVerb(at, context.scene))) {
		return true;
	}

	if (shape === 'phrase' ? endsPhrase(at, context) : opensOtherCue(at, context)) {
		return true;
	}

	if (/^(?:and|but|or)$/.test(token.lower)) {
		const before = tokens.get(at - 1)?.text ?? '';
		return /^[”"’»]$/.test(before)
			? stopsAtComma(at - 1, shape, context)
			: before !== ',' && stopsAtConjunction(at, at + 1, shape, context);
	}

	if (token.text === ',') {
		return stopsAtComma(at, shape, context);
	}

	if (/^[—–-]+$/.test(token.text) && tokens.get(at - 1)?.end !== token.start) {
		return shape === 'phrase';
	}

	return token.lower === 'according' && tokens.get(at + 1)?.lower === 'to' && at > context.opening;
}

/** «said it was over before claiming that …»: another cue of the same speaker. */
function opensOtherCue(at: number, {scene}: Scan): boolean {
	const group = groupStartingAt(scene, at + 1);
	return (
		/^(?:before|after|while)$/.test((scene.tokens.get(at) as Token).lower) &&
		group?.form === 'participle' &&
		group.frames?.isSpeech === true
	);
}

/** «praised the plan after the vote», «endorsed him on Monday»: when and why belong to the cue, not to the phrase behind it. */
function endsPhrase(at: number, context: Scan): boolean {
	const {tokens, quotationOf} = context.scene;
	const word = (tokens.get(at) as Token).lower;
	if (
		/^(?:after|before|during|because|when|while|although|though|despite|since|until|amid|here)$/.test(word)
	) {
		return true;
	}

	// «called him a fool: “…”» announces what he said next, «in an interview» tells where.
	if ((word === ':' && quotationOf[at + 1] !== -1) || isOccasion(at, context)) {
		return true;
	}

	return /^(?:on|last|earlier|in)$/.test(word) && isDate(tokens.get(at + 1)?.lower);
}

function isDate(word: string | undefined): boolean {
	return isOn('days', word) || isOn('months', word) || isOn('periods', word);
}

/** A finite verb whose subject is the cue's noun, not a relative pronoun or something inside the content. */
function isForeignVerb(at: number, scene: Scene): boolean {
	const group = groupStartingAt(scene, at);
	const before = scene.tokens.get(at - 1) as Token;
	return (
		group?.form === 'finite' &&
		(/^(?:NOUN|PROPN|ADJ|NUM|ADV)$/.test(before.tag) || /^(?:him|her|them|it)$/.test(before.lower)) &&
		!group.isAmbiguous
	);
}

function stopsAtConjunction(
	at: number,
	next: number,
	shape: ContentShape,
	{scene, cue}: ContentContext,
): boolean {
	const group = groupStartingAt(scene, next);
	if (group === undefined || group.form === 'infinitive') {
		return false;
	}

	if (group.form === 'participle') {
		return (cue?.form === 'participle' || shape === 'phrase') && group.frames !== undefined;
	}

	if (shape === 'phrase') {
		return true;
	}

	const isBut = scene.tokens.get(at)?.lower === 'but';
	if (isBut && group.isNegated && cue?.form !== 'infinitive' && group.isPresent === cue?.isPresent) {
		return true;
	}

	const isCue = group.frames?.isSpeech === true || (group.frames !== undefined && isBut);
	return isCue && (cue === undefined || sameForm(group, cue));
}

function sameForm(group: VerbGroup, cue: VerbGroup): boolean {
	return group.isPresent === cue.isPresent && group.isAmbiguous === cue.isAmbiguous;
}

function stopsAtComma(at: number, shape: ContentShape, context: Scan): boolean {
	const {scene, limit, endsAtComma, cue} = context;
	const {tokens} = scene;
	const next = tokens.get(at + 1);
	// «said that, while costs rose, the plan held»
	if (next === undefined || at + 1 >= limit || tokens.get(at - 1)?.lower === 'that') {
		return false;
	}

	const group = groupStartingAt(scene, at + 1);
	const isPreposition = /^(?:including|considering)$/.test(next.lower);
	if (group?.form === 'participle' && group.frames !== undefined && !isPreposition) {
		return true;
	}

	if (next.lower === 'according' || isTrailingAttribution(at + 1, context)) {
		return true;
	}

	if (endsAtComma && (group?.form === 'finite' || !/^(?:and|or|that|who|which)$/.test(next.lower))) {
		return true;
	}

	if (opensMainClause(at, shape, context)) {
		return true;
	}

	if (shape === 'phrase' && opensApposition(at + 1, context)) {
		return true;
	}

	if (/^(?:and|but|or|yet|so)$/.test(next.lower)) {
		return (
			((shape === 'phrase' || isInfinitiveAt(scene, context.first)) &&
				next.lower === 'and' &&
				opensClause(scene, at + 2)) ||
			stopsAtConjunction(at + 1, at + 2, shape, context) ||
			(next.lower === 'but' && shape === 'phrase') ||
			opensAttribution(scene, at + 2, limit) ||
			(next.lower === 'but' && opensClause(scene, at + 2) && cue?.form !== 'infinitive')
		);
	}

	if (
		group?.form === 'finite' &&
		group.frames?.isSpeech === true &&
		cue !== undefined &&
		sameForm(group, cue)
	) {
		return true;
	}

	if (shape === 'phrase') {
		return isOn('phraseEnders', next.lower) || group !== undefined;
	}

	return (
		(isInfinitiveAt(scene, context.first) && /^(?:which|while|who)$/.test(next.lower)) ||
		(/^(?:while|although|though|whereas)$/.test(next.lower) && opensAttribution(scene, at + 2, limit))
	);
}

/** «cited the case of Orr, a farmer»: an indefinite phrase behind a comma, with no «and» to make a list of it. */
function opensApposition(at: number, {scene, limit}: Scan): boolean {
	const {tokens} = scene;
	if (!/^(?:a|an|one|well|the)$/.test((tokens.get(at) as Token).lower)) {
		return false;
	}

	for (let cursor = at; cursor < limit && cursor < at + 25; cursor++) {
		if (/^(?:and|or)$/.test((tokens.get(cursor) as Token).lower)) {
			return false;
		}
	}

	return true;
}

/** «, Smith said.», «, said Smith.»: the sentence's own attribution, behind what is content as a whole. */
function isTrailingAttribution(at: number, context: Scan): boolean {
	const {scene, limit} = context;
	const inverted = groupStartingAt(scene, at);
	if (
		inverted?.frames?.isSpeech === true &&
		inverted.form === 'finite' &&
		scene.tokens.get(inverted.end)?.tag === 'PROPN'
	) {
		return true;
	}

	for (let cursor = at; cursor < limit && cursor < at + 10; cursor++) {
		const group = groupAt(scene, cursor);
		if (group !== undefined) {
			const behind = scene.tokens.get(group.end);
			const isNear = cursor < at + 6;
			return (
				cursor > at &&
				group.form === 'finite' &&
				group.frames?.has.has('bare') === true &&
				(group.end >= limit ||
					/^[.,;]$/.test(behind?.text ?? '.') ||
					(isNear && group.frames.isSpeech && opensAdjunct(behind?.lower) && behind?.lower !== 'with'))
			);
		}

		if (/^[,;:]$/.test((scene.tokens.get(cursor) as Token).text)) {
			return false;
		}
	}

	return false;
}

/** A personal pronoun or name with its verb behind it. */
function opensClause(scene: Scene, at: number): boolean {
	const {tokens} = scene;
	if (scene.quotationOf[at] !== -1) {
		return false;
	}

	for (let cursor = at; cursor < at + 6; cursor++) {
		const token = tokens.get(cursor);
		if (token === undefined || token.text === ',') {
			return false;
		}

		const group = groupAt(scene, cursor);
		if (group !== undefined) {
			return group.form === 'finite' && cursor > at;
		}
	}

	return false;
}

/** A short subject with a cue of speech: «, and Smith said …». */
export function opensAttribution(scene: Scene, at: number, limit: number): boolean {
	for (let cursor = at; cursor < limit && cursor < at + 7; cursor++) {
		const group = groupAt(scene, cursor);
		if (group !== undefined) {
			return cursor > at && group.form === 'finite' && group.frames?.isSpeech === true;
		}

		if (scene.tokens.get(cursor)?.tag === 'PUNCT' && scene.tokens.get(cursor)?.text !== '-') {
			return false;
		}
	}

	return false;
}

/** Steps back over commas, full stops and dashes that close the content; marks inside a quotation stay. */
export function withoutTrailingMarks(scene: Scene, first: number, end: number): number {
	let last = end;
	while (last > first + 1) {
		const token = scene.tokens.get(last - 1) as Token;
		if (!/^(?:[.,;:!?—–-]|\.{2,}|…|--)$/.test(token.text) || isClosedInside(scene, last - 1)) {
			break;
		}

		last--;
	}

	return last;
}

function isClosedInside(scene: Scene, at: number): boolean {
	const quotation = scene.quotationOf[at] as number;
	return quotation !== -1 && scene.quotations[quotation]?.ending !== 'closed';
}
