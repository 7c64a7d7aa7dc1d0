import {describe, expect, test} from 'vitest';
import {openHarbour, openUnread} from '../harbour.ts';

describe('focus', () => {
	test('Tab goes round the panes and Shift-Tab the other way', () => {
		const pane = (keys: string) => openHarbour().press(keys).state.place.pane;
		expect([pane('tab'), pane('tab tab'), pane('tab tab tab')]).toEqual(['actors', 'facts', 'article']);
		expect([pane('shift-tab'), pane('shift-tab shift-tab')]).toEqual(['facts', 'actors']);
	});

	test('1, 2 and 3 go to a pane at once', () => {
		expect(openHarbour().press('alt-3').state.place.pane).toBe('facts');
		expect(openHarbour().press('alt-3 alt-2').state.place.pane).toBe('actors');
		expect(openHarbour().press('alt-3 alt-1').state.place.pane).toBe('article');
	});

	test('a list can have the focus before there is anything in it', () => {
		const reader = openUnread().press('alt-3');
		expect(reader.state.place.pane).toBe('facts');
		expect(reader.press('j enter').state.notice).toMatch(/still reading/i);
	});

	test('z zooms and takes it back', () => {
		expect(openHarbour().press('z').state.isZoomed).toBe(true);
		expect(openHarbour().press('z z').state.isZoomed).toBe(false);
	});
});

describe('Escape takes one step out at a time', () => {
	test('the filter with its marks, the focus, the zoom, the selection', () => {
		let reader = openHarbour().press('alt-2 j enter z alt-2');
		const {flash, place, isZoomed} = reader.state;
		expect({marks: flash.length, filters: place.filters, pane: place.pane, isZoomed}).toEqual({
			marks: 1,
			filters: [{facet: 'actor', value: 'a1'}],
			pane: 'actors',
			isZoomed: true,
		});

		reader = reader.press('escape');
		expect(reader.flash).toEqual([]);
		expect(reader.state.place).toMatchObject({filters: [], pane: 'actors'});
		reader = reader.press('escape');
		expect(reader.state.place.pane).toBe('article');
		expect(reader.state.isZoomed).toBe(true);
		reader = reader.press('escape');
		expect(reader.state.isZoomed).toBe(false);
		expect(reader.state.place.actor).toBe('a1');
		reader = reader.press('escape');
		expect(reader.state.place.actor).toBeUndefined();
	});

	test('at the end there is nothing left to do, and it does nothing', () => {
		const reader = openHarbour();
		expect(reader.press('escape').state).toEqual({...reader.state, notice: undefined});
	});
});

describe('ending', () => {
	test('q and Ctrl-c quit', () => {
		expect(openHarbour().press('q').effects).toEqual([{type: 'quit'}]);
		expect(openHarbour().press('/ ctrl-c').effects).toEqual([{type: 'quit'}]);
	});

	test('Ctrl-z suspends and changes nothing', () => {
		const reader = openHarbour().press('] /');
		expect(reader.press('ctrl-z').effects).toEqual([{type: 'suspend'}]);
		expect(reader.press('ctrl-z').state).toEqual(reader.state);
	});
});
