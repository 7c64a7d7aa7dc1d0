import fc from 'fast-check';

/** Changes bytes between two places. */
type Mutation = (bytes: Buffer, from: number, to: number, piece: Uint8Array) => Uint8Array;

const mutations: readonly Mutation[] = [
	// A piece is missing, doubled, moved to the front, put elsewhere.
	(bytes, from, to) => Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]),
	(bytes, from, to) => Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]),
	(bytes, from, to) => Buffer.concat([bytes.subarray(from, to), bytes.subarray(0, from), bytes.subarray(to)]),
	(bytes, from, to) => Buffer.concat([bytes.subarray(0, from), bytes.subarray(to), bytes.subarray(from, to)]),
	// The end is missing: a part of what is behind, so that not all is lost when it happens again.
	(bytes, from, to) => bytes.subarray(0, Math.max(to, bytes.length - Math.ceil((bytes.length - from) / 4))),
	// Something foreign stands in it, instead of something or beside it.
	(bytes, from, _to, piece) => Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(from)]),
	(bytes, from, to, piece) => Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(to)]),
	// Single bits are turned, all of a piece are one byte.
	(bytes, from, to, piece) =>
		bytes.map((byte, at) => (at === from || at === to ? byte ^ (1 << (piece.length % 8)) : byte)),
	(bytes, from, to, piece) => Buffer.from(bytes).fill(piece[0] ?? 0, from, to),
];

/** Numbers at their limits, control characters, marks of syntax, cut sequences of UTF-8. */
const foreign = fc.oneof(
	fc.uint8Array({maxLength: 8}),
	fc.string({unit: 'binary', maxLength: 8}).map(text => new TextEncoder().encode(text)),
	fc
		.constantFrom(
			...[
				'\0',
				'\x1b]0;title\x07',
				'\x1b[2J',
				'\r',
				'\u2028',
				'\u202e',
				'<',
				'>',
				'&',
				'"',
				"'",
				'--',
				'{',
				'}',
				'[',
				']',
			],
			...[
				'-1',
				'0',
				'4294967295',
				'9999999999999999999',
				'1e999',
				'NaN',
				'%00',
				'%ZZ',
				'../../',
				'\uFEFF',
				'\uFFFD',
			],
		)
		.map(text => new TextEncoder().encode(text)),
);

/**
Bytes of documents with pieces missing, doubled, moved and replaced, bits turned, and foreign bytes between them.

@param originals documents as they should be; those are among the results too.
*/
export function mutatedBytes(originals: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
	const change = fc.record({
		mutate: fc.constantFrom(...mutations),
		// Anywhere, and not mostly at the ends, as values are usually drawn.
		from: fc.noBias(fc.double({min: 0, max: 1, noNaN: true})),
		length: fc.noBias(fc.double({min: 0, max: 0.1, noNaN: true})),
		piece: foreign,
	});
	return fc.tuple(originals, fc.array(change, {maxLength: 8})).map(([original, changes]) => {
		let bytes: Uint8Array = original;
		for (const {mutate, from, length, piece} of changes) {
			const start = Math.floor(from * bytes.length);
			const end = Math.min(bytes.length, start + Math.ceil(length * bytes.length));
			bytes = mutate(Buffer.from(bytes), start, end, piece);
		}

		return new Uint8Array(bytes);
	});
}
