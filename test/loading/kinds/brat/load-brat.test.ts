import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {InputError} from '../../../../source/article/input-error.ts';
import {articleFromPlainText} from '../../../../source/article/plain-text.ts';
import {slice} from '../../../../source/article/span.ts';
import {brat} from '../../../../source/formats/brat.ts';
import {loadBrat} from '../../../../source/loading/kinds/brat/load-brat.ts';
import type {LoadedArticle} from '../../../../source/loading/loaded.ts';
import type {Task} from '../../../../source/loading/loader.ts';
import {read} from '../../../../source/reading/read.ts';
import type {Reading} from '../../../../source/reading/reading.ts';
import {soundArbitraryReading} from '../../../support/sound-arbitrary-reading.ts';
import {faultsOf} from '../../../support/sound-reading.ts';

const task: Task = {onProgress: () => {}, mostBytes: 1_000_000};
const encode = (text: string) => new TextEncoder().encode(text);

async function load(text: string, ...lines: string[]): Promise<LoadedArticle> {
	return loadBrat(
		{
			bytes: encode(`${lines.join('\n')}\n`),
			name: 'ferry.ann',
			companion: {bytes: encode(text), name: 'ferry.txt'},
		},
		task,
	);
}

async function readingOf(text: string, ...lines: string[]): Promise<Reading> {
	const {reading} = await load(text, ...lines);
	expect(reading && faultsOf(reading)).toEqual([]);
	return reading as Reading;
}

async function errorOf(loading: Promise<unknown>): Promise<InputError> {
	const error = await loading.then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	expect(error).toBeInstanceOf(InputError);
	return error as InputError;
}

/** A T line for the first place of some words. */
function mark(id: string, label: string, text: string, ...pieces: string[]): string {
	const offsets = pieces.map(words => {
		const start = [...text.slice(0, text.indexOf(words))].length;
		return `${start} ${start + [...words].length}`;
	});
	return `${id}\t${label} ${offsets.join(';')}\t${pieces.join(' ')}`;
}

const story = `Town Keeps Its Ferry

“This boat is our road,” Mayor Maria Santos said on Monday. She added that it would “last.” Santos wept.

According to the Harbour Council, John Roe told Santos the hull was new.`;

describe('what --format brat writes opens as the same actors and statements', () => {
	test('a story', async () => {
		const reading = read(articleFromPlainText(story, 'ferry.txt'));
		const files = brat.files(reading, new Set());
		const opened = await readingOf(files.get('.txt') ?? '', files.get('.ann') ?? '');
		expect(opened.article).toEqual(reading.article);
		expect(opened.sentences).toEqual(reading.sentences);
		expect(opened.actors.map(({name, kind, aliases, mentions}) => ({name, kind, aliases, mentions}))).toEqual(
			reading.actors.map(({name, kind, aliases, mentions}) => ({name, kind, aliases, mentions})),
		);
		const bare = (statements: Reading['statements']) =>
			statements.map(({hedge, confidence, why, ...statement}) => statement);
		expect(bare(opened.statements)).toEqual(bare(reading.statements));
		expect(opened).toMatchObject({assertions: [], figures: [], times: []});
		for (const {confidence, why} of [...opened.actors, ...opened.statements]) {
			expect([confidence, why.rule]).toEqual([1, 'annotated']);
		}
	});

	test('any: no statement is lost, and what opens is sound', async () => {
		await fc.assert(
			fc.asyncProperty(soundArbitraryReading, async reading => {
				// As bytes, text with zero bytes may be UTF-16, and no article has CR LF.
				fc.pre(!/\0|\r\n/.test(reading.article.text));
				const files = brat.files(reading, new Set());
				const opened = await readingOf(files.get('.txt') ?? '', files.get('.ann') ?? '');
				const parts = (statements: Reading['statements']) =>
					statements
						.map(({source, cue, content}) => JSON.stringify([source ?? null, cue ?? null, content]))
						.sort();
				expect(parts(opened.statements)).toEqual(parts(reading.statements));
				const marks = (actors: Reading['actors']) =>
					actors
						.flatMap(actor => actor.mentions.map(({start, end}) => `${actor.kind} ${start} ${end}`))
						.sort();
				// One line of the format stands for all mentions of the same characters.
				if (new Set(marks(reading.actors)).size === marks(reading.actors).length) {
					expect(marks(opened.actors)).toEqual(marks(reading.actors));
				}
			}),
		);
	});
});

