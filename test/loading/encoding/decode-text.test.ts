import {constants} from 'node:buffer';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {decodeText, type EncodingHints} from '../../../source/loading/encoding/decode-text.ts';
import {encodeAs} from '../../support/encode-text.ts';
import {paragraphsIn} from './paragraphs-in.ts';

const decode = (bytes: Uint8Array, hints: Omit<EncodingHints, 'name'> = {}) =>
	decodeText(bytes, {name: 'test', ...hints});
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('UTF-8', () => {
	test('is read as it is, without its byte order mark and without a word about it', async () => {
		const text = 'The café is open.\r\n“Yes,” she said. 😀\n';
		const expected = {text, encoding: 'utf-8', warnings: []};
		expect(await decode(Buffer.from(text))).toEqual(expected);
		expect(await decode(Buffer.from(`\uFEFF${text}`))).toEqual(expected);
		expect(await decode(Buffer.from(text), {charset: 'UTF-8'})).toEqual(expected);
	});

	test('of any text comes back', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({unit: 'grapheme'}), async text => {
				fc.pre(!text.startsWith('\uFEFF') && !/[\0\u001b]/.test(text));
				expect(await decode(Buffer.from(text))).toEqual({text, encoding: 'utf-8', warnings: []});
			}),
		);
	});

	test('with broken bytes has a mark for each, and a warning that counts them and says where the first is', async () => {
		const bytes = Buffer.concat([
			Buffer.from('Ines Núñez said so.\nThe caf'),
			Buffer.from([0xe9]),
			Buffer.from(' and the “harbour” are '),
			Buffer.from([0xff, 0xe2, 0x80]),
			Buffer.from(' open.\n'),
		]);
		expect(await decode(bytes)).toEqual({
			text: 'Ines Núñez said so.\nThe caf\uFFFD and the “harbour” are \uFFFD\uFFFD open.\n',
			encoding: 'utf-8',
			warnings: ['4 bytes could not be decoded as UTF-8 and are shown as \uFFFD (the first in line 2).'],
		});
	});

	test('that is cut in the middle of its last character is UTF-8 all the same', async () => {
		const {text, warnings} = await decode(Buffer.from('The end “').subarray(0, -1));
		expect(text).toBe('The end \uFFFD');
		expect(warnings).toEqual([
			'2 bytes could not be decoded as UTF-8 and are shown as \uFFFD (the first in line 1).',
		]);
	});

	test('with marks of its own has no warning, and they are not counted', async () => {
		expect(await decode(Buffer.from('It was \uFFFD then.'))).toMatchObject({
			text: 'It was \uFFFD then.',
			warnings: [],
		});
		const broken = Buffer.concat([Buffer.from('It was \uFFFD then: “'), Buffer.from([0xff])]);
		expect((await decode(broken)).warnings).toEqual([
			'1 byte could not be decoded as UTF-8 and is shown as \uFFFD (in line 1).',
		]);
	});

	test('that is said to be something else is told so', async () => {
		expect(await decode(Buffer.from('The café is open.'), {charset: 'ISO-8859-1'})).toEqual({
			text: 'The café is open.',
			encoding: 'utf-8',
			warnings: ['It is said to be «ISO-8859-1», but is not: read as UTF-8.'],
		});
		expect((await decode(Buffer.from('市长表示，这是最终的。'), {charset: 'gb2312'})).encoding).toBe('utf-8');
	});

	test('of ASCII alone is what anything says it is', async () => {
		for (const charset of ['iso-8859-1', 'shift_jis', 'utf-16', 'utf-7', 'none such']) {
			expect(await decode(Buffer.from('All plain.'), {charset})).toEqual({
				text: 'All plain.',
				encoding: 'utf-8',
				warnings: [],
			});
		}
	});
});

