import type {ShelfItem} from '../../loading/shelf.ts';
import type {Action, Effect, Given, Step} from '../actions.ts';
import {firstState} from '../first-state.ts';
import {withRemembered} from '../remembered.ts';
import {firstWords} from '../rows/first-words.ts';
import {chosenItem} from '../shelf-entries.ts';
import {indexOfItem, isOpen, itemName, type ShelfState} from '../shelf-state.ts';
import {keyHint} from '../shown-key.ts';
import type {Overlay, State} from '../state.ts';
import {withArticleList, withoutArticleList} from './article-list.ts';

/*
From one article to another. What is asked for is opened outside while the article on screen stays, with all that can be done with it; it gives way only when the
other one is there. Of two that are asked for one behind the other the later one counts.
*/

type Of<Type extends Action['type']> = Extract<Action, {readonly type: Type}>;

/** What the keys do that lead to another article, with effects. */
export const shelfCommands = {
	'article.next': (state: State, {count = 1}: Given): Step => openBeside(state, count),
	'article.previous': (state: State, {count = 1}: Given): Step => openBeside(state, -count),
	'articles.go': (state: State): Step => {
		const item = chosenItem(state);
		return item === undefined ? step(state) : openItem(withoutArticleList(state), item.id);
	},
};

/** Has an item of the shelf opened; nothing where it is the one on screen. */
export function openItem(state: State, id: string): Step {
	const {shelf} = state;
	if (id === shelf.open) {
		return shelf.opening === undefined
			? step({...state, shelf: {...shelf, at: id}, notice: 'This is the article on screen'})
			: step({...state, shelf: withoutOpening(shelf)}, {type: 'cancelOpening'});
	}

	return id === shelf.opening?.id
		? step(state)
		: step({...state, shelf: {...shelf, opening: {id}, at: id}}, {type: 'open', id});
}

/** What is being opened is not wanted any more; but where there is nothing else it is. */
export function cancelOpening(state: State): Step {
	const {shelf} = state;
	if (!isOpen(state) && shelf.items.length < 2) {
		const quit = keyHint(state, 'program.quit', key => `: ${key} quits`);
		return step({...state, notice: `There is nothing else to go to${quit}`});
	}

	const cancelled = {...state, shelf: withoutOpening(shelf)};
	const back = isOpen(state) ? cancelled : withArticleList(cancelled, shelf.opening?.id);
	return step({...back, notice: 'Opening cancelled'}, {type: 'cancelOpening'});
}

/** How far the opening is. */
export function withProgress(state: State, {id, progress}: Of<'openingWent'>): State {
	const {shelf} = state;
	return shelf.opening?.id === id ? {...state, shelf: {...shelf, opening: {id, progress}}} : state;
}

/** The article in place of the one on screen. What the reader has set stays as it is: theme, width, zoom, what is hidden, searches. */
export function withOpened(state: State, {id, opened, kept, notice}: Of<'articleOpened'>): State {
	const {article, file, warnings} = opened;
	const {shelf, size, settings, background, isZoomed, hidesUnsure, searches, motion} = state;
	const first: State = {
		...firstState(article, size, settings, file, {warnings}),
		shelf: {
			...withoutOpening(shelf),
			open: id,
			at: id,
			seen: new Set([...shelf.seen, id]),
			failures: without(shelf.failures, id),
		},
		background,
		isZoomed,
		hidesUnsure,
		searches,
		motion,
		overlays: state.overlays.filter(isOfNoArticle),
	};
	const opening = kept === undefined ? first : withRemembered(first, kept);
	// Whoever has waited for it may have gone to another pane meanwhile.
	const pane = isOpen(state) ? opening.place.pane : state.place.pane;
	return {
		...opening,
		place: {...opening.place, pane},
		notice: warningNotice(warnings) ?? notice ?? opening.notice,
	};
}

/** The items in the place of the one that turned out to be them, and the list of all. */
export function withItems(state: State, {id, opened}: Of<'itemsOpened'>): State {
	const {shelf} = state;
	const {items, warnings} = opened;
	const index = indexOfItem(shelf, id);
	const others: readonly ShelfItem[] =
		index < 0 ? [...shelf.items, ...items] : shelf.items.toSpliced(index, 1, ...items);
	const replaced: State = {
		...state,
		shelf: {...withoutOpening(shelf), items: others, failures: without(shelf.failures, id)},
		notice: warningNotice(warnings) ?? state.notice,
	};
	return withArticleList(replaced, items[0]?.id);
}

/** Where nothing else is there, that is the end. Where nothing is on screen, the list says which could not be opened, and why. */
export function withOpeningFailed(state: State, {id, input, message}: Of<'openingFailed'>): Step {
	const {shelf} = state;
	if (shelf.opening?.id !== id) {
		return step(state);
	}

	const name = itemName(shelf.items[indexOfItem(shelf, id)]);
	if (!isOpen(state) && shelf.items.length < 2) {
		return step(state, {type: 'fail', input: input ?? name, message});
	}

	const failures = new Map([...shelf.failures, [id, message]]);
	const failed: State = {...state, shelf: {...shelf, opening: undefined, failures}};
	const short = firstWords(name, {start: 0, end: name.length});
	const said = {...failed, notice: `Cannot open “${short}”: ${message}`};
	return step(isOpen(state) ? said : withArticleList(said, id));
}

/** What is said of warnings in one line; nothing where there are none. */
export function warningNotice(warnings: readonly string[]): string | undefined {
	const [first, ...others] = warnings;
	return first === undefined || others.length === 0 ? first : `${first} (and ${others.length} more)`;
}

/** So many further on from the one asked for last, or back, up to the ends of the shelf. */
function openBeside(state: State, count: number): Step {
	const {shelf} = state;
	const {length} = shelf.items;
	const from = indexOfItem(shelf, shelf.at);
	const to = Math.max(0, Math.min(from + count, length - 1));
	const item = shelf.items[to];
	return item === undefined || to === from
		? step({
				...state,
				notice: count > 0 ? `The last of ${length} articles` : `The first of ${length} articles`,
			})
		: openItem(state, item.id);
}

/** «next» counts from the article on screen again. */
function withoutOpening(shelf: ShelfState): ShelfState {
	return {...shelf, opening: undefined, at: shelf.open};
}

function without(failures: ShelfState['failures'], id: string): ShelfState['failures'] {
	return failures.has(id) ? new Map([...failures].filter(([failed]) => failed !== id)) : failures;
}

/** Whether an overlay shows nothing of the article, so that it is still right over another one. */
function isOfNoArticle({kind}: Overlay): boolean {
	return kind === 'articles' || kind === 'help' || kind === 'palette';
}

function step(state: State, ...effects: readonly Effect[]): Step {
	return {state, effects};
}
