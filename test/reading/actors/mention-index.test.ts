import {describe, expect, test} from 'vitest';
import {indexMentions} from '../../../source/reading/actors/mention-index.ts';
import type {Actor} from '../../../source/reading/reading.ts';
import {sure} from '../../support/sure.ts';

function actor(id: string, ...spans: ReadonlyArray<readonly [number, number]>): Actor {
	return {
		id,
		...sure,
		name: id,
		kind: 'person',
		aliases: [],
		descriptors: [],
		mentions: spans.map(([start, end]) => ({start, end, form: 'name'})),
	};
}

describe('indexMentions', () => {
	const index = indexMentions([actor('a1', [0, 5], [20, 24]), actor('a2', [8, 30]), actor('a3', [40, 41])]);
	const ids = (start: number, end: number) => index.at({start, end}).map(entry => entry.actor.id);

	test('gives the mentions that overlap a span, in the order of the text', () => {
		expect(ids(0, 50)).toEqual(['a1', 'a2', 'a1', 'a3']);
		expect(ids(4, 9)).toEqual(['a1', 'a2']);
	});

	test('finds a long mention that begins before others and ends after them', () => {
		expect(ids(26, 28)).toEqual(['a2']);
	});

	test('leaves out mentions that only touch the span', () => {
		expect(ids(5, 8)).toEqual([]);
		expect(ids(30, 40)).toEqual([]);
	});

	test('of no actors is empty', () => {
		expect(indexMentions([]).at({start: 0, end: 10})).toEqual([]);
	});
});
