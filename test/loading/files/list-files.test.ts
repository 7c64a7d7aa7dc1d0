import {chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeEach, describe, expect, test} from 'vitest';
import {listFiles} from '../../../source/loading/files/list-files.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'pullquote-list-'));
afterAll(() => rmSync(parent, {recursive: true}));

let folder: string;
let count = 0;
beforeEach(() => {
	count++;
	folder = path.join(parent, `folder${count}`);
	mkdirSync(folder);
});

function write(...names: readonly string[]): void {
	for (const name of names) {
		const place = path.join(folder, name);
		mkdirSync(path.dirname(place), {recursive: true});
		writeFileSync(place, 'Text.');
	}
}

async function list(name: string, limits?: Parameters<typeof listFiles>[1]) {
	const {files, warnings} = await listFiles(name, limits);
	return {files: files.map(file => path.relative(folder, file)), warnings};
}

describe('a folder', () => {
	test('is its articles of every kind, and those in its folders, in natural order', async () => {
		write('part 10.txt', 'part 9.txt', 'B.html', 'a.md', 'b/2.eml', 'b/1.pdf', 'c/d/feed.RSS', 'z.epub');
		expect(await list(folder)).toEqual({
			files: ['a.md', 'b/1.pdf', 'b/2.eml', 'B.html', 'c/d/feed.RSS', 'part 9.txt', 'part 10.txt', 'z.epub'],
			warnings: [],
		});
	});

	test('leaves out what is hidden, what programs keep, and what is of no kind that can be opened', async () => {
		write('a.txt', '.b.txt', '.git/c.txt', 'node_modules/d/readme.md', 'e.png', 'txt', 'f.txt~', 'data.csv');
		expect((await list(folder)).files).toEqual(['a.txt']);
	});

	test('lists readings that were written before', async () => {
		write('a.json', 'b.txt', 'c.jsonl');
		expect((await list(folder)).files).toEqual(['a.json', 'b.txt', 'c.jsonl']);
	});

	test('lists annotations with their text once, by their own name, and none without a text', async () => {
		write('a.txt', 'a.ann', 'b.txt', 'c.ann', 'd/a.txt', 'E.TXT', 'E.ANN');
		expect((await list(folder)).files).toEqual(['a.ann', 'b.txt', 'd/a.txt', 'E.ANN']);
	});

	test('begins the paths as it was named itself', async () => {
		write('a.txt');
		expect((await listFiles(`${folder}//`)).files).toEqual([`${folder}/a.txt`]);
		const relative = path.relative(process.cwd(), folder);
		expect((await listFiles(relative)).files).toEqual([`${relative}/a.txt`]);
	});

	test('with links in circles ends, and every folder is entered once', async () => {
		write('a/one.txt', 'b/two.txt');
		symlinkSync(folder, path.join(folder, 'a/up'));
		symlinkSync(path.join(folder, 'a'), path.join(folder, 'b/a'));
		symlinkSync(path.join(folder, 'nowhere.txt'), path.join(folder, 'broken.txt'));
		symlinkSync(path.join(folder, 'self.txt'), path.join(folder, 'self.txt'));
		symlinkSync(path.join(folder, 'a/one.txt'), path.join(folder, 'link.txt'));
		expect((await list(folder)).files).toEqual(['a/one.txt', 'b/two.txt', 'link.txt']);
	});

	test('of too many files is cut behind the first ones, and says so', async () => {
		write(...Array.from({length: 12}, (_, index) => `${index + 1}.txt`));
		expect(await list(folder, {mostFiles: 10, mostEntries: 100})).toEqual({
			files: Array.from({length: 10}, (_, index) => `${index + 1}.txt`),
			warnings: [`${folder}: only 10 of its files are listed. Name a part of it.`],
		});
		expect((await list(folder, {mostFiles: 12, mostEntries: 100})).warnings).toEqual([]);
	});

	test('in which there is too much to look at is cut too', async () => {
		write('a/1.txt', ...Array.from({length: 20}, (_, index) => `b/${index}.png`), 'c/1.txt');
		const {files, warnings} = await list(folder, {mostFiles: 10, mostEntries: 15});
		expect(files).toEqual(['a/1.txt']);
		expect(warnings).toHaveLength(1);
	});

	test('with nothing to open in it is an error', async () => {
		write('a.png', 'b/c.zip');
		await expect(listFiles(folder)).rejects.toMatchObject({
			name: 'InputError',
			input: folder,
			message:
				'There is no file in this folder that can be opened, such as .txt, .text, .log, .md. Name the file.',
		});
	});

	test.skipIf(process.getuid?.() === 0)('of which a part may not be read says so', async () => {
		write('a.txt', 'b/c.txt');
		chmodSync(path.join(folder, 'b'), 0);
		expect(await list(folder)).toEqual({
			files: ['a.txt'],
			warnings: [`${folder}: one folder in it may not be read.`],
		});
	});

	test('deep in folders is found', async () => {
		const deep = `${'a/'.repeat(200)}story.txt`;
		write(deep);
		expect((await list(folder)).files).toEqual([deep]);
	});

	test('keeps names with control characters as they are', async () => {
		write('a\n\x1b]0;b\x07.txt');
		expect((await list(folder)).files).toEqual(['a\n\x1b]0;b\x07.txt']);
	});
});

