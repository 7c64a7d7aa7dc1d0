import {indexAt} from '../../article/span.ts';
import {judgementOf} from '../../reading/facts.ts';
import type {Actor} from '../../reading/reading.ts';
import {makeSafe} from '../../terminal/safe-text.ts';
import {describeHit} from '../overlays/hit-rows.ts';
import {articleName} from '../rows/article-name.ts';
import {filterWords} from '../rows/filter-words.ts';
import {sayJudgement} from '../rows/judgement-words.ts';
import {
	actorById,
	factById,
	hiddenCounts,
	litActors,
	litFacts,
	positionOf,
	progress,
	readingOf,
	selectedActor,
	selectedFact,
	sentenceAt,
	visibleActors,
	visibleFacts,
} from '../selectors.ts';
import {indexOfItem, isOpen, itemBeingOpened, itemName} from '../shelf-state.ts';
import {type Overlay, type SearchOverlay, type State, topOverlay} from '../state.ts';
import {paneTitles} from './header.ts';
import {hiddenWords} from './hidden-words.ts';
import {spokenOpening} from './opening-words.ts';
import {nothingWords} from './reading-message.ts';
import {spokenArticles} from './spoken-articles.ts';
import {spokenCommands} from './spoken-commands.ts';
import {sayFact, sayFactLabel} from './spoken-fact.ts';
import {spokenItems} from './spoken-items.ts';
import {spokenMap} from './spoken-map.ts';

/*
The screen for a screen reader, which says all that changes from top to bottom. Boxes, bars, marks and whole lists would bury
what a key has led to, so here are only words: which article, where the reader is in it, the one thing that is chosen there, and the notice. The first
lines stay as they are for as long as they can, so that they are not said again with every key.

	Peace talks stall
	Article, paragraph 4 of 8
	He addressed the parliament.
	Actors: Ada Okonjo. Facts: stated, time.
*/

/** Units of the longest sentence that is said whole; nobody writes longer ones, and drawing a million takes seconds. */
const mostSpoken = 8192;

/** What is said of a state. */
export type Spoken = {
	/** Made safe for the terminal. */
	readonly lines: readonly string[];
	/** Index of the line that a key has led to. */
	readonly read: number;
};

/** What is said of a state, and which line of it is what the reader has come to. */
export function speak(state: State): Spoken {
	const overlay = topOverlay(state);
	const view = overlay === undefined ? paneLines(state) : overlayLines(state, overlay);
	const notice = state.notice === undefined ? [] : [state.notice];
	const lines = [firstLine(state), ...view, ...openingLine(state), ...notice].map(line => makeSafe(line));
	// Views say what is chosen last, under what it is one of; panes say more of it behind.
	return {lines, read: overlay === undefined ? Math.min(2, view.length) : view.length};
}

/** Which article, and where there are several which of them. */
function firstLine(state: State): string {
	const {article, shelf} = state;
	const index = indexOfItem(shelf, shelf.open);
	const number = index < 0 || shelf.items.length < 2 ? '' : `, ${index + 1} of ${shelf.items.length}`;
	return isOpen(state) ? articleName(article).slice(0, mostSpoken) + number : 'Pullquote';
}

/** What is opened beside the article that is on screen. How far it is changes too often to be said. */
function openingLine(state: State): string[] {
	const item = isOpen(state) ? itemBeingOpened(state.shelf) : undefined;
	return item === undefined ? [] : [`Opening ${itemName(item).slice(0, mostSpoken)}`];
}

/** What is said of a state, line by line, made safe for the terminal. */
export function spokenLines(state: State): readonly string[] {
	return speak(state).lines;
}

function overlayLines(state: State, overlay: Overlay): string[] {
	switch (overlay.kind) {
		case 'search':
			return searchLines(state, overlay);
		case 'help':
		case 'palette':
			return spokenCommands(state, overlay);
		case 'articles':
			return spokenArticles(state, overlay);
		case 'map':
			return spokenMap(state, overlay);
		case 'card':
		case 'timeline':
		case 'filters':
		case 'places':
		case 'contents':
		case 'about':
			return spokenItems(state, overlay);
	}
}

function paneLines(state: State): string[] {
	const {pane} = state.place;
	if (!isOpen(state)) {
		return [paneTitles.article, ...spokenOpening(state)];
	}

	if (pane === 'article') {
		return articleLines(state);
	}

	if (readingOf(state) === undefined) {
		const why = state.reading.status === 'failed' ? state.reading.message : 'Still reading the article';
		return [paneTitles[pane], why];
	}

	return pane === 'actors' ? actorLines(state) : factLines(state);
}

function articleLines(state: State): string[] {
	const {paragraph, paragraphs} = progress(state);
	const {start, end} = sentenceAt(state);
	const isCut = end - start > mostSpoken;
	const words = state.article.text.slice(start, isCut ? start + mostSpoken : end);
	const linked = linkedWords(state);
	return [
		`${paneTitles.article}, ${isHeading(state, start) ? 'heading, ' : ''}paragraph ${paragraph} of ${paragraphs}`,
		isCut ? `${words} …` : words,
		...(linked === '' ? [] : [linked]),
	];
}

function isHeading({article}: State, offset: number): boolean {
	const {headings = []} = article;
	const heading = headings[indexAt(headings, offset)];
	return heading !== undefined && offset < heading.end;
}

/** What the lists light for the sentence under the cursor: the actors by name, the facts by label, the chosen one with its speaker. */
function linkedWords(state: State): string {
	const reading = readingOf(state);
	if (reading === undefined) {
		return '';
	}

	const actors = [...litActors(state)].flatMap(id => actorById(reading, id)?.name ?? []);
	const facts = [...litFacts(state)].flatMap(id => factById(reading, id) ?? []);
	const chosen = facts.find(({id}) => id === state.place.fact);
	return [
		chosen === undefined ? '' : `Chosen: ${sayFactLabel(chosen, reading)}.`,
		actors.length === 0 ? '' : `Actors: ${actors.join(', ')}.`,
		facts.length === 0 ? '' : `Facts: ${facts.map(({label}) => label).join(', ')}.`,
	]
		.filter(words => words !== '')
		.join(' ');
}

function actorLines(state: State): string[] {
	const actors = visibleActors(state);
	const actor = selectedActor(state);
	const position = positionOf(actors, actor?.id) + 1;
	return [
		countLine(paneTitles.actors, position, actors.length) + sayHidden(state, hiddenCounts(state).actors),
		...(actor === undefined
			? [nothingWords(state, 'none chosen')]
			: [sayActor(actor), sayJudgement(actor, state.article.text)]),
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
	const heading =
		countLine(paneTitles.facts, position, facts.length) +
		sayFilters(state) +
		sayHidden(state, hiddenCounts(state).facts);
	const judgement = fact && judgementOf(fact);
	if (reading === undefined || fact === undefined) {
		return [heading, nothingWords(state, 'none chosen')];
	}

	const why = judgement === undefined ? [] : [sayJudgement(judgement, reading.article.text)];
	return [heading, sayFact(fact, reading), ...why];
}

function sayFilters(state: State): string {
	const reading = readingOf(state);
	const {filters} = state.place;
	return reading === undefined || filters.length === 0
		? ''
		: `, narrowed to ${filters.map(filter => filterWords(filter, reading)).join(', ')}`;
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

function sayHidden(state: State, count: number): string {
	return count === 0 ? '' : `, ${hiddenWords(state, count)}`;
}

function countLine(what: string, position: number, count: number): string {
	return position > 0 ? `${what}, ${position} of ${count}` : `${what}, ${count}`;
}
