import {closeSync, openSync, readSync} from 'node:fs';
import path from 'node:path';
import {ConfigurationError} from './configuration-error.ts';
import type {Configuration} from './read-configuration.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A file that takes more is none of ours. */
const mostBytes = 1_000_000;

const nothing: Configuration = {choices: {}, keys: {}};

/**
Opens the configuration: the file that is asked for, or the one in the user's folder if there is one. A run without a file costs one look for it;
what reads one is loaded only then.

@param asked as given with `--config`; `undefined` for the one in the user's folder.
@throws {ConfigurationError} when the file cannot be read or obeyed.
*/
export async function openConfiguration(
	asked: string | undefined,
	environment: Environment,
): Promise<Configuration> {
	const file = asked ?? (await locateConfiguration(environment));
	const bytes = file === undefined ? undefined : readBytes(file, asked !== undefined);
	if (file === undefined || bytes === undefined) {
		return nothing;
	}

	const source = decode(bytes, file);
	const {readConfiguration} = await import('./read-configuration.ts');
	return readConfiguration(source, file);
}

/**
Where the user's configuration file is, if there is one: `pullquote/config.toml` in `XDG_CONFIG_HOME` where that is set, and else where the system
keeps such files.

@returns `undefined` where the system knows no home for this user.
*/
export async function locateConfiguration(environment: Environment): Promise<string | undefined> {
	const chosen = environment['XDG_CONFIG_HOME'];
	// The specification has programs pass over a folder that is not absolute.
	if (chosen !== undefined && path.isAbsolute(chosen)) {
		return path.join(chosen, 'pullquote', 'config.toml');
	}

	try {
		const {default: envPaths} = await import('env-paths');
		const folder = envPaths('pullquote', {suffix: ''}).config;
		return path.isAbsolute(folder) ? path.join(folder, 'config.toml') : undefined;
	} catch {
		return undefined;
	}
}

/** @returns `undefined` where there is no file and none was asked for. */
function readBytes(file: string, isAsked: boolean): Buffer | undefined {
	try {
		return readSome(file);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
		if (isMissing && !isAsked) {
			return undefined;
		}

		throw new ConfigurationError([`${file}: ${explain(code, isMissing)}`]);
	}
}

function readSome(file: string): Buffer {
	const descriptor = openSync(file, 'r');
	try {
		const bytes = Buffer.allocUnsafe(mostBytes + 1);
		let length = 0;
		let count: number;
		do {
			count = readSync(descriptor, bytes, length, bytes.length - length, null);
			length += count;
		} while (count > 0 && length < bytes.length);

		return bytes.subarray(0, length);
	} finally {
		closeSync(descriptor);
	}
}

function explain(code: string, isMissing: boolean): string {
	if (isMissing) {
		return 'There is no such configuration file. Check the name; pullquote --print-config shows what one holds.';
	}

	switch (code) {
		case 'EISDIR':
			return 'This is a folder, not a configuration file. Move it away, or choose a file with --config.';
		case 'EACCES':
		case 'EPERM':
			return 'The configuration file cannot be read: permission denied. Check its rights, or go without: --no-config.';
		default:
			return `The configuration file cannot be read (${code}). Check it, or go without: --no-config.`;
	}
}

function decode(bytes: Buffer, file: string): string {
	if (bytes.length > mostBytes) {
		throw new ConfigurationError([
			`${file}: The configuration file is larger than 1 MB. Check whether it is the right one.`,
		]);
	}

	try {
		// The decoder drops a byte order mark.
		return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
	} catch {
		throw new ConfigurationError([`${file}: The configuration file is not UTF-8. Save it as UTF-8.`]);
	}
}