describe('actors', () => {
	const text = '😀 Jane Doe, the mayor, won. Doe said she was glad. The Harbour Council paid.';

	test('of one group are one, by the fullest name, with pronouns and descriptions', async () => {
		const {actors} = await readingOf(
			text,
			mark('T1', 'person', text, 'Jane Doe'),
			mark('T2', 'person', text, 'the mayor'),
			'A1\tForm T2 description',
			`T3\tperson 28 31\tDoe`,
			mark('T4', 'person', text, 'she'),
			'A2\tForm T4 pronoun',
			mark('T5', 'organisation', text, 'Harbour Council'),
			'*\tCoref T1 T2 T3 T4',
		);
		expect(actors).toMatchObject([
			{
				id: 'a1',
				name: 'Jane Doe',
				kind: 'person',
				aliases: ['Doe'],
				mentions: [{}, {form: 'description'}, {}, {form: 'pronoun'}],
			},
			{id: 'a2', name: 'Harbour Council', kind: 'organisation'},
		]);
		expect(actors[0]?.mentions.map(mention => slice(text, mention))).toEqual([
			'Jane Doe',
			'the mayor',
			'Doe',
			'she',
		]);
	});

	test('of other tools have other labels; without groups, the same words are one', async () => {
		const {actors} = await readingOf(
			'Santos met Roe. Santos flew to Oslo, and she met NATO.',
			'T1\tPER 0 6\tSantos',
			'T2\tPERSON 11 14\tRoe',
			'T3\tPER 16 22\tSantos',
			'T4\tGPE 31 35\tOslo',
			'T5\tORG 49 53\tNATO',
			'T6\tper 41 44\tshe',
		);
		expect(actors.map(({name, kind, mentions}) => [name, kind, mentions.length])).toEqual([
			['Santos', 'person', 2],
			['Roe', 'person', 1],
			['Oslo', 'place', 1],
			['NATO', 'organisation', 1],
		]);
	});

	test('of pairs and chains are one', async () => {
		const {actors} = await readingOf(
			'Ann, Bea, Cat and Dee.',
			...['Ann', 'Bea', 'Cat', 'Dee'].map((name, index) =>
				mark(`T${index + 1}`, 'person', 'Ann, Bea, Cat and Dee.', name),
			),
			'R1\tCoref Arg1:T1 Arg2:T2',
			'*\tCoref T3 T2',
			'*\tCoref T9 T4',
		);
		expect(actors.map(({mentions}) => mentions.length)).toEqual([3, 1]);
	});

	test('that are nowhere named are counted', async () => {
		const loaded = await load(
			'The mayor wept. She left.',
			'T1\tperson 0 9\tThe mayor',
			'A1\tForm T1 description',
		);
		expect(loaded.reading?.actors).toEqual([]);
		expect(loaded.warnings).toEqual(['1 mention of what is nowhere named is left out.']);
	});
});

