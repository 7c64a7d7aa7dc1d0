import {hasReading} from '../support/explorer-screen.ts';
import type {Screen} from '../support/screen.ts';
import {TerminalDriver} from '../support/terminal-driver.ts';
import type {Scene, Step} from './scenes.ts';

const program = new URL('../../dist/bin.js', import.meta.url).pathname;

export type Size = {readonly columns: number; readonly rows: number};

/** The sizes that frames are taken at. */
export const frameSizes: readonly Size[] = [
	{columns: 200, rows: 60},
	{columns: 120, rows: 40},
	{columns: 80, rows: 24},
	{columns: 60, rows: 20},
	{columns: 40, rows: 12},
];

/** In a narrow window the lists, which tell that the reading is there, have to be looked at. */
const toReading: readonly Step[] = [
	{keys: ['Alt-3'], shows: hasReading},
	{keys: ['Alt-1'], shows: screen => /[━=] Article /u.test(screen.text)},
];

/** Opens the bundled article in the built program and does what a scene says. @returns the screen it leads to. */
export async function openScene({steps, options = []}: Scene, {columns, rows}: Size): Promise<Screen> {
	const terminal = new TerminalDriver(process.execPath, [program, ...options], {
		columns,
		rows,
		patienceMs: 30_000,
	});
	try {
		await terminal.waitFor(screen => screen.buffer === 'alternate');
		let {screen} = terminal;
		for (const {keys = [], type = '', shows} of [...toReading, ...steps]) {
			terminal.press(...keys).type(type);
			screen = await terminal.waitFor(shows);
		}

		return screen;
	} finally {
		await terminal.close();
	}
}
