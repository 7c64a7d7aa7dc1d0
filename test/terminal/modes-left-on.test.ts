import {PassThrough} from 'node:stream';
import type {WriteStream} from 'node:tty';
import headless from '@xterm/headless';
import {describe, expect, test} from 'vitest';
import {watchModes} from '../../source/terminal/modes-left-on.ts';
import {ModeWatcher, untouchedModes} from '../support/terminal-modes.ts';

function watched(...written: readonly string[]) {
	const stdout = new PassThrough({encoding: 'utf8'});
	// Nothing of a terminal's stream is used but `write`.
	const {stream, undoing} = watchModes(stdout as unknown as WriteStream);
	for (const text of written) {
		stream.write(text);
	}

	return {undoing: undoing(), output: stdout.read() as string};
}

const everything =
	'\u001B[?1049h\u001B[?7l\u001B[?25l\u001B[>1u\u001B[?2004h\u001B[?1000;1006h\u001B[?2026hwords';

describe('what is switched on and not off again', () => {
	test('is put back, the alternate screen behind all that is its own and the cursor last', () => {
		expect(watched(everything).undoing).toBe(
			'\u001B[<1u\u001B[?7h\u001B[?2004l\u001B[?1000l\u001B[?1006l\u001B[?2026l\u001B[?1049l\u001B[?25h',
		);
	});

	test('is nothing where all was switched off in order', () => {
		expect(
			watched(
				'\u001B[?1049h\u001B[?25l\u001B[>1u',
				'\u001B[?2026h\u001B[1;31mrow\u001B[0m\u001B[?2026l',
				'\u001B[<u\u001B[?1049l\u001B[?25h',
			).undoing,
		).toBe('');
	});

	test('is nothing where only was asked or drawn', () => {
		expect(watched('\u001B[?u\u001B[c\u001B[2J\u001B[H\u001B[31mhl\u001B[0m').undoing).toBe('');
	});

	test('leaves a terminal as nobody had touched it', async () => {
		const terminal = new headless.Terminal({allowProposedApi: true});
		const watcher = new ModeWatcher(terminal);
		const {output, undoing} = watched(everything);
		await new Promise<void>(resolve => terminal.write(output + undoing, resolve));
		expect(watcher.modes).toEqual(untouchedModes);
	});

	test('flags of the keyboard are popped as often as they were pushed', () => {
		expect(watched('\u001B[>1u', '\u001B[>3u\u001B[<u', '\u001B[>1u').undoing).toBe('\u001B[<2u');
		expect(watched('\u001B[>1u\u001B[<5u').undoing).toBe('');
	});
});

test('everything passes through as it is', () => {
	expect(watched(everything, 'and more').output).toBe(`${everything}and more`);
});
