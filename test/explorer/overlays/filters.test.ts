import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {facetCounts} from '../../../source/explorer/facet-counts.ts';
import {
	distances,
	type Filter,
	factKinds,
	isSameFilter,
	speakerKinds,
	withToggled,
} from '../../../source/explorer/filters.ts';
import {firstState} from '../../../source/explorer/first-state.ts';
import {chipRowCount} from '../../../source/explorer/panes/chip-rows.ts';
import {factsOf, isUnsureFact, visibleFacts} from '../../../source/explorer/selectors.ts';
import type {State} from '../../../source/explorer/state.ts';
import {update} from '../../../source/explorer/update.ts';
import type {Fact} from '../../../source/reading/facts.ts';
import type {Reading} from '../../../source/reading/reading.ts';
import {arbitraryReading} from '../../support/arbitrary-reading.ts';
import {openHarbour} from '../harbour.ts';
import {readRows} from '../panes/screen.tsx';

const large = {columns: 120, rows: 40};
const small = {columns: 40, rows: 12};

describe('the view of the filters', () => {
	test('shows what can be put on, what is on, and how many facts would be left', () => {
		const rows = readRows(openHarbour(large).press('f space').state).map(row => row.slice(72));
		expect(rows.slice(1, 8)).toEqual([
			expect.stringMatching(/^┏━ Filters · 2 of 10 facts ━+┓$/),
			expect.stringMatching(/^┃ Kind +┃$/),
			expect.stringMatching(/^┃▸ \[x\] direct +2 +┃$/),
			expect.stringMatching(/^┃ {2}\[ \] mixed +\+1 +┃$/),
			expect.stringMatching(/^┃ {2}\[ \] indirect +\+2 +┃$/),
			expect.stringMatching(/^┃ {2}\[ \] stated +\+2 +┃$/),
			expect.stringMatching(/^┃ {2}\[ \] figure +\+1 +┃$/),
		]);
		expect(rows).toContainEqual(expect.stringMatching(/^┃ {2}\[ \] by a person +2 +┃$/));
		expect(rows).toContainEqual(expect.stringMatching(/^┃ {2}\[ \] ● Ada Lindqvist +2 +┃$/));
		expect(rows).toContainEqual(expect.stringMatching(/^┃ {2}\[ \] ● Bo Marsh +0 +┃$/));
	});

	test('fits the least screen, on which all of it can be walked through', () => {
		let reader = openHarbour(small).press('f');
		for (let step = 0; step < 30; step++) {
			const rows = readRows(reader.state);
			expect(rows.every(row => row.length <= 40)).toBe(true);
			expect(rows.filter(row => row.startsWith('┃▸ ['))).toHaveLength(1);
			reader = reader.press('j');
		}
	});
});

describe('the chips', () => {
	const on = (size: State['size'], ...filters: readonly Filter[]): State => {
		const {state} = openHarbour(size).press('alt-3');
		return {...state, place: {...state.place, fact: undefined, filters}};
	};

	const kinds: readonly Filter[] = factKinds.map(value => ({facet: 'kind', value}));
	const speakers: readonly Filter[] = speakerKinds.map(value => ({facet: 'speaker', value}));

	test('stand above the facts in the order in which they were put on', () => {
		const state = on(large, {facet: 'kind', value: 'direct'}, {facet: 'actor', value: 'a2'});
		const rows = readRows(state);
		const title = rows.findIndex(row => row.includes(' Facts · 2 of 10 '));
		expect(rows[title + 1]?.slice(72)).toMatch(/^┃ {2}\[direct ×\] \[Ada Lindqvist ×\] +┃$/);
		expect(rows[title + 2]?.slice(72)).toMatch(/^┃. {1}quote {4}said “We will/);
		expect(rows.some(row => row.includes(' Esc takes one off  F all '))).toBe(true);
	});

	test('take two rows at most, and count the first ones where there are more', () => {
		const rows = readRows(on(large, ...kinds, ...speakers));
		const title = rows.findIndex(row => row.includes(' Facts · '));
		expect(rows[title + 1]).toMatch(/┃ {2}\+\d+ \[/);
		expect(rows[title + 2]).toMatch(/\[by nobody named ×\] +┃$/);
	});

	test('take one row on a low screen', () => {
		const rows = readRows(on(small, ...kinds));
		expect(rows[2]).toBe('┃  +3 [stated ×] [figure ×] [time ×]   ┃');
		expect(rows[3]).toMatch(/^┃. {1}(stated|time) /);
	});

	test('take as many rows as is said of them', () => {
		for (const count of [0, 1, 3, 6, 11]) {
			const state = on(large, ...[...kinds, ...speakers].slice(0, count));
			const rows = readRows(state);
			const title = rows.findIndex(row => row.includes(' Facts · '));
			const drawn = rows.slice(title + 1).filter(row => / ×\]/.test(row)).length;
			expect(chipRowCount(state, 46)).toBe(drawn);
		}
	});

	test('cut a long name, and say what to do where nothing is left', () => {
		const rows = readRows(on(small, {facet: 'actor', value: 'a1'}, {facet: 'speaker', value: 'place'}));
		expect(rows[2]).toBe('┃  [Bo Marsh ×] [by a place ×]         ┃');
		expect(rows.slice(3, 5).join(' ')).toMatch(/No fact is all of this.*Esc takes/);
	});
});

