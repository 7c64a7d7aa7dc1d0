import type {Span} from '../../article/span.ts';
import type {Analysis, Quotation, Token, TokenRange, Tokens} from '../analysis.ts';
import {findVerbGroups, type VerbGroup} from './verb-groups.ts';

/** What every rule for statements reads: the analysis, with verb groups and the outermost quotations looked up by token. */
export type Scene = {
	readonly analysis: Analysis;
	readonly text: string;
	readonly tokens: Tokens;
	readonly sentences: readonly TokenRange[];
	/** Quotations that stand in no other, in order. */
	readonly quotations: readonly Quotation[];
	/** For each token the index in `quotations` of the one that it stands in (marks included), or -1. */
	readonly quotationOf: Int32Array;
	/** Half-open token range of each of `quotations`. */
	readonly quotationTokens: readonly TokenRange[];
	readonly groups: readonly VerbGroup[];
	/** For each token the index in `groups` of the group that it belongs to, or -1. */
	readonly groupOf: Int32Array;
};

/** Prepares the look-ups; linear in the number of tokens. */
export function setScene(analysis: Analysis): Scene {
	const {tokens, sentenceTokens} = analysis;
	const quotations = analysis.quotations.filter(quotation => quotation.depth === 0);
	const quotationOf = new Int32Array(tokens.length).fill(-1);
	const quotationTokens: TokenRange[] = [];
	let at = 0;
	for (const [index, quotation] of quotations.entries()) {
		while (at < tokens.length && (tokens.get(at) as Token).start < quotation.start) {
			at++;
		}

		const first = at;
		while (at < tokens.length && (tokens.get(at) as Token).start < quotation.end) {
			quotationOf[at] = index;
			at++;
		}

		quotationTokens.push({first, end: at});
	}

	const groups = sentenceTokens.flatMap(range => findVerbGroups(tokens, range));
	const groupOf = new Int32Array(tokens.length).fill(-1);
	for (const [index, group] of groups.entries()) {
		groupOf.fill(index, group.first, group.end);
	}

	return {
		analysis,
		text: analysis.article.text,
		tokens,
		sentences: sentenceTokens,
		quotations,
		quotationOf,
		quotationTokens,
		groups,
		groupOf,
	};
}

/** The characters from the first to the last token of a range; `undefined` for an empty range. */
export function spanOf(tokens: Tokens, first: number, end: number): Span | undefined {
	const opening = tokens.get(first);
	const closing = tokens.get(end - 1);
	return first < end && opening !== undefined && closing !== undefined
		? {start: opening.start, end: closing.end}
		: undefined;
}

/** The word of a range of one token, in lower case; `undefined` for longer ones. */
export function onlyWord(tokens: Tokens, {first, end}: TokenRange): string | undefined {
	return end - first === 1 ? tokens.get(first)?.lower : undefined;
}

export function hasCommaBetween(tokens: Tokens, first: number, end: number): boolean {
	for (let at = first; at < end; at++) {
		if (tokens.get(at)?.text === ',') {
			return true;
		}
	}

	return false;
}

/** Indices of the outermost quotations that stand in a range of tokens. */
export function quotationsIn(scene: Scene, first: number, end: number): number[] {
	const found = new Set<number>();
	for (let at = first; at < end; at++) {
		if (scene.quotationOf[at] !== -1) {
			found.add(scene.quotationOf[at] as number);
		}
	}

	return [...found];
}

/** The verb group that begins at a token, if one does. */
export function groupStartingAt(scene: Scene, token: number): VerbGroup | undefined {
	const group = groupAt(scene, token);
	return group?.first === token ? group : undefined;
}

/** The verb group that a token belongs to. */
export function groupAt(scene: Scene, token: number): VerbGroup | undefined {
	const index = scene.groupOf[token];
	return index === undefined || index === -1 ? undefined : scene.groups[index];
}
