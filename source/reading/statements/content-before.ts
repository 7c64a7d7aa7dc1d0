/*
Content that comes before its cue, and what of it goes on behind.

	“It failed,” she said.                 a quotation that touches the subject
	The plan was “dead,” she said.         with the beginning of its sentence
	The plan failed, she said.             a clause that ends in a comma before the subject, nothing of its own behind the cue
	“It failed,” she said, “twice.”        both
	The plan, she said, failed.

Near miss: «In March, she said the plan failed.» The words before the comma are no clause; something that could be content
follows the cue, so the rules for content behind it take over.
*/
import type {Span} from '../../article/span.ts';
import type {Token, TokenRange} from '../analysis.ts';
import {type ContentContext, contentEnd} from './contents.ts';
import {nounPhraseEndingAt, nounPhraseStartingAt} from './noun-phrases.ts';
import {isSameParagraph} from './paragraphs.ts';
import {
	clauseOpeners,
	hasFiniteVerb,
	holdsFiniteVerb,
	isInfinitiveAt,
	opensBareClause,
	skipAdjuncts,
} from './phrases.ts';
import {groupAt, groupStartingAt, type Scene} from './scene.ts';
import {isOn, opensAdjunct} from './statement-words.ts';
import type {VerbGroup} from './verb-groups.ts';

/**
Finds content before a cue.

@param subject the cue's subject, before or behind it.
@param opening the first token of subject and cue together, behind which the content must end.
@returns the pieces in the order of the text; `undefined` when the words before are no content.
*/
export function contentBefore(
	scene: Scene,
	group: VerbGroup,
	subject: TokenRange,
	opening: number,
	context: ContentContext,
): TokenRange[] | undefined {
	const {tokens, quotationOf} = scene;
	const {frames} = group;
	const behind = Math.max(group.end, subject.end);
	const asides = behindAs(scene, group, opening, behind, context);
	if (asides !== undefined) {
		return asides;
	}

	const canQuote = frames === undefined || frames.isSpeech || frames.has.has('bare');
	let before = opening - 1;
	if (/^(?:as|so)$/.test(tokens.get(before)?.lower ?? '')) {
		before--;
	}

	if (!canQuote || group.form !== 'finite' || group.isPassive || before < 0) {
		return undefined;
	}

	const quotation = quotationOf[before] as number;
	const relative = behindRelative(scene, group, subject, before, context);
	if (relative !== undefined) {
		return relative;
	}

	if (
		before < context.sentence.first &&
		!(isQuestion(scene, before) && isEmptyBehindHearer(scene, group, behind, context))
	) {
		return undefined;
	}

	if (quotation !== -1 && quotation !== quotationOf[group.head]) {
		const quoted = quotedBefore(scene, group, quotation, behind, context);
		if (quoted === undefined) {
			return undefined;
		}

		const isDirect = quoted.first === (scene.quotationTokens[quotation] as TokenRange).first;
		return [quoted, ...onwards(scene, behind, context, isDirect)];
	}

	if (
		tokens.get(before)?.text !== ',' ||
		before <= context.sentence.first ||
		frames?.has.has('bare') !== true ||
		!isEmptyBehind(scene, behind, context) ||
		tokens.get(behind)?.text === ':' ||
		isAdverbial(scene, before, behind, context)
	) {
		return undefined;
	}

	const first = clauseStart(scene, before, context.sentence.first);
	const pieces = [{first, end: before}, ...onwards(scene, behind, context)];
	// Content is a clause: at least one of its pieces has a verb.
	return before - first >= 2 && pieces.some(range => holdsFiniteVerb(scene, range)) ? pieces : undefined;
}

/** «“Why?” Smith asked.»: a mark that a splitter of sentences may stop at, in the same paragraph. */
function isQuestion(scene: Scene, closing: number): boolean {
	const quoted = scene.quotations[scene.quotationOf[closing] as number];
	return (
		isSameParagraph(scene, closing, closing + 1) &&
		/[?!…]$/.test(quoted === undefined ? '' : scene.text.slice(quoted.inner.start, quoted.inner.end))
	);
}

