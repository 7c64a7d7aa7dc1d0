import fc from 'fast-check';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {brat} from '../../../source/formats/brat.ts';
import type {Payload} from '../../../source/loading/payload.ts';
import {read} from '../../../source/reading/read.ts';
import {soundArbitraryReading} from '../../support/sound-arbitrary-reading.ts';
import {mutatedBytes} from '../mutated-bytes.ts';
import {articles} from '../texts.ts';

type Files = {readonly annotations: string; readonly text: string};

const stories: readonly Files[] = articles
	.filter(text => text.length < 1200)
	.slice(0, 8)
	.map(text => {
		const reading = read(articleFromPlainText(text, 'fuzz.txt'));
		return {annotations: brat.print(reading, new Set()), text: reading.article.text};
	});

const files: fc.Arbitrary<Files> = fc.oneof(
	fc.constantFrom(...stories),
	soundArbitraryReading.map(reading => ({
		annotations: brat.print(reading, new Set()),
		text: reading.article.text,
	})),
);

const id = fc.nat({max: 12}).map(number => `T${number}`);
const label = fc.constantFrom(
	'person',
	'PER',
	'ORG',
	'GPE',
	'Content',
	'Cue',
	'Source',
	'Attribution',
	'__proto__',
	'',
);
const offset = fc.oneof(fc.nat({max: 60}), fc.nat());

/** Lines as tools write them, and nearly so. */
const line = fc.oneof(
	fc
		.tuple(
			id,
			label,
			fc.array(fc.tuple(offset, offset), {minLength: 1, maxLength: 4}),
			fc.option(fc.string()),
		)
		.map(
			([name, kind, pieces, words]) =>
				`${name}\t${kind} ${pieces.map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`).join(';')}${words === null ? '' : `\t${words}`}`,
		),
	fc
		.tuple(id, id, id)
		.map(([a, b, c]) => `E1\tAttribution:${a} Content:${b} Cue:${a} Source:${c} Content2:${c}`),
	fc.array(id, {maxLength: 4}).map(ids => `*\tCoref ${ids.join(' ')}`),
	fc
		.tuple(id, fc.constantFrom('pronoun', 'name', 'description', 'NOM', 'x'))
		.map(([a, form]) => `A1\tForm ${a} ${form}`),
	fc.constantFrom(
		'R1\tCoref Arg1:T1 Arg2:T2',
		'#1\tAnnotatorNotes T1\tx',
		'N1\tReference T1 x:1',
		'\t\t\t',
		'T',
		'E',
		'*',
	),
	fc.string({unit: 'binary'}),
);

const withLines = fc
	.tuple(files, fc.array(line, {maxLength: 12}), fc.boolean())
	.map(([{annotations, text}, lines, isFirst]) => ({
		annotations: isFirst ? `${lines.join('\n')}\n${annotations}` : `${annotations}${lines.join('\n')}`,
		text,
	}));

const encode = (text: string) => new TextEncoder().encode(text);

/** Annotations and their text: whole, with lines that make no sense, torn apart, of another text, and without one. */
export const payloads: fc.Arbitrary<Payload> = fc
	.tuple(
		fc.oneof(
			{
				arbitrary: withLines.map(({annotations, text}) => [encode(annotations), encode(text)] as const),
				weight: 5,
			},
			{
				arbitrary: withLines.chain(({annotations, text}) =>
					fc.tuple(mutatedBytes(fc.constant(encode(annotations))), mutatedBytes(fc.constant(encode(text)))),
				),
				weight: 3,
			},
			{
				arbitrary: fc
					.tuple(files, files)
					.map(([one, other]) => [encode(one.annotations), encode(other.text)] as const),
				weight: 1,
			},
		),
		fc.integer({min: 0, max: 20}),
	)
	.map(([[bytes, text], chance]) => ({
		bytes,
		name: 'fuzz.ann',
		...(chance > 0 && {companion: {bytes: text, name: 'fuzz.txt'}}),
	}));