const anyFilter = (reading: Reading): fc.Arbitrary<Filter> =>
	fc.constantFrom<Filter>(
		...factKinds.map(value => ({facet: 'kind', value}) as const),
		...distances.map(value => ({facet: 'distance', value}) as const),
		...speakerKinds.map(value => ({facet: 'speaker', value}) as const),
		...reading.actors.map(({id}) => ({facet: 'actor', value: id}) as const),
	);

const readingAndFilters = arbitraryReading.chain(reading =>
	fc.record({
		reading: fc.constant(reading),
		filters: fc
			.array(anyFilter(reading), {maxLength: 5})
			.map(filters =>
				filters.reduce<readonly Filter[]>(
					(on, filter) => (on.some(each => isSameFilter(each, filter)) ? on : withToggled(on, filter)),
					[],
				),
			),
		more: anyFilter(reading),
		hidesUnsure: fc.boolean(),
	}),
);

function narrowed(reading: Reading, filters: readonly Filter[], hidesUnsure: boolean): readonly Fact[] {
	const {state} = update(firstState(reading.article, large), {type: 'readingArrived', reading});
	return visibleFacts({...state, hidesUnsure, place: {...state.place, filters}});
}

/** What is said of filters at the head of filters.ts, fact by fact. */
function isKept(fact: Fact, reading: Reading, filters: readonly Filter[]): boolean {
	const of = (facet: Filter['facet']) => filters.filter(filter => filter.facet === facet);
	const has = ({facet, value}: Filter): boolean => {
		const statement = fact.kind === 'statement' ? fact.statement : undefined;
		const speaker = reading.actors.find(({id}) => id === statement?.speaker);
		switch (facet) {
			case 'kind':
				return (statement?.kind ?? fact.label) === value;
			case 'speaker':
				return (
					statement !== undefined &&
					(speaker?.kind ?? (statement.source === undefined ? 'nobody' : 'unnamed')) === value
				);
			case 'distance':
				return value === 'unsure'
					? isUnsureFact(fact)
					: value === 'hedged'
						? (statement ?? (fact.kind === 'assertion' ? fact.assertion : undefined))?.hedge !== undefined
						: statement !== undefined && speaker === undefined && statement.source === undefined;
			case 'actor':
				return narrowed(reading, [{facet, value}], false).includes(fact);
		}
	};

	const adds = (facet: Filter['facet']) => of(facet).length === 0 || of(facet).some(has);
	return adds('kind') && adds('speaker') && of('distance').every(has) && of('actor').every(has);
}

test('filters keep of any reading what they say they keep', () => {
	fc.assert(
		fc.property(readingAndFilters, ({reading, filters, hidesUnsure}) => {
			expect(narrowed(reading, filters, hidesUnsure)).toEqual(
				factsOf(reading).filter(
					fact => isKept(fact, reading, filters) && !(hidesUnsure && isUnsureFact(fact)),
				),
			);
		}),
		{numRuns: 50},
	);
});

test('the number beside a filter is what it would leave, or add', () => {
	fc.assert(
		fc.property(readingAndFilters, ({reading, filters, more, hidesUnsure}) => {
			const counts = facetCounts(reading, filters, hidesUnsure);
			expect(counts.left).toBe(narrowed(reading, filters, hidesUnsure).length);
			if (filters.every(filter => !isSameFilter(filter, more))) {
				const {isMore, count} = counts.of(more);
				const left = narrowed(reading, [...filters, more], hidesUnsure).length;
				expect(isMore ? counts.left + count : count).toBe(left);
			}
		}),
		{numRuns: 50},
	);
});
