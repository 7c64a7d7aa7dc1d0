import {describe, expect, test} from 'vitest';
import {firstState} from '../../source/explorer/first-state.ts';
import {
	factsOf,
	litActors,
	litFacts,
	percentRead,
	visibleActors,
	visibleFacts,
} from '../../source/explorer/selectors.ts';
import {update} from '../../source/explorer/update.ts';
import {listFacts} from '../../source/reading/facts.ts';
import {harbourArticle, harbourReading, openUnread, type Reader, readerOf, readingUpTo} from './harbour.ts';
import {readRows} from './panes/screen.tsx';

const {text, paragraphs} = harbourArticle;

function grow(reader: Reader, count: number): Reader {
	const {state, effects} = update(reader.state, {type: 'readingGrew', ...readingUpTo(count)});
	return readerOf(state, effects);
}

function finish(reader: Reader): Reader {
	return readerOf(update(reader.state, {type: 'readingArrived', reading: harbourReading}).state);
}

describe('a reading that grows', () => {
	test('the cursor stops at sentences where the article has been read, and at paragraphs behind', () => {
		const reader = grow(openUnread(), 2);
		const stops = [reader, ...['j', 'j j', 'j j j', 'j j j j'].map(keys => reader.press(keys))];
		expect(stops.map(({sentence}) => sentence.slice(0, 12))).toEqual([
			'Harbour vote',
			'Mayor Ada Li',
			'“We will reb',
			'Councillor B',
			'Lindqvist an',
		]);
		expect(reader.press('j j j').sentence).toMatch(/disagreed\. He called/);
		expect(grow(reader.press('j j j'), 3).sentence).toBe('Councillor Bo Marsh disagreed.');
	});

	test('the lists fill as it goes, and what is selected stays', () => {
		const reader = grow(openUnread(), 2).press('alt-3 j');
		expect(visibleActors(reader.state).map(({name}) => name)).toEqual(['Ada Lindqvist']);
		const selected = reader.state.place.fact;
		const grown = grow(reader, 4);
		expect(visibleActors(grown.state)).toHaveLength(2);
		expect(visibleFacts(grown.state).length).toBeGreaterThan(visibleFacts(reader.state).length);
		expect(grown.state.place.fact).toBe(selected);
	});

	test('at the end it is what it would have been at once', () => {
		const reader = finish(grow(grow(grow(openUnread(), 1), 2), 4));
		expect(factsOf(harbourReading)).toEqual(listFacts(harbourReading));
		const fresh = readerOf(
			update(firstState(harbourArticle, reader.state.size), {
				type: 'readingArrived',
				reading: {...harbourReading},
			}).state,
		);
		for (const keys of ['g', 'j', 'j j', 'j j j', 'G']) {
			const [one, other] = [reader.press(keys), fresh.press(keys)];
			expect(one.sentence).toBe(other.sentence);
			expect(litActors(one.state)).toEqual(litActors(other.state));
			expect(litFacts(one.state)).toEqual(litFacts(other.state));
		}
	});

	test('an open search box finds more, and keeps the chosen hit', () => {
		const reader = grow(openUnread(), 2).press('/').type('lindqvist').press('down');
		const before = reader.state.overlays.at(-1);
		const after = grow(reader, 4).state.overlays.at(-1);
		if (before?.kind !== 'search' || after?.kind !== 'search') {
			throw new Error('The box is closed.');
		}

		expect(after.hits.length).toBeGreaterThan(before.hits.length);
		expect(after.hits[after.selected]?.target).toEqual(before.hits[before.selected]?.target);
	});

	test('n walks on through what a search finds in what is read later', () => {
		const reader = grow(openUnread(), 2).press('/').type('lindqvist').press('enter');
		expect(reader.press('n n n').state.notice).toMatch(/^No more hits/);
		expect(grow(reader, 4).press('n n').sentence).toMatch(/^Lindqvist answered/);
	});

	test('the last row says how far it is', () => {
		const reader = grow(openUnread(), 2);
		const share = Math.floor((100 * (paragraphs[1]?.end ?? 0)) / text.length);
		expect(readRows(reader.state).at(-1)).toMatch(new RegExp(` reading ${share}%$`, 'u'));
		const further = update(reader.state, {type: 'readOn', end: paragraphs[2]?.end ?? 0}).state;
		expect(percentRead(further)).toBeGreaterThan(share);
		expect(readRows(finish(reader).state).at(-1)).not.toMatch(/reading/u);
	});
});

describe('a reading that is stopped', () => {
	test('x stops it and goes on, and says so', () => {
		const stopped = grow(openUnread(), 2).press('x');
		expect(stopped.effects).toEqual([{type: 'stopReading'}]);
		expect(stopped.state.notice).toMatch(/^Stopped reading: x goes on$/);
		expect(readRows(stopped.press('j').state).at(-1)).toMatch(/ stopped at \d+%$/u);
		const late = grow(stopped, 3);
		expect(late.state.reading).toMatchObject({status: 'growing', isStopped: true});
		const goingOn = late.press('x');
		expect(goingOn.effects).toEqual([{type: 'goOnReading'}]);
		expect(goingOn.state.reading).toMatchObject({isStopped: false});
	});

	test('there is nothing to stop before it has begun or when it is whole', () => {
		const early = openUnread().press('x');
		expect(early.effects).toEqual([]);
		expect(early.state.notice).toBe('Reading has only begun');
		const late = finish(openUnread()).press('x');
		expect(late.effects).toEqual([]);
		expect(late.state.notice).toBe('All that can be read has been read');
	});
});

test('where the rest cannot be read, what there is stays', () => {
	const reader = grow(openUnread(), 3);
	const {state} = update(reader.state, {type: 'readingFailed', message: 'out of memory'});
	expect(state.notice).toBe('The rest of the article could not be read: out of memory');
	expect(visibleActors(state)).toHaveLength(2);
	expect(readerOf(state).press('/').type('marsh').press('enter').sentence).toMatch(/^Councillor/);
	expect(readerOf(state).press('G').sentence).toBe('The vote is on Friday.');
});
