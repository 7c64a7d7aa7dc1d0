import fc from 'fast-check';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {json} from '../../../source/formats/json.ts';
import type {Payload} from '../../../source/loading/payload.ts';
import {read} from '../../../source/reading/read.ts';
import {putValue} from '../../support/put-value.ts';
import {soundArbitraryReading} from '../../support/sound-arbitrary-reading.ts';
import {mutatedBytes} from '../mutated-bytes.ts';
import {articles} from '../texts.ts';

/** Few: each is read, and long documents make each try long. */
const documents = articles
	.filter(text => text.length < 1200)
	.slice(0, 8)
	.map(text => json.print(read(articleFromPlainText(text, 'fuzz.txt')), new Set()));

const document = fc.oneof(
	fc.constantFrom(...documents),
	soundArbitraryReading.map(reading => json.print(reading, new Set())),
);

/** What stands in place of a value: of another type, at a limit, or the value of another place. */
const foreign = fc.oneof(
	fc.constantFrom<unknown>(
		...[
			null,
			true,
			'',
			-1,
			0,
			1,
			2.5,
			1e300,
			2 ** 31,
			'\u001B[2J',
			'\uD800',
			'__proto__',
			'a1',
			's1',
			's2',
			'c1',
		],
		...[
			[],
			{},
			[[]],
			{start: 0, end: 1},
			{start: 1, end: 0},
			{start: 0, end: 9e9},
			'file:///etc/passwd',
			'2022-02-30',
		],
	),
	fc.jsonValue({maxDepth: 2}),
);

const change = fc.record({way: fc.array(fc.nat({max: 200}), {minLength: 1, maxLength: 6}), value: foreign});

function changed(
	text: string,
	changes: ReadonlyArray<{readonly way: readonly number[]; readonly value: unknown}>,
): string {
	const whole: unknown = JSON.parse(text);
	for (const {way, value} of changes) {
		putValue(whole, way, value);
	}

	return JSON.stringify(whole);
}

const texts = fc.oneof(
	{
		arbitrary: fc
			.tuple(document, fc.array(change, {minLength: 1, maxLength: 4}))
			.map(([text, changes]) => changed(text, changes)),
		weight: 5,
	},
	{arbitrary: fc.array(document, {minLength: 1, maxLength: 3}).map(lines => lines.join('')), weight: 2},
	{arbitrary: fc.json(), weight: 1},
);

/** Readings as Pullquote writes them, whole, with values put in others' places, and torn apart. */
export const payloads: fc.Arbitrary<Payload> = fc
	.oneof(
		{arbitrary: texts.map(text => new TextEncoder().encode(text)), weight: 4},
		{arbitrary: mutatedBytes(texts.map(text => new TextEncoder().encode(text))), weight: 2},
	)
	.map(bytes => ({bytes, name: 'fuzz.json'}));
