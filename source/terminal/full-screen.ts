import type {WriteStream} from 'node:tty';

/*
The terminal's side of a program that draws the whole screen with Ink, for what Ink leaves open:

- Ink moves from where the cursor is, and entering the alternate screen does not move it. A shell's half typed line or an
  echoed key would shift the first row for good. So the screen begins empty, with the cursor in its first cell.
- No table of widths is right for every terminal. A row that the terminal draws wider than we count it would go on in the
  next one and push all others down; with autowrap off it loses its last cell instead.
- Before a frame of another width, Ink erases the old one row by row, outside of any synchronized update: the screen is
  blank for a moment. The erasing is held back, and goes out together with the frame that it is for.
*/

const enter = '\u001B[?1049h';
const leave = '\u001B[?1049l';
const beginUpdate = '\u001B[?2026h';
const autowrapOff = '\u001B[?7l';
const autowrapOn = '\u001B[?7h';
const homeAndErase = '\u001B[H\u001B[J';

/** What Ink writes to erase its frame and nothing else: row by row from below, or from a cursor that is shown. */
const inkErasing =
	/^(?:(?:\u001B\[2K(?:\u001B\[1A)?)+\u001B\[1?G|\u001B\[\?25l(?:\u001B\[\d+A)?\u001B\[1?G\u001B\[J)$/;

/**
The same stream, for Ink to draw the whole screen with. Everything passes through to `stdout`, in order, but for what is
said above.
*/
export function fullScreenStream(stdout: WriteStream): WriteStream {
	let isErasingHeld = false;

	function adapt(text: string): string {
		if (inkErasing.test(text)) {
			isErasingHeld = true;
			return '';
		}

		const adapted = text
			.replace(enter, `${enter}${autowrapOff}${homeAndErase}`)
			.replace(leave, `${autowrapOn}${leave}`);
		if (!isErasingHeld || text === beginUpdate || text === '') {
			return adapted;
		}

		isErasingHeld = false;
		return homeAndErase + adapted;
	}

	const write = (chunk: unknown, ...rest: readonly unknown[]): boolean =>
		Reflect.apply(stdout.write, stdout, [typeof chunk === 'string' ? adapt(chunk) : chunk, ...rest]);
	return new Proxy(stdout, {
		get(target, property) {
			const value: unknown = property === 'write' ? write : Reflect.get(target, property, target);
			// A stream's methods want the stream itself.
			return typeof value === 'function' && property !== 'write' ? value.bind(target) : value;
		},
	});
}
