import {PassThrough} from 'node:stream';
import {setImmediate} from 'node:timers/promises';
import type {ReadStream} from 'node:tty';
import {expect, test} from 'vitest';
import {openInputTap} from '../../source/terminal/input-tap.ts';
import type {Report} from '../../source/terminal/reports.ts';

const press = '\u001B[<0;1;1M';
const attributes = '\u001B[?1c';
const white = '\u001B]11;rgb:ffff/ffff/ffff\u0007';

/** A terminal's input with a tap, and what comes of it: keys, and the kinds of reports in pointed brackets, in order. */
function openTap() {
	const stdin = new PassThrough();
	// Nothing of a terminal's stream is used but what every stream has.
	const tap = openInputTap(stdin as unknown as ReadStream);
	const told: string[] = [];
	const hear = (report: Report) => {
		told.push(`<${report.kind}>`);
	};
	/** Reads as Ink does. */
	const readKeys = () => {
		tap.stream.on('readable', () => {
			for (let chunk: unknown = tap.stream.read(); typeof chunk === 'string'; chunk = tap.stream.read()) {
				told.push(chunk);
			}
		});
	};
	const send = async (bytes: string | Uint8Array) => {
		stdin.write(bytes);
		await setImmediate();
	};
	return {tap, told, hear, readKeys, send};
}

test('who reads the keys sees no reports, and reports are heard between the keys', async () => {
	const {tap, told, hear, readKeys, send} = openTap();
	tap.listen(hear);
	readKeys();
	await send(`ab${press}c${white}`);
	await send(`${attributes}d`);
	expect(told).toEqual(['ab', '<mouse>', 'c', '<background>', '<attributes>', 'd']);
});

test('a character cut in two comes whole', async () => {
	const {told, readKeys, send} = openTap();
	readKeys();
	const bytes = new TextEncoder().encode('é');
	await send(bytes.subarray(0, 1));
	await send(bytes.subarray(1));
	expect(told).toEqual(['é']);
});

test('what the terminal says before anybody listens is told first, and keys typed till then are kept', async () => {
	const {tap, told, hear, readKeys, send} = openTap();
	tap.expectAnswers();
	tap.readAhead();
	await send(`j${white}k`);
	await send('l\u001B[<0;1');
	tap.listen(hear);
	expect(told).toEqual(['<background>']);
	tap.handOver();
	readKeys();
	await send(';1Mm');
	expect(told).toEqual(['<background>', 'jkl', '<mouse>', 'm']);
});

test('a wait for answers ends with the last of them, and what is typed meanwhile is gone', async () => {
	const {tap, told, hear, readKeys, send} = openTap();
	tap.listen(hear);
	tap.expectAnswers();
	let isOver = false;
	const waiting = tap.swallow(1e9).then(() => {
		isOver = true;
	});
	await send(`typed${white}`);
	expect(isOver).toBe(false);
	await send(attributes);
	await waiting;
	expect(tap.isOwed()).toBe(false);
	readKeys();
	await send('j');
	expect(told).toEqual(['<background>', '<attributes>', 'j']);
});

test('nobody waits where nothing has been asked, or for longer than is said', async () => {
	const {tap} = openTap();
	await tap.swallow(1e9);
	tap.expectAnswers();
	await tap.swallow(0);
	await tap.swallow(1);
	expect(tap.isOwed()).toBe(true);
});
