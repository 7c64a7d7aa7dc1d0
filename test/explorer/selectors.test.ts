import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {firstState} from '../../source/explorer/first-state.ts';
import {litSpans} from '../../source/explorer/lit-spans.ts';
import {
	factsOf,
	listAnchor,
	litActors,
	litFacts,
	progress,
	visibleActors,
	visibleFacts,
} from '../../source/explorer/selectors.ts';
import {update} from '../../source/explorer/update.ts';
import {arbitraryReading} from '../support/arbitrary-reading.ts';
import {harbourReading, openHarbour, openUnread, readerOf} from './harbour.ts';

describe('the sentence under the cursor', () => {
	test('lights the actors and facts that have words in it', () => {
		const {state} = openHarbour().press('} } j');
		expect([...litActors(state)]).toEqual(['a1']);
		expect([...litFacts(state)].toSorted()).toEqual(['f1', 's2', 's3']);
		expect([...litFacts(openHarbour().state)]).toEqual([]);
	});

	test('a list without the focus shows the first that is lit', () => {
		const {state} = openHarbour().press('} } }');
		expect(visibleFacts(state)[listAnchor(state, 'facts')]?.id).toBe('s4');
		expect(visibleActors(state)[listAnchor(state, 'actors')]?.id).toBe('a2');
	});

	test('a list with the focus shows its selection', () => {
		const {state} = openHarbour().press('} } } alt-2 j');
		expect(visibleActors(state)[listAnchor(state, 'actors')]?.id).toBe('a1');
	});
});

describe('the facts of an actor', () => {
	test('are those that it speaks or is mentioned in, and figures inside them', () => {
		const {state} = openHarbour().press('alt-2 j enter');
		expect(visibleFacts(state).map(({id}) => id)).toEqual(['c2', 's3', 's2', 'f1']);
		expect(visibleFacts(openHarbour().press('alt-2 enter').state).map(({id}) => id)).toEqual([
			'c1',
			't1',
			's1',
			's4',
			's5',
		]);
	});

	test('all facts are there without a filter', () => {
		expect(visibleFacts(openHarbour().state)).toBe(factsOf(harbourReading));
	});
});

describe('what is marked', () => {
	test('source, cue and content of the selected fact, each in the article’s own words', () => {
		const {state} = openHarbour().press(']');
		expect(litSpans(state).map(({start, end, role}) => [role, state.article.text.slice(start, end)])).toEqual(
			[
				['content', '“We will rebuild the quay,”'],
				['source', 'Lindqvist'],
				['cue', 'said'],
			],
		);
	});

	test('the mentions of the selected actor', () => {
		const {state} = openHarbour().press('alt-2 j');
		expect(litSpans(state).map(({start, end, role}) => [role, state.article.text.slice(start, end)])).toEqual(
			[
				['mention', 'Bo Marsh'],
				['mention', 'He'],
			],
		);
	});

	test('is remembered as long as nothing of it changes', () => {
		const {state} = openHarbour().press('alt-2 j');
		expect(litSpans(update(state, {type: 'notify', notice: 'x'}).state)).toBe(litSpans(state));
	});
});

test('the progress ends at a hundred percent, and begins in the first paragraph', () => {
	expect(progress(openHarbour().state)).toMatchObject({paragraph: 1, paragraphs: 5});
	expect(progress(openHarbour().press('G').state)).toEqual({paragraph: 5, paragraphs: 5, percent: 100});
	expect(progress(openUnread().press('G').state)).toEqual({paragraph: 5, paragraphs: 5});
});

test('any reading at all can be walked through', () => {
	fc.assert(
		fc.property(
			arbitraryReading,
			fc.array(fc.constantFrom(...'jkGg]}{mM12y3z'.split(''), 'enter', 'escape', 'space', 'ctrl-o', 'tab')),
			(reading, keys) => {
				const {state} = update(firstState(reading.article, {columns: 80, rows: 24}), {
					type: 'readingArrived',
					reading,
				});
				const after = readerOf(state).press(keys.join(' ')).state;
				const spans = litSpans(after);
				expect(
					spans.every(({start, end}) => start >= 0 && start <= end && end <= reading.article.text.length),
				).toBe(true);
				expect(listAnchor(after, 'facts')).toBeLessThan(Math.max(1, visibleFacts(after).length));
			},
		),
	);
});
