import {mkdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {InputError} from '../article/input-error.ts';
import {UsageError} from './usage-error.ts';

/**
A folder that results are written into: whole or not at all, and never over an input or over another input's result.
Results of an earlier run are replaced.
*/
export type ResultFolder = {
	readonly path: string;
	/** What must not be written over, by the file's identity on the disk: names do not tell where upper and lower case are the same. */
	readonly owners: Map<string, Owner>;
};

/** The input that a file is, or is the result of. */
type Owner = {readonly input: string; readonly isResult: boolean};

/**
Makes the folder if it is not there.

@param inputPaths the files that are read, which nothing may be written over.
@throws {UsageError} when there can be no such folder.
*/
export async function openResultFolder(folder: string, inputPaths: readonly string[]): Promise<ResultFolder> {
	try {
		await mkdir(folder, {recursive: true});
	} catch (error) {
		throw new UsageError(
			`--output ${folder}: no folder can be made here (${codeOf(error)}). Choose another.`,
		);
	}

	const owners = new Map<string, Owner>();
	for (const inputPath of inputPaths) {
		const identity = await identify(inputPath);
		if (identity !== undefined) {
			owners.set(identity, {input: inputPath, isResult: false});
		}
	}

	return {path: folder, owners};
}

/**
Writes one input's result: each file beside its place under another name first, then all moved into place, the last file last.

@param stem what the files are called, without extension.
@param files by extension, in the order in which they are put in place.
@throws {InputError} when a place is taken by another input or its result, or the disk refuses.
*/
export async function writeResult(
	folder: ResultFolder,
	input: string,
	stem: string,
	files: ReadonlyMap<string, string>,
): Promise<void> {
	const moves: Array<{readonly from: string; readonly to: string}> = [];
	try {
		for (const [extension, content] of files) {
			const to = path.join(folder.path, stem + extension);
			if (await isThereAlready(folder, input, to, content)) {
				continue;
			}

			const from = path.join(folder.path, `.pullquote-${process.pid}${extension}.part`);
			moves.push({from, to});
			await writeFile(from, content, {flag: 'wx'});
		}

		for (const {from, to} of moves) {
			await rename(from, to);
			const identity = await identify(to);
			if (identity !== undefined) {
				folder.owners.set(identity, {input, isResult: true});
			}
		}
	} catch (error) {
		await Promise.all(moves.map(({from}) => rm(from, {force: true})));
		throw error instanceof InputError
			? error
			: new InputError(
					input,
					`Its result cannot be written into ${folder.path} (${codeOf(error)}). Check the folder and the space on its disk.`,
				);
	}
}

/**
Whether the file in that place is an input and is just what would be written, as when brat's text goes to where it came from.
Anything else that belongs to an input of this run is an error.
*/
async function isThereAlready(
	{owners}: ResultFolder,
	input: string,
	to: string,
	content: string,
): Promise<boolean> {
	const identity = await identify(to);
	const owner = identity === undefined ? undefined : owners.get(identity);
	if (owner === undefined) {
		return false;
	}

	const isItself = owner.input === input && !owner.isResult;
	if (isItself && (await readFile(to, 'utf8')) === content) {
		return true;
	}

	throw new InputError(
		input,
		isItself
			? `Its result would be written over it, at ${to}. Choose another --output.`
			: `Its result would be ${to}, which is taken by ${owner.input}. Rename one, or write it into another --output.`,
	);
}

async function identify(file: string): Promise<string | undefined> {
	try {
		const {dev, ino} = await stat(file, {bigint: true});
		return `${dev}:${ino}`;
	} catch {
		return undefined;
	}
}

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
