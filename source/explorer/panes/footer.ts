import {widthCells} from '../../terminal/cells.ts';
import {footerBindings, showKey} from '../keymap.ts';
import {fitPieces, type Piece} from '../rows/fit-pieces.ts';
import {percentRead} from '../selectors.ts';
import type {State} from '../state.ts';
import type {Theme} from '../themes/theme.ts';

const gap = 3;
const alwaysShown = 2;

/**
Draws the screen's last row: the notice for the reader when there is one, or else the keys that can do something now; at its end how much of a long
article has been read.
*/
export function footerRow(state: State, width: number, theme: Theme): string {
	const progress = readingProgress(state);
	const room = Math.max(0, width - progress.length);
	return keysRow(state, room, theme) + fitPieces([{text: progress, paint: theme.dim}], width - room);
}

/** Empty for an article that is read at once, and when all has been read. */
function readingProgress(state: State): string {
	const {reading} = state;
	return reading.status === 'growing'
		? ` ${reading.isStopped ? 'stopped at' : 'reading'} ${percentRead(state)}% `
		: '';
}

function keysRow(state: State, width: number, theme: Theme): string {
	if (state.notice !== undefined) {
		return fitPieces([{text: ' '}, {text: state.notice, paint: theme.notice}], width);
	}

	const typed = pendingWords(state);
	if (typed !== '') {
		return fitPieces([{text: ' '}, {text: typed, paint: theme.key}], width);
	}

	const keys = footerBindings(state).map(({keys, label}) => ({
		key: showKey(keys[0] ?? ''),
		label: label ?? '',
	}));
	const pieces: Piece[] = fitKeys(keys, width).flatMap(({key, label}, index) => [
		{text: ' '.repeat(index === 0 ? 1 : gap)},
		{text: key, paint: theme.key},
		{text: ` ${label}`, paint: theme.dim},
	]);
	return fitPieces(pieces, width);
}

/** A count, and the key that waits for a letter. */
function pendingWords({pending, settings}: State): string {
	const row = settings.keymap.rows.find(({command}) => command === pending?.command);
	const waiting = row === undefined ? '' : `${showKey(row.keys[0] ?? '')}… ${row.description}`;
	return [pending?.count ?? '', waiting].filter(part => part !== '').join(' ');
}

type ShownKey = {readonly key: string; readonly label: string};

/** As many keys as fit. The table's last two lead to all others and out, so they stay when those before them go. */
function fitKeys(keys: readonly ShownKey[], width: number): ShownKey[] {
	const cells = ({key, label}: ShownKey): number => widthCells(key) + 1 + widthCells(label) + gap;
	const last = keys.slice(-alwaysShown);
	let used = last.reduce((sum, key) => sum + cells(key), 0);
	const fitting: ShownKey[] = [];
	for (const key of keys.slice(0, -alwaysShown)) {
		used += cells(key);
		if (used > width) {
			break;
		}

		fitting.push(key);
	}

	return [...fitting, ...last];
}
