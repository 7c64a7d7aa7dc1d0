import {bind, type Context, everywhere, panes, panesAndViews} from './binding.ts';
import {withoutArticle, withoutReading} from './reasons.ts';
import {quotesIn, selectedActor, visibleActors, visibleFacts} from './selectors.ts';
import {keyHint} from './shown-key.ts';
import type {State} from './state.ts';

const article: readonly Context[] = ['article'];
const lists: readonly Context[] = ['actors', 'facts'];
const moves = {takes: 'repeat', disabled: withoutArticle} as const;
const goes = {takes: 'number', disabled: withoutArticle} as const;

/** Keys for reading: they count while no overlay lies over the panes, a few of them always. */
export const paneBindings = [
	bind('cursor.nextSentence', 'j down', article, 'Move', 'Next sentence', {...moves, label: 'next'}),
	bind('cursor.previousSentence', 'k up', article, 'Move', 'Previous sentence', moves),
	bind('cursor.nextParagraph', '}', article, 'Move', 'Next paragraph', moves),
	bind('cursor.previousParagraph', '{', article, 'Move', 'Previous paragraph', moves),
	bind('cursor.halfPageDown', 'ctrl-d', article, 'Move', 'Down half a page', moves),
	bind('cursor.halfPageUp', 'ctrl-u', article, 'Move', 'Up half a page', moves),
	bind('cursor.pageDown', 'space pageDown ctrl-f', article, 'Move', 'Down a page', moves),
	bind('cursor.pageUp', 'b pageUp ctrl-b', article, 'Move', 'Up a page', moves),
	bind('cursor.first', 'g home', article, 'Move', 'Beginning of the article', goes),
	bind('cursor.last', 'G end', article, 'Move', 'End of the article; with a number, that paragraph', goes),
	bind('cursor.percent', '%', article, 'Move', 'With a number, that far into the article in percent', goes),
	bind('cursor.showFact', 'enter', article, 'Move', 'Mark the sentence’s facts, one after another', {
		disabled: withoutReading,
	}),
	bind('list.next', 'j down', lists, 'Lists', 'Next actor or fact; the article follows a fact', {
		takes: 'repeat',
		label: 'next',
		disabled: withoutItems,
	}),
	bind('list.previous', 'k up', lists, 'Lists', 'Previous actor or fact', {
		takes: 'repeat',
		disabled: withoutItems,
	}),
	bind('list.halfPageDown', 'ctrl-d', lists, 'Lists', 'Down half a page', {
		takes: 'repeat',
		disabled: withoutItems,
	}),
	bind('list.halfPageUp', 'ctrl-u', lists, 'Lists', 'Up half a page', {
		takes: 'repeat',
		disabled: withoutItems,
	}),
	bind('list.pageDown', 'space pageDown ctrl-f', lists, 'Lists', 'Down a page', {
		takes: 'repeat',
		disabled: withoutItems,
	}),
	bind('list.pageUp', 'b pageUp ctrl-b', lists, 'Lists', 'Up a page', {
		takes: 'repeat',
		disabled: withoutItems,
	}),
	bind('list.first', 'g home', lists, 'Lists', 'First of the list', {disabled: withoutItems}),
	bind('list.last', 'G end', lists, 'Lists', 'Last of the list', {disabled: withoutItems}),
	bind(
		'list.goToActor',
		'enter',
		['actors'],
		'Lists',
		'Keep this actor’s facts only (f adds others), go to its first mention',
		{
			label: 'go',
			disabled: withoutItems,
		},
	),
	bind('list.goToFact', 'enter', ['facts'], 'Lists', 'Go to the fact’s words', {
		label: 'go',
		disabled: withoutItems,
	}),
	bind('search.everything', '/', panes, 'Search', 'Search sentences, actors and facts', {
		label: 'search',
		disabled: withFailedReading,
	}),
	bind('search.quotes', '"', panes, 'Search', 'Search quotes and claims', {
		label: 'quotes',
		disabled: withFailedReading,
	}),
	bind('search.actors', '@', panes, 'Search', 'Search actors', {
		label: 'actors',
		disabled: withFailedReading,
	}),
	bind('search.figures', '#', panes, 'Search', 'Search figures and times', {
		label: 'figures',
		disabled: withFailedReading,
	}),
	bind('hit.next', 'n', panes, 'Search', 'Next hit of the last search', {
		takes: 'repeat',
		label: 'next hit',
		disabled: withoutSearch,
	}),
	bind('hit.previous', 'N', panes, 'Search', 'Previous hit of the last search', {
		takes: 'repeat',
		disabled: withoutSearch,
	}),
	bind('quote.next', ']', panes, 'Jump', 'Next quote', {
		takes: 'repeat',
		label: 'next quote',
		disabled: withoutQuotes,
	}),
	bind('quote.previous', '[', panes, 'Jump', 'Previous quote', {takes: 'repeat', disabled: withoutQuotes}),
	bind('mention.next', ')', panes, 'Jump', 'Next mention of the selected actor', {
		takes: 'repeat',
		disabled: withoutActor,
	}),
	bind('mention.previous', '(', panes, 'Jump', 'Previous mention of the selected actor', {
		takes: 'repeat',
		disabled: withoutActor,
	}),
	bind('jump.back', 'ctrl-o alt-left', panes, 'Jump', 'Back to where you jumped from', {
		takes: 'repeat',
		disabled: state => (state.back.length === 0 ? 'Nowhere to go back to' : undefined),
	}),
	bind(
		'jump.forward',
		'alt-right ctrl-i',
		panes,
		'Jump',
		'Forward again; Ctrl-i only in terminals that tell it from Tab',
		{
			takes: 'repeat',
			disabled: state => (state.forward.length === 0 ? 'Nowhere to go forward to' : undefined),
		},
	),
	bind(
		'mark.set',
		'm',
		panes,
		'Jump',
		'Mark the sentence with a letter; a capital or small one, or a digit',
		{takes: 'letter', disabled: withoutArticle},
	),
	bind('mark.go', "'", panes, 'Jump', 'Go to the mark of that letter', {
		takes: 'letter',
		disabled: withoutArticle,
	}),
	bind('pane.next', 'tab l right', panes, 'Panes', 'Next pane', {takes: 'repeat', label: 'pane'}),
	bind('pane.previous', 'shift-tab h left', panes, 'Panes', 'Previous pane', {takes: 'repeat'}),
	bind('pane.article', 'alt-1', panes, 'Panes', 'To the article'),
	bind('pane.actors', 'alt-2', panes, 'Panes', 'To the actors'),
	bind('pane.facts', 'alt-3', panes, 'Panes', 'To the facts'),
	bind('pane.zoom', 'z', panes, 'Panes', 'Give the pane the whole screen, and back'),
	bind('back', 'escape', panes, 'Panes', 'One step out: marks, filter, back to the article'),
	bind('unsure.toggle', 'u', panes, 'Lists', 'Hide what is unsure, and show it again', {
		disabled: withoutReading,
	}),
	bind('repeat', '.', panes, 'Program', 'Do the last motion again, with its count or with another', {
		takes: 'number',
		disabled: state => (state.motion ? undefined : 'Nothing to repeat yet'),
	}),
	bind('article.edit', 'e', panes, 'Program', 'Open the file in your editor at this line', {
		disabled: state =>
			withoutArticle(state) ?? (state.file === undefined ? 'The article is not a file of yours' : undefined),
	}),
	bind('article.browse', 'o', panes, 'Program', 'Open the article’s address', {
		disabled: state =>
			withoutArticle(state) ?? (state.article.url === undefined ? 'The article names no address' : undefined),
	}),
	bind('copy', 'y', [...panes, 'card', 'timeline'], 'Program', 'Copy the quote or sentence as a citation', {
		disabled: withoutArticle,
	}),
	bind('reading.toggle', 'x', panes, 'Program', 'Stop reading a long article, and go on', {
		label: 'stop/go on',
		disabled: withoutGrowth,
	}),
	bind('theme.next', 'T', panes, 'Program', 'Next theme'),
	bind('width.narrower', '<', panes, 'Program', 'Shorter lines', {takes: 'repeat'}),
	bind('width.wider', '>', panes, 'Program', 'Longer lines', {takes: 'repeat'}),
	bind('palette.open', ':', panesAndViews, 'Program', 'All commands: type to find one, Enter runs it'),
	bind('help.open', '?', panesAndViews, 'Program', 'All keys and signs: type to find one, Enter runs it', {
		label: 'keys',
	}),
	bind(
		'program.redraw',
		'ctrl-l',
		everywhere,
		'Program',
		'Draw the screen again, if something has disturbed it',
	),
	bind('program.quit', 'q', panes, 'Program', 'Quit', {label: 'quit'}),
	bind('program.interrupt', 'ctrl-c', everywhere, 'Program', 'Quit from anywhere'),
	bind('program.suspend', 'ctrl-z', everywhere, 'Program', 'To the shell; fg comes back'),
];

