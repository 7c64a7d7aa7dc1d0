import {mkdtempSync, readdirSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {prepareFolder, prune} from '../../source/keeping/prune.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'pullquote-prune-'));

/** A folder with so many files, each changed an hour after the one before, in another order than that of their names. */
function folderOf(count: number): string {
	const folder = newFolder();
	for (let index = 0; index < count; index++) {
		const path = join(folder, `${(index * 7) % count}`);
		writeFileSync(path, '');
		const changed = new Date(Date.UTC(2022, 2, 2, index));
		utimesSync(path, changed, changed);
	}

	return folder;
}

const byAge = (folder: string) =>
	readdirSync(folder).sort((a, b) => statSync(join(folder, a)).mtimeMs - statSync(join(folder, b)).mtimeMs);

describe('a folder of what is kept', () => {
	test('loses its oldest files when there are too many, with a tenth to spare', async () => {
		const folder = folderOf(22);
		const before = byAge(folder);
		expect(await prune(folder, 20)).toBe(4);
		expect(byAge(folder)).toEqual(before.slice(4));
	});

	test('keeps all of them as long as there is room', async () => {
		const folder = folderOf(20);
		expect(await prune(folder, 20)).toBe(0);
		expect(readdirSync(folder)).toHaveLength(20);
	});

	test('is made where it is missing, for nobody but the owner', async () => {
		const folder = join(newFolder(), 'state', 'articles');
		await prepareFolder(folder);
		await prepareFolder(folder);
		expect(statSync(folder).mode & 0o777).toBe(0o700);
	});

	test('cannot be made within a file', async () => {
		const file = join(newFolder(), 'file');
		writeFileSync(file, '');
		await expect(prepareFolder(join(file, 'articles'))).rejects.toThrow();
	});
});
