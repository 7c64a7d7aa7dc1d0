import {contains, indexAt, overlaps, type Span, slice} from '../../../article/span.ts';
import {findQuotations} from '../../../reading/quotations.ts';
import type {Actor, Mention, Statement, StatementKind} from '../../../reading/reading.ts';
import {annotated} from './actors.ts';
import {oneSpan, type PlacedSpan} from './place-spans.ts';
import type {MarkedEvent} from './standoff.ts';

type Draft = {
	readonly content: readonly Span[];
	readonly source?: Span;
	readonly cue?: Span;
	/** From the first of its characters to the last. */
	readonly hull: Span;
};

/** How many statements that began before are looked at for the one in which another stands. */
const deepest = 32;

/** How many mentions are looked at for the one that a source is. */
const mostMentions = 64;

/**
The statements of an annotation file, in the order of the text. Their kind is told from the quotation marks, who speaks from the mentions in the source, and which stands within
which from their contents.

@returns those events that have a content; others tell nothing.
*/
export function statementsOf(
	text: string,
	paragraphs: readonly Span[],
	placed: ReadonlyMap<string, PlacedSpan>,
	events: readonly MarkedEvent[],
	actors: readonly Actor[],
): Statement[] {
	const drafts = events
		.flatMap(event => draftOf(text, placed, event))
		.sort((a, b) => a.hull.start - b.hull.start);
	const quotations = findQuotations(text, paragraphs).filter(({depth}) => depth === 0);
	const holders = holdersOf(drafts);
	const speakers = new Speakers(text, actors);
	return drafts.map((draft, index) => {
		const {content, source, cue} = draft;
		const speaker = source && speakers.of(source);
		const holder = holders[index];
		return {
			id: `s${index + 1}`,
			kind: kindOf(text, draft, quotations),
			...(speaker !== undefined && {speaker}),
			...(source !== undefined && {source}),
			...(cue !== undefined && {cue}),
			content,
			...(holder !== undefined && {within: `s${holder + 1}`}),
			...annotated(cue ?? source ?? (content[0] as Span)),
		};
	});
}

function draftOf(text: string, placed: ReadonlyMap<string, PlacedSpan>, event: MarkedEvent): Draft[] {
	const piecesOf = (role: string) =>
		[...(event.get(role) ?? [])]
			.flatMap(id => placed.get(id)?.pieces ?? [])
			.sort((a, b) => a.start - b.start || b.end - a.end);
	const content: Span[] = [];
	for (const piece of piecesOf('content')) {
		if (piece.start >= (content.at(-1)?.end ?? 0)) {
			content.push(piece);
		}
	}

	const [source, cue] = [piecesOf('source'), piecesOf('cue')].map(pieces =>
		pieces.length === 0 ? undefined : oneSpan(text, pieces),
	);
	const [first] = content;
	if (first === undefined) {
		return [];
	}

	const start = Math.min(first.start, source?.start ?? first.start, cue?.start ?? first.start);
	const end = content.reduce((furthest, piece) => Math.max(furthest, piece.end), 0);
	return [
		{content, ...(source !== undefined && {source}), ...(cue !== undefined && {cue}), hull: {start, end}},
	];
}

/** For each the index of the innermost one in whose content it stands: with its cue too, where it has one. */
function holdersOf(drafts: readonly Draft[]): Array<number | undefined> {
	const hulls = drafts.map(({content}) => ({start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0}));
	const order = drafts.map((_, index) => index);
	order.sort((a, b) => {
		const [one, other] = [hulls[a] as Span, hulls[b] as Span];
		return one.start - other.start || other.end - one.end || a - b;
	});
	const holders: Array<number | undefined> = drafts.map(() => undefined);
	const open: number[] = [];
	for (const index of order) {
		const {content, cue} = drafts[index] as Draft;
		const own = hulls[index] as Span;
		while (open.length > 0 && (hulls[open.at(-1) as number] as Span).end <= own.start) {
			open.pop();
		}

		holders[index] = open.slice(-deepest).findLast(each => {
			const outer = drafts[each] as Draft;
			const anchor = cue ?? (content[0] as Span);
			return contains(hulls[each] as Span, own) && outer.content.some(piece => contains(piece, anchor));
		});
		open.push(index);
	}

	return holders;
}

function kindOf(text: string, {content, cue}: Draft, quotations: readonly Span[]): StatementKind {
	let hasQuoted = false;
	let hasPlain = false;
	for (const piece of content) {
		let at = piece.start;
		for (let index = Math.max(0, indexAt(quotations, piece.start)); index < quotations.length; index++) {
			const quotation = quotations[index] as Span;
			if (quotation.start >= piece.end) {
				break;
			}

			// What its cue stands in too is somebody else's quotation.
			if (overlaps(quotation, piece) && !(cue !== undefined && contains(quotation, cue))) {
				hasQuoted = true;
				hasPlain ||= hasWords(text, {start: at, end: Math.max(at, quotation.start)});
				at = Math.max(at, quotation.end);
			}
		}

		hasPlain ||= hasWords(text, {start: at, end: Math.max(at, piece.end)});
	}

	return hasQuoted ? (hasPlain ? 'mixed' : 'direct') : 'indirect';
}

function hasWords(text: string, span: Span): boolean {
	return /[\p{L}\p{N}]/u.test(slice(text, span));
}

const preposition = /(?:^|\s)(?:of|for|from|in|at|to|with|on|by|about|against)(?=\s|$)/i;
const owning = /['’]s?$|^(?:his|her|its|their|my|our|your|whose)$/i;

type Known = Mention & {readonly id: string};

/**
Which actor a source is.

Catches: «She», «Mayor Maria Santos», «Santos, who leads the council,», «the town’s mayor, Maria Santos». Must not: «a spokesman for the council», «his mother», «the Harbour poll».
*/
class Speakers {
	readonly #text: string;
	readonly #mentions: readonly Known[];

	constructor(text: string, actors: readonly Actor[]) {
		this.#text = text;
		this.#mentions = actors
			.flatMap(({id, mentions}) => mentions.map(mention => ({...mention, id})))
			.sort((a, b) => a.start - b.start || b.end - a.end);
	}

	of(source: Span): string | undefined {
		const inside: Known[] = [];
		const from = indexAt(this.#mentions, source.start - 1) + 1;
		for (const mention of this.#mentions.slice(from, from + mostMentions)) {
			if (mention.start >= source.end) {
				break;
			}

			if (mention.end <= source.end) {
				inside.push(mention);
			}
		}

		const whole = inside.find(({start, end}) => start === source.start && end === source.end);
		return (whole ?? inside.find(mention => this.#isHead(mention, source)))?.id;
	}

	/** Whether a source is its mention, with nothing but titles before it and asides behind. */
	#isHead(mention: Known, source: Span): boolean {
		const before = this.#text.slice(source.start, mention.start);
		const behind = this.#text.slice(mention.end, source.end);
		return (
			!preposition.test(before) &&
			!(behind === '' ? /[;(]/ : /[,;(]/).test(before) &&
			!owning.test(slice(this.#text, mention)) &&
			/^(?:$|\s*[,;(–—]|\s+(?:who|which|of|from|and)\s)/.test(behind)
		);
	}
}
