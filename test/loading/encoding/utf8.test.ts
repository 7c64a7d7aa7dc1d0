import fc from 'fast-check';
import {expect, test} from 'vitest';
import {weighUtf8} from '../../../source/loading/encoding/utf8.ts';

const leads = [
	0x41, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xe2, 0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5,
];
const bytes = fc.oneof(
	fc.uint8Array({maxLength: 12}),
	fc.array(fc.constantFrom(...leads), {maxLength: 10}).map(list => Uint8Array.from(list)),
	fc.string({unit: 'binary'}).map(text => new TextEncoder().encode(text)),
);

test('what is broken is what the platform’s decoder makes a mark of, and begins where its decoding ends', () => {
	const strict = new TextDecoder('utf-8', {fatal: true});
	const isValid = (data: Uint8Array) => {
		try {
			strict.decode(data);
			return true;
		} catch {
			return false;
		}
	};

	fc.assert(
		fc.property(bytes, data => {
			const {broken, brokenBytes, firstBroken} = weighUtf8(data);
			const own = Buffer.from(data).toString('latin1').split('\u00ef\u00bf\u00bd').length - 1;
			const marks = new TextDecoder().decode(data).split('\uFFFD').length - 1;
			expect(broken).toBe(marks - own);
			expect(firstBroken === data.length).toBe(isValid(data));
			expect(isValid(data.subarray(0, firstBroken))).toBe(true);
			expect(brokenBytes).toBeGreaterThanOrEqual(broken);
		}),
		{numRuns: 1000},
	);
});

test.each([
	['ASCII', [0x61, 0x62], {sequences: 0, strays: 0, broken: 0, brokenBytes: 0, firstBroken: 2}],
	[
		'whole characters',
		Buffer.from('é€😀'),
		{sequences: 3, strays: 0, broken: 0, brokenBytes: 0, firstBroken: 9},
	],
	[
		'a cut character',
		[0x61, 0xe2, 0x82],
		{sequences: 1, strays: 0, broken: 1, brokenBytes: 2, firstBroken: 1},
	],
	['Latin-1', [0x61, 0xe9, 0x62, 0xff], {sequences: 0, strays: 2, broken: 2, brokenBytes: 2, firstBroken: 1}],
])('%s', (_, list, weight) => {
	expect(weighUtf8(Uint8Array.from(list))).toEqual(weight);
});
