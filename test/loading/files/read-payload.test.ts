import {execFileSync, spawnSync} from 'node:child_process';
import {
	appendFileSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import {open} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {Readable} from 'node:stream';
import {setTimeout} from 'node:timers/promises';
import {afterAll, describe, expect, test} from 'vitest';
import {readFilePayload, readStreamPayload} from '../../../source/loading/files/read-payload.ts';
import type {Progress} from '../../../source/loading/loader.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pullquote-files-'));
afterAll(() => rmSync(folder, {recursive: true}));

const megabyte = 1024 * 1024;

function file(name: string, content: string | Uint8Array): string {
	const place = path.join(folder, name);
	writeFileSync(place, content);
	return place;
}

async function readFile(place: string, {mostBytes = megabyte, signal = new AbortController().signal} = {}) {
	const told: Progress[] = [];
	const payload = await readFilePayload(place, place, mostBytes, progress => told.push(progress), signal);
	return {payload, told};
}

function readStream(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, mostBytes = megabyte) {
	return readStreamPayload(Readable.from(chunks), 'stdin', mostBytes, () => {}, new AbortController().signal);
}

test('a file is its bytes, called as asked for, with its own name beside', async () => {
	const place = file('story.txt', 'The café is open.');
	const payload = await readFilePayload(place, 'the story', megabyte, () => {}, new AbortController().signal);
	expect(payload).toMatchObject({name: 'the story', fileName: 'story.txt'});
	expect(Buffer.from(payload.bytes).toString()).toBe('The café is open.');
	expect(payload.companion).toBeUndefined();
});

test('a long file tells how far it is read', async () => {
	const {payload, told} = await readFile(file('long.txt', 'x'.repeat(2.5 * megabyte)), {
		mostBytes: 3 * megabyte,
	});
	expect(payload.bytes.length).toBe(2.5 * megabyte);
	expect(told.length).toBeGreaterThan(1);
	expect(told.at(-1)).toEqual({done: 2.5 * megabyte, total: 2.5 * megabyte, unit: 'bytes'});
});

test('a stream is its bytes, wherever its chunks are cut', async () => {
	const bytes = Buffer.from('Zelenskyy’s “heart of our country” 😀.');
	for (let at = 0; at <= bytes.length; at++) {
		const payload = await readStream([bytes.subarray(0, at), bytes.subarray(at)]);
		expect(Buffer.from(payload.bytes)).toEqual(bytes);
	}
});

test('a file at the limit is read, and one above it is refused', async () => {
	const place = file('limit.txt', 'x'.repeat(100));
	expect((await readFile(place, {mostBytes: 100})).payload.bytes.length).toBe(100);
	await expect(readFile(place, {mostBytes: 99})).rejects.toMatchObject({
		name: 'InputError',
		input: place,
		message: expect.stringMatching(/^Over 99 bytes: .*--max-size\.$/),
	});
	expect((await readStream([Buffer.alloc(100)], 100)).bytes.length).toBe(100);
	await expect(readStream([Buffer.alloc(60), Buffer.alloc(60)], 100)).rejects.toThrow('Over 100 bytes');
});

test('a gigabyte of one line is refused by its length, and none of it is read', async () => {
	const place = file('gigabyte.txt', '');
	truncateSync(place, 1024 * megabyte);
	const told: Progress[] = [];
	await expect(
		readFilePayload(
			place,
			place,
			256 * megabyte,
			progress => told.push(progress),
			new AbortController().signal,
		),
	).rejects.toThrow('Over 256 MB: no article is that long.');
	expect(told).toEqual([]);
});

test('a stream that never ends is refused when it is over the limit, and asked for no more', async () => {
	let given = 0;
	async function* endless() {
		for (;;) {
			given++;
			yield Buffer.alloc(1000);
		}
	}

	await expect(
		readStreamPayload(endless(), 'stdin', 10_000, () => {}, new AbortController().signal),
	).rejects.toThrow('Over 9.8 KB');
	expect(given).toBe(11);
});

test.runIf(process.platform === 'linux')('a device without end is refused', async () => {
	await expect(readFile('/dev/zero')).rejects.toThrow('Over 1 MB');
});

test.runIf(process.platform === 'linux')(
	'a file that the system makes up as it is read, of no length, is read',
	async () => {
		const {payload} = await readFile('/proc/self/status');
		expect(Buffer.from(payload.bytes).toString()).toContain('Name:');
	},
);

test('what is written to a file while it is read is left out, and a file that is cut short is what there is', async () => {
	const place = file('growing.txt', 'x'.repeat(3 * megabyte));
	const grown = await readFilePayload(
		place,
		place,
		3 * megabyte,
		() => appendFileSync(place, 'y'.repeat(100)),
		new AbortController().signal,
	);
	expect(grown.bytes.length).toBe(3 * megabyte);
	expect(grown.bytes.includes(0x79)).toBe(false);

	writeFileSync(place, 'x'.repeat(3 * megabyte));
	const shrunk = await readFilePayload(
		place,
		place,
		3 * megabyte,
		() => truncateSync(place, 2 * megabyte),
		new AbortController().signal,
	);
	expect(shrunk.bytes.length).toBe(2 * megabyte);
});

