import {indexAt, overlaps, type Span} from '../../article/span.ts';
import type {Actor} from '../../reading/reading.ts';
import {widthCells} from '../../terminal/cells.ts';
import {longestGrapheme, makeSafe} from '../../terminal/safe-text.ts';
import {placesOver} from '../facts-in-spans.ts';
import {noFilters} from '../filters.ts';
import type {MapSpot} from '../map-spot.ts';
import {breakPieces} from '../rows/break-pieces.ts';
import {cutIntoPieces, type Highlight} from '../rows/cut-into-pieces.ts';
import {fitPieces, type Piece} from '../rows/fit-pieces.ts';
import {listRow} from '../rows/margin.ts';
import {readingOf, visibleFacts} from '../selectors.ts';
import type {State} from '../state.ts';
import type {Theme} from '../themes/theme.ts';

/** What the actor does where the map's cursor stands: «speaks», «appears»; of paragraphs that share a column also in how many. */
export function presenceWords({presence, first, end, counts}: MapSpot): string {
	if (presence === 'absent') {
		return 'does not appear';
	}

	const share = end - first;
	if (share === 1) {
		return presence === 'speaks' ? 'speaks' : 'appears';
	}

	const speaks = counts.speaks === 0 ? '' : `, speaks in ${counts.speaks}`;
	return `appears in ${counts.present} of ${share}${speaks}`;
}

/**
Draws what the map's cursor stands on: one row that says what it is, and the words of the paragraph from the sentence on that has the actor's first words.

@returns one row and no more than `rows` below it, each `width` cells wide
*/
export function mapWordRows(
	state: State,
	spot: MapSpot,
	rows: number,
	width: number,
	theme: Theme,
): string[] {
	const words = wordRows(state, spot, rows, width, theme);
	return [fitPieces([{text: ' '}, ...titlePieces(spot, width - 2, theme)], width, theme.signs), ...words];
}

/** Paragraph, what the actor does there, and the actor; where there is no room for it all, less of that: the rows above mark the actor too. */
function titlePieces(spot: MapSpot, room: number, theme: Theme): Piece[] {
	const {signs} = theme;
	const {actor, paragraph, first, end} = spot;
	const number = {text: `${signs.paragraph}${paragraph + 1}`, paint: theme.value};
	if (actor === undefined) {
		return [number];
	}

	const among = {text: end - first > 1 ? ` (${signs.spell(`${first + 1}–${end}`)})` : ''};
	const does = [{text: signs.between}, {text: presenceWords(spot)}];
	const who = [{text: signs.between}, {text: actor.name, paint: theme.selected}];
	const ways: readonly Piece[][] = [
		[number, among, ...does, ...who],
		[number, ...does, ...who],
		[number, ...does],
	];
	const isFit = (pieces: readonly Piece[]): boolean =>
		widthCells(makeSafe(pieces.map(({text}) => text).join(''))) <= room;
	return ways.find(isFit) ?? [number, ...does];
}

function wordRows(state: State, spot: MapSpot, rows: number, width: number, theme: Theme): string[] {
	const {text, paragraphs} = state.article;
	const paragraph = paragraphs[spot.paragraph];
	if (paragraph === undefined) {
		return [];
	}

	const room = Math.max(1, Math.min(width - 2, state.settings.readingWidth));
	const start = startOfWords(state, spot, paragraph, rows * room);
	const line = {start, end: Math.min(paragraph.end, start + (rows + 1) * room * longestGrapheme)};
	const lead = start > paragraph.start ? [{text: `${theme.signs.ellipsis} `}] : [];
	const highlights = [...saidIn(state, spot.actor, line, theme), ...mentionsIn(spot.actor, line, theme)];
	const pieces = [...lead, ...cutIntoPieces(text, line, highlights)];
	return breakPieces(pieces, room, rows).map(pieces => listRow([{text: ' '}, ...pieces], width, theme.signs));
}

/** The sentence of the actor's first words, or those words where it begins too far before them; for no words the paragraph. */
function startOfWords(state: State, {words}: MapSpot, paragraph: Span, cells: number): number {
	const sentences = readingOf(state)?.sentences ?? [];
	if (words === undefined) {
		return paragraph.start;
	}

	const sentence = sentences[indexAt(sentences, words.start)];
	const start = Math.max(paragraph.start, sentence?.start ?? words.start);
	return words.start - start > cells / 2 ? words.start : start;
}

/** What the actor says there. */
function saidIn(state: State, actor: Actor | undefined, line: Span, theme: Theme): Highlight[] {
	const facts = visibleFacts({...state, place: {...state.place, filters: noFilters}});
	return placesOver(facts, line).flatMap(place => {
		const fact = facts[place];
		return fact?.kind === 'statement' && actor !== undefined && fact.statement.speaker === actor.id
			? fact.statement.content.map(({start, end}) => ({start, end, paint: theme.content}))
			: [];
	});
}

function mentionsIn(actor: Actor | undefined, line: Span, theme: Theme): Highlight[] {
	const mentions = actor?.mentions ?? [];
	const shown: Highlight[] = [];
	for (let index = Math.max(0, indexAt(mentions, line.start)); index < mentions.length; index++) {
		const mention = mentions[index] as Span;
		if (mention.start >= line.end) {
			break;
		}

		if (overlaps(mention, line)) {
			shown.push({start: mention.start, end: mention.end, paint: theme.mention});
		}
	}

	return shown;
}