describe('statements', () => {
	test('have their kind from the quotation marks, and their speaker from the source', async () => {
		const text =
			'“We won,” Jane Doe said. She called it “grand” news. Its owner, a friend of Doe, paid, they say.';
		const {statements, actors} = await readingOf(
			text,
			mark('T1', 'person', text, 'Jane Doe'),
			mark('T2', 'person', text, 'She'),
			'A1\tForm T2 pronoun',
			'*\tCoref T1 T2',
			mark('T3', 'Content', text, '“We won,”'),
			mark('T4', 'Cue', text, 'said'),
			mark('T5', 'Source', text, 'Jane Doe'),
			'E1\tAttribution:T4 Content:T3 Cue:T4 Source:T5',
			mark('T6', 'Content', text, 'it', '“grand” news'),
			mark('T7', 'Cue', text, 'called'),
			mark('T8', 'Source', text, 'She'),
			'E2\tAttribution:T7 Content:T6 Cue:T7 Source:T8',
			mark('T9', 'Content', text, 'Its owner, a friend of Doe, paid'),
			mark('T10', 'Cue', text, 'say'),
			mark('T11', 'Source', text, 'they'),
			'E3\tAttribution:T10 Content:T9 Cue:T10 Source:T11',
		);
		expect(actors).toHaveLength(1);
		expect(statements).toMatchObject([
			{id: 's1', kind: 'direct', speaker: 'a1'},
			{id: 's2', kind: 'mixed', speaker: 'a1', content: [{}, {}]},
			{id: 's3', kind: 'indirect'},
		]);
		expect(statements[2]).not.toHaveProperty('speaker');
	});

	test.each([
		['Mayor Jane Doe', true],
		['Jane Doe, who leads the council', true],
		['the mayor, Jane Doe', true],
		['a spokesman for Jane Doe', false],
		['Jane Doe’s office', false],
		['the Jane Doe foundation', false],
	])('of «%s»', async (source, isHers) => {
		const text = `${source} said it rained.`;
		const {statements} = await readingOf(
			text,
			mark('T1', 'person', text, 'Jane Doe'),
			mark('T2', 'Source', text, source),
			mark('T3', 'Cue', text, 'said'),
			mark('T4', 'Content', text, 'it rained'),
			'E1\tAttribution:T3 Content:T4 Cue:T3 Source:T2',
		);
		expect(statements[0]?.speaker).toBe(isHers ? 'a1' : undefined);
	});

	test('stand within the innermost whose content they are part of', async () => {
		const text = 'Ann said that Bea thought that Cat knew it all.';
		const {statements} = await readingOf(
			text,
			mark('T1', 'Cue', text, 'said'),
			mark('T2', 'Content', text, 'that Bea thought that Cat knew it all'),
			'E1\tAttribution:T1 Content:T2 Cue:T1',
			mark('T5', 'Cue', text, 'knew'),
			mark('T6', 'Content', text, 'it all'),
			'E3\tAttribution:T5 Content:T6 Cue:T5',
			mark('T3', 'Cue', text, 'thought'),
			mark('T4', 'Content', text, 'that Cat knew it all'),
			'E2\tAttribution:T3 Content:T4 Cue:T3',
		);
		expect(statements.map(({within}) => within)).toEqual([undefined, 's1', 's2']);
	});

	test('without a content are counted', async () => {
		const loaded = await load(
			'Ann said.',
			'T1\tCue 4 8\tsaid',
			'E1\tAttribution:T1 Cue:T1',
			'E2\tAttribution:T1 Content:T9',
		);
		expect(loaded.reading?.statements).toEqual([]);
		expect(loaded.warnings).toEqual(['2 statements without a content are left out.']);
	});
});

