import {stat} from 'node:fs/promises';
import {InputError} from '../../article/input-error.ts';
import {findMatches} from './find-matches.ts';
import {walkFolder} from './walk-folder.ts';

/** Files that a name stands for. */
export type FileList = {
	/** Paths, as the name begins them. From outside: they may hold control characters. */
	readonly files: readonly string[];
	/** What was left out, a line each. From outside in part. */
	readonly warnings: readonly string[];
};

/** How much is looked at and listed. */
export type ListLimits = {
	readonly mostFiles: number;
	/** Of files and folders of any kind that are looked at, so that a search of a whole disk ends. */
	readonly mostEntries: number;
};

/** What a search has come to. */
export type Found = {
	/** In order. */
	readonly files: readonly string[];
	/** Whether there is more than was looked at. */
	readonly isCut: boolean;
	/** How many folders may not be read. */
	readonly unreadable: number;
};

const usualLimits: ListLimits = {mostFiles: 10_000, mostEntries: 200_000};

/** What a pattern has, and few names. */
const patternSigns = /[*?[\]{}()]/;

/**
Lists the files that a name stands for:

- a folder: the files in it, and in the folders in it, whose extension is one of a kind that can be opened. Hidden ones and `node_modules` are left out. Links are
  followed, but no folder is entered twice.
- a pattern such as `news/*.html`, where nothing has that very name: the files that it matches, of whatever kind, but none that are hidden.
- else the name itself, whether there is such a file or not: opening it will tell.

Annotations beside a text come in place of it. Files are in the order of their names, and numbers in these in the order of the numbers.

@throws {InputError} when a folder or a pattern stands for nothing, and when the folder may not be read.
*/
export async function listFiles(name: string, limits: ListLimits = usualLimits): Promise<FileList> {
	const status = await statusOf(name);
	if (status?.isDirectory() === true) {
		return listed(name, await walkFolder(name, limits), limits);
	}

	return status === undefined && patternSigns.test(name)
		? listed(name, await findMatches(name, limits), limits)
		: {files: [name], warnings: []};
}

function listed(name: string, {files, isCut, unreadable}: Found, {mostFiles}: ListLimits): FileList {
	const first = leaveOutTexts(files).slice(0, mostFiles);
	const warnings = [];
	if (isCut || files.length > mostFiles) {
		warnings.push(
			`${name}: only ${first.length.toLocaleString('en-US')} of its files are listed. Name a part of it.`,
		);
	}

	if (unreadable > 0) {
		const folders = unreadable === 1 ? 'one folder' : `${unreadable.toLocaleString('en-US')} folders`;
		warnings.push(`${name}: ${folders} in it may not be read.`);
	}

	if (first.length === 0) {
		const [warning = 'There is no file in it that can be opened.'] = warnings;
		throw new InputError(name, warning);
	}

	return {files: first, warnings};
}

/** A text whose annotations are listed too is opened with them. */
function leaveOutTexts(files: readonly string[]): readonly string[] {
	const annotated = new Set(
		files.filter(file => /\.ann$/i.test(file)).map(file => file.replace(/\.ann$/i, '')),
	);
	return annotated.size === 0
		? files
		: files.filter(file => !(/\.txt$/i.test(file) && annotated.has(file.replace(/\.txt$/i, ''))));
}

async function statusOf(name: string) {
	try {
		return await stat(name);
	} catch {
		return undefined;
	}
}