/** «As Orr pointed out, the road is long»: the clause behind the comma. */
function behindAs(
	scene: Scene,
	group: VerbGroup,
	opening: number,
	behind: number,
	context: ContentContext,
): TokenRange[] | undefined {
	const {tokens} = scene;
	const as = opening - 1;
	const comma = skipAdjuncts(scene, behind, context.limit);
	if (
		as !== context.sentence.first ||
		tokens.get(as)?.lower !== 'as' ||
		tokens.get(comma)?.text !== ',' ||
		group.frames?.has.has('bare') !== true
	) {
		return undefined;
	}

	const first = comma + 1;
	return first < context.limit
		? [{first, end: contentEnd(first, 'clause', {...context, endsAtComma: false})}]
		: undefined;
}

/** «a plan that she said would fail», «a man whom she called “a fool”»: the pronoun is part of what was said, and the rest follows the cue. */
function behindRelative(
	scene: Scene,
	group: VerbGroup,
	subject: TokenRange,
	before: number,
	context: ContentContext,
): TokenRange[] | undefined {
	const isSubject =
		group.frames?.has.has('bare') === true && groupStartingAt(scene, group.end)?.form === 'finite';
	const isNamed = /^(?:call|describe|dub|label|deem|declare|brand)$/.test(group.lemma);
	if (subject.first >= group.first || !(isSubject || isNamed) || group.end >= context.limit) {
		return undefined;
	}

	const token = scene.tokens.get(before);
	const hasPronoun = /^(?:who|whom|which|that)$/.test(token?.lower ?? '');
	// «a step they believe could help» leaves the pronoun out.
	const isContact =
		isSubject &&
		/^(?:he|she|they)$/.test((scene.tokens.get(subject.first) as Token).lower) &&
		/^(?:NOUN|PROPN)$/.test(token?.tag ?? '');
	const head = hasPronoun
		? {first: before, end: before + 1}
		: isContact
			? nounPhraseEndingAt(scene, before + 1, context.sentence.first)
			: undefined;
	if (head === undefined) {
		return undefined;
	}

	return [head, {first: group.end, end: contentEnd(group.end, 'clause', context)}];
}

