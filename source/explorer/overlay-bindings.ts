import {bind, type Context, typing} from './binding.ts';
import {offeredSearches} from './commands/search-history.ts';
import {type State, topOverlay} from './state.ts';

const search: readonly Context[] = ['search'];
const commands: readonly Context[] = ['help', 'palette'];

/** Keys of the search box, the help and the palette. Any other letter is text there. */
export const overlayBindings = [
	bind('searchBox.go', 'enter', search, 'Search box', 'Go to the result', {
		label: 'go',
		disabled: withoutHits,
	}),
	bind('searchBox.down', 'down', search, 'Search box', 'Next result, or a later search after ↑', {
		label: 'next',
		disabled: withoutHitsOrSearches,
	}),
	bind('searchBox.up', 'up', search, 'Search box', 'Previous result; from the first one, earlier searches', {
		disabled: withoutHitsOrSearches,
	}),
	bind('searchBox.nextHit', 'ctrl-n', search, 'Search box', 'Next result; the article shows it', {
		disabled: withoutHits,
	}),
	bind('searchBox.previousHit', 'ctrl-p', search, 'Search box', 'Previous result', {disabled: withoutHits}),
	bind('searchBox.pageDown', 'pageDown', search, 'Search box', 'Ten results down', {disabled: withoutHits}),
	bind('searchBox.pageUp', 'pageUp', search, 'Search box', 'Ten results up', {disabled: withoutHits}),
	bind('searchBox.cancel', 'escape ctrl-g', search, 'Search box', 'Back to where you were', {
		label: 'back',
		closes: true,
	}),
	bind('line.left', 'left ctrl-b', typing, 'Typing', 'Caret left'),
	bind('line.right', 'right ctrl-f', typing, 'Typing', 'Caret right'),
	bind('line.wordLeft', 'alt-b alt-left ctrl-left', typing, 'Typing', 'Caret a word left'),
	bind('line.wordRight', 'alt-f alt-right ctrl-right', typing, 'Typing', 'Caret a word right'),
	bind('line.home', 'home ctrl-a', typing, 'Typing', 'Caret to the beginning'),
	bind('line.end', 'end ctrl-e', typing, 'Typing', 'Caret to the end'),
	bind(
		'line.deleteBackward',
		'backspace ctrl-h',
		typing,
		'Typing',
		'Delete before the caret; close an empty box',
	),
	bind('line.deleteForward', 'delete ctrl-d', typing, 'Typing', 'Delete under the caret'),
	bind('line.deleteWord', 'ctrl-w alt-backspace', typing, 'Typing', 'Delete the word before the caret'),
	bind('line.deleteWordForward', 'alt-d', typing, 'Typing', 'Delete the word behind the caret'),
	bind('line.deleteLine', 'ctrl-u', typing, 'Typing', 'Delete all before the caret'),
	bind('line.deleteToEnd', 'ctrl-k', typing, 'Typing', 'Delete all behind the caret'),
	bind('commands.next', 'down ctrl-n', commands, 'Help', 'Next command', {label: 'next'}),
	bind('commands.previous', 'up ctrl-p', commands, 'Help', 'Previous command'),
	bind('commands.pageDown', 'pageDown ctrl-v', commands, 'Help', 'Down a page'),
	bind('commands.pageUp', 'pageUp alt-v', commands, 'Help', 'Up a page'),
	bind('commands.run', 'enter', commands, 'Help', 'Run the command', {label: 'run'}),
	bind('commands.close', 'escape ctrl-g', commands, 'Help', 'Close', {label: 'close', closes: true}),
];

function withoutHits(state: State): string | undefined {
	const overlay = topOverlay(state);
	if (overlay?.kind !== 'search' || overlay.hits.length > 0) {
		return undefined;
	}

	return state.reading.status === 'pending' ? 'Still reading the article…' : 'Nothing found';
}

function withoutHitsOrSearches(state: State): string | undefined {
	const overlay = topOverlay(state);
	const hasSearches =
		overlay?.kind === 'search' &&
		(overlay.recalled !== undefined || offeredSearches(state.searches, overlay).length > 0);
	return hasSearches ? undefined : withoutHits(state);
}
