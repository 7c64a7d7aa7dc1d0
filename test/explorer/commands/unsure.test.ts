import {describe, expect, test} from 'vitest';
import {visibleActors, visibleFacts} from '../../../source/explorer/selectors.ts';
import type {Reader} from '../harbour.ts';
import {openDoubtful, openHarbour, openUnread} from '../harbour.ts';

const facts = ({state}: Reader) => visibleFacts(state).map(({id}) => id);
const actors = ({state}: Reader) => visibleActors(state).map(({id}) => id);

describe('u', () => {
	test('hides what the reading is less than half sure of, and says how much', () => {
		const reader = openDoubtful().press('u');
		expect(facts(reader)).toEqual(['c1', 't1', 's1', 'c2', 's3', 's4', 't2']);
		expect(actors(reader)).toEqual(['a2']);
		expect(reader.state.notice).toBe('Hidden as unsure: 3 facts, 1 actor');
	});

	test('pressed again it shows everything again', () => {
		const before = openDoubtful();
		const reader = before.press('u u');
		expect(facts(reader)).toEqual(facts(before));
		expect(actors(reader)).toEqual(['a2', 'a1']);
	});

	test('says that there is nothing to hide', () => {
		expect(openHarbour().press('u').state.notice).toBe('Nothing here is unsure');
	});

	test('says that it is too early to know', () => {
		expect(openUnread().press('u').state.notice).toMatch(/still reading/i);
	});

	test('what was chosen gives way to what stands behind it', () => {
		const reader = openDoubtful().press('alt-3 j j j j j');
		expect(reader.state.place.fact).toBe('s2');
		const hidden = reader.press('u');
		expect(hidden.state.place.fact).toBe('s4');
		expect(hidden.press('k').state.place.fact).toBe('s3');
	});

	test('or, at the end of the list, to what stands before it', () => {
		const reader = openDoubtful().press('alt-2 j');
		expect(reader.state.place.actor).toBe('a1');
		expect(reader.press('u').state.place.actor).toBe('a2');
	});

	test('what is sure stays chosen', () => {
		expect(openDoubtful().press('alt-3 j u').state.place.fact).toBe('t1');
	});

	test('takes the filter away with its actor, and keeps that of another', () => {
		expect(openDoubtful().press('alt-2 j enter u').state.place.filters).toEqual([]);
		expect(openDoubtful().press('alt-2 enter u').state.place.filters).toEqual([
			{facet: 'actor', value: 'a2'},
		]);
	});
});

describe('while it is hidden', () => {
	test('quotes are walked through without it', () => {
		expect(openDoubtful().press('] ]').state.place.fact).toBe('s2');
		expect(openDoubtful().press('u ] ]').state.notice).toBe('No more quotes');
	});

	test('Enter marks none of it in the article', () => {
		expect(openDoubtful().press('j j j j enter').state.place.fact).toBe('s3');
		expect(openDoubtful().press('j j j j enter enter').state.place.fact).toBe('s2');
		expect(openDoubtful().press('u j j j j enter enter').state.place.fact).toBe('s3');
	});

	test('the search box does not find it', () => {
		const targets = (reader: Reader) => {
			const [box] = reader.state.overlays;
			return box?.kind === 'search'
				? box.hits.map(({target}) => target.kind === 'sentence' || target.id)
				: [];
		};

		expect(targets(openDoubtful().press('@').type('marsh'))).toContain('a1');
		expect(targets(openDoubtful().press('u @').type('marsh'))).not.toContain('a1');
		expect(targets(openDoubtful().press('"').type('costly'))).toContain('s2');
		expect(targets(openDoubtful().press('u "').type('costly'))).not.toContain('s2');
	});

	test('n goes past hits of an earlier search that have been hidden since', () => {
		const reader = openDoubtful().press('"').type('the').press('enter g');
		const walked = (from: Reader) => {
			const seen: unknown[] = [];
			for (let at = from.press('n'); !at.state.notice?.startsWith('No more'); at = at.press('n')) {
				seen.push(at.state.place.fact);
			}

			return seen;
		};

		expect(walked(reader)).toContain('s2');
		expect(walked(reader.press('u'))).not.toContain('s2');
	});
});
