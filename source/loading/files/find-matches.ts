import {type Dirent, readdir} from 'node:fs';
import {InputError} from '../../article/input-error.ts';
import type {Found, ListLimits} from './list-files.ts';
import {sortPaths} from './natural-order.ts';

type ReaddirDone = (error: NodeJS.ErrnoException | null, found: Dirent[]) => void;

/**
Finds the files that a pattern matches (tinyglobby: `*`, `?`, `**`, `{a,b}`, `[a-z]`). What is hidden, or in `node_modules`, is matched only where the pattern names it.

@throws {InputError} when it matches none.
*/
export async function findMatches(pattern: string, {mostEntries}: ListLimits): Promise<Found> {
	const {glob} = await import('tinyglobby');
	const isAbsolute = pattern.startsWith('/');
	const stop = new AbortController();
	let entries = 0;
	const countingReaddir = (path: string, options: {withFileTypes: true}, done: ReaddirDone) => {
		readdir(path, options, (error, found = []) => {
			entries += found.length;
			if (entries > mostEntries) {
				stop.abort();
			}

			done(error, found);
		});
	};
	const files = await glob(isAbsolute ? pattern.slice(1) : pattern, {
		cwd: isAbsolute ? '/' : process.cwd(),
		expandDirectories: false,
		ignore: pattern.includes('node_modules') ? [] : ['**/node_modules/**'],
		signal: stop.signal,
		// Of the ways to call it, that is the one that is used.
		fs: {readdir: countingReaddir as unknown as typeof readdir},
	});
	if (files.length === 0) {
		throw new InputError(
			pattern,
			stop.signal.aborted
				? 'It stands for too much to look at. Name the folder that the files are in.'
				: 'There is no such file, and none that matches it as a pattern. Check the name.',
		);
	}

	return {
		files: sortPaths(isAbsolute ? files.map(file => `/${file}`) : files),
		isCut: stop.signal.aborted,
		unreadable: 0,
	};
}
