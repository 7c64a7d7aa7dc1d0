/*
From drafts to statements: order, kind, nesting, ids.

A draft stands within another when its cue lies inside the other's content and its own content does not run on beyond
it; the innermost such is named. Nested drafts are kept when they report speech by a clause or quotation («Macron said that Putin insisted that …»): attitudes inside
somebody's content are what that content says, and listing each apart would take it to pieces. What stands between quotation marks is
one voice, and cues inside them are kept only where they carry a quotation of their own.
*/
import type {Span} from '../../article/span.ts';
import {overlaps} from '../../article/span.ts';
import type {Statement, StatementKind} from '../reading.ts';
import {judgeStatement} from './confidence.ts';
import type {Draft} from './draft.ts';
import type {Scene} from './scene.ts';

type Placed = {readonly draft: Draft; readonly start: number; readonly anchor: Span};

/** Orders drafts, drops those that may not stand where they are, and names the rest. */
export function nameStatements(scene: Scene, drafts: readonly Draft[]): Statement[] {
	const placed = withoutHanded(drafts)
		.map(draft => placeOf(draft))
		.sort((a, b) => a.start - b.start || a.anchor.start - b.anchor.start);
	const shadowed = shadowedBy(placed);
	const holders = holdersOf(placed);
	const kept = new Map<Placed, string>();
	const statements: Statement[] = [];
	for (const [index, place] of placed.entries()) {
		if (shadowed.has(place)) {
			continue;
		}

		const holder = holders[index];
		if (holder === undefined && isInsideQuotation(scene, place)) {
			continue;
		}

		if (holder !== undefined && !mayNest(scene, place, holder)) {
			continue;
		}

		const id = `s${statements.length + 1}`;
		const within = holder && standsIn(place, holder) ? kept.get(holder) : undefined;
		kept.set(place, id);
		const {source, cue, content, hedge} = place.draft;
		const kind = kindOf(scene, place.draft);
		statements.push({
			id,
			kind,
			...(source !== undefined && {source}),
			...(cue !== undefined && {cue}),
			content,
			...(hedge !== undefined && {hedge}),
			...(within !== undefined && {within}),
			...judgeStatement(scene, place.draft, {kind, isNested: within !== undefined}),
		});
	}

	return statements;
}

/** «repeated [his belief that it failed]»: what a verb hands on whole is told once, by the noun. */
function withoutHanded(drafts: readonly Draft[]): Draft[] {
	const told = new Set<string>();
	for (const {rule, source, content} of drafts) {
		if (rule.startsWith('noun') && source !== undefined) {
			told.add(`${source.start} ${content.at(-1)?.end}`);
		}
	}

	return drafts.filter(
		({rule, content: [first, ...more]}) =>
			rule.startsWith('noun') ||
			first === undefined ||
			more.length > 0 ||
			!told.has(`${first.start} ${first.end}`),
	);
}

/** Drafts whose cue lies inside another's: «was quoted as saying» holds «saying», and the longer cue tells more. */
function shadowedBy(placed: readonly Placed[]): Set<Placed> {
	const shadowed = new Set<Placed>();
	let widest: Placed | undefined;
	const byCue = [...placed].sort((a, b) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end);
	for (const place of byCue) {
		if (place.draft.cue === undefined) {
			continue;
		}

		if (widest !== undefined && place.anchor.end <= widest.anchor.end) {
			shadowed.add(place);
		} else {
			widest = place;
		}
	}

	return shadowed;
}

function placeOf(draft: Draft): Placed {
	const first = draft.content[0] as Span;
	const starts = [draft.source?.start, draft.cue?.start, first.start].filter(start => start !== undefined);
	return {draft, start: Math.min(...starts), anchor: draft.cue ?? first};
}

/** For each draft the innermost other draft whose content holds its cue; a sweep with a stack of open contents. */
function holdersOf(placed: readonly Placed[]): Array<Placed | undefined> {
	type Piece = Span & {readonly owner: Placed};
	const pieces: Piece[] = placed
		.flatMap(owner => owner.draft.content.map(span => ({...span, owner})))
		.sort((a, b) => a.start - b.start || b.end - a.end);
	const byAnchor = placed
		.map((place, index) => ({place, index}))
		.sort((a, b) => a.place.anchor.start - b.place.anchor.start);
	const holders: Array<Placed | undefined> = new Array<Placed | undefined>(placed.length).fill(undefined);
	const open: Piece[] = [];
	let next = 0;
	for (const {place, index} of byAnchor) {
		while (next < pieces.length && (pieces[next] as Piece).start <= place.anchor.start) {
			open.push(pieces[next] as Piece);
			next++;
		}

		while (open.length > 0 && (open.at(-1) as Piece).end <= place.anchor.start) {
			open.pop();
		}

		holders[index] = open.findLast(
			piece => piece.owner !== place && piece.end >= place.anchor.end && !overlapsCue(piece.owner, place),
		)?.owner;
	}

	return holders;
}

/** Two drafts may not each lie in the other's content: the one whose cue comes first holds. */
function overlapsCue(holder: Placed, place: Placed): boolean {
	return (
		place.draft.content.some(span => overlaps(span, holder.anchor)) &&
		place.anchor.start < holder.anchor.start
	);
}

/** Whether all of a draft's content lies between the ends of another's: one that runs on beyond is no part of it. */
function standsIn({draft}: Placed, holder: Placed): boolean {
	const first = holder.draft.content[0] as Span;
	const last = holder.draft.content.at(-1) as Span;
	return draft.content.every(span => first.start <= span.start && span.end <= last.end);
}

/** Somebody else's voice: a cue in a quotation of more than a few words. */
function isInsideQuotation(scene: Scene, {draft}: Placed): boolean {
	const quotation = scene.quotationOf[draft.anchor] as number;
	if (quotation === -1 || draft.cue === undefined) {
		return false;
	}

	const range = scene.quotationTokens[quotation];
	return range !== undefined && range.end - range.first > 7;
}

function mayNest(scene: Scene, {draft, anchor}: Placed, holder: Placed): boolean {
	return (
		// A turn of an interview is no report of somebody's words: attitudes in it are told as elsewhere.
		(draft.isSpeech || holder.draft.rule === 'interview') &&
		draft.source !== undefined &&
		!isContinued(draft, holder.draft) &&
		scene.quotationOf[draft.anchor] === -1 &&
		anchor !== holder.anchor
	);
}

/** «declined to say when»: one act, in two verbs of one speaker. */
function isContinued(draft: Draft, holder: Draft): boolean {
	return (
		draft.cue?.start === (holder.content[0] as Span).start &&
		draft.source?.start === holder.source?.start &&
		draft.source?.end === holder.source?.end
	);
}

function kindOf(scene: Scene, draft: Draft): StatementKind {
	let hasQuoted = false;
	let hasPlain = false;
	for (const span of draft.content) {
		let at = span.start;
		for (const index of draft.quotations) {
			const quotation = scene.quotations[index] as Span;
			if (overlaps(quotation, span)) {
				hasQuoted = true;
				hasPlain ||= /[\p{L}\p{N}]/u.test(scene.text.slice(at, Math.max(at, quotation.start)));
				at = Math.max(at, quotation.end);
			}
		}

		hasPlain ||= /[\p{L}\p{N}]/u.test(scene.text.slice(at, span.end));
	}

	return hasQuoted ? (hasPlain ? 'mixed' : 'direct') : 'indirect';
}
