/*
Watches from a thread of its own that each input ends: the thread that loads it could not tell. Started by loaders.ts, with which it shares memory: a count that is
odd while an input is being loaded, the length of its bytes, and its bytes.
*/
import {mkdtempSync, writeFileSync, writeSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {isMainThread, Worker, workerData} from 'node:worker_threads';

type Shared = {readonly memory: SharedArrayBuffer; readonly patienceMs: number};

const headLength = 8;
const mostLength = 16_000_000;

/** Tells the overseer that an input is begun and ended. */
export type Overseen = {
	readonly begin: (bytes: Uint8Array) => void;
	readonly end: () => void;
	readonly stop: () => Promise<unknown>;
};

/** Starts watching: an input that takes longer than `patienceMs` is written to a file, and the process is killed. */
export function startOverseer(patienceMs: number): Overseen {
	const shared: Shared = {memory: new SharedArrayBuffer(headLength + mostLength), patienceMs};
	const worker = new Worker(new URL(import.meta.url), {workerData: shared});
	const head = new Int32Array(shared.memory, 0, 2);
	const kept = new Uint8Array(shared.memory, headLength);
	const count = () => {
		Atomics.add(head, 0, 1);
		Atomics.notify(head, 0);
	};

	return {
		begin(bytes) {
			head[1] = Math.min(bytes.length, mostLength);
			kept.set(bytes.subarray(0, mostLength));
			count();
		},
		end: count,
		stop: () => worker.terminate(),
	};
}

function watch({memory, patienceMs}: Shared): never {
	const head = new Int32Array(memory, 0, 2);
	for (;;) {
		const count = Atomics.load(head, 0);
		const isOver = Atomics.wait(head, 0, count, patienceMs) === 'timed-out';
		if (isOver && count % 2 === 1) {
			const file = join(mkdtempSync(join(tmpdir(), 'pullquote-fuzz-')), 'input');
			writeFileSync(file, new Uint8Array(memory, headLength, head[1]).slice());
			writeSync(2, `No end after ${patienceMs / 1000} s: ${file}\n`);
			process.kill(process.pid, 'SIGKILL');
		}
	}
}

if (!isMainThread) {
	// What `startOverseer` hands over.
	watch(workerData as Shared);
}
