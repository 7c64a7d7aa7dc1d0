import {Buffer} from 'node:buffer';
import {Terminal} from '@xterm/headless';
import {expect, test} from 'vitest';
import {clipboardSequence, longestClipboardBytes} from '../../source/terminal/clipboard.ts';

/** What reaches the clipboard of a terminal that is sent the sequence. */
async function copiedBy(sequence: string): Promise<string[]> {
	const terminal = new Terminal({allowProposedApi: true});
	const copied: string[] = [];
	terminal.parser.registerOscHandler(52, data => {
		const [selection, base64] = data.split(';');
		expect(selection).toBe('c');
		copied.push(Buffer.from(base64 ?? '', 'base64').toString('utf8'));
		return true;
	});
	await new Promise<void>(resolve => {
		terminal.write(sequence, resolve);
	});
	terminal.dispose();
	return copied;
}

test('a terminal gets the words, curly marks and emoji included', async () => {
	const quote = '“equal members of Europe” 👩‍🚀';
	expect(await copiedBy(clipboardSequence(quote, {TERM: 'xterm-256color'}))).toEqual([quote]);
});

test('an escape sequence in the article is copied, not obeyed', async () => {
	const hostile = '\u001B]0;owned\u0007\u0007\uD800';
	expect(await copiedBy(clipboardSequence(hostile, {}))).toEqual(['\u001B]0;owned\u0007\u0007\uFFFD']);
});

test('tmux gets it bare for itself and wrapped for the terminal around it', async () => {
	const sequence = clipboardSequence('NATO', {TMUX: '/tmp/tmux-1000/default,1,0', TERM: 'screen-256color'});
	const bare = clipboardSequence('NATO', {});
	expect(sequence.startsWith(bare)).toBe(true);
	const wrapped = /^\u001BPtmux;(?<inner>.*)\u001B\\$/s.exec(sequence.slice(bare.length))?.groups?.['inner'];
	expect(wrapped?.replaceAll('\u001B\u001B', '\u001B')).toBe(bare);
});

test('screen gets pieces that fit its buffer and make the whole again', () => {
	const text = 'A long quote. '.repeat(200);
	const sequence = clipboardSequence(text, {STY: '1234.pts-0', TERM: 'screen'});
	const pieces = sequence.split('\u001B\\').slice(0, -1);
	expect(pieces.every(piece => piece.startsWith('\u001BP') && piece.length <= 242)).toBe(true);
	expect(pieces.map(piece => piece.slice(2)).join('')).toBe(clipboardSequence(text, {}));
});

test('nothing is sent for no text, or for more than terminals take', () => {
	expect(clipboardSequence('', {})).toBe('');
	expect(clipboardSequence('é'.repeat(longestClipboardBytes / 2), {})).not.toBe('');
	expect(clipboardSequence('é'.repeat(longestClipboardBytes / 2 + 1), {})).toBe('');
});
