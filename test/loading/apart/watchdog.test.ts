import {fork} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {isRunning} from '../../support/endings.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pullquote-watchdog-'));
afterAll(() => rmSync(folder, {recursive: true}));

const watchdog = new URL('../../../source/loading/apart/watchdog.ts', import.meta.url).href;

/** A program that is watched, says that it is there, and works without end. */
function endlessProgram(mostBytes: number): string {
	const file = path.join(folder, `endless-${mostBytes}.mjs`);
	writeFileSync(
		file,
		`import {Worker} from 'node:worker_threads';
		new Worker(new URL(${JSON.stringify(watchdog)}), {workerData: {mostBytes: ${mostBytes}, parent: Number(process.argv[2])}});
		await new Promise(done => process.send('there', done));
		for (;;) {}`,
	);
	return file;
}

test('a process that takes more memory than it may is ended, however busy it is', async () => {
	const child = fork(endlessProgram(1000), [String(process.pid)], {execArgv: []});
	expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
});

test('a process that nobody waits for any more is ended, however busy it is', async () => {
	const file = path.join(folder, 'between.mjs');
	writeFileSync(
		file,
		`import {fork} from 'node:child_process';
		const child = fork(${JSON.stringify(endlessProgram(1e12))}, [String(process.pid)], {execArgv: []});
		child.once('message', () => process.send(child.pid));`,
	);
	const between = fork(file, {execArgv: []});
	const [pid] = (await once(between, 'message')) as [number];
	expect(isRunning(pid)).toBe(true);
	between.kill('SIGKILL');
	await expect.poll(() => isRunning(pid), {timeout: 10_000}).toBe(false);
});
