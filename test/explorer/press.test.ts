import {describe, expect, test} from 'vitest';
import {firstState} from '../../source/explorer/first-state.ts';
import {bindings, createKeymap, rebind} from '../../source/explorer/keymap.ts';
import {defaultSettings} from '../../source/explorer/settings.ts';
import {update} from '../../source/explorer/update.ts';
import {harbourArticle, harbourReading, openHarbour, openUnread, readerOf} from './harbour.ts';

describe('a count before a motion', () => {
	test('does the motion so often', () => {
		expect(openHarbour().press('3 j').state.place).toEqual(openHarbour().press('j j j').state.place);
		expect(openHarbour().press('G 2 k').state.place).toEqual(openHarbour().press('G k k').state.place);
		expect(openHarbour().press('2 }').sentence).toBe(openHarbour().press('} }').sentence);
	});

	test('may have several digits, and goes no further than the end', () => {
		const end = openHarbour().press('1 0 j');
		expect(end.sentence).toBe('The vote is on Friday.');
		expect(end.state.notice).toBe('End of the article');
	});

	test('counts in the lists, and for jumps too', () => {
		expect(openHarbour().press('alt-3 4 j').fact).toBe(openHarbour().press('alt-3 j j j j').fact);
		expect(openHarbour().press('2 ]').fact).toBe(openHarbour().press('] ]').fact);
		expect(openHarbour().press('j G g 2 ctrl-o').state.place).toEqual(
			openHarbour().press('j G g ctrl-o ctrl-o').state.place,
		);
	});

	test('is shown while it waits, and Escape takes it back without doing anything else', () => {
		const waiting = openHarbour().press('alt-3 1 2');
		expect(waiting.state.pending).toEqual({count: 12});
		const taken = waiting.press('escape');
		expect(taken.state.pending).toBeUndefined();
		expect(taken.state.place.pane).toBe('facts');
	});

	test('goes with the next key, whatever that is', () => {
		expect(openHarbour().press('3 z').state.pending).toBeUndefined();
		expect(openHarbour().press('3 ctrl-y').state.pending).toBeUndefined();
		expect(openHarbour().press('3 z j').sentence).toBe(openHarbour().press('j').sentence);
	});

	test('never gets so large that it keeps the program busy', () => {
		expect(openHarbour().press('9 9 9 9 9 9 9 9 9').state.pending?.count).toBe(9999);
	});

	test('begins with no 0, which is a key of its own', () => {
		expect(openHarbour().press('0').state.pending).toBeUndefined();
		expect(openHarbour().press('1 0').state.pending).toEqual({count: 10});
	});

	test('a digit is text in the search box', () => {
		const [box] = openHarbour().press('/ 3').state.overlays;
		expect(box).toMatchObject({kind: 'search', query: '3'});
	});

	test('a digit that the keymap gives to a command is that command', () => {
		const keymap = createKeymap(rebind(bindings, {'pane.facts': ['3']}));
		const {state} = update(
			firstState(harbourArticle, {columns: 120, rows: 40}, {...defaultSettings, keymap}),
			{
				type: 'readingArrived',
				reading: harbourReading,
			},
		);
		expect(readerOf(state).press('3').state.place.pane).toBe('facts');
		expect(readerOf(state).press('2 3').state.pending).toEqual({count: 23});
	});
});

describe('a number before a command that goes somewhere', () => {
	test('3G and 3g go to the third paragraph, and one too high to the last', () => {
		expect(openHarbour().press('3 G').sentence).toBe('Councillor Bo Marsh disagreed.');
		expect(openHarbour().press('3 g').sentence).toBe('Councillor Bo Marsh disagreed.');
		expect(openHarbour().press('9 9 G').sentence).toBe('The vote is on Friday.');
	});

	test('50% goes to the middle, 100% to the end, and % alone asks how far', () => {
		expect(openHarbour().press('5 0 %').sentence).toMatch(/^He called the plan/);
		expect(openHarbour().press('1 0 0 %').sentence).toBe('The vote is on Friday.');
		expect(openHarbour().press('%').state.notice).toMatch(/how far/i);
	});

	test('is a jump, from which Ctrl-o leads back', () => {
		expect(openHarbour().press('j 4 G ctrl-o').sentence).toBe(openHarbour().press('j').sentence);
	});
});

describe('.', () => {
	test('does the last motion again, with its count', () => {
		expect(openHarbour().press('2 j .').state.place).toEqual(openHarbour().press('4 j').state.place);
		expect(openHarbour().press('] .').fact).toBe(openHarbour().press('] ]').fact);
	});

	test('takes another count, and what is no motion in between does not matter', () => {
		expect(openHarbour().press('j z z 3 .').state.place).toEqual(openHarbour().press('4 j').state.place);
	});

	test('repeats what was done over the panes, not what a view was walked through with', () => {
		expect(openHarbour().press('j t j j escape .').sentence).toBe(openHarbour().press('j j').sentence);
	});

	test('says so where there is nothing to repeat', () => {
		expect(openHarbour().press('.').state.notice).toMatch(/nothing to repeat/i);
	});
});

describe('a command that takes a letter', () => {
	test('waits for it, and Escape or an arrow takes it back', () => {
		expect(openHarbour().press('m').state.pending).toEqual({command: 'mark.set', count: undefined});
		expect(openHarbour().press('m escape').state.pending).toBeUndefined();
		const moved = openHarbour().press('m down');
		expect(moved.state.pending).toBeUndefined();
		expect(moved.sentence).toBe(openHarbour().sentence);
	});

	test('the letter is a letter only, also where it is a key', () => {
		expect(openHarbour().press('m q').effects).toEqual([]);
	});
});

test('before the reading is there, counts move by paragraphs', () => {
	expect(openUnread().press('2 j').sentence).toBe(openUnread().press('j j').sentence);
});
