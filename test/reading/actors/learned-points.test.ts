import {describe, expect, test} from 'vitest';
import wordKindList from '../../../data/models/word-kinds.json' with {type: 'json'};
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {noPoints} from '../../../source/reading/actors/kinds.ts';
import {addLearned, featuresOfForm, readWeights} from '../../../source/reading/actors/learned-points.ts';
import type {Name} from '../../../source/reading/actors/names.ts';
import {codeIn, wordKind} from '../../../source/reading/actors/word-kinds.ts';
import {wordsOf} from '../../../source/reading/actors/words.ts';
import {analyse} from '../../../source/reading/analyse.ts';
import {kindsAndNames} from './support.ts';

function featuresOf(text: string): string[] {
	const words = wordsOf(analyse(articleFromPlainText(text, 'test')));
	const name: Name = {
		start: 0,
		end: text.length,
		first: 0,
		last: words.length - 1,
		key: text.toLowerCase(),
		titleWords: [],
	};
	return featuresOfForm(name, words);
}

describe('the list of words', () => {
	test('is sorted as its search needs', () => {
		const words = wordKindList.words.split('\n').map(line => line.slice(0, -1));
		expect(words.findIndex((word, index) => index > 0 && word <= (words[index - 1] as string))).toBe(-1);
		for (const index of [0, 1, 777, 50_000, words.length - 1]) {
			expect(wordKind(words[index] as string)).toBeDefined();
		}
	});

	test('says nothing of words that it does not have', () => {
		expect(wordKind('')).toBeUndefined();
		expect(wordKind('\n')).toBeUndefined();
		expect(wordKind('\uD800')).toBeUndefined();
		expect(codeIn('', 'a')).toBeUndefined();
	});

	test.each([
		['aa1', 'aa', '1'],
		['aa1\nab2\nb3', 'aa', '1'],
		['aa1\nab2\nb3', 'ab', '2'],
		['aa1\nab2\nb3', 'b', '3'],
		['aa1\nab2\nb3', 'a', undefined],
		['aa1\nab2\nb3', 'c', undefined],
	])('%j is searched for %s', (lines, word, code) => {
		expect(codeIn(lines, word)).toBe(code);
	});
});

describe('features of a name', () => {
	test('are what the list says of its only word, or of its first and last', () => {
		expect(featuresOf('Upminster')).toEqual(['only place surely']);
		expect(featuresOf('Xqzzv')).toEqual([]);
		expect(featuresOf('Upminster Rehberg')).toEqual(['first place surely', 'last person surely']);
	});
});

describe('learned points', () => {
	test('are the weights of the features there are', () => {
		const points = noPoints();
		addLearned(points, ['a', 'unknown'], readWeights('a\t20\t0\t-5\t0\nbroken line'));
		expect(points).toEqual({person: 1, organisation: 0, place: -0.25, none: 0});
	});

	test('never outweigh what rules are sure of', () => {
		const points = noPoints();
		addLearned(points, ['a'], readWeights('a\t2000\t-2000\t0\t0'));
		expect(points.person - points.organisation).toBeCloseTo(1.5);
	});

	test.each([
		['A vote was held in the open, and Upminster won.', 'place Upminster'],
		['The bill was drafted before Mapam and Yabloko agreed.', 'organisation Yabloko'],
		['Mayor Upminster said no.', 'person Upminster'],
	])('%s', (text, expected) => {
		expect(kindsAndNames(text)).toContain(expected);
	});
});
