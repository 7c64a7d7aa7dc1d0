import type {Span} from '../../article/span.ts';
import type {TokenRange} from '../analysis.ts';
import {withoutTrailingMarks} from './contents.ts';
import {hedgeAdverbs, hedgeVerbs, verbForms} from './cue-lexicon.ts';
import {quotationsIn, type Scene, spanOf} from './scene.ts';

/** Which rule made a draft, in words that a reader is shown; confidence.ts says how much each is worth. */
export type StatementRule =
	| 'cue behind the content'
	| 'cue and clause'
	| 'cue and quotation'
	| 'cue and phrase'
	| 'announced quotation'
	| 'according to'
	| 'noun and clause'
	| 'noun and infinitive'
	| 'noun and phrase'
	| 'passive'
	| 'passive with agent'
	| 'feeling'
	| 'question'
	| 'survey'
	| 'headline'
	| 'hedging adverb'
	| 'transcript'
	| 'interview'
	| 'signed quotation'
	| 'words around a quotation'
	| 'sentence before a quotation'
	| 'free quotation';

/** A statement while the rules are at work: token ranges have become spans, nothing is ordered or named yet. */
export type Draft = {
	readonly source?: Span;
	readonly cue?: Span;
	/** In the order of the text; never empty, never overlapping. */
	readonly content: readonly Span[];
	readonly hedge?: Span;
	/** Indices of outermost quotations that lie in the content. */
	readonly quotations: readonly number[];
	/** Speech or writing with a clause or quotation: such a one may stand inside another's content. */
	readonly isSpeech: boolean;
	/** Index of the cue's main word, or of the first token of the content where there is no cue. */
	readonly anchor: number;
	readonly rule: StatementRule;
};

/** The token ranges that a rule has found for one statement. */
export type Parts = {
	readonly source?: TokenRange | undefined;
	readonly cue: TokenRange;
	readonly pieces: readonly TokenRange[];
	readonly isSpeech: boolean;
	readonly anchor: number;
	readonly rule: StatementRule;
};

/** Makes a draft of token ranges: sorts the pieces, strips the marks at their ends, finds the hedge; `undefined` without content. */
export function draftOf(scene: Scene, parts: Parts): Draft | undefined {
	const {tokens, quotationOf} = scene;
	const cue = spanOf(tokens, parts.cue.first, parts.cue.end);
	const source = parts.source && spanOf(tokens, parts.source.first, parts.source.end);
	const around = quotationOf[parts.anchor];
	const content: Span[] = [];
	const quotations = new Set<number>();
	for (const {first, end} of [...parts.pieces].sort((a, b) => a.first - b.first)) {
		const span = spanOf(tokens, first, withoutTrailingMarks(scene, first, end));
		if (span === undefined || span.start < (content.at(-1)?.end ?? 0)) {
			continue;
		}

		content.push(span);
		for (const quotation of quotationsIn(scene, first, end)) {
			if (quotation !== around) {
				quotations.add(quotation);
			}
		}
	}

	if (content.length === 0 || cue === undefined) {
		return undefined;
	}

	const hedge = hedgeIn(scene, parts.cue);
	return {
		...(source !== undefined && {source}),
		cue,
		// A copy is as long as it need be; an array that has grown keeps room for more.
		content: [...content],
		...(hedge !== undefined && {hedge}),
		quotations: [...quotations],
		isSpeech: parts.isSpeech,
		anchor: parts.anchor,
		rule: parts.rule,
	};
}

/** «reportedly» in the cue, or a cue like «claims» that is a hedge itself. */
function hedgeIn({tokens}: Scene, cue: TokenRange): Span | undefined {
	for (let at = cue.first; at < cue.end; at++) {
		const word = tokens.get(at)?.lower ?? '';
		if (hedgeAdverbs.has(word) || hedgeVerbs.has(verbForms.get(word)?.lemma ?? word)) {
			return spanOf(tokens, at, at + 1);
		}
	}

	return undefined;
}
