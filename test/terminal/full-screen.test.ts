import {PassThrough} from 'node:stream';
import type {WriteStream} from 'node:tty';
import {expect, test} from 'vitest';
import {fullScreenStream} from '../../source/terminal/full-screen.ts';

/** What reaches the terminal of what Ink writes. */
function sent(...written: readonly string[]): string {
	// A pipe stands in for the terminal; the stream asks nothing else of it than to be written to.
	const terminal = Object.assign(new PassThrough(), {columns: 80}) as unknown as WriteStream;
	const stream = fullScreenStream(terminal);
	for (const text of written) {
		stream.write(text);
	}

	expect(stream.columns).toBe(80);
	return String(terminal.read() ?? '');
}

const eraseRows = '\u001B[2K\u001B[1A\u001B[2K\u001B[1A\u001B[2K\u001B[G';
const eraseFromCaret = '\u001B[?25l\u001B[3A\u001B[1G\u001B[J';

test('the alternate screen begins empty, at its first cell, without autowrap, and ends with it', () => {
	expect(sent('\u001B[?1049h', 'frame', '\u001B[?1049l')).toBe(
		'\u001B[?1049h\u001B[?7l\u001B[H\u001B[Jframe\u001B[?7h\u001B[?1049l',
	);
});

test.each([eraseRows, eraseFromCaret])('what erases a frame goes out with the next one: %j', erasing => {
	expect(sent(erasing)).toBe('');
	expect(sent(erasing, '\u001B[?2026h', 'frame', '\u001B[?2026l')).toBe(
		'\u001B[?2026h\u001B[H\u001B[Jframe\u001B[?2026l',
	);
});

test('a changed row, and a row that is erased as part of a frame, go through as they are', () => {
	for (const text of ['\u001B[3A\u001B[E\u001B[7Gnew\u001B[K', `${eraseRows}text`, '\u001B[K', 'plain']) {
		expect(sent(text)).toBe(text);
	}
});

test('bytes, callbacks and events are the terminal’s', async () => {
	const terminal = new PassThrough() as unknown as WriteStream;
	const stream = fullScreenStream(terminal);
	await new Promise<void>(resolve => {
		stream.write(Buffer.from('bytes'), () => resolve());
		terminal.read();
	});
	let heard = 0;
	stream.on('resize', () => heard++);
	terminal.emit('resize');
	expect(heard).toBe(1);
});