describe.runIf(process.platform !== 'win32')('named pipes', () => {
	const pipe = path.join(folder, 'pipe');

	test('are read to their end', async () => {
		execFileSync('mkfifo', [pipe]);
		const reading = readFile(pipe);
		const writer = await open(pipe, 'w');
		await writer.write('The ferry ');
		await writer.write('sails.');
		await writer.close();
		expect(Buffer.from((await reading).payload.bytes).toString()).toBe('The ferry sails.');
	});

	test('are waited for before anybody writes to them', async () => {
		const reading = readFile(pipe);
		await setTimeout(100);
		const writer = await open(pipe, 'w');
		await writer.write('Late.');
		await writer.close();
		expect(Buffer.from((await reading).payload.bytes).toString()).toBe('Late.');
	});

	test('that nobody writes to are left once they are not wanted any more, and the program can end', () => {
		const script = `
			import {readFilePayload} from ${JSON.stringify(new URL('../../../source/loading/files/read-payload.ts', import.meta.url).href)};
			const controller = new AbortController();
			setTimeout(() => controller.abort(), 100);
			await readFilePayload(${JSON.stringify(pipe)}, 'pipe', 1000, () => {}, controller.signal).catch(error => console.log(error.name));
			process.exit(3);`;
		const {status, stdout} = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
			encoding: 'utf8',
			timeout: 15_000,
		});
		expect({status, stdout}).toEqual({status: 3, stdout: 'AbortError\n'});
	});

	test('handed over by a shell are read', () => {
		const script = `
			import {readFilePayload} from ${JSON.stringify(new URL('../../../source/loading/files/read-payload.ts', import.meta.url).href)};
			const {bytes} = await readFilePayload('/dev/stdin', 'pipe', 1000, () => {}, new AbortController().signal);
			console.log(Buffer.from(bytes).toString());`;
		const output = execFileSync(
			'sh',
			['-c', `printf 'The ferry sails.' | '${process.execPath}' --input-type=module -e "$SCRIPT"`],
			{
				encoding: 'utf8',
				env: {...process.env, SCRIPT: script},
			},
		);
		expect(output).toBe('The ferry sails.\n');
	});
});

test('a stream that says nothing is left once it is not wanted any more', async () => {
	const controller = new AbortController();
	const silent = new Readable({read() {}});
	const reading = readStreamPayload(silent, 'stdin', megabyte, () => {}, controller.signal);
	controller.abort();
	await expect(reading).rejects.toMatchObject({name: 'AbortError'});
	expect(silent.destroyed).toBe(true);
});

test('what is not wanted from the beginning is not read', async () => {
	const signal = AbortSignal.abort();
	await expect(readFile(file('unwanted.txt', 'Text.'), {signal})).rejects.toMatchObject({name: 'AbortError'});
});

describe('annotations', () => {
	test('bring the text beside them', async () => {
		file('pair.txt', 'The ferry sails.');
		const {payload} = await readFile(file('pair.ann', 'T1\tactor 4 9\tferry\n'));
		expect(payload.fileName).toBe('pair.ann');
		expect(payload.companion).toMatchObject({name: path.join(folder, 'pair.txt'), fileName: 'pair.txt'});
		expect(Buffer.from(payload.companion?.bytes ?? []).toString()).toBe('The ferry sails.');
	});

	test('without a text come alone', async () => {
		const {payload} = await readFile(file('alone.ann', 'T1\tactor 4 9\tferry\n'));
		expect(payload.companion).toBeUndefined();
	});

	test('to a text that is too long are refused, by the name of the text', async () => {
		const text = file('long-pair.txt', 'x'.repeat(200));
		await expect(readFile(file('long-pair.ann', ''), {mostBytes: 100})).rejects.toMatchObject({
			name: 'InputError',
			input: text,
		});
	});
});

describe('what cannot be read', () => {
	test.each([
		['a missing file', () => path.join(folder, 'missing.txt'), 'There is no such file.'],
		[
			'a file taken for a folder',
			() => path.join(file('f.txt', 'Text.'), 'article.txt'),
			'There is no such file.',
		],
		['a name with a zero byte', () => 'a\0b.txt', 'There is no such file.'],
		['a name that is too long', () => path.join(folder, 'x'.repeat(5000)), 'There is no such file.'],
		['a name with escape sequences', () => path.join(folder, '\x1b[2J\u202e.txt'), 'There is no such file.'],
		['a folder', () => folder, 'This is a folder.'],
	])('%s', async (_, makeName, message) => {
		const name = makeName();
		await expect(readFile(name)).rejects.toMatchObject({
			name: 'InputError',
			input: name,
			message: expect.stringContaining(message),
		});
	});

	test('a link to itself', async () => {
		const link = path.join(folder, 'loop');
		symlinkSync(link, link);
		await expect(readFile(link)).rejects.toThrow('leads back to itself');
	});

	test.each([
		['EACCES', 'You may not read this file.'],
		['EISDIR', 'This is a folder.'],
		['EIO', 'It cannot be read (EIO).'],
	])('a stream that breaks with %s', async (code, message) => {
		const stream = new Readable({
			read() {
				this.destroy(Object.assign(new Error('broken'), {code}));
			},
		});
		await expect(
			readStreamPayload(stream, 'stdin', megabyte, () => {}, new AbortController().signal),
		).rejects.toMatchObject({
			name: 'InputError',
			input: 'stdin',
			message: expect.stringContaining(message),
		});
	});
});

test('a file whose name holds control characters is read', async () => {
	const place = path.join(folder, 'a\nb\x1b[31m.txt');
	mkdirSync(path.dirname(place), {recursive: true});
	writeFileSync(place, 'Text.');
	expect((await readFile(place)).payload.fileName).toBe('a\nb\x1b[31m.txt');
});
