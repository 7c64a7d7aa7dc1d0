import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type fc from 'fast-check';
import {InputError} from '../../source/article/input-error.ts';
import {importLoader} from '../../source/loading/kinds/import-loader.ts';
import type {KindName} from '../../source/loading/kinds/kind.ts';
import type {Task} from '../../source/loading/loader.ts';
import type {Payload} from '../../source/loading/payload.ts';
import {tellKind} from '../../source/loading/tell-kind.ts';
import {faultsOfLoaded} from '../support/sound-loaded.ts';

/** What a document may come to while it is loaded: little, so that what expands is found out soon. */
export const mostBytes = 4_000_000;

/** What came of loading an input. */
export type Outcome = {
	readonly kind: 'article' | 'list' | 'refused';
	/** Processor time of the whole process. */
	readonly cpuMs: number;
};

/** The payloads to try for a kind: what `test/fuzz/kinds/KIND.ts` exports. */
export async function payloadsOf(kind: string): Promise<fc.Arbitrary<Payload>> {
	const module: {readonly payloads: fc.Arbitrary<Payload>} = await import(`./kinds/${kind}.ts`);
	return module.payloads;
}

/**
Tells what an input is, and loads it with the loader of the kind that it is to be tried as.

@throws {Error} when either throws anything but an `InputError` of one line, or gives something unsound.
*/
export async function loadSoundly(kind: KindName, payload: Payload): Promise<Outcome> {
	const load = await importLoader(kind);
	const task: Task = {mostBytes, onProgress: () => {}};
	const before = process.cpuUsage();
	const took = () => {
		const {user, system} = process.cpuUsage(before);
		return (user + system) / 1000;
	};

	try {
		tellSoundly(payload);
		const loaded = await load(payload, task);
		const cpuMs = took();
		const faults = faultsOfLoaded(loaded);
		if (faults.length > 0) {
			throw new Error(faults.slice(0, 5).join('; '));
		}

		return {kind: loaded.kind, cpuMs};
	} catch (error) {
		if (!(error instanceof InputError)) {
			throw error;
		}

		const cpuMs = took();
		checkMessage(error);
		return {kind: 'refused', cpuMs};
	}
}

/** What it is told to be need not be the kind that it is tried as; it must be one, or refused. */
function tellSoundly(payload: Payload): void {
	try {
		tellKind(payload);
	} catch (error) {
		if (!(error instanceof InputError)) {
			throw error;
		}

		checkMessage(error);
	}
}

function checkMessage(error: InputError): void {
	if (error.message.trim() === '' || /[\n\r\u2028\u2029]/u.test(error.message)) {
		throw new Error(`The message is no line: ${JSON.stringify(error.message)}`, {cause: error});
	}
}

/** Writes an input's bytes to a new file. @returns its path. */
export function saveInput(kind: string, {bytes, companion}: Payload): string {
	const file = join(mkdtempSync(join(tmpdir(), 'pullquote-fuzz-')), `input.${kind}`);
	writeFileSync(file, bytes);
	if (companion !== undefined) {
		writeFileSync(`${file}.txt`, companion.bytes);
	}

	return file;
}

/** An input as one line: what it is called, and its bytes, with what is no printable ASCII as `\xNN`. */
export function inputText({bytes, companion, ...others}: Payload): string {
	const known = Object.entries(others).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
	return [
		...known,
		`bytes: ${bytesText(bytes)}`,
		...(companion === undefined ? [] : [`companion: ${inputText(companion)}`]),
	].join(', ');
}

const mostShown = 4000;

function bytesText(bytes: Uint8Array): string {
	const shown = Array.from(bytes.subarray(0, mostShown), byte =>
		byte === 0x5c ? '\\\\' : byte >= 32 && byte < 127 ? String.fromCharCode(byte) : escapeOf(byte),
	).join('');
	return `'${shown}'${bytes.length > mostShown ? ` … (${bytes.length} bytes)` : ''}`;
}

function escapeOf(byte: number): string {
	return byte === 10 ? '\\n' : `\\x${byte.toString(16).padStart(2, '0')}`;
}
