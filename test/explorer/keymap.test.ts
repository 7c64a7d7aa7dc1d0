import {describe, expect, test} from 'vitest';
import {groups} from '../../source/explorer/binding.ts';
import {bindingFor, bindings, contextOf, footerBindings} from '../../source/explorer/keymap.ts';
import {showKey} from '../../source/explorer/shown-key.ts';
import {openHarbour, openUnread} from './harbour.ts';

describe('the table of keys', () => {
	test('a key means one thing in each context', () => {
		const seen = new Map<string, string>();
		for (const {command, contexts, keys} of bindings) {
			for (const context of contexts) {
				for (const key of keys) {
					expect(seen.get(`${key} in ${context}`), `${key} in ${context}`).toBeUndefined();
					seen.set(`${key} in ${context}`, command);
				}
			}
		}
	});

	test('a command stands in one row', () => {
		const commands = bindings.map(({command}) => command);
		expect(new Set(commands).size).toBe(commands.length);
	});

	test('Ctrl-c quits and Ctrl-z suspends wherever the reader is', () => {
		for (const context of ['article', 'actors', 'facts', 'search', 'help'] as const) {
			expect(bindingFor(context, 'ctrl-c')?.command).toBe('program.interrupt');
			expect(bindingFor(context, 'ctrl-z')?.command).toBe('program.suspend');
		}
	});

	test('every overlay can be left with Escape', () => {
		expect(bindingFor('search', 'escape')).toBeDefined();
		expect(bindingFor('help', 'escape')).toBeDefined();
	});

	test('no letter is bound in the search box, where letters are text', () => {
		const letters = bindings
			.filter(({contexts}) => contexts.includes('search'))
			.flatMap(({keys}) => keys)
			.filter(key => [...key].length === 1 || key === 'space');
		expect(letters).toEqual([]);
	});
});

describe('the help', () => {
	test('has no group without keys', () => {
		for (const group of groups) {
			expect(
				bindings.some(binding => binding.group === group),
				group,
			).toBe(true);
		}
	});

	test('writes keys as a reader knows them', () => {
		expect(['ctrl-d', 'alt-right', 'shift-tab', 'space', 'pageDown', 'G'].map(showKey)).toEqual([
			'Ctrl-d',
			'Alt-→',
			'Shift-Tab',
			'Space',
			'PageDown',
			'G',
		]);
	});
});

describe('the footer', () => {
	test('leaves out what can do nothing yet', () => {
		const labels = (reader: ReturnType<typeof openHarbour>) =>
			footerBindings(reader.state).map(({label}) => label);
		expect(labels(openUnread())).not.toContain('next quote');
		expect(labels(openHarbour())).toContain('next quote');
	});

	test('follows the focus and the overlay', () => {
		const reader = openHarbour();
		expect(contextOf(reader.state)).toBe('article');
		expect(contextOf(reader.press('alt-2').state)).toBe('actors');
		expect(contextOf(reader.press('alt-2 /').state)).toBe('search');
		expect(contextOf(reader.press('?').state)).toBe('help');
	});
});

test('a key that can do nothing now says why', () => {
	expect(openUnread().press(']').state.notice).toMatch(/still reading/i);
	expect(openHarbour().press(')').state.notice).toMatch(/choose an actor/i);
	expect(openHarbour().press('n').state.notice).toMatch(/no search yet/i);
	expect(openHarbour().press('ctrl-o').state.notice).toMatch(/nowhere/i);
});

test('what a key said goes with the next key', () => {
	expect(openHarbour().press('n j').state.notice).toBeUndefined();
});
