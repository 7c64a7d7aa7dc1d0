import {fork} from 'node:child_process';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {InputError} from '../../article/input-error.ts';
import type {Loaded} from '../loaded.ts';
import type {Watch} from '../shelf.ts';
import type {LoadMessage, LoadRequest} from './messages.ts';

/** A book takes a few seconds; what takes longer than this goes round in circles. */
const mostSeconds = 60;
/** Several times what a book comes to. */
const mostMegabytes = 1024;

/** For tests to lower. */
export type ApartLimits = {
	readonly mostSeconds?: number;
	readonly mostMegabytes?: number;
	/** Another program. */
	readonly script?: URL;
};

/**
Has a process of its own load a payload, or fetch an address and load what is there.

@param name what the input is called in errors.
@throws {InputError} when it cannot be opened, or takes more time or memory than any article does; an `AbortError` when the watch's signal is aborted.
*/
export async function loadApart(
	request: LoadRequest,
	name: string,
	{onProgress, signal}: Watch,
	limits: ApartLimits = {},
): Promise<Loaded> {
	signal.throwIfAborted();
	const seconds = limits.mostSeconds ?? mostSeconds;
	const child = fork(fileURLToPath(limits.script ?? ownScript()), [String(process.pid)], {
		execArgv: [`--max-old-space-size=${limits.mostMegabytes ?? mostMegabytes}`],
		// Bytes stay bytes.
		serialization: 'advanced',
		// A library that writes to the terminal would write into the explorer's screen.
		stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
	});
	const {promise, resolve, reject} = Promise.withResolvers<Loaded>();
	let timer: NodeJS.Timeout | undefined;
	const onAbort = () => reject(signal.reason);
	signal.addEventListener('abort', onAbort);
	child.on('message', (message: LoadMessage) => {
		switch (message.type) {
			case 'progress':
				onProgress(message.progress);
				return;
			case 'working':
				timer = setTimeout(
					() => reject(tooMuch(name, `more than ${seconds} seconds, which no article does`)),
					seconds * 1000,
				);
				return;
			case 'loaded':
				resolve(message.loaded);
				return;
			case 'refused':
				reject(new InputError(message.input, message.message));
				return;
			case 'failed':
				reject(new Error(message.message));
		}
	});
	child.once('error', reject);
	child.once('exit', (code, killedBy) => {
		// The engine aborts when its memory runs out; the process's own watch over all memory kills, and so does the system's.
		const isOutOfMemory = killedBy === 'SIGABRT' || killedBy === 'SIGKILL' || code === 134;
		reject(
			isOutOfMemory
				? tooMuch(name, 'more memory than any article')
				: new Error(`the process that loads ${name} ended with ${killedBy ?? `code ${code}`}`),
		);
	});
	child.send(request, error => {
		if (error !== null) {
			reject(error);
		}
	});
	try {
		return await promise;
	} finally {
		clearTimeout(timer);
		signal.removeEventListener('abort', onAbort);
		child.kill('SIGKILL');
	}
}

function tooMuch(name: string, what: string): InputError {
	return new InputError(name, `Reading it takes ${what}. Save its text and open that.`);
}

/** Beside this file, in the bundle as in the source. */
function ownScript(): URL {
	return new URL(
		import.meta.url.endsWith('.ts') ? './loader-process.ts' : './loader-process.js',
		import.meta.url,
	);
}