describe('UTF-16', () => {
	test.each([
		['little-endian', (text: string) => Buffer.from(text, 'utf16le'), 'utf-16le'],
		['big-endian', utf16be, 'utf-16be'],
	])('%s is read with and without a byte order mark', async (_, encode, encoding) => {
		for (const text of [...Object.values(paragraphsIn).map(({text}) => text), 'Ferry 12\r\n', 'Hi']) {
			expect(await decode(encode(`\uFEFF${text}`))).toEqual({text, encoding, warnings: []});
			expect(await decode(encode(text))).toEqual({
				text,
				encoding,
				warnings: ['Read as UTF-16, which it seems to be: nothing says so.'],
			});
			expect((await decode(encode(text), {charset: 'UTF-16'})).warnings).toEqual([]);
		}
	});

	test('with a lone surrogate and a byte too many has a mark for each', async () => {
		const bytes = Buffer.concat([
			Buffer.from('\uFEFFOne.\nTwo \uD83D and \uFFFD.', 'utf16le'),
			Buffer.from([0x41]),
		]);
		expect(await decode(bytes)).toEqual({
			text: 'One.\nTwo \uFFFD and \uFFFD.\uFFFD',
			encoding: 'utf-16le',
			warnings: [
				'2 characters could not be decoded as UTF-16 and are shown as \uFFFD (the first in line 2).',
			],
		});
	});

	test.each([
		['UTF-8 with a zero byte', Buffer.from('The ferry\0sails to both islands.')],
		['UTF-8 between zero bytes', Buffer.from('The ferry\0sails to\0both islands\0until the bridge\0opens.')],
		['Chinese with a zero byte', Buffer.from('市长表示\0这是最终的')],
	])('is not told in %s', async (_, bytes) => {
		expect((await decode(bytes)).encoding).toBe('utf-8');
	});
});

test('UTF-32 is refused', async () => {
	await expect(decode(Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0))).rejects.toMatchObject({
		name: 'InputError',
		input: 'test',
		message: expect.stringContaining('UTF-32'),
	});
});

test('more than a string can hold is refused', async () => {
	await expect(decode(new Uint8Array(constants.MAX_STRING_LENGTH + 1))).rejects.toMatchObject({
		name: 'InputError',
		message: 'Over 512 MB of text: no article is that long. Cut it into parts.',
	});
});

describe('an encoding that nothing tells is guessed', () => {
	const cases = Object.entries(paragraphsIn).flatMap(([language, {encodings, text}]) =>
		encodings.map(encoding => [language, encoding, text] as const),
	);

	test.each(cases)('%s in %s', async (_, encoding, text) => {
		for (const length of [200, 1000, 50_000]) {
			const repeated = `${text}\n`.repeat(Math.ceil(length / text.length)).slice(0, length);
			const decoded = await decode(encodeAs(encoding, repeated));
			expect(decoded.text).toBe(repeated);
			expect(decoded.warnings).toEqual([
				expect.stringMatching(/^Read as [\w-]+, which it seems to be: nothing says so\.$/),
			]);
		}
	});

	test('Polish without ś and ź, in either of its two', async () => {
		const text =
			'Rada wciąż zwleka z decyzją, choć związek żąda wyższych płac, a mieszkańcy czekają na prom. '.repeat(
				3,
			);
		for (const encoding of ['windows-1250', 'iso-8859-2']) {
			expect(await decode(encodeAs(encoding, text))).toMatchObject({text, encoding});
		}
	});

	test('one word with an accent is Western', async () => {
		expect(await decode(Buffer.from('The caf\xe9 is open.', 'latin1'))).toEqual({
			text: 'The café is open.',
			encoding: 'windows-1252',
			warnings: ['Read as Windows-1252, which it seems to be: nothing says so.'],
		});
	});

	test('in a megabyte of ASCII with a few quotation marks at its end', async () => {
		const bytes = Buffer.concat([
			Buffer.from('The ferry will stop at both islands until the new bridge opens. '.repeat(16_000)),
			Buffer.from('\x93We won\x92t go,\x94 said Jos\xe9.', 'latin1'),
		]);
		expect((await decode(bytes)).text).toMatch(/“We won’t go,” said José\.$/);
	});

	test('old Japanese mail, whose bytes are ASCII', async () => {
		const bytes = Buffer.from('Title: \x1b$B;T5D2q\x1b(B\n', 'latin1');
		expect(await decode(bytes, {charset: 'iso-2022-jp'})).toEqual({
			text: 'Title: 市議会\n',
			encoding: 'iso-2022-jp',
			warnings: [],
		});
		expect((await decode(bytes)).text).toBe('Title: 市議会\n');
	});

	test('noise is read as something, whatever it is, and every mark that it does not hold is counted', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.uint8Array({maxLength: 200}),
				fc.option(fc.string({maxLength: 10}), {nil: undefined}),
				async (bytes, charset) => {
					fc.pre(bytes[2] !== 0 || bytes[1] !== 0xfe);
					fc.pre(bytes[0] !== 0 || bytes[1] !== 0);
					const {text, encoding, warnings} = await decode(bytes, charset === undefined ? {} : {charset});
					expect(text.isWellFormed()).toBe(true);
					expect(warnings.every(warning => !/[\n\r\u2028\u2029]/.test(warning))).toBe(true);
					if (text.includes('\uFFFD') && !['utf-16le', 'utf-16be', 'gb18030'].includes(encoding)) {
						const own = Buffer.from(bytes).includes(Buffer.from('\uFFFD'));
						expect(own || warnings.some(warning => warning.includes('could not be decoded'))).toBe(true);
					}
				},
			),
		);
	});
});

