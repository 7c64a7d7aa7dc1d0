import {
	linkSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	statSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {readKept, setAside, writeKept} from '../../source/keeping/kept-file.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'pullquote-kept-'));

describe('a kept file', () => {
	test('is read as it was written, and leaves nothing else in its folder', () => {
		const folder = join(newFolder(), 'state', 'pullquote');
		const path = join(folder, 'a.json');
		writeKept(path, '{"of": "Zoë 🙂"}\n');
		writeKept(path, '{"of": "Bo"}\n');
		expect(readKept(path)).toBe('{"of": "Bo"}\n');
		expect(readdirSync(folder)).toEqual(['a.json']);
	});

	test('is nobody’s but the owner’s, and so is its folder', () => {
		const folder = join(newFolder(), 'pullquote');
		writeKept(join(folder, 'a.json'), 'text');
		expect(statSync(folder).mode & 0o777).toBe(0o700);
		expect(statSync(join(folder, 'a.json')).mode & 0o777).toBe(0o600);
	});

	test('is another file with each writing: whoever reads the old one meanwhile reads all of it', () => {
		const folder = newFolder();
		const path = join(folder, 'a.json');
		writeKept(path, 'as it was');
		linkSync(path, join(folder, 'the one before'));
		writeKept(path, 'new');
		expect(readFileSync(join(folder, 'the one before'), 'utf8')).toBe('as it was');
	});

	test('that cannot be written is told of, and everything is as before', () => {
		const folder = newFolder();
		const path = join(folder, 'a.json');
		mkdirSync(join(path, 'something'), {recursive: true});
		expect(() => writeKept(path, 'text')).toThrow();
		expect(readdirSync(folder)).toEqual(['a.json']);
		expect(readdirSync(path)).toEqual(['something']);
		writeFileSync(join(folder, 'file'), '');
		expect(() => writeKept(join(folder, 'file', 'a.json'), 'text')).toThrow();
	});

	test('that is not there holds nothing', () => {
		expect(readKept(join(newFolder(), 'no folder', 'a.json'))).toBeUndefined();
	});

	test('is no folder, and no longer than anything that is kept', () => {
		const folder = newFolder();
		expect(() => readKept(folder)).toThrow(/no file that was kept/u);
		const path = join(folder, 'long.json');
		writeFileSync(path, '');
		truncateSync(path, 1024 * 1024);
		expect(readKept(path)).toHaveLength(1024 * 1024);
		truncateSync(path, 1024 * 1024 + 1);
		expect(() => readKept(path)).toThrow(/no file that was kept/u);
	});
});

describe('a file that is set aside', () => {
	test('has another name, and takes the place of one that was set aside before', () => {
		const path = join(newFolder(), 'a.json');
		for (const broken of ['{', '[']) {
			writeFileSync(path, broken);
			expect(setAside(path)).toBe(`${path}.broken`);
			expect(readKept(path)).toBeUndefined();
			expect(readFileSync(`${path}.broken`, 'utf8')).toBe(broken);
		}
	});

	test('must be there', () => {
		expect(setAside(join(newFolder(), 'a.json'))).toBeUndefined();
	});
});
