import type {Dirent, Stats} from 'node:fs';
import {readdir, stat} from 'node:fs/promises';
import {InputError} from '../../article/input-error.ts';
import {kinds} from '../kinds/registry.ts';
import type {Found, ListLimits} from './list-files.ts';
import {compareNaturally} from './natural-order.ts';

const extensions: ReadonlySet<string> = new Set(kinds.flatMap(kind => kind.extensions));

type Walk = {
	readonly files: string[];
	/** The folders that were entered, by device and number: links may lead to one again. */
	readonly entered: Set<string>;
	/** Files and folders still to look at, the next one last. */
	readonly waiting: Array<{readonly path: string; readonly entry: Dirent}>;
	entries: number;
	unreadable: number;
};

/**
Finds the files in a folder and in the folders in it whose extension is one of a kind that can be opened, in natural order. What is hidden is left out, `node_modules` too, and
annotations without a text beside them.

@param folder as it is to begin the paths of the files.
@throws {InputError} when the folder itself may not be read, or holds no such file.
*/
export async function walkFolder(folder: string, {mostFiles, mostEntries}: ListLimits): Promise<Found> {
	const walk: Walk = {files: [], entered: new Set(), waiting: [], entries: 0, unreadable: 0};
	const root = folder.replace(/\/+$/, '');
	await enter(root === '' ? '/' : root, walk);
	if (walk.unreadable > 0) {
		throw new InputError(folder, 'You may not read this folder. Ask its owner, or name the files in it.');
	}

	// One more than are listed tells that there are more.
	for (let next = walk.waiting.pop(); next !== undefined && goesOn(); next = walk.waiting.pop()) {
		const {path, entry} = next;
		const status: Dirent | Stats | undefined = entry.isSymbolicLink() ? await statusOf(path) : entry;
		if (status?.isDirectory() === true) {
			await enter(path, walk);
		} else if (status?.isFile() === true && extensions.has(extensionOf(path))) {
			walk.files.push(path);
		}
	}

	const {files, unreadable} = walk;
	if (files.length === 0 && goesOn()) {
		const some = [...extensions].slice(0, 4).join(', ');
		throw new InputError(
			folder,
			`There is no file in this folder that can be opened, such as ${some}. Name the file.`,
		);
	}

	return {files, isCut: !goesOn(), unreadable};

	function goesOn(): boolean {
		return walk.files.length <= mostFiles && walk.entries <= mostEntries;
	}
}

async function enter(path: string, walk: Walk): Promise<void> {
	try {
		const {dev, ino} = await stat(path);
		const id = `${dev}:${ino}`;
		if (walk.entered.has(id)) {
			return;
		}

		walk.entered.add(id);
		const entries = await readdir(path, {withFileTypes: true});
		walk.entries += entries.length;
		const names = new Set(entries.map(({name}) => name.toLowerCase()));
		const shown = entries.filter(({name}) => isShown(name, names));
		shown.sort((one, other) => compareNaturally(other.name, one.name));
		const start = path === '/' ? '/' : `${path}/`;
		for (const entry of shown) {
			walk.waiting.push({path: start + entry.name, entry});
		}
	} catch {
		walk.unreadable++;
	}
}

/** @param beside all names in the folder, in small letters. */
function isShown(name: string, beside: ReadonlySet<string>): boolean {
	const small = name.toLowerCase();
	return (
		!name.startsWith('.') &&
		small !== 'node_modules' &&
		!(small.endsWith('.ann') && !beside.has(small.replace(/\.ann$/, '.txt')))
	);
}

function extensionOf(path: string): string {
	return path.slice(path.lastIndexOf('.')).toLowerCase();
}

async function statusOf(path: string): Promise<Stats | undefined> {
	try {
		return await stat(path);
	} catch {
		return undefined;
	}
}
