import fc from 'fast-check';
import type {Payload} from '../../../source/loading/payload.ts';
import {hostileText} from '../../support/hostile-text.ts';
import {mutatedBytes} from '../mutated-bytes.ts';
import {mutatedArticle} from '../texts.ts';

const encoders: ReadonlyArray<(text: string) => Uint8Array> = [
	text => new TextEncoder().encode(text),
	text => Buffer.from(`\uFEFF${text}`, 'utf16le'),
	text => Buffer.from(text, 'utf16le'),
	text => Buffer.from(text, 'utf16le').swap16(),
	text => Buffer.from(text, 'latin1'),
];

const encoded = fc
	.tuple(fc.oneof(mutatedArticle, hostileText), fc.constantFrom(...encoders))
	.map(([text, encode]) => encode(text));

const charset = fc.option(
	fc.oneof(
		fc.constantFrom(
			'utf-8',
			'UTF-16',
			'iso-8859-1',
			'windows-1252',
			'shift_jis',
			'gb18030',
			'replacement',
			'x-user-defined',
		),
		fc.string({maxLength: 12}),
	),
	{nil: undefined},
);

/** Articles in several encodings, torn apart or whole, with and without a name for their encoding that need not be theirs. */
export const payloads: fc.Arbitrary<Payload> = fc
	.tuple(
		fc.oneof(
			{arbitrary: mutatedBytes(encoded), weight: 5},
			{arbitrary: fc.uint8Array({maxLength: 300}), weight: 1},
		),
		charset,
	)
	.map(([bytes, told]) => ({bytes, name: 'fuzz.txt', ...(told !== undefined && {charset: told})}));
