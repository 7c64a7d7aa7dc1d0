import {mkdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {InputError, isInputError} from '../article/input-error.ts';
import type {Source} from '../loading/open-source.ts';
import {UsageError} from './usage-error.ts';

/**
A folder that results are written into: whole or not at all, and never over an input or over another input's result. Results of an earlier
run are replaced.
*/
export type ResultFolder = {
	readonly path: string;
	/** What must not be written over, by the file's identity on the disk: names do not tell where upper and lower case are the same. */
	readonly owners: Map<string, Owner>;
};

type Input = Pick<Source, 'name' | 'path'>;

/** The input that a file is, or is the result of. */
type Owner = {readonly input: Input; readonly isResult: boolean};

/**
Makes the folder if it is not there.

@param inputs all that are read in this run: nothing is written over them.
@throws {UsageError} when there can be no such folder.
*/
export async function openResultFolder(folder: string, inputs: readonly Input[]): Promise<ResultFolder> {
	try {
		await mkdir(folder, {recursive: true});
	} catch (error) {
		throw new UsageError(
			`--output ${folder}: no folder can be made here (${codeOf(error)}). Choose another.`,
		);
	}

	const owners = new Map<string, Owner>();
	for (const input of inputs) {
		const file = input.path === undefined ? undefined : await lookUp(input.path);
		if (file !== undefined) {
			owners.set(file.identity, {input, isResult: false});
		}
	}

	return {path: folder, owners};
}

/**
Writes one input's result. Each file is written under another name first; then all are moved into place, in order.

@param stem what its files are called, without their extension.
@param files by extension.
@throws {InputError} when a place is taken by another input or its result, or the disk refuses.
*/
export async function writeResult(
	folder: ResultFolder,
	input: Input,
	stem: string,
	files: ReadonlyMap<string, string>,
): Promise<void> {
	const moves: Array<{readonly from: string; readonly to: string}> = [];
	try {
		for (const [extension, content] of files) {
			const to = path.join(folder.path, stem + extension);
			if (await isWritingNeeded(folder, input, to, content)) {
				const from = path.join(folder.path, `.pullquote-${process.pid}${extension}.part`);
				moves.push({from, to});
				await writeFile(from, content, {flag: 'wx'});
			}
		}

		for (const {from, to} of moves) {
			await rename(from, to);
			const file = await lookUp(to);
			if (file !== undefined) {
				folder.owners.set(file.identity, {input, isResult: true});
			}
		}
	} catch (error) {
		await Promise.all(moves.map(({from}) => rm(from, {force: true})));
		throw isInputError(error)
			? error
			: new InputError(
					input.name,
					`Its result cannot be written into ${folder.path} (${codeOf(error)}). Check the folder and its disk.`,
					{cause: error},
				);
	}
}

/**
Whether a place has to be written to. It has not when it is the input itself and holds what would be written: brat's
text goes beside its annotations, and may be there already.

@throws {InputError} when the place is not free.
*/
async function isWritingNeeded(
	{owners}: ResultFolder,
	input: Input,
	to: string,
	content: string,
): Promise<boolean> {
	const file = await lookUp(to);
	const owner = file && owners.get(file.identity);
	if (owner !== undefined && !owner.isResult && owner.input.path === input.path) {
		if ((await readFile(to, 'utf8')) === content) {
			return false;
		}

		throw new InputError(
			input.name,
			`Its result would be written over it, at ${to}. Choose another --output.`,
		);
	}

	if (owner !== undefined) {
		throw new InputError(
			input.name,
			`Its result would be ${to}, which is taken by ${owner.input.name}. Rename one, or write it into another --output.`,
		);
	}

	if (file?.isFolder) {
		throw new InputError(
			input.name,
			`Its result would be ${to}, which is a folder. Choose another --output.`,
		);
	}

	return true;
}

/** What is there under a name, told from everything else on the disk whatever its other names. */
async function lookUp(name: string): Promise<{identity: string; isFolder: boolean} | undefined> {
	try {
		const status = await stat(name, {bigint: true});
		return {identity: `${status.dev}:${status.ino}`, isFolder: status.isDirectory()};
	} catch {
		return undefined;
	}
}

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
