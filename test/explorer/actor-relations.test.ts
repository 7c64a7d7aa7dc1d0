import {describe, expect, test} from 'vitest';
import {placeOfWords, relationsOf} from '../../source/explorer/actor-relations.ts';
import type {Actor, Reading} from '../../source/reading/reading.ts';
import {readingOf} from '../support/reading.ts';

const reading = readingOf(
	'Ada Okonjo met Bo Marsh in Oslo. Okonjo said “never”. Marsh praised Okonjo.\nBo Marsh said that Okonjo, the Minister  of health, was wrong. The minister left Oslo.',
	{
		actors: [
			{
				name: 'Ada Okonjo',
				aliases: ['Okonjo'],
				descriptors: ['minister of health', 'minister', 'queen'],
				mentions: ['Ada Okonjo', 'Okonjo#2', 'Okonjo#3', 'Okonjo#4', 'The minister'],
			},
			{name: 'Bo Marsh', mentions: ['Bo Marsh', 'Marsh#2', 'Bo Marsh#2']},
			{name: 'Oslo', kind: 'place', mentions: ['Oslo', 'Oslo#2']},
		],
		statements: [
			{source: 'Okonjo#2', cue: 'said', content: ['“never”'], speaker: 'Ada Okonjo'},
			{
				kind: 'indirect',
				source: 'Bo Marsh#2',
				cue: 'said#2',
				content: ['that Okonjo, the Minister  of health, was wrong'],
				speaker: 'Bo Marsh',
			},
		],
		assertions: [
			{subject: 'Ada Okonjo', predicate: 'met', arguments: ['Bo Marsh', 'in Oslo']},
			{subject: 'Marsh#2', predicate: 'praised', arguments: ['Okonjo#3']},
			{subject: 'The minister', predicate: 'left', arguments: ['Oslo#2']},
		],
	},
);

function actorCalled(name: string, {actors}: Reading = reading): Actor {
	const actor = actors.find(each => each.name === name);
	if (!actor) {
		throw new Error(`Nobody is called ${name}.`);
	}

	return actor;
}

describe('what a reading knows of an actor', () => {
	test('what it says, and apart from that what others say and the article states of it', () => {
		const {says, saidOf} = relationsOf(reading, actorCalled('Ada Okonjo'));
		expect(says.map(({id}) => id)).toEqual(['s1']);
		expect(saidOf.map(({id}) => id)).toEqual(['c1', 'c2', 's2', 'c3']);
	});

	test('what is stated of it is not what it says, and figures and times are neither', () => {
		const {says, saidOf} = relationsOf(reading, actorCalled('Bo Marsh'));
		expect(says.map(({id}) => id)).toEqual(['s2']);
		expect(saidOf.map(({id}) => id)).toEqual(['c1', 'c2']);
	});

	test('whom it shares most sentences with, each sentence counted once, and where they first meet', () => {
		const {companions} = relationsOf(reading, actorCalled('Ada Okonjo'));
		expect(companions.map(({actor, sentences}) => [actor.name, sentences])).toEqual([
			['Bo Marsh', 3],
			['Oslo', 2],
		]);
		expect(companions.map(({first}) => first.start)).toEqual([
			reading.article.text.indexOf('Bo Marsh'),
			reading.article.text.indexOf('Oslo'),
		]);
	});

	test('it is looked for once in each reading', () => {
		const actor = actorCalled('Oslo');
		expect(relationsOf(reading, actor)).toBe(relationsOf(reading, actor));
		expect(relationsOf({...reading, statements: []}, actor)).not.toBe(relationsOf(reading, actor));
	});
});

describe('where an actor is called something', () => {
	const ada = actorCalled('Ada Okonjo');
	const wordsAt = (words: string) => {
		const place = placeOfWords(reading, ada, words);
		return place && reading.article.text.slice(place.start, place.end);
	};

	test('is the first such place near a mention, whatever the blanks and capitals', () => {
		expect(wordsAt('minister of health')).toBe('Minister  of health');
	});

	test('words within longer words do not count', () => {
		expect(wordsAt('minist')).toBeUndefined();
	});

	test('words that the article has nowhere near it have no place', () => {
		expect(wordsAt('queen')).toBeUndefined();
		expect(wordsAt('')).toBeUndefined();
	});

	test('signs in a name are no pattern', () => {
		const odd = readingOf('Jo (C.+*) said so.', {actors: [{name: 'Jo', mentions: ['Jo']}]});
		const place = placeOfWords(odd, actorCalled('Jo', odd), '(C.+*)');
		expect(place).toEqual({start: 3, end: 9});
	});
});
