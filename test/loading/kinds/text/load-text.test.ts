import {describe, expect, test} from 'vitest';
import {loadText} from '../../../../source/loading/kinds/text/load-text.ts';
import type {Payload} from '../../../../source/loading/payload.ts';

const load = (content: string | Uint8Array, others: Omit<Payload, 'name' | 'bytes'> = {}) =>
	loadText({
		name: 'story.txt',
		bytes: typeof content === 'string' ? Buffer.from(content) : content,
		...others,
	});

test('text is an article called as asked for, with its own words and line breaks', async () => {
	const {article, warnings} = await load(
		'\uFEFFTown keeps ferry\r\n\r\nThe council voted on Monday to keep it.\r\n',
	);
	expect(article).toMatchObject({
		name: 'story.txt',
		title: 'Town keeps ferry',
		titleSpan: {start: 0, end: 16},
		text: 'Town keeps ferry\n\nThe council voted on Monday to keep it.\n',
	});
	expect(warnings).toEqual([]);
});

test('text in another encoding is an article, and says what it was read as', async () => {
	const {article, warnings} = await load(Buffer.from('The caf\xe9 is \x93open\x94.', 'latin1'));
	expect(article.text).toBe('The café is “open”.');
	expect(warnings).toEqual(['Read as Windows-1252, which it seems to be: nothing says so.']);
});

test('the encoding that came with it is believed', async () => {
	const {article, warnings} = await load(Buffer.from('Za\xbf\xf3\xb3\xe6', 'latin1'), {
		charset: 'iso-8859-2',
	});
	expect(article.text).toBe('Zażółć');
	expect(warnings).toEqual([]);
});

describe('what is told from outside', () => {
	const metadata = {
		title: 'Told title',
		byline: 'Told Name',
		published: '2024-05-01',
		publisher: 'Told Press',
	};

	test('counts where the text says nothing itself', async () => {
		const {article} = await load('the ferry will stop at both islands, the council said on Monday.', {
			metadata,
			address: 'https://example.org/ferry',
		});
		expect(article).toMatchObject({...metadata, url: 'https://example.org/ferry'});
		expect(article.titleSpan).toBeUndefined();
		expect(article.text).not.toContain('Told');
	});

	test('counts less than what the text says', async () => {
		const {article} = await load(
			'Town keeps ferry\n\nBy Ann Lowe\n\nMarch 2, 2022\n\nThe council voted on Monday.\n',
			{
				metadata,
			},
		);
		expect(article).toMatchObject({
			title: 'Town keeps ferry',
			byline: 'Ann Lowe',
			published: '2022-03-02',
			publisher: 'Told Press',
		});
	});
});

test.each([
	['nothing', ''],
	['white space', '\uFEFF \r\n\t\u00A0\n'],
	['a byte order mark of UTF-16', Uint8Array.of(0xff, 0xfe)],
])('%s is an error', async (_, content) => {
	await expect(load(content)).rejects.toMatchObject({
		name: 'InputError',
		input: 'story.txt',
		message: 'There is no text in it. Give an article as plain text.',
	});
});

test('recorded terminal sessions keep their escape sequences', async () => {
	const session = '\x1b[1mbold\x1b[0m and \x1b[31mred\x1b[0m\x08';
	expect((await load(session)).article.text).toBe(session);
});