/** A part that is being read is not broken off, so there is nothing to stop before the first. */
function withoutGrowth(state: State): string | undefined {
	switch (state.reading.status) {
		case 'pending':
			return withoutArticle(state) ?? 'Reading has only begun';
		case 'growing':
			return undefined;
		case 'failed':
		case 'ready':
			return 'All that can be read has been read';
	}
}

/** A box opened while the article is still being read fills when the reading is there. */
function withFailedReading(state: State): string | undefined {
	return withoutArticle(state) ?? (state.reading.status === 'pending' ? undefined : withoutReading(state));
}

function withoutQuotes(state: State): string | undefined {
	return withoutReading(state) ?? (quotesIn(visibleFacts(state)).length > 0 ? undefined : 'No quotes here');
}

function withoutActor(state: State): string | undefined {
	return (
		withoutReading(state) ??
		(selectedActor(state)
			? undefined
			: `Choose an actor first${keyHint(state, 'search.actors', key => `: ${key}`)}`)
	);
}

function withoutItems(state: State): string | undefined {
	const {pane} = state.place;
	const list = pane === 'actors' ? visibleActors(state) : visibleFacts(state);
	return withoutReading(state) ?? (list.length === 0 ? `No ${pane} here` : undefined);
}

function withoutSearch(state: State): string | undefined {
	return state.search
		? undefined
		: `No search yet${keyHint(state, 'search.everything', key => `: ${key} begins one`)}`;
}
