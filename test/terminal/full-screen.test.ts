import {PassThrough} from 'node:stream';
import type {WriteStream} from 'node:tty';
import {describe, expect, test} from 'vitest';
import {fullScreenStream} from '../../source/terminal/full-screen.ts';

const begin = '\u001B[?2026h';
const end = '\u001B[?2026l';
const hide = '\u001B[?25l';
const show = '\u001B[?25h';
const afresh = '\u001B[H\u001B[J';
const eraseRows = '\u001B[2K\u001B[1A\u001B[2K\u001B[G';
const eraseFromCaret = '\u001B[?25l\u001B[3A\u001B[1G\u001B[J';

// A pipe stands in for the terminal; the stream asks nothing else of it than its size and to be written to.
function openTerminal({highWaterMark = 16_384} = {}) {
	const terminal = Object.assign(new PassThrough({highWaterMark}), {columns: 80, rows: 24});
	const stream = fullScreenStream(terminal as unknown as WriteStream);
	const sent = () => String(terminal.read() ?? '');
	return {
		terminal,
		stream,
		/** What reaches the terminal of what Ink writes. */
		send(...written: readonly string[]) {
			for (const text of written) {
				stream.write(text);
			}

			return sent();
		},
		sent,
	};
}

function frame(text: string): readonly string[] {
	return [begin, text, end];
}

const drawn = (text: string) => begin + text + end;

describe('the alternate screen', () => {
	test('begins empty, at its first cell, without autowrap, and ends with it', () => {
		const {send} = openTerminal();
		expect(send('\u001B[?1049h')).toBe(`\u001B[?1049h\u001B[?7l${afresh}`);
		expect(send('\u001B[?1049l')).toBe('\u001B[?7h\u001B[?1049l');
	});

	test('gets a whole frame each time that it is entered', () => {
		const {send} = openTerminal();
		send('\u001B[?1049h', ...frame('one'));
		send('\u001B[?1049l', '\u001B[?1049h');
		expect(send(...frame('one'))).toBe(drawn(`${afresh}\u001B[Hone`));
	});
});

describe('a frame', () => {
	test('is drawn whole at first, and then as what changed, in one write', () => {
		const {terminal, stream, sent} = openTerminal();
		const writes: string[] = [];
		const write = terminal.write.bind(terminal);
		terminal.write = (chunk: string) => {
			writes.push(chunk);
			return write(chunk);
		};
		for (const text of [...frame('one\ntwo'), ...frame(`${eraseRows}one\ntoo`)]) {
			stream.write(text);
		}

		expect(writes).toEqual([drawn(`${afresh}\u001B[Hone\u001B[2Htwo`), drawn('\u001B[2;2Ho')]);
		expect(sent()).toBe(writes.join(''));
	});

	test('in which nothing changed is not written', () => {
		const {send} = openTerminal();
		send(...frame('one'));
		expect(send(...frame(`${eraseRows}one`))).toBe('');
	});

	test.each([
		['is erased', [eraseRows]],
		['is erased from its caret', [eraseFromCaret]],
		['is erased within the update', [begin, eraseRows]],
	])('is drawn whole after the last one %s, and not before', (_, erasing) => {
		const {send} = openTerminal();
		send(...frame('one'));
		expect(send(...erasing)).toBe('');
		expect(send(...frame('one'))).toBe(drawn(`${afresh}\u001B[Hone`));
	});

	test('is drawn whole where Ink begins it on an erased screen', () => {
		const {send} = openTerminal();
		send(...frame('one'));
		expect(send(...frame('\u001B[1;1H\u001B[Jone'))).toBe(drawn(`${afresh}\u001B[Hone`));
	});

	test.each([{columns: 79}, {columns: 81}, {rows: 23}, {rows: 25}])(
		'is drawn whole on a terminal of another size: %j',
		size => {
			const {terminal, send} = openTerminal();
			send(...frame('one'));
			Object.assign(terminal, size);
			expect(send(...frame(`${eraseRows}one!`))).toBe(drawn(`${afresh}\u001B[Hone!`));
		},
	);

	test('ends where the terminal does', () => {
		const {terminal, send} = openTerminal();
		Object.assign(terminal, {columns: 4, rows: 2});
		expect(send(...frame('three\nthe日本\nthree'))).toBe(drawn(`${afresh}\u001B[Hthre\u001B[2Hthe`));
	});
});

