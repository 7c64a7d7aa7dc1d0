import {bind, type Context} from './binding.ts';
import {type State, topOverlay} from './state.ts';

const search: readonly Context[] = ['search'];
const commands: readonly Context[] = ['help', 'palette'];

/** Keys of the search box, the help and the palette. Any other letter is text there. */
export const overlayBindings = [
	bind('searchBox.go', 'enter', search, 'Search box', 'Go to the result', {
		label: 'go',
		disabled: withoutHits,
	}),
	bind('searchBox.nextHit', 'down ctrl-n', search, 'Search box', 'Next result; the article shows it', {
		label: 'next',
		disabled: withoutHits,
	}),
	bind('searchBox.previousHit', 'up ctrl-p', search, 'Search box', 'Previous result', {
		disabled: withoutHits,
	}),
	bind('searchBox.pageDown', 'pageDown', search, 'Search box', 'Ten results down', {disabled: withoutHits}),
	bind('searchBox.pageUp', 'pageUp', search, 'Search box', 'Ten results up', {disabled: withoutHits}),
	bind('searchBox.cancel', 'escape ctrl-g', search, 'Search box', 'Back to where you were', {label: 'back'}),
	bind('searchBox.left', 'left ctrl-b', search, 'Search box', 'Caret left'),
	bind('searchBox.right', 'right ctrl-f', search, 'Search box', 'Caret right'),
	bind('searchBox.wordLeft', 'alt-b alt-left ctrl-left', search, 'Search box', 'Caret a word left'),
	bind('searchBox.wordRight', 'alt-f alt-right ctrl-right', search, 'Search box', 'Caret a word right'),
	bind('searchBox.home', 'home ctrl-a', search, 'Search box', 'Caret to the beginning'),
	bind('searchBox.end', 'end ctrl-e', search, 'Search box', 'Caret to the end'),
	bind(
		'searchBox.deleteBackward',
		'backspace ctrl-h',
		search,
		'Search box',
		'Delete before the caret; close an empty box',
	),
	bind('searchBox.deleteForward', 'delete ctrl-d', search, 'Search box', 'Delete under the caret'),
	bind(
		'searchBox.deleteWord',
		'ctrl-w alt-backspace',
		search,
		'Search box',
		'Delete the word before the caret',
	),
	bind('searchBox.deleteWordForward', 'alt-d', search, 'Search box', 'Delete the word behind the caret'),
	bind('searchBox.deleteLine', 'ctrl-u', search, 'Search box', 'Delete all before the caret'),
	bind('searchBox.deleteToEnd', 'ctrl-k', search, 'Search box', 'Delete all behind the caret'),
	bind('commands.next', 'down ctrl-n', commands, 'Help', 'Next command', {label: 'next'}),
	bind('commands.previous', 'up ctrl-p', commands, 'Help', 'Previous command'),
	bind('commands.pageDown', 'pageDown ctrl-v', commands, 'Help', 'Down a page'),
	bind('commands.pageUp', 'pageUp alt-v', commands, 'Help', 'Up a page'),
	bind('commands.run', 'enter', commands, 'Help', 'Run the command', {label: 'run'}),
	bind('commands.close', 'escape ctrl-g', commands, 'Help', 'Close', {label: 'close'}),
];

function withoutHits(state: State): string | undefined {
	const overlay = topOverlay(state);
	if (overlay?.kind !== 'search' || overlay.hits.length > 0) {
		return undefined;
	}

	return state.reading.status === 'pending' ? 'Still reading the article…' : 'Nothing found';
}
