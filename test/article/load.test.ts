import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {Readable} from 'node:stream';
import fc from 'fast-check';
import {afterAll, describe, expect, test} from 'vitest';
import {decodeUtf8, findInvalidUtf8} from '../../source/article/decode.ts';
import {loadArticle, loadArticleFromStream} from '../../source/article/load.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pullquote-load-'));
afterAll(() => rmSync(folder, {recursive: true}));

function file(content: string | Uint8Array): string {
	const name = path.join(folder, 'article.txt');
	writeFileSync(name, content);
	return name;
}

test('a file is an article called by its path', async () => {
	const name = file('\uFEFFTown keeps ferry\r\n\r\nThe council voted on Monday to keep it.\r\n');
	const article = await loadArticle(name);
	expect(article.name).toBe(name);
	expect(article.text).toBe('Town keeps ferry\n\nThe council voted on Monday to keep it.\n');
});

test('a stream is an article, wherever its chunks are cut', async () => {
	const bytes = Buffer.from('Zelenskyy’s “heart of our country” 😀.');
	for (let at = 0; at <= bytes.length; at++) {
		const article = await loadArticleFromStream(
			Readable.from([bytes.subarray(0, at), bytes.subarray(at)]),
			'stdin',
		);
		expect(article.text).toBe(bytes.toString());
	}
});

describe('what cannot be opened', () => {
	test.each<[string, string | Uint8Array, string]>([
		['empty', '', 'There is no text in it.'],
		['white space', '\uFEFF \r\n\t\u00A0\n', 'There is no text in it.'],
		['a zero byte', 'The ferry\0sails.', 'This is a binary file, not plain text.'],
		['control characters', '\x01\x02\x03\x04 text', 'This is a binary file, not plain text.'],
		['a PDF', '%PDF-1.7\nsome text', 'This is a PDF, not plain text.'],
		['UTF-16', Buffer.from('\uFEFFThe ferry', 'utf16le'), 'This is UTF-16 text, not plain text.'],
		[
			'Windows-1252',
			Buffer.from('One line.\nThe caf\xE9 is open.', 'latin1'),
			'Not valid UTF-8 at byte 17 (line 2).',
		],
		['a cut sequence', Buffer.from('The end “').subarray(0, -1), 'Not valid UTF-8 at byte 8 (line 1).'],
	])('%s', async (_, content, message) => {
		const name = file(content);
		await expect(loadArticle(name)).rejects.toMatchObject({
			name: 'InputError',
			input: name,
			message: expect.stringContaining(message),
		});
	});

	test.each([
		['a missing file', () => path.join(folder, 'missing.txt'), 'There is no such file.'],
		['a file taken for a folder', () => path.join(file('Text.'), 'article.txt'), 'There is no such file.'],
		['a folder', () => folder, 'This is a folder.'],
	])('%s', async (_, makeName, message) => {
		await expect(loadArticle(makeName())).rejects.toMatchObject({
			name: 'InputError',
			message: expect.stringContaining(message),
		});
	});

	test.each([
		['EACCES', 'You may not read this file.'],
		['EISDIR', 'This is a folder.'],
		['EIO', 'It cannot be read (EIO).'],
	])('a stream that breaks with %s', async (code, message) => {
		const stream = new Readable({
			read() {
				this.destroy(Object.assign(new Error('broken'), {code}));
			},
		});
		await expect(loadArticleFromStream(stream, 'stdin')).rejects.toMatchObject({
			name: 'InputError',
			input: 'stdin',
			message: expect.stringContaining(message),
		});
	});

	test('each error is one line', async () => {
		for (const content of ['', '\0', Buffer.from([0xff])]) {
			await expect(loadArticle(file(content))).rejects.toMatchObject({
				message: expect.not.stringContaining('\n'),
			});
		}
	});
});

test('recorded terminal sessions with escape sequences are text', () => {
	const session = '\x1b[1mbold\x1b[0m and \x1b[31mred\x1b[0m\x08';
	expect(decodeUtf8(Buffer.from(session), 'test')).toBe(session);
});

test('bytes are valid exactly when the platform’s decoder takes them, and up to the place that is named', () => {
	const bytes = fc.oneof(
		fc.uint8Array({maxLength: 12}),
		fc
			.array(
				fc.constantFrom(
					0x41,
					0x80,
					0x8f,
					0x90,
					0x9f,
					0xa0,
					0xbf,
					0xc1,
					0xc2,
					0xdf,
					0xe0,
					0xe2,
					0xed,
					0xef,
					0xf0,
					0xf1,
					0xf4,
					0xf5,
				),
				{maxLength: 8},
			)
			.map(list => Uint8Array.from(list)),
		fc.string({unit: 'binary'}).map(text => new TextEncoder().encode(text)),
	);
	const decoder = new TextDecoder('utf-8', {fatal: true});
	const isValid = (data: Uint8Array) => {
		try {
			decoder.decode(data);
			return true;
		} catch {
			return false;
		}
	};

	fc.assert(
		fc.property(bytes, data => {
			const offset = findInvalidUtf8(data);
			expect(offset === data.length).toBe(isValid(data));
			expect(isValid(data.subarray(0, offset))).toBe(true);
		}),
		{numRuns: 500},
	);
});