describe('annotations of others', () => {
	const text = 'Ann met Bea in Oslo.';

	test('of other kinds, and lines that make no sense, are counted', async () => {
		const loaded = await load(
			text,
			'T1\tperson 0 3\tAnn',
			'T2\tAnimal 8 11\tBea',
			'R1\tKnows Arg1:T1 Arg2:T2',
			'E1\tMeeting:T1 Who:T2',
			'A1\tAge T1 old',
			'N1\tReference T1 Wikipedia:1\tAnn',
			'#1\tAnnotatorNotes T1\tsurely',
			'T3\tperson 5 2\tx',
			'T1\tperson 15 19\tOslo',
			'nonsense',
			'',
		);
		expect(loaded.reading?.actors).toHaveLength(1);
		expect(loaded.warnings).toEqual(['9 annotations of other kinds are left out.']);
	});

	test('whose words do not stand there are counted', async () => {
		const loaded = await load(
			text,
			'T1\tperson 0 3\tAnn',
			'T2\tperson 8 11\tBea',
			'T3\tplace 15 19\tOslo',
			'T4\tperson 0 3\tBea',
			'T5\tplace 15 999\tOslo',
		);
		expect(loaded.reading?.actors.map(({name}) => name)).toEqual(['Ann', 'Bea', 'Oslo']);
		expect(loaded.warnings).toEqual(['2 annotations whose words do not stand where they say are left out.']);
	});

	test('may have no words, and offsets that were counted in another way', async () => {
		expect((await readingOf(text, 'T1\tperson 0 3')).actors[0]?.name).toBe('Ann');
		const lines = 'Ann won.\r\n\r\n😀 Bea lost.\r\nOslo slept.';
		const found = async (first: number, second: number) =>
			(
				await readingOf(
					lines,
					`T1\tperson ${first} ${first + 3}\tBea`,
					`T2\tplace ${second} ${second + 4}\tOslo`,
				)
			).actors.map(({name}) => name);
		// Code points with carriage returns, as brat counts; without; UTF-16 units.
		expect(await found(14, 25)).toEqual(['Bea', 'Oslo']);
		expect(await found(12, 22)).toEqual(['Bea', 'Oslo']);
		expect(await found(13, 23)).toEqual(['Bea', 'Oslo']);
	});

	test('in pieces at a line’s end are one mention', async () => {
		const {actors} = await readingOf('Here is Jane\nDoe again.', 'T1\tperson 8 12;13 16\tJane Doe');
		expect(actors).toMatchObject([{name: 'Jane Doe', mentions: [{start: 8, end: 16}]}]);
	});
});

describe('what cannot be opened', () => {
	test('annotations without their text', async () => {
		const error = await errorOf(
			loadBrat({bytes: encode('T1\tperson 0 3\tAnn\n'), name: 'some/ferry.ann'}, task),
		);
		expect(error.message).toBe(
			'The text that these annotations are of is missing. Put it beside them, as ferry.txt.',
		);
	});

	test('annotations of another text', async () => {
		const error = await errorOf(load('Something else.', 'T1\tperson 0 3\tAnn', 'T2\tperson 8 11\tBea'));
		expect(error.message).toBe(
			'These annotations are of another text: the words of 2 of 2 do not stand where they say. Give the text that was annotated.',
		);
	});

	test('what is no standoff, and no text', async () => {
		expect((await errorOf(load('Ann.', 'Dear Ann,', 'how are you?'))).message).toMatch(/no brat annotations/);
		expect(await errorOf(load(' \n', 'T1\tperson 0 1\tx'))).toMatchObject({input: 'ferry.txt'});
	});

	test('none at all is a reading without findings', async () => {
		expect(await readingOf('Ann met Bea.', '')).toMatchObject({actors: [], statements: [], sentences: [{}]});
	});

	test('hostile lines take no time', async () => {
		const text = 'a'.repeat(20_000);
		const many = Array.from({length: 20_000}, (_, index) => `T${index}\tperson 0 20000`);
		const chain = Array.from({length: 20_000}, (_, index) => `*\tCoref T${index} T${index + 1}`);
		expect(await load(text, ...many, ...chain)).toMatchObject({reading: {actors: []}});
		const nested = Array.from({length: 5000}, (_, index) => `T${index}\tContent ${index} ${20_000 - index}`);
		const events = Array.from(
			{length: 5000},
			(_, index) => `E${index}\tAttribution:T${index} Content:T${index}`,
		);
		expect((await readingOf(text, ...nested, ...events)).statements).toHaveLength(5000);
		const tooMany = `T1\tContent ${'0 1;'.repeat(100_000)}0 1\ta`;
		const event = `E1\tAttribution:T2${' Content:T1 Content:T2'.repeat(20_000)}`;
		expect(await load(text, tooMany, 'T2\tContent 0 1\ta', event)).toMatchObject({
			reading: {statements: [{content: [{start: 0, end: 1}]}]},
			warnings: ['1 annotation of other kinds is left out.'],
		});
	});
});
