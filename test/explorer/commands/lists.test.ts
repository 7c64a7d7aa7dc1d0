import {describe, expect, test} from 'vitest';
import {litFacts, visibleFacts} from '../../../source/explorer/selectors.ts';
import {openHarbour} from '../harbour.ts';

describe('the actors', () => {
	test('the one mentioned most stands first and is selected when its list gets the focus', () => {
		expect(openHarbour().press('alt-2').state.place.actor).toBe('a2');
	});

	test('an actor of the sentence under the cursor is selected before any other', () => {
		expect(openHarbour().press('} } alt-2').state.place.actor).toBe('a1');
	});

	test('j and k move the selection and leave the article where it is', () => {
		const reader = openHarbour().press('j alt-2 j');
		expect(reader.state.place.actor).toBe('a1');
		expect(reader.sentence).toBe('Mayor Ada Lindqvist opened the meeting on Monday.');
		expect(reader.press('k').state.place.actor).toBe('a2');
	});

	test('the selection stays while the reader looks at other panes', () => {
		expect(openHarbour().press('alt-2 j alt-1 j tab').state.place.actor).toBe('a1');
	});

	test('Enter goes to the first mention and keeps only the actor’s facts', () => {
		const reader = openHarbour().press('alt-2 j enter');
		expect(reader.sentence).toBe('Councillor Bo Marsh disagreed.');
		expect(reader.flash).toEqual(['Bo Marsh']);
		expect(reader.state.place.pane).toBe('article');
		expect(visibleFacts(reader.state).map(({id}) => id)).toEqual(['c2', 's3', 's2', 'f1']);
	});

	test('the list says where it ends', () => {
		expect(openHarbour().press('alt-2 j j').state.notice).toBe('End of the list');
		expect(openHarbour().press('alt-2 k').state.notice).toBe('Beginning of the list');
	});
});

describe('the facts', () => {
	test('getting the focus selects the first fact of the sentence under the cursor and moves nothing', () => {
		const reader = openHarbour().press('j j alt-3');
		expect(reader.state.place.fact).toBe('s1');
		expect(reader.sentence).toBe('“We will rebuild the quay,” Lindqvist said.');
	});

	test('where the sentence has none, the next one is selected', () => {
		expect(openHarbour().press('alt-3').state.place.fact).toBe('c1');
	});

	test('j brings the article to the words of the next fact', () => {
		const reader = openHarbour().press('j j alt-3 j');
		expect(reader.fact).toBe('Councillor Bo Marsh disagreed');
		expect(reader.sentence).toBe('Councillor Bo Marsh disagreed.');
	});

	test('however many facts are walked through, Ctrl-o goes back to where that began', () => {
		const reader = openHarbour().press('j j alt-3 j j j');
		expect(reader.sentence).toMatch(/^He called/);
		expect(reader.press('ctrl-o').sentence).toBe('“We will rebuild the quay,” Lindqvist said.');
	});

	test('Enter goes to the fact’s words in the article', () => {
		const reader = openHarbour().press('alt-3 G enter');
		expect(reader.state.place.pane).toBe('article');
		expect(reader.fact).toBe('Friday');
		expect(reader.sentence).toBe('The vote is on Friday.');
	});

	test('g and G go to the ends', () => {
		expect(openHarbour().press('alt-3 G').fact).toBe('Friday');
		expect(openHarbour().press('alt-3 G g').state.place.fact).toBe('c1');
	});

	test.each(['space', 'ctrl-d', 'pageDown'])('%s reaches the end, and a page up the beginning', key => {
		expect(openHarbour({columns: 100, rows: 14}).press(`alt-3 ${`${key} `.repeat(12).trim()}`).fact).toBe(
			'Friday',
		);
	});
});

describe('Enter in the article', () => {
	test('marks the facts of the sentence one after another, then the first again', () => {
		const reader = openHarbour().press('} } j enter');
		expect([...litFacts(reader.state)].toSorted()).toEqual(['f1', 's2', 's3']);
		const seen = [
			reader,
			reader.press('enter'),
			reader.press('enter enter'),
			reader.press('enter enter enter'),
		];
		expect(seen.map(({state}) => state.place.fact)).toEqual(['s3', 's2', 'f1', 's3']);
		expect(new Set(seen.map(({sentence}) => sentence)).size).toBe(1);
	});

	test('says so where there is none', () => {
		expect(openHarbour().press('enter').state.notice).toBe('No facts in this sentence');
	});
});
