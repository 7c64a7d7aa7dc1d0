import {describe, expect, test} from 'vitest';
import {filterAt} from '../../../source/explorer/overlays/filters.ts';
import {spokenLines} from '../../../source/explorer/panes/spoken-lines.ts';
import {visibleFacts} from '../../../source/explorer/selectors.ts';
import {topOverlay} from '../../../source/explorer/state.ts';
import {openDoubtful, openHarbour, openUnread, type Reader} from '../harbour.ts';

const facts = ({state}: Reader) => visibleFacts(state).map(({id}) => id);
const filters = ({state}: Reader) => state.place.filters.map(({value}) => value);

/** Opens the view, puts filters on or takes them off by what they are called in the state, and closes it. */
function toggle(reader: Reader, ...values: readonly string[]): Reader {
	let at = reader.press('f');
	for (const value of values) {
		at = at.press('g');
		for (let step = 0; chosen(at) !== value; step++) {
			if (step > 100) {
				throw new Error(`There is no filter ${value}.`);
			}

			at = at.press('j');
		}

		at = at.press('space');
	}

	return at.press('escape');
}

function chosen({state}: Reader): string | undefined {
	const overlay = topOverlay(state);
	return overlay?.kind === 'filters' ? filterAt(state, overlay.selected)?.value : undefined;
}

describe('filters combine', () => {
	test('kinds add up', () => {
		expect(facts(toggle(openHarbour(), 'direct'))).toEqual(['s1', 's5']);
		expect(facts(toggle(openHarbour(), 'direct', 'mixed'))).toEqual(['s1', 's2', 's5']);
		expect(facts(toggle(openHarbour(), 'time', 'figure'))).toEqual(['t1', 'f1', 't2']);
	});

	test('actors narrow each other', () => {
		expect(facts(toggle(openHarbour(), 'a1'))).toEqual(['c2', 's3', 's2', 'f1']);
		expect(facts(toggle(openHarbour(), 'a1', 'a2'))).toEqual([]);
	});

	test('kinds, actors and kinds of speaker narrow each other', () => {
		expect(facts(toggle(openHarbour(), 'a1', 'mixed', 'stated'))).toEqual(['c2', 's2']);
		expect(facts(toggle(openHarbour(), 'person', 'indirect'))).toEqual(['s3', 's4']);
		expect(facts(toggle(openHarbour(), 'place', 'unnamed', 'nobody'))).toEqual([]);
	});

	test('what is unsure narrows, and is gone where it is hidden', () => {
		expect(facts(toggle(openDoubtful(), 'unsure'))).toEqual(['s2', 'f1', 's5']);
		expect(facts(toggle(openDoubtful(), 'unsure', 'direct'))).toEqual(['s5']);
		expect(facts(toggle(openDoubtful().press('u'), 'unsure'))).toEqual([]);
	});
});

describe('the view', () => {
	test('stays open while filters are put on and taken off', () => {
		const reader = openHarbour().press('f space j space');
		expect(topOverlay(reader.state)?.kind).toBe('filters');
		expect(filters(reader)).toEqual(['direct', 'mixed']);
		expect(filters(reader.press('k enter'))).toEqual(['mixed']);
	});

	test('leaves the filters on when it is closed, and the reader where it was opened', () => {
		const before = openHarbour().press('j j alt-3');
		const after = before.press('f space j escape');
		expect(after.state.overlays).toEqual([]);
		expect(after.state.place).toMatchObject({cursor: before.state.place.cursor, pane: 'facts'});
		expect(filters(after)).toEqual(['direct']);
		expect(after.state.back).toEqual(before.state.back);
	});

	test('F takes all off, in the view and in the panes, and says when there is none', () => {
		expect(filters(openHarbour().press('f space j space F'))).toEqual([]);
		expect(filters(openHarbour().press('f space j space F escape'))).toEqual([]);
		expect(filters(openHarbour().press('f space j space escape F'))).toEqual([]);
		expect(openHarbour().press('F').state.notice).toBe('No filter is on');
	});

	test('waits for the reading', () => {
		expect(openUnread().press('f').state).toMatchObject({
			overlays: [],
			notice: expect.stringMatching(/still/i),
		});
	});

	test('opens on the actor that is chosen in the list of actors, and Space adds it', () => {
		const reader = openHarbour().press('alt-2 enter alt-2 j f');
		expect(chosen(reader)).toBe('a1');
		expect(filters(reader.press('space'))).toEqual(['a2', 'a1']);
	});
});

test('the filters that are on are said with the facts', () => {
	const {state} = openHarbour().press('f space escape alt-3');
	expect(spokenLines(state)).toContain('Facts, 1 of 2, narrowed to direct');
	expect(spokenLines(openHarbour().press('f space j').state).slice(-4)).toEqual([
		'Filters, 2 of 10 facts',
		'Kind',
		'2 of 16',
		'mixed, off, 1 more fact',
	]);
});

describe('a fact that was chosen', () => {
	test('gives way to the one behind it when a filter leaves it out, or else to the one before', () => {
		expect(openHarbour().press('alt-3 j').state.place.fact).toBe('t1');
		expect(toggle(openHarbour().press('alt-3 j'), 'direct').state.place.fact).toBe('s1');
		expect(toggle(openHarbour().press('alt-3 G'), 'direct').state.place.fact).toBe('s5');
	});

	test('stays when the filter keeps it', () => {
		expect(toggle(openHarbour().press('alt-3 j'), 'time').state.place.fact).toBe('t1');
	});

	test('is none when nothing is left', () => {
		expect(toggle(openHarbour().press('alt-3 j'), 'nobody').state.place.fact).toBeUndefined();
	});
});

describe('in the panes', () => {
	test('Escape takes the filter off that was put on last', () => {
		const reader = toggle(openHarbour(), 'stated', 'a2', 'direct');
		expect(filters(reader)).toEqual(['stated', 'a2', 'direct']);
		expect(filters(reader.press('escape'))).toEqual(['stated', 'a2']);
		expect(filters(reader.press('escape escape escape'))).toEqual([]);
	});

	test('Enter on another actor takes the place of the first, and leaves the other filters on', () => {
		const reader = toggle(openHarbour(), 'a2', 'indirect').press('alt-2 g j enter');
		expect(filters(reader)).toEqual(['indirect', 'a1']);
		expect(facts(reader)).toEqual(['s3']);
	});

	test('going back brings the filters back that were on there', () => {
		const reader = toggle(openHarbour(), 'direct').press('alt-2 g j enter');
		expect(filters(reader)).toEqual(['direct', 'a1']);
		expect(filters(reader.press('ctrl-o'))).toEqual(['direct']);
	});

	test('the list, Enter in the article and the way to quotes keep to the filters', () => {
		const reader = toggle(openHarbour(), 'indirect');
		expect(reader.press('] ').state.notice).toBe('No quotes here');
		expect(reader.press('alt-3 g').state.place.fact).toBe('s3');
		expect(reader.press('alt-3 g j').state.place.fact).toBe('s4');
	});
});
