import headless from '@xterm/headless';
import {Screen} from '../support/screen.ts';

type Size = {readonly columns: number; readonly rows: number};

/** An empty headless terminal of that size, with autowrap off as the explorer has it. */
export function openTerminal({columns, rows}: Size): InstanceType<typeof headless.Terminal> {
	const terminal = new headless.Terminal({cols: columns, rows, allowProposedApi: true, convertEol: true});
	terminal.write('\u001B[?7l');
	return terminal;
}

/** What an empty terminal shows once it has read some bytes. */
export async function showBytes(bytes: string, size: Size): Promise<Screen> {
	const terminal = openTerminal(size);
	const screen = await showOn(terminal, bytes);
	terminal.dispose();
	return screen;
}

/** What a terminal shows once it has read some more bytes. */
export async function showOn(
	terminal: InstanceType<typeof headless.Terminal>,
	bytes: string,
): Promise<Screen> {
	await new Promise<void>(resolve => {
		terminal.write(bytes, resolve);
	});
	return new Screen(terminal).keep();
}

/**
Makes a terminal draw everything but ASCII and marks two cells wide, as terminals for East Asian languages may draw quotation marks,
dashes, accented letters and frames.
*/
export function drawWide(terminal: InstanceType<typeof headless.Terminal>): void {
	const wcwidth = (code: number): 0 | 1 | 2 =>
		code < 0x7f ? 1 : /\p{Nonspacing_Mark}/u.test(String.fromCodePoint(code)) ? 0 : 2;
	terminal.unicode.register({
		version: 'wide',
		wcwidth,
		// What xterm.js packs into a number: the width, from the second bit on, and in the first whether the character joins the one before.
		charProperties: (code, preceding) =>
			wcwidth(code) === 0 && preceding !== 0 ? preceding | 1 : wcwidth(code) << 1,
	});
	terminal.unicode.activeVersion = 'wide';
}
