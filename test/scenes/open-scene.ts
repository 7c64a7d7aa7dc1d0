import {hasReading} from '../support/explorer-screen.ts';
import type {Screen} from '../support/screen.ts';
import {TerminalDriver} from '../support/terminal-driver.ts';
import type {Scene, Step} from './scenes.ts';

const program = new URL('../../dist/bin.js', import.meta.url).pathname;

const articles = new URL('articles/', import.meta.url).pathname;

export type Size = {readonly columns: number; readonly rows: number};

/** In a narrow window the lists, which tell that the reading is there, have to be looked at. */
const narrowToReading: readonly Step[] = [
	{keys: ['Alt-3'], shows: hasReading},
	{keys: ['Alt-1'], shows: screen => /[━=] Article /u.test(screen.text)},
];

/** Opens the bundled article, or what the scene is of, in the built program and does what the scene says. @returns the screen it leads to. */
export async function openScene(
	{steps, options = [], inputs = [], isOpen}: Scene,
	{columns, rows}: Size,
): Promise<Screen> {
	const terminal = new TerminalDriver(process.execPath, [program, ...options, ...inputs], {
		directory: articles,
		columns,
		rows,
		patienceMs: 30_000,
	});
	try {
		await terminal.waitFor(screen => /[━─=-] Articles? /u.test(screen.text) && !screen.includes('Opening '));
		for (const {keys = [], type = '', shows} of [
			...(isOpen !== undefined ? [{shows: isOpen}] : columns < 90 ? narrowToReading : [{shows: hasReading}]),
			...steps,
		]) {
			terminal.press(...keys).type(type);
			await terminal.waitFor(shows);
		}

		// Drawn whole behind all keys, so that it is the last of them that is seen.
		const written = terminal.output.length;
		terminal.press('Ctrl-l');
		return await terminal.waitFor(() => terminal.output.slice(written).includes('\u001B[H\u001B[J'));
	} finally {
		await terminal.close();
	}
}