describe('the caret', () => {
	test('is shown where Ink means it, after what changed, and hidden meanwhile', () => {
		const {send} = openTerminal();
		expect(send(begin, hide, `one\ntwo\nthree\u001B[1A\u001B[3G${show}`, end)).toBe(
			drawn(`${hide}${afresh}\u001B[Hone\u001B[2Htwo\u001B[3Hthree\u001B[2;3H${show}`),
		);
		expect(
			send(...frame(`${hide}\u001B[1B\u001B[1G${eraseRows}one\ntwo!\nthree\u001B[1A\u001B[5G${show}`)),
		).toBe(drawn(`${hide}\u001B[2;4H!\u001B[2;5H${show}`));
	});

	test('moves alone', () => {
		const {send} = openTerminal();
		send(...frame(`one\ntwo\u001B[1G${show}`));
		expect(send(...frame(`${hide}\u001B[1G\u001B[1A\u001B[2G${show}`))).toBe(
			drawn(`${hide}\u001B[1;2H${show}`),
		);
		expect(send(...frame(`${hide}\u001B[1B\u001B[1G`))).toBe(drawn(hide));
	});
});

describe('what is no frame passes through as it is', () => {
	test.each([
		'\u001B]52;c;aGk=\u0007',
		'\u001B[?u',
		'\u001B[>1u',
		'\u001B[?2004h',
		show,
		hide,
		'plain',
		'\u001B[3A\u001B[E',
	])('%j', text => {
		const {send} = openTerminal();
		send(...frame('one'));
		expect(send(text)).toBe(text);
		expect(send(...frame(`${eraseRows}one!`))).toBe(drawn('\u001B[1;4H!'));
	});

	test('and other text within an update, behind which the frame is drawn whole', () => {
		const {send} = openTerminal();
		send(...frame('one'));
		expect(send(begin, eraseRows, 'a message\n', 'one', end)).toBe(
			`a message\n${drawn(`${afresh}\u001B[Hone`)}`,
		);
	});

	test('bytes, callbacks and events are the terminal’s', async () => {
		const {terminal, stream, sent} = openTerminal();
		await new Promise<void>(resolve => {
			stream.write(Buffer.from('bytes'), () => resolve());
			sent();
		});
		let heard = 0;
		stream.on('resize', () => heard++);
		terminal.emit('resize');
		expect(heard).toBe(1);
		expect(stream.columns).toBe(80);
	});
});

describe('a terminal that takes nothing more', () => {
	/** A terminal with a first frame that it has not taken yet. */
	function openFullTerminal() {
		const opened = openTerminal({highWaterMark: 8});
		for (const text of frame('one')) {
			opened.stream.write(text);
		}

		return opened;
	}

	async function drain({terminal, sent}: ReturnType<typeof openTerminal>): Promise<string> {
		let all = '';
		while (terminal.readableLength > 0 || terminal.writableLength > 0) {
			all += sent();
			await new Promise(setImmediate);
		}

		return all;
	}

	test('gets only the newest frame, once it takes more', async () => {
		const opened = openFullTerminal();
		const {stream} = opened;
		for (const text of ['two', 'three', 'four']) {
			for (const written of frame(eraseRows + text)) {
				stream.write(written);
			}
		}

		expect(await drain(opened)).toBe(`${drawn(`${afresh}\u001B[Hone`)}${drawn('\u001B[Hfour')}`);
	});

	test('gets none that was erased again meanwhile, or left with the alternate screen', async () => {
		const opened = openFullTerminal();
		for (const text of [...frame(`${eraseRows}two`), '\u001B[?1049l']) {
			opened.stream.write(text);
		}

		expect(await drain(opened)).toBe(`${drawn(`${afresh}\u001B[Hone`)}\u001B[?7h\u001B[?1049l`);
	});
});