describe('what is said', () => {
	test('is believed where the bytes do not say otherwise', async () => {
		const bytes = encodeAs('iso-8859-2', 'Zażółć gęślą');
		expect(await decode(bytes, {charset: 'ISO-8859-2'})).toEqual({
			text: 'Zażółć gęślą',
			encoding: 'iso-8859-2',
			warnings: [],
		});
	});

	test('of Latin-1 means Windows-1252, whose quotation marks are controls there', async () => {
		for (const charset of ['iso-8859-1', 'latin1', 'us-ascii', 'cp1252']) {
			expect(await decode(Buffer.from('\x93No,\x94 he said \x96 again.', 'latin1'), {charset})).toEqual({
				text: '“No,” he said – again.',
				encoding: 'windows-1252',
				warnings: [],
			});
		}
	});

	test('of another part of ISO 8859 is put right where that would be controls', async () => {
		const bytes = encodeAs('windows-1250', '„Není to pravda,“ řekl starosta. Žádná změna.');
		expect(await decode(bytes, {charset: 'iso-8859-2'})).toEqual({
			text: '„Není to pravda,“ řekl starosta. Žádná změna.',
			encoding: 'windows-1250',
			warnings: ['It is said to be «iso-8859-2», but is not: read as Windows-1250.'],
		});
	});

	test('of UTF-8 is put right where it is not', async () => {
		expect(await decode(Buffer.from('The caf\xe9 is open.', 'latin1'), {charset: 'utf-8'})).toEqual({
			text: 'The café is open.',
			encoding: 'windows-1252',
			warnings: ['It is said to be «utf-8», but is not: read as Windows-1252.'],
		});
	});

	test('of one Asian encoding is put right where it is another', async () => {
		const {text} = paragraphsIn['Japanese'] ?? {text: ''};
		const decoded = await decode(encodeAs('shift_jis', text), {charset: 'big5'});
		expect(decoded).toMatchObject({text, encoding: 'shift_jis'});
		expect(decoded.warnings).toHaveLength(1);
	});

	test('of an Asian encoding is believed in a word that could be UTF-8 too', async () => {
		// The bytes of «联通» in GB18030 are two characters of UTF-8.
		expect((await decode(encodeAs('gb18030', '联通'), {charset: 'gbk'})).text).toBe('联通');
	});

	test('of no known encoding is told where it would have been needed', async () => {
		expect(await decode(Buffer.from('The caf\xe9.', 'latin1'), {charset: 'foo\nbar'})).toMatchObject({
			text: 'The café.',
			warnings: ['It is said to be «foo bar», which is no known encoding: read as Windows-1252.'],
		});
		expect((await decode(Buffer.from('The café.'), {charset: 'foo'})).warnings).toEqual([]);
	});

	test('is less than a byte order mark', async () => {
		expect((await decode(Buffer.from('\uFEFFThe café.', 'utf16le'), {charset: 'utf-8'})).text).toBe(
			'The café.',
		);
	});

	test('and cannot be decoded is counted', async () => {
		const text = '市議会は月曜日、フェリーの存続を可決した。\n'.repeat(20);
		const bytes = Buffer.concat([encodeAs('shift_jis', text), Buffer.from([0x81, 0x0a])]);
		const decoded = await decode(bytes, {charset: 'Shift_JIS'});
		expect(decoded.text).toBe(`${text}\uFFFD\n`);
		expect(decoded.warnings).toEqual([
			'1 character could not be decoded as Shift-JIS and is shown as \uFFFD (in line 21).',
		]);
	});
});
