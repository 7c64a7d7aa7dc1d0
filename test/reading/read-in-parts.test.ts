import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {contains, slice} from '../../source/article/span.ts';
import {emptyReading, joinPart, joinParts} from '../../source/reading/join-parts.ts';
import type {PartSizes} from '../../source/reading/parts/cut-into-parts.ts';
import {read} from '../../source/reading/read.ts';
import {readInParts} from '../../source/reading/read-in-parts.ts';
import type {Actor, Reading, ReadingPart} from '../../source/reading/reading.ts';
import {hostileText} from '../support/hostile-text.ts';
import {faultsOf} from '../support/sound-reading.ts';

/** Small enough that each paragraph or two are a part. */
const small: PartSizes = {whole: 0, part: 300};

function partsOf(text: string, sizes = small): ReadingPart[] {
	return [...readInParts(articleFromPlainText(text, 'test'), sizes)];
}

function readingOf(text: string, sizes = small): Reading {
	return partsOf(text, sizes).reduce(joinPart, emptyReading(articleFromPlainText(text, 'test')));
}

function numbersOf(items: readonly {readonly id: string}[]): number[] {
	return items.map(({id}) => Number(id.slice(1)));
}

function fromOneTo(length: number): number[] {
	return Array.from({length}, (_, index) => index + 1);
}

/** Some of our own articles, so that there is much to be found. */
const golds = [
	'one-surname',
	'many-pronouns',
	'acronyms',
	'named-interview',
	'nested-statements',
	'figures',
].map(name => readFileSync(new URL(`../gold/${name}.txt`, import.meta.url), 'utf8').trim());

const texts = fc
	.array(fc.oneof(hostileText, fc.constantFrom(...golds)), {minLength: 1, maxLength: 3})
	.map(pieces => pieces.join('\n\n'));

describe('the parts of any text', () => {
	test('joined are a sound reading', () => {
		fc.assert(
			fc.property(texts, fc.integer({min: 100, max: 2000}), (text, part) => {
				const reading = readingOf(text, {whole: 0, part});
				expect(faultsOf(reading)).toEqual([]);
				expect(numbersOf(reading.statements)).toEqual(fromOneTo(reading.statements.length));
				expect(numbersOf(reading.assertions)).toEqual(fromOneTo(reading.assertions.length));
				expect(numbersOf(reading.actors)).toEqual(fromOneTo(reading.actors.length));
				for (const {start, end, paragraph} of reading.sentences) {
					const whole = reading.article.paragraphs[paragraph];
					expect(whole !== undefined && contains(whole, {start, end})).toBe(true);
				}

				for (const list of [reading.sentences, reading.figures, reading.times]) {
					const starts = list.map(({start}) => start);
					expect(starts).toEqual(starts.toSorted((a, b) => a - b));
				}
			}),
			{numRuns: 12},
		);
	});

	test('hold each what stands in them, and actors in the order of first mention', () => {
		fc.assert(
			fc.property(texts, text => {
				let begin = 0;
				let actorCount = 0;
				for (const {end, sentences, statements, figures, times, actors} of partsOf(text)) {
					const part = {start: begin, end};
					const spans = [
						...sentences,
						...figures,
						...times,
						...statements.flatMap(({content}) => content),
						...actors.flatMap(({mentions}) => mentions),
					];
					expect(spans.filter(span => !contains(part, span))).toEqual([]);
					expect(actors.every(({mentions}) => mentions.some(({form}) => form === 'name'))).toBe(true);
					const added = numbersOf(actors).filter(number => number > actorCount);
					expect(added).toEqual(added.map((_, index) => actorCount + index + 1));
					actorCount += added.length;
					begin = end;
				}
			}),
			{numRuns: 12},
		);
	});

	test('are the same when they are joined one by one and all at once', () => {
		const text = golds.join('\n\n');
		const article = articleFromPlainText(text, 'test');
		const parts = [...readInParts(article, small)];
		expect(parts.length).toBeGreaterThan(10);
		expect(joinParts(emptyReading(article), parts)).toEqual(parts.reduce(joinPart, emptyReading(article)));
	});

	test('leave the reading that they are joined to as it was', () => {
		const text = golds.slice(0, 2).join('\n\n');
		const [first, second] = partsOf(text);
		const before = joinPart(emptyReading(articleFromPlainText(text, 'test')), first as ReadingPart);
		const copy = structuredClone(before);
		joinPart(before, second as ReadingPart);
		expect(before).toEqual(copy);
	});

	test('of a long article are what read gives', () => {
		const text = Array.from({length: 30}, () => golds.join('\n\n')).join('\n\n');
		const article = articleFromPlainText(text, 'test');
		const parts = [...readInParts(article)];
		expect(parts.length).toBeGreaterThan(2);
		expect(read(article)).toEqual(joinParts(emptyReading(article), parts));
	});
});

test('an article of usual length is one part', () => {
	const article = articleFromPlainText(golds.join('\n\n'), 'test');
	expect([...readInParts(article)]).toHaveLength(1);
});

const filler =
	'The rain had fallen on the harbour all night long, and the boats lay still in it. Nothing moved but the water. '.repeat(
		4,
	);

