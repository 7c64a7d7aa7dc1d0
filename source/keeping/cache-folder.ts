import {readdir, rm, stat} from 'node:fs/promises';
import {homedir} from 'node:os';
import {isAbsolute, join} from 'node:path';
import envPaths from 'env-paths';
import {unfinishedMark} from './write-whole.ts';

const program = 'pullquote';

/** After that nobody is still writing a file, in milliseconds: whoever began it is gone. */
const longestWritingMs = 60 * 60 * 1000;

/**
The folder for what can be had again: `$XDG_CACHE_HOME/pullquote`, and where that is not set the system's own place (`~/.cache/pullquote`). It may not be there yet. A relative path in the variable does
not count: the specification says to pass over it.
*/
export function cacheFolder(environment: Readonly<Record<string, string | undefined>>): string {
	const home = environment['XDG_CACHE_HOME'] ?? '';
	if (isAbsolute(home)) {
		return join(home, program);
	}

	const {cache} = envPaths(program, {suffix: ''});
	return isAbsolute(cache) ? cache : join(homedir(), '.cache', program);
}

/** What a folder of a cache may come to. */
export type CacheLimits = {
	readonly mostFiles: number;
	readonly mostBytes: number;
};

type CachedFile = {
	readonly path: string;
	readonly size: number;
	/** When it was last written or made use of. */
	readonly changedMs: number;
};

/**
Deletes those files of a folder that were not made use of for longest, when there are too many or they are too large together: a tenth more than need be, so that there is nothing to delete for a while. Files that
somebody began and did not finish are deleted too.

@returns how many were deleted. Files that others delete meanwhile, and a folder that is not there, are no trouble.
*/
export async function pruneCache(folder: string, {mostFiles, mostBytes}: CacheLimits): Promise<number> {
	const files = await listFiles(folder);
	const isUnfinished = ({path}: CachedFile) => path.includes(unfinishedMark);
	const unwanted = files.filter(file => isUnfinished(file) && Date.now() - file.changedMs > longestWritingMs);
	// What is being written is left to whoever writes it, however little room there is.
	const kept = files.filter(file => !isUnfinished(file)).sort((a, b) => a.changedMs - b.changedMs);
	let count = kept.length;
	let bytes = kept.reduce((sum, {size}) => sum + size, 0);
	if (count > mostFiles || bytes > mostBytes) {
		for (const file of kept) {
			if (count <= mostFiles * 0.9 && bytes <= mostBytes * 0.9) {
				break;
			}

			unwanted.push(file);
			count--;
			bytes -= file.size;
		}
	}

	await Promise.all(unwanted.map(({path}) => rm(path, {force: true}).catch(() => undefined)));
	return unwanted.length;
}

async function listFiles(folder: string): Promise<readonly CachedFile[]> {
	const names = await readdir(folder).catch(() => []);
	const files = await Promise.all(
		names.map(async name => {
			const path = join(folder, name);
			const status = await stat(path).catch(() => undefined);
			return status?.isFile() === true ? {path, size: status.size, changedMs: status.mtimeMs} : undefined;
		}),
	);
	return files.filter(file => file !== undefined);
}
