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
