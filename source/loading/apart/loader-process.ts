import {enableCompileCache} from 'node:module';
import process from 'node:process';
import {Worker} from 'node:worker_threads';
import type {Loaded} from '../loaded.ts';
import type {Progress} from '../loader.ts';
import type {LoadMessage, LoadRequest} from './messages.ts';

/*
Runs as a process of its own: fetches and loads one document and sends what came of it. Whatever a document does to the loader (endless work, all the memory, a fault of the
engine) ends with this process, and the program goes on. A thread would not do: where a thread's memory runs out in one large step, the engine ends the program around it.
*/

/** How often it is told how far it is. */
const progressMs = 50;
/** Beside the heap, which has a limit of its own: bytes, and what libraries make of them. */
const mostResidentBytes = 3 * 1024 ** 3;

enableCompileCache();
const script = new URL(import.meta.url.endsWith('.ts') ? './watchdog.ts' : './watchdog.js', import.meta.url);
new Worker(script, {workerData: {mostBytes: mostResidentBytes, parent: Number(process.argv[2])}}).unref();

process.once('message', (request: LoadRequest) => {
	answer(request)
		.then<LoadMessage, LoadMessage>(
			loaded => ({type: 'loaded', loaded}),
			(error: unknown) => messageFor(error, request),
		)
		.then(message => post(message, () => process.disconnect()))
		.catch(() => process.exit(1));
});

async function answer(request: LoadRequest): Promise<Loaded> {
	const {mostBytes} = request;
	const onProgress = paced(progress => post({type: 'progress', progress}));
	const {importLoader} = await import('../kinds/import-loader.ts');
	if ('payload' in request) {
		post({type: 'working'});
		const load = await importLoader(request.kind);
		return load(request.payload, {onProgress, mostBytes});
	}

	const {fetchAddress} = await import('../fetching/fetch-address.ts');
	const {payload, warnings} = await fetchAddress(request.address, {
		...request.choices,
		mostBytes,
		environment: process.env,
		onProgress,
		// Whoever does not want it any more ends the process.
		signal: new AbortController().signal,
	});
	post({type: 'working'});
	const {tellKind} = await import('../tell-kind.ts');
	const load = await importLoader(tellKind(payload));
	const loaded = await load(payload, {onProgress, mostBytes});
	return {...loaded, warnings: [...warnings, ...loaded.warnings]};
}

function messageFor(error: unknown, request: LoadRequest): LoadMessage {
	if (!(error instanceof Error)) {
		return {type: 'failed', message: String(error)};
	}

	if (error.name === 'InputError' && 'input' in error) {
		return {type: 'refused', input: String(error.input), message: error.message};
	}

	if (error instanceof RangeError && error.message.includes('call stack')) {
		const input = 'payload' in request ? request.payload.name : request.address;
		const message = 'It is nested more deeply than any article is. Save its text and open that.';
		return {type: 'refused', input, message};
	}

	return {type: 'failed', message: error.stack ?? error.message};
}

function paced(tell: (progress: Progress) => void): (progress: Progress) => void {
	let toldMs = Number.NEGATIVE_INFINITY;
	return progress => {
		const nowMs = performance.now();
		if (nowMs - toldMs >= progressMs) {
			toldMs = nowMs;
			tell(progress);
		}
	};
}

function post(message: LoadMessage, onSent: () => void = () => {}): void {
	process.send?.(message, undefined, {}, onSent);
}
