import {randomUUID} from 'node:crypto';
import {mkdir, open, rename, rm} from 'node:fs/promises';
import {dirname} from 'node:path';

/** What the names of files have in them that are not whole yet. */
export const unfinishedMark = '.part-';

/**
Writes a file so that it holds either what it held before or all of what is given, whoever else writes it at the same time; nobody but the owner can read it or the folder, which is made where it is missing.

Like `writeKept`, but for large files that can be had again: it does not wait for the disk, so that a power failure may leave a file without its bytes, and whoever reads it must be able to tell.

@throws when it cannot be written; it is as it was then.
*/
export async function writeWhole(path: string, pieces: readonly Uint8Array[]): Promise<void> {
	await mkdir(dirname(path), {recursive: true, mode: 0o700});
	const temporary = `${path}${unfinishedMark}${randomUUID()}`;
	try {
		const file = await open(temporary, 'wx', 0o600);
		try {
			await file.writeFile(pieces);
		} finally {
			await file.close();
		}

		await rename(temporary, path);
	} catch (error) {
		await rm(temporary, {force: true}).catch(() => undefined);
		throw error;
	}
}