function quotedBefore(
	scene: Scene,
	group: VerbGroup,
	quotation: number,
	behind: number,
	context: ContentContext,
): TokenRange | undefined {
	const range = scene.quotationTokens[quotation] as TokenRange;
	const {inner} = scene.quotations[quotation] as {readonly inner: Span};
	const endsAsSpeech = /[,!?.…—-][\s'’"”]*$/.test(scene.text.slice(Math.max(0, inner.end - 4), inner.end));
	if (group.frames === undefined && range.first > context.sentence.first) {
		return undefined;
	}

	if (!endsAsSpeech && group.frames?.has.has('quote') !== true) {
		return undefined;
	}

	const first = clauseStart(scene, range.first, context.sentence.first);
	// «To chants of “Four more!,” she said the plan was safe»: what she said follows.
	const follows =
		clauseOpeners.test(scene.tokens.get(behind)?.lower ?? '') ||
		opensBareClause(scene, behind, context.limit);
	if (first < range.first && follows && group.frames?.has.has('bare') === true) {
		return undefined;
	}

	return {first, end: range.end};
}

/** Where content that ends before a cue begins: its quotation's or sentence's first token, or behind a semicolon or an attribution. */
function clauseStart(scene: Scene, from: number, floor: number): number {
	const quotation = scene.quotationOf[from] as number;
	const isQuoted = quotation !== -1;
	if (isQuoted && (scene.quotationTokens[quotation] as TokenRange).first <= floor) {
		return (scene.quotationTokens[quotation] as TokenRange).first;
	}

	let first = from;
	let behindComma = from;
	while (first > floor && first > from - 200) {
		const before = scene.tokens.get(first - 1) as Token;
		if (before.text === ';' || (before.text === ':' && isQuoted)) {
			break;
		}

		const other = groupAt(scene, first - 1);
		if (
			isQuoted &&
			other?.frames?.isSpeech === true &&
			other.form === 'finite' &&
			scene.quotationOf[first - 1] === -1
		) {
			return behindComma;
		}

		if (before.text === ',') {
			behindComma = /^(?:and|but)$/.test((scene.tokens.get(first) as Token).lower) ? first + 1 : first;
		}

		first--;
	}

	return first;
}

/** «In May, as it rained, she said, “We won.”»: what stands before tells when, and the quotation behind is a sentence. */
function isAdverbial(scene: Scene, end: number, behind: number, context: ContentContext): boolean {
	const {tokens, quotationOf} = scene;
	const quoted = tokens.get(behind)?.text === ',' ? behind + 1 : behind;
	const opening = tokens.get(context.sentence.first) as Token;
	return (
		isOn('frontAdverbials', opening.lower) &&
		end > context.sentence.first &&
		quotationOf[quoted] !== -1 &&
		/^\p{Lu}/u.test(tokens.get(quoted + 1)?.text ?? '')
	);
}

/** The same with a hearer in between: «asked his colleagues.» */
function isEmptyBehindHearer(scene: Scene, group: VerbGroup, at: number, context: ContentContext): boolean {
	const has = group.frames?.has;
	const hearer =
		has?.has('address') === true || has?.has('urge') === true
			? nounPhraseStartingAt(scene, at, context.limit)
			: undefined;
	return isEmptyBehind(scene, hearer?.end ?? at, context);
}

/** Whether only a comma, the end or an adjunct («on Monday») follows. */
function isEmptyBehind(scene: Scene, at: number, {limit}: ContentContext): boolean {
	const token = scene.tokens.get(at);
	const behind = skipAdjuncts(scene, at, limit);
	if (behind > at && behind < limit && scene.tokens.get(behind)?.lower === 'that') {
		return false;
	}

	if (token === undefined || at >= limit || /^[.,;:!?—–)]$/.test(token.text)) {
		return true;
	}

	return (
		!isInfinitiveAt(scene, at) &&
		opensAdjunct(token.lower) &&
		!clauseOpeners.test(token.lower) &&
		!hasFiniteVerb(scene, at, limit)
	);
}

/** The second half of content that the cue stands in the middle of. */
function onwards(scene: Scene, behind: number, context: ContentContext, isDirect = false): TokenRange[] {
	const {tokens, quotationOf} = scene;
	const {limit} = context;
	for (let at = behind; at < limit && at < behind + 30; at++) {
		const token = tokens.get(at) as Token;
		if (quotationOf[at] !== -1 && quotationOf[at] !== quotationOf[context.cue?.head ?? 0]) {
			if (isDirect && at > (context.cue?.end ?? 0) && !/^[,.:—–-]$/.test(tokens.get(at - 1)?.text ?? '')) {
				return [];
			}

			return [{first: at, end: contentEnd(at, 'clause', context)}];
		}

		if (token.text === ',' && !(isDirect && quotationOf[at + 1] !== -1)) {
			return isDirect ? [] : afterComma(scene, at + 1, context);
		}

		if (/^[.;!?]$/.test(token.text)) {
			return [];
		}
	}

	return [];
}

function afterComma(scene: Scene, at: number, context: ContentContext): TokenRange[] {
	const {limit} = context;
	const next = scene.tokens.get(at);
	if (
		next === undefined ||
		at >= limit ||
		groupStartingAt(scene, at)?.form === 'participle' ||
		/^(?:who|which|but|a|an|according)$/.test(next.lower) ||
		(/^(?:in|on|at|during|speaking)$/.test(next.lower) && !hasFiniteVerb(scene, at, limit))
	) {
		return [];
	}

	const end = contentEnd(at, 'clause', context);
	return end > at ? [{first: at, end}] : [];
}
