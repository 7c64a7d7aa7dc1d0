import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {isAbsolute, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {cacheFolder, pruneCache} from '../../source/keeping/cache-folder.ts';
import {unfinishedMark, writeWhole} from '../../source/keeping/write-whole.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

test('the folder of the cache is at its XDG place', () => {
	expect(cacheFolder({XDG_CACHE_HOME: '/a/cache'})).toBe('/a/cache/pullquote');
	for (const home of [undefined, '', 'relative/cache']) {
		const folder = cacheFolder({XDG_CACHE_HOME: home});
		expect(isAbsolute(folder)).toBe(true);
		expect(folder).toMatch(/pullquote/);
		expect(folder).not.toContain('relative');
	}
});

/** A folder with files of the given sizes, each changed an hour after the one before, the last one three hours ago. */
function folderOf(files: Readonly<Record<string, number>>): string {
	const folder = temporaryFolder();
	const names = Object.keys(files);
	for (const [index, name] of names.entries()) {
		writeFileSync(join(folder, name), new Uint8Array(files[name] ?? 0));
		const changed = new Date(Date.now() - (names.length - index + 2) * 60 * 60 * 1000);
		utimesSync(join(folder, name), changed, changed);
	}

	return folder;
}

describe('a folder of a cache', () => {
	test('keeps everything as long as there is room', async () => {
		const folder = folderOf({c: 10, a: 10, b: 10});
		expect(await pruneCache(folder, {mostFiles: 3, mostBytes: 30})).toBe(0);
		expect(readdirSync(folder)).toEqual(['a', 'b', 'c']);
	});

	test('loses the oldest of too many files', async () => {
		const folder = folderOf({d: 1, c: 1, b: 1, a: 1});
		expect(await pruneCache(folder, {mostFiles: 3, mostBytes: 1000})).toBe(2);
		expect(readdirSync(folder)).toEqual(['a', 'b']);
	});

	test('loses the oldest of files that are too large together', async () => {
		const folder = folderOf({c: 50, b: 20, a: 40});
		expect(await pruneCache(folder, {mostFiles: 1000, mostBytes: 100})).toBe(1);
		expect(readdirSync(folder)).toEqual(['a', 'b']);
	});

	test('loses what somebody began long ago and did not finish, and nothing that is being written', async () => {
		const folder = folderOf({[`a${unfinishedMark}1`]: 1, b: 1});
		writeFileSync(join(folder, `a${unfinishedMark}2`), 'now');
		expect(await pruneCache(folder, {mostFiles: 1, mostBytes: 1})).toBe(1);
		expect(readdirSync(folder)).toEqual([`a${unfinishedMark}2`, 'b']);
	});

	test('may hold folders, which stay, and need not be there', async () => {
		const folder = folderOf({a: 1, b: 1});
		mkdirSync(join(folder, 'c'));
		expect(await pruneCache(folder, {mostFiles: 0, mostBytes: 0})).toBe(2);
		expect(readdirSync(folder)).toEqual(['c']);
		expect(await pruneCache(join(folder, 'd'), {mostFiles: 0, mostBytes: 0})).toBe(0);
	});
});

describe('a file that is written whole', () => {
	test('is made with its folder, for nobody but the owner', async () => {
		const folder = join(temporaryFolder(), 'cache', 'pages');
		await writeWhole(join(folder, 'a'), [Buffer.from('The '), Buffer.from('council')]);
		expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('The council');
		expect(statSync(folder).mode & 0o777).toBe(0o700);
		expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o600);
		expect(readdirSync(folder)).toEqual(['a']);
	});

	test('holds all that one of several writers has given it', async () => {
		const path = join(temporaryFolder(), 'a');
		const texts = Array.from({length: 9}, (_, index) => String(index).repeat(100_000));
		await Promise.all(texts.map(async text => writeWhole(path, [Buffer.from(text)])));
		expect(texts).toContain(readFileSync(path, 'utf8'));
	});

	test('that cannot be written is told of, and everything is as before', async () => {
		const folder = temporaryFolder();
		mkdirSync(join(folder, 'a', 'b'), {recursive: true});
		await expect(writeWhole(join(folder, 'a'), [Buffer.from('x')])).rejects.toThrow();
		expect(readdirSync(folder)).toEqual(['a']);
		expect(existsSync(join(folder, 'a', 'b'))).toBe(true);
	});
});