/** Paragraphs each in a part of its own. */
function apart(...paragraphs: readonly string[]): string {
	return paragraphs.map(paragraph => `${paragraph} ${filler}`.trim()).join('\n\n');
}

function actorsOf(text: string): readonly Actor[] {
	const {actors} = readingOf(text);
	expect(partsOf(text).length).toBeGreaterThan(1);
	return actors;
}

/** The words of each mention by name, by actor. */
function namesOf(text: string): Record<string, string[]> {
	return Object.fromEntries(
		actorsOf(text).map(({name, mentions}) => [
			name,
			mentions.filter(({form}) => form === 'name').map(mention => slice(text, mention)),
		]),
	);
}

describe('from one part to the next a reader remembers', () => {
	test('whom a surname means', () => {
		const text = apart('Eva Varga, a lawyer, spoke first.', 'On Tuesday Varga said that she would stay.');
		expect(namesOf(text)).toEqual({'Eva Varga': ['Eva Varga', 'Varga']});
	});

	test('that two people have one surname, and which of them was spoken of lately', () => {
		const text = apart(
			'Eva Varga, a lawyer, spoke first. Eva Varga left.',
			'Tomas Varga, a baker, spoke next. Tomas Varga stayed.',
			'“I will stay,” Varga said.',
			'“I will not,” Ms. Varga said.',
		);
		expect(namesOf(text)).toMatchObject({
			'Eva Varga': ['Eva Varga', 'Eva Varga', 'Varga'],
			'Tomas Varga': ['Tomas Varga', 'Tomas Varga', 'Varga'],
		});
	});

	test('what an abbreviation stands for', () => {
		const text = apart(
			'The World Health Organization sent doctors.',
			'On Tuesday the WHO said that it had sent more.',
		);
		expect(namesOf(text)).toEqual({
			'World Health Organization': ['World Health Organization', 'WHO'],
		});
	});

	test('a surname for which the full name comes later', () => {
		const text = apart('“I will stay,” Mr. Varga said.', 'Tomas Varga, a baker, stayed.');
		const [actor, ...others] = actorsOf(text);
		expect(others).toEqual([]);
		expect(actor).toMatchObject({id: 'a1', name: 'Tomas Varga', aliases: ['Varga'], kind: 'person'});
	});

	test('two that were two, whatever comes later', () => {
		const text = apart(
			'“I will stay,” Mr. Varga said.',
			'“I will not,” Mrs. Varga said.',
			'Tomas Varga, a baker, stayed. Eva Varga, a lawyer, left.',
		);
		const ids = new Set(partsOf(text).flatMap(({actors}) => actors.map(({id}) => id)));
		expect(new Set(readingOf(text).actors.map(({id}) => id))).toEqual(ids);
	});

	test('the kind of a name that alone would tell none', () => {
		const text = apart(
			'Upland Norsk, a telephone company, has lost money. Upland Norsk shares fell.',
			'Nobody could say what Upland Norsk was for.',
		);
		expect(actorsOf(text).map(({kind, name}) => `${kind} ${name}`)).toEqual(['organisation Upland Norsk']);
	});

	test('whether somebody is a man or a woman', () => {
		const text = apart(
			'Mrs. Ilva Brenn, a baker, was there. Her shop was shut.',
			'Ilva Brenn met Tom Poe. She laughed.',
		);
		const brenn = actorsOf(text).find(({name}) => name === 'Ilva Brenn');
		expect(brenn?.mentions.filter(({form}) => form === 'pronoun').map(span => slice(text, span))).toContain(
			'She',
		);
	});

	test('what somebody is called beside the name', () => {
		const text = apart('Eva Varga, a lawyer, spoke first.', 'Mayor Eva Varga spoke again.');
		expect(actorsOf(text)[0]?.descriptors).toEqual(['lawyer', 'Mayor']);
	});
});

describe('articles that come back with other names', () => {
	const about = (person: string, surname: string, company: string): readonly string[] => [
		'The end of a long year',
		`${person}, the chief executive of ${company}, left the company on Monday. “I am tired,” ${surname} said. ${filler}`,
		`${company} shares fell by 4 percent. ${surname} will stay until May, ${company} said. ${filler}`,
	];
	const stories = [
		about('Eva Varga', 'Varga', 'Brenn Industries'),
		about('Tomas Orlo', 'Orlo', 'Kestrel Group'),
		about('Nadia Quorren', 'Quorren', 'Skarn Holdings'),
	];
	const text = [...stories, ...stories, ...stories].flat().join('\n\n');

	test('keep their actors apart, and know those that return', () => {
		const named = Object.entries(namesOf(text)).map(([name, mentions]) => [name, mentions.length]);
		expect(named).toEqual([
			['Eva Varga', 9],
			['Brenn Industries', 9],
			['Tomas Orlo', 9],
			['Kestrel Group', 9],
			['Nadia Quorren', 9],
			['Skarn Holdings', 9],
		]);
	});

	test('have each quotation spoken by its own actor', () => {
		const {actors, statements} = readingOf(text);
		const speakers = statements
			.filter(({kind}) => kind === 'direct')
			.map(({speaker}) => actors.find(({id}) => id === speaker)?.name);
		const three = ['Eva Varga', 'Tomas Orlo', 'Nadia Quorren'];
		expect(speakers).toEqual([...three, ...three, ...three]);
	});
});
