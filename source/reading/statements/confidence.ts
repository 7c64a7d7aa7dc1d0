/*
How sure a statement is: points for the rule that made it, and steps up and down for what tells right ones from wrong ones.

The steps were chosen by reading, for each rule and each trait, how many of the statements that it makes an annotator has marked too
(polnear/train), and rounding: they are no trained weights. Whether they add up to what they promise is measured on
other articles (docs/reading.md, «How sure»).

Catches: «“It failed,” Orr said»: content in quotation marks before the commonest cue with a name beside it, among the surest that there are.
Must not: «workers who back the plan»: the same verb as in «Orr backs the plan», but «who» tells which workers are meant, and reports nothing.
*/
import type {Span} from '../../article/span.ts';
import type {Token} from '../analysis.ts';
import {confidenceOf} from '../confidence.ts';
import type {Judged, StatementKind} from '../reading.ts';
import type {Draft, StatementRule} from './draft.ts';
import {groupAt, type Scene} from './scene.ts';
import type {VerbGroup} from './verb-groups.ts';

/** Points to start from. */
const pointsOfRule: Readonly<Record<StatementRule, number>> = {
	'cue behind the content': 2,
	'cue and clause': 2,
	'cue and quotation': 2,
	'cue and phrase': 2,
	'announced quotation': 2,
	'according to': 3,
	'noun and clause': 2,
	'noun and infinitive': 2,
	'noun and phrase': 1,
	passive: 0,
	'passive with agent': 0,
	feeling: 1,
	question: 2,
	headline: 2,
	'hedging adverb': 0,
	survey: 2,
	transcript: 1,
	interview: 1,
	'signed quotation': 2,
	'words around a quotation': 3,
	'sentence before a quotation': 2,
	'free quotation': -2,
};

const farAway = 5;
const shortContent = 3;

/** What of a statement is known only once all drafts are in order. */
export type Standing = {readonly kind: StatementKind; readonly isNested: boolean};

/** Judges a statement by its draft. Its words are the cue; without one the source; without either the quotation's opening mark. */
export function judgeStatement(scene: Scene, draft: Draft, standing: Standing): Judged {
	const group = groupAt(scene, draft.anchor);
	const points =
		pointsOfRule[draft.rule] +
		pointsOfVerb(group, draft.rule) +
		pointsOfSource(scene, draft, group?.form === 'participle') +
		pointsOfContent(scene, draft, standing) +
		pointsOfPlace(scene, draft, standing);
	return {confidence: confidenceOf(points), why: {rule: draft.rule, words: [decidingWords(scene, draft)]}};
}

function decidingWords({tokens}: Scene, {cue, source, content}: Draft): Span {
	const words = cue ?? source;
	if (words !== undefined) {
		return words;
	}

	const whole = content[0] as Span;
	const opening = tokens.get(tokens.indexAt(whole.start));
	return opening === undefined ? whole : {start: opening.start, end: opening.end};
}

/** Verbs that mostly speak; thought, wishes and deeds are cues only at times; what is not done, or only might be, is seldom reported. */
function pointsOfVerb(group: VerbGroup | undefined, rule: StatementRule): number {
	if (group === undefined || rule === 'according to' || rule === 'transcript' || /^noun/.test(rule)) {
		return 0;
	}

	const isCue = /^cue/.test(rule);
	let points = 0;
	if (/^(?:say|tell|add)$/.test(group.lemma)) {
		points += 2;
	} else if (isCue && group.frames?.isSpeech === false) {
		points -= 1;
	}

	points -= group.form === 'infinitive' ? 4 : group.form === 'participle' && isCue ? 2 : 0;
	return points - (group.isNegated || group.isModal ? 2 : 0);
}

/** A name or «she» speaks; «officials» and «they» less surely; «who» and «which» most often tell which one is meant. Participles stand off their subject. */
function pointsOfSource({tokens}: Scene, {source, cue, rule}: Draft, isParticiple: boolean): number {
	if (source === undefined) {
		return 0;
	}

	const first = tokens.indexAt(source.start);
	const end = tokens.indexAt(source.end - 1) + 1;
	const isFar = !isParticiple && cue !== undefined && distance(tokens, source, cue) >= farAway;
	let points = isFar ? -2 : 0;
	if (end - first === 1) {
		const {lower, tag} = tokens.get(first) as Token;
		if (/^s?he$/.test(lower)) {
			return points + (rule === 'cue and phrase' ? 1 : 0);
		}

		if (/^(?:who|which|that|this|these|those|one)$/.test(lower)) {
			return points - 2;
		}

		if (tag === 'PRON' && lower !== 'they') {
			return points;
		}
	}

	for (let at = first; at < end; at++) {
		if ((tokens.get(at) as Token).tag === 'PROPN') {
			return points;
		}
	}

	points -= 1;
	return points;
}

/** How many tokens lie between two spans. */
function distance(tokens: Scene['tokens'], a: Span, b: Span): number {
	const [left, right] = a.start < b.start ? [a, b] : [b, a];
	return Math.max(0, tokens.indexAt(right.start) - tokens.indexAt(left.end - 1) - 1);
}

/** Quotation marks are evidence; three words or fewer are seldom what somebody said, and a clause that stops at a mark often goes on. */
function pointsOfContent({tokens, text}: Scene, {content, rule}: Draft, {kind}: Standing): number {
	const isBehindCue = rule === 'cue and clause' || rule === 'cue and phrase';
	const isQuote =
		kind === 'direct'
			? rule === 'cue behind the content' || rule === 'cue and quotation'
			: kind === 'mixed' && isBehindCue;
	let length = 0;
	for (const {start, end} of content) {
		length += tokens.indexAt(end - 1) + 1 - tokens.indexAt(start);
	}

	const next = text
		.slice((content.at(-1) as Span).end)
		.slice(0, 2)
		.trimStart();
	const isCutShort = rule === 'cue and clause' && /^[,:—–(-]/.test(next);
	return (isQuote ? 1 : 0) - (length <= shortContent ? 1 : 0) - (isCutShort ? 1 : 0);
}

/** Within what somebody else says a cue is mostly part of what that one says. */
function pointsOfPlace({quotationOf}: Scene, {anchor, cue}: Draft, {isNested}: Standing): number {
	const isQuoted = cue !== undefined && quotationOf[anchor] !== -1;
	return (isNested ? -3 : 0) - (isQuoted ? 6 : 0);
}
