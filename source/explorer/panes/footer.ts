import {widthCells} from '../../terminal/cells.ts';
import {type CommandName, footerBindings, type KeymapRow} from '../keymap.ts';
import {layOut} from '../layout.ts';
import {fitPieces} from '../rows/fit-pieces.ts';
import type {TargetPiece} from '../rows/target-at.ts';
import {percentRead} from '../selectors.ts';
import {showKey} from '../shown-key.ts';
import type {State} from '../state.ts';
import type {Theme} from '../themes/theme.ts';
import {openingNote} from './opening-words.ts';

const gap = 3;

/** The share of the row that may tell of an article that is being opened. */
const mostForOpening = 0.6;

/** With what closes an overlay the ways to all other keys and out: last in the row, and there when others have no room. */
const lastShown: readonly CommandName[] = ['help.open', 'program.quit'];

/**
Draws the screen's last row: the notice for the reader when there is one, or else the keys that can do something now; at its end how far another article
is opened, or how much of a long one has been read.
*/
export function footerRow(state: State, width: number, theme: Theme): string {
	const progress = progressNote(state, width, theme);
	const room = Math.max(0, width - widthCells(progress));
	return keysRow(state, room, theme) + fitPieces([{text: progress, paint: theme.dim}], width - room);
}

/** What is on its way: another article, or the reading of this one. */
function progressNote(state: State, width: number, theme: Theme): string {
	return openingNote(state, Math.floor(width * mostForOpening), theme) || readingProgress(state);
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
		return fitPieces(
			[{text: ' '}, {text: theme.signs.spell(state.notice), paint: theme.notice}],
			width,
			theme.signs,
		);
	}

	const typed = theme.signs.spell(pendingWords(state));
	if (typed !== '') {
		return fitPieces([{text: ' '}, {text: typed, paint: theme.key}], width, theme.signs);
	}

	return fitPieces(keyPieces(state, width, theme), width, theme.signs);
}

/** The keys of the screen's last row, each with its row of the keymap; none where it says something else. @param width of the whole row */
export function footerPieces(state: State, width: number, theme: Theme): readonly TargetPiece<KeymapRow>[] {
	const isSayingElse = state.notice !== undefined || pendingWords(state) !== '';
	return isSayingElse
		? []
		: keyPieces(state, Math.max(0, width - widthCells(progressNote(state, width, theme))), theme);
}

function keyPieces(state: State, width: number, theme: Theme): readonly TargetPiece<KeymapRow>[] {
	const keys = inOrder(footerBindings(state), state).map(row => ({
		isLast: row.closes === true || lastShown.includes(row.command),
		key: theme.signs.spell(showKey(row.keys[0] ?? '')),
		label: row.label ?? '',
		row,
	}));
	return fitKeys(keys, width).flatMap(({key, label, row}, index) => [
		{text: ' '.repeat(index === 0 ? 1 : gap)},
		{text: key, paint: theme.key, target: row},
		{text: ` ${label}`, paint: theme.dim, target: row},
	]);
}

/** In the order of the table; but where panes are behind tabs, or where there are other articles, the keys to them come second, so that they have room. */
function inOrder(rows: readonly KeymapRow[], state: State): readonly KeymapRow[] {
	const urgent: readonly CommandName[] =
		layOut(state).kind === 'wide' ? ['articles.open'] : ['pane.next', 'articles.open'];
	const second = urgent.flatMap(command => rows.find(row => row.command === command) ?? []);
	const [first, ...others] = rows.filter(row => !second.includes(row));
	return first === undefined ? rows : [first, ...second, ...others];
}

/** A count, and the key that waits for a letter. */
function pendingWords({pending, settings}: State): string {
	const row = settings.keymap.rows.find(({command}) => command === pending?.command);
	const waiting = row === undefined ? '' : `${showKey(row.keys[0] ?? '')}… ${row.description}`;
	return [pending?.count ?? '', waiting].filter(part => part !== '').join(' ');
}

type ShownKey = {
	readonly key: string;
	readonly label: string;
	readonly isLast: boolean;
	readonly row: KeymapRow;
};

/** As many keys as fit, in the order of the table, and the last ones. */
function fitKeys(keys: readonly ShownKey[], width: number): ShownKey[] {
	const cells = ({key, label}: ShownKey): number => widthCells(key) + 1 + widthCells(label) + gap;
	const last = keys.filter(({isLast}) => isLast);
	let used = last.reduce((sum, key) => sum + cells(key), 0);
	const fitting: ShownKey[] = [];
	for (const key of keys.filter(({isLast}) => !isLast)) {
		used += cells(key);
		if (used > width) {
			break;
		}

		fitting.push(key);
	}

	return [...fitting, ...last];
}
