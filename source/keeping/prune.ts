import {access, constants, mkdir, readdir, rm, stat} from 'node:fs/promises';
import {join} from 'node:path';

/**
Makes a folder for what is kept, and sees whether it can be written to.

@throws when it cannot.
*/
export async function prepareFolder(folder: string): Promise<void> {
	await mkdir(folder, {recursive: true, mode: 0o700});
	await access(folder, constants.W_OK | constants.X_OK);
}

/**
Deletes the oldest files of a folder when there are more than `most`: a tenth more than need be, so that it is not looked through each time.

@returns how many were deleted. Files that others delete meanwhile are no trouble.
*/
export async function prune(folder: string, most: number): Promise<number> {
	const names = await readdir(folder);
	if (names.length <= most) {
		return 0;
	}

	const files = await Promise.all(
		names.map(async name => {
			const path = join(folder, name);
			return {
				path,
				changedMs: await stat(path).then(
					({mtimeMs}) => mtimeMs,
					() => 0,
				),
			};
		}),
	);
	const oldest = files
		.sort((a, b) => a.changedMs - b.changedMs)
		.slice(0, names.length - Math.floor(most * 0.9));
	await Promise.all(oldest.map(async ({path}) => rm(path, {force: true})));
	return oldest.length;
}
