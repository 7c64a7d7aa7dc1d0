import {
	closeSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {dirname} from 'node:path';
import process from 'node:process';

/*
Small files of the reader's own, written whole or not at all. Synchronously, because they are written when a signal ends the program.

No library: those for atomic writes listen to signals and exits to clear up behind themselves, and how this program ends is its own business.
*/

const ownerOnly = 0o600;
const ownerOnlyFolder = 0o700;

/** Nothing that is kept comes near it; what is longer is none of ours. */
const mostBytes = 1024 * 1024;

/**
What a file holds; nothing where there is none.

@throws when it cannot be read, or is far too long.
*/
export function readKept(path: string): string | undefined {
	const status = statSync(path, {throwIfNoEntry: false});
	if (status === undefined) {
		return undefined;
	}

	if (!status.isFile() || status.size > mostBytes) {
		throw new Error(`${path} is no file that was kept`);
	}

	return readFileSync(path, 'utf8');
}

/**
Writes a file so that it holds either what it held before or all of the text, also when the program is killed or the power fails meanwhile. The folder is
made where it is missing; nobody but the owner can read either.

@throws when the file cannot be written; it is as it was then.
*/
export function writeKept(path: string, text: string): void {
	mkdirSync(dirname(path), {recursive: true, mode: ownerOnlyFolder});
	const temporary = `${path}.${process.pid}.tmp`;
	try {
		const descriptor = openSync(temporary, 'w', ownerOnly);
		try {
			writeFileSync(descriptor, text);
			fsyncSync(descriptor);
		} finally {
			closeSync(descriptor);
		}

		renameSync(temporary, path);
	} catch (error) {
		rmSync(temporary, {force: true});
		throw error;
	}
}

/**
Renames a file that nobody can make sense of, so that it is in nobody's way and not lost.

@returns its new path; nothing where it could not be renamed.
*/
export function setAside(path: string): string | undefined {
	const aside = `${path}.broken`;
	try {
		renameSync(path, aside);
		return aside;
	} catch {
		return undefined;
	}
}