describe('a pattern', () => {
	test.each([
		['*.html', ['b.html']],
		['**/*.html', ['b.html', 'c/d.html', 'c/e/f.html']],
		['c/**', ['c/d.html', 'c/e/f.html', 'c/g.txt']],
		['{a,b}.*', ['a.txt', 'b.html']],
		['?.txt', ['a.txt']],
		['[a-b].*', ['a.txt', 'b.html']],
		['h*', ['h9.dat', 'h10.dat']],
	])('%s', async (pattern, files) => {
		write('a.txt', 'b.html', 'c/d.html', 'c/e/f.html', 'c/g.txt', '.h.html', 'h10.dat', 'h9.dat');
		write('node_modules/x.html');
		expect(await list(`${folder}/${pattern}`)).toEqual({files, warnings: []});
	});

	test('relative to the current folder gives relative paths', async () => {
		write('a.txt', 'b.txt');
		const relative = path.relative(process.cwd(), folder);
		expect((await listFiles(`${relative}/*.txt`)).files).toEqual([`${relative}/a.txt`, `${relative}/b.txt`]);
	});

	test('that matches annotations and their texts lists them once', async () => {
		write('a.txt', 'a.ann', 'b.ann');
		expect((await list(`${folder}/*`)).files).toEqual(['a.ann', 'b.ann']);
		expect((await list(`${folder}/*.txt`)).files).toEqual(['a.txt']);
	});

	test('is a name where there is a file of that name', async () => {
		write('[a].txt', 'a.txt', 'what?.txt', 'whatx.txt');
		expect((await list(`${folder}/[a].txt`)).files).toEqual(['[a].txt']);
		expect((await list(`${folder}/what?.txt`)).files).toEqual(['what?.txt']);
	});

	test('that matches nothing is an error', async () => {
		await expect(listFiles(`${folder}/*.txt`)).rejects.toMatchObject({
			name: 'InputError',
			input: `${folder}/*.txt`,
			message: 'There is no such file, and none that matches it as a pattern. Check the name.',
		});
	});

	test('over links in circles ends', async () => {
		write('a/one.txt');
		for (const name of ['x', 'y', 'z']) {
			symlinkSync(folder, path.join(folder, 'a', name));
		}

		const {files} = await list(`${folder}/**/*.txt`, {mostFiles: 100, mostEntries: 1000});
		expect(files).toContain('a/one.txt');
	});

	test('that stands for too many files is cut, and says so', async () => {
		write(...Array.from({length: 12}, (_, index) => `${index + 1}.txt`));
		const {files, warnings} = await list(`${folder}/*.txt`, {mostFiles: 10, mostEntries: 100});
		expect(files).toHaveLength(10);
		expect(warnings).toEqual([`${folder}/*.txt: only 10 of its files are listed. Name a part of it.`]);
	});
});

test.each(['story.txt', 'no such file', 'a\0b'])(
	'%j, which is none of these, stands for itself',
	async name => {
		expect(await listFiles(name)).toEqual({files: [name], warnings: []});
	},
);
