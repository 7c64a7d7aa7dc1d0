import headless from '@xterm/headless';
import {expect} from 'vitest';
import {layOut, type Rectangle} from '../../../source/explorer/layout.ts';
import {type State, topOverlay} from '../../../source/explorer/state.ts';
import {drawChanges} from '../../../source/terminal/screen-diff.ts';
import {readRow} from '../../../source/terminal/styled-row.ts';
import {setWidthTable} from '../../support/width-tables.ts';
import {drawRows} from '../panes/screen.tsx';

export type Cells = readonly (readonly string[])[];

/** What a terminal with a table of widths shows of a state, cell by cell, and what it was told to do beside drawing. */
export async function show(
	state: State,
	table: string,
): Promise<{readonly cells: Cells; readonly told: readonly string[]}> {
	const {columns, rows} = state.size;
	const terminal = new headless.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 100});
	setWidthTable(terminal.unicode, table);
	const told: string[] = [];
	for (let code = 0; code < 120; code++) {
		terminal.parser.registerOscHandler(code, data => {
			told.push(`OSC ${code} ${data}`);
			return false;
		});
	}

	for (const final of ['h', 'l']) {
		terminal.parser.registerCsiHandler({prefix: '?', final}, ([mode]) => {
			told.push(`mode ${mode}`);
			return false;
		});
	}

	terminal.onBell(() => told.push('bell'));
	terminal.onTitleChange(title => told.push(`title ${title}`));
	terminal.onScroll(() => told.push('scroll'));
	terminal.onData(answer => told.push(`answer ${JSON.stringify(answer)}`));
	const drawing = drawChanges(
		[],
		drawRows(state, 3).map(row => readRow(row, columns)),
		columns,
	);
	// Switched on by the stream for the whole screen; not by us.
	await new Promise<void>(resolve => {
		terminal.write('\u001B[?7l', resolve);
	});
	told.length = 0;
	await new Promise<void>(resolve => {
		terminal.write(drawing, resolve);
	});
	const buffer = terminal.buffer.active;
	if (buffer.type !== 'normal' || buffer.baseY !== 0) {
		told.push('another screen');
	}

	const cells = Array.from({length: rows}, (_, row) =>
		Array.from({length: columns}, (_, column) => buffer.getLine(row)?.getCell(column)?.getChars() ?? ''),
	);
	terminal.dispose();
	return {cells, told};
}

const sides = /^[│┃]$/u;
const corners = /^[╭╮╰╯┏┓┗┛]$/u;

/** The frames that are whole on the screen: the one on top, and those that it does not reach. */
function framesOf(state: State): readonly Rectangle[] {
	const layout = layOut(state);
	if (layout.kind === 'too-small') {
		return [];
	}

	const {overlay} = layout;
	const panes = Object.values(layout.panes);
	if (topOverlay(state) === undefined) {
		return panes;
	}

	const isApart = (pane: Rectangle) =>
		pane.x + pane.width <= overlay.x ||
		overlay.x + overlay.width <= pane.x ||
		pane.y + pane.height <= overlay.y ||
		overlay.y + overlay.height <= pane.y;
	return [overlay, ...panes.filter(isApart)];
}

/** Whether each frame that is whole on the screen has its edges in its columns. */
export function expectStraight(state: State, cells: Cells, table: string): void {
	for (const {x, y, width, height} of framesOf(state)) {
		const right = x + width - 1;
		for (let row = y; row < y + height; row++) {
			const edge = row === y || row === y + height - 1 ? corners : sides;
			const line = cells[row]?.map(characters => characters || ' ').join('');
			expect(cells[row]?.[x], `table ${table}, left edge of ${line}`).toMatch(edge);
			expect(cells[row]?.[right], `table ${table}, right edge of ${line}`).toMatch(edge);
		}
	}
}
