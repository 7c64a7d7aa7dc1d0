import {judgementOf} from '../../reading/facts.ts';
import type {Actor} from '../../reading/reading.ts';
import {makeSafe} from '../../terminal/safe-text.ts';
import {describeHit} from '../overlays/hit-rows.ts';
import {articleName} from '../rows/article-name.ts';
import {factPieces} from '../rows/fact-pieces.ts';
import {sayJudgement} from '../rows/judgement-words.ts';
import {
	hiddenCounts,
	positionOf,
	progress,
	readingOf,
	selectedActor,
	selectedFact,
	sentenceAt,
	visibleActors,
	visibleFacts,
} from '../selectors.ts';
import {type SearchOverlay, type State, topOverlay} from '../state.ts';
import {unicodeSigns} from '../themes/signs.ts';
import {createTheme} from '../themes/theme.ts';
import {paneTitles} from './header.ts';
import {hiddenWords} from './hidden-words.ts';
import {spokenCommands} from './spoken-commands.ts';

/*
The screen for a screen reader, which says all that changes from top to bottom. Boxes, bars, marks and whole lists would bury
what a key has led to, so here are only words: where the reader is, the one thing that is chosen there, and the notice.

	Peace talks stall, paragraph 4 of 8, 41 percent
	Article
	He addressed the parliament.
*/

/** Units of the longest sentence that is said whole; nobody writes longer ones, and drawing a million takes seconds. */
const mostSpoken = 8192;

/** What is said of a state, line by line, made safe for the terminal. */
export function spokenLines(state: State): string[] {
	const {paragraph, paragraphs, percent} = progress(state);
	const share = percent === undefined ? '' : `, ${percent} percent`;
	const overlay = topOverlay(state);
	const lines = [
		`${articleName(state.article)}, paragraph ${paragraph} of ${paragraphs}${share}`,
		...(overlay === undefined
			? paneLines(state)
			: overlay.kind === 'search'
				? searchLines(state, overlay)
				: overlay.kind === 'help' || overlay.kind === 'palette'
					? spokenCommands(state, overlay)
					: [overlay.kind]),
		...(state.notice === undefined ? [] : [state.notice]),
	];
	return lines.map(line => makeSafe(line));
}

function paneLines(state: State): string[] {
	const {pane} = state.place;
	if (pane === 'article') {
		const {start, end} = sentenceAt(state);
		const isCut = end - start > mostSpoken;
		const words = state.article.text.slice(start, isCut ? start + mostSpoken : end);
		return [paneTitles.article, isCut ? `${words} …` : words];
	}

	if (readingOf(state) === undefined) {
		const why = state.reading.status === 'failed' ? state.reading.message : 'reading…';
		return [paneTitles[pane], why];
	}

	return pane === 'actors' ? actorLines(state) : factLines(state);
}

function actorLines(state: State): string[] {
	const actors = visibleActors(state);
	const actor = selectedActor(state);
	const position = positionOf(actors, actor?.id) + 1;
	return [
		countLine(paneTitles.actors, position, actors.length) + sayHidden(hiddenCounts(state).actors),
		...(actor === undefined ? ['none chosen'] : [sayActor(actor), sayJudgement(actor, state.article.text)]),
	];
}

function sayActor({name, kind, mentions, descriptors}: Actor): string {
	const times = mentions.length === 1 ? '1 mention' : `${mentions.length} mentions`;
	return [name, kind, times, ...descriptors].join(', ');
}

function factLines(state: State): string[] {
	const reading = readingOf(state);
	const facts = visibleFacts(state);
	const fact = selectedFact(state);
	const position = positionOf(facts, fact?.id) + 1;
	const heading = countLine(paneTitles.facts, position, facts.length) + sayHidden(hiddenCounts(state).facts);
	const judgement = fact && judgementOf(fact);
	if (reading === undefined || fact === undefined) {
		return [heading, 'none chosen'];
	}

	const words = factPieces(fact, reading, {isSelected: false}, createTheme(0))
		.map(piece => (piece.text === unicodeSigns.nested ? 'inside another statement:' : piece.text))
		.join('');
	const why = judgement === undefined ? [] : [sayJudgement(judgement, reading.article.text)];
	return [heading, `${fact.label}: ${words}`, ...why];
}

function searchLines(state: State, {query, hits, selected}: SearchOverlay): string[] {
	const hit = hits[selected];
	return [
		`Search: ${query}`,
		...(hit === undefined
			? ['no match']
			: [countLine('Hit', selected + 1, hits.length), `${hit.text}, ${describeHit(hit, state)}`]),
	];
}

function sayHidden(count: number): string {
	return count === 0 ? '' : `, ${hiddenWords(count)}`;
}

function countLine(what: string, position: number, count: number): string {
	return position > 0 ? `${what}, ${position} of ${count}` : `${what}, ${count}`;
}
