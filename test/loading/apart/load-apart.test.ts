import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, expect, test} from 'vitest';
import {InputError} from '../../../source/article/input-error.ts';
import {type ApartLimits, loadApart} from '../../../source/loading/apart/load-apart.ts';
import type {Progress} from '../../../source/loading/loader.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pullquote-apart-'));
afterAll(() => rmSync(folder, {recursive: true}));
let scripts = 0;

/** A process that does this when it is asked for something. */
function processThat(does: string): URL {
	scripts++;
	const file = path.join(folder, `process-${scripts}.mjs`);
	writeFileSync(
		file,
		`const post = message => process.send(message);
		process.once('message', async request => { ${does} });`,
	);
	return pathToFileURL(file);
}

async function load(does: string, limits: ApartLimits = {}, signal = new AbortController().signal) {
	const told: Progress[] = [];
	const request = {
		kind: 'html',
		payload: {bytes: new Uint8Array([1, 2, 3]), name: 'page.html'},
		mostBytes: 10,
	} as const;
	const loading = loadApart(
		request,
		'page.html',
		{onProgress: progress => told.push(progress), signal},
		{script: processThat(does), ...limits},
	);
	return {loaded: await loading, told};
}

const loaded = `{type: 'loaded', loaded: {kind: 'list', entries: [], warnings: [String(request.payload.bytes)]}}`;

test('what the process makes of the bytes comes back, and how far it is on the way', async () => {
	const progress = `{type: 'progress', progress: {done: 1, total: 3, unit: 'pages'}}`;
	expect(await load(`post({type: 'working'}); post(${progress}); post(${loaded});`)).toEqual({
		loaded: {kind: 'list', entries: [], warnings: ['1,2,3']},
		told: [{done: 1, total: 3, unit: 'pages'}],
	});
});

test('what cannot be opened is an error that names the input', async () => {
	const refusing = load(
		`post({type: 'refused', input: 'page.html', message: 'There is no article in it.'});`,
	);
	await expect(refusing).rejects.toEqual(new InputError('page.html', 'There is no article in it.'));
});

test('work without end is ended', async () => {
	const working = load(`post({type: 'working'}); for (;;) {}`, {mostSeconds: 0.2});
	await expect(working).rejects.toThrow('Reading it takes more than 0.2 seconds');
});

test('fetching is not held to that time, because it has limits of its own', async () => {
	const slow = load(
		`await new Promise(done => setTimeout(done, 400)); post({type: 'working'}); post(${loaded});`,
		{
			mostSeconds: 0.2,
		},
	);
	await expect(slow).resolves.toMatchObject({loaded: {kind: 'list'}});
});

test('memory without end is ended, and the program goes on', async () => {
	const eating = load(
		`post({type: 'working'}); const all = []; for (;;) all.push(new Array(1000).fill(all.length));`,
		{
			mostMegabytes: 30,
		},
	);
	await expect(eating).rejects.toThrow('Reading it takes more memory than any article');
});

test('what is not wanted any more is ended', async () => {
	const controller = new AbortController();
	const working = load(
		`post({type: 'progress', progress: {done: 1, unit: 'bytes'}}); for (;;) {}`,
		{},
		controller.signal,
	);
	controller.abort();
	await expect(working).rejects.toMatchObject({name: 'AbortError'});
});

test.each([
	['throws', `throw new Error('oops');`, 'ended with code 1'],
	['ends', 'process.exit(3);', 'ended with code 3'],
	['says what went wrong', `post({type: 'failed', message: 'TypeError: oops'});`, 'TypeError: oops'],
])('a process that %s is a fault of ours, not of the input', async (_, does, message) => {
	const failing = load(does);
	await expect(failing).rejects.toThrow(message);
	await expect(failing).rejects.not.toBeInstanceOf(InputError);
});

test('what a library writes goes nowhere', async () => {
	const {loaded: result} = await load(
		`console.log('\\u001B[2J'); console.error('\\u001B[2J'); post(${loaded});`,
	);
	expect(result.kind).toBe('list');
});
