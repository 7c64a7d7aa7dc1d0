import {describe, expect, test} from 'vitest';
import {chosenListEntry, type ListEntry, listEntries} from '../../../source/explorer/command-entries.ts';
import {bindings, createKeymap, rebind} from '../../../source/explorer/keymap.ts';
import {legendOf} from '../../../source/explorer/rows/marks.ts';
import {unicodeSigns} from '../../../source/explorer/themes/signs.ts';
import {update} from '../../../source/explorer/update.ts';
import {harbourReading, openHarbour, openUnread, type Reader, readerOf} from '../harbour.ts';

function chosen({state}: Reader): ListEntry | undefined {
	return chosenListEntry(state);
}

function commandsOf({state}: Reader): string[] {
	return listEntries(state).flatMap(entry => (entry.kind === 'command' ? [entry.row.command] : []));
}

function noteOf({state}: Reader, command: string): string | undefined {
	const entry = listEntries(state).find(each => each.kind === 'command' && each.row.command === command);
	return entry?.kind === 'command' ? (entry.reason ?? entry.place) : undefined;
}

function isOpen({state}: Reader): boolean {
	return state.overlays.some(({kind}) => kind === 'help' || kind === 'palette');
}

const headings = ({state}: Reader) =>
	listEntries(state).flatMap(({heading}) => (heading === undefined ? [] : [heading]));

describe('the help', () => {
	test('lists every command once, and every sign', () => {
		const help = openHarbour().press('?');
		expect(commandsOf(help).toSorted()).toEqual(bindings.map(({command}) => command).toSorted());
		const signs = listEntries(help.state).flatMap(entry => (entry.kind === 'sign' ? [entry.keys[0]] : []));
		expect(signs).toEqual(legendOf(unicodeSigns).map(({mark}) => mark));
	});

	test('begins with what counts where it was opened, and ends with the signs', () => {
		const fromArticle = headings(openHarbour().press('?'));
		expect(fromArticle[0]).toBe('Move');
		expect(fromArticle.indexOf('Program')).toBeLessThan(
			fromArticle.indexOf('Lists · in the actors or the facts'),
		);
		expect(fromArticle.at(-1)).toBe('Signs and styles');
		const fromFacts = headings(openHarbour().press('alt-3 ?'));
		expect(fromFacts[0]).toBe('Lists');
		expect(fromFacts).toContain('Move · in the article');
		expect(headings(openHarbour().press('s ?'))[0]).toBe('Program');
		expect(headings(openHarbour().press('s ?'))).toContain('Story map');
	});

	test('says why a command can do nothing now, where the help was opened', () => {
		const help = openHarbour().press('?');
		expect(noteOf(help, 'hit.next')).toBe('No search yet: / begins one');
		expect(noteOf(help, 'mention.next')).toBe('Choose an actor first: @');
		expect(noteOf(help, 'map.go')).toBe('Only in the story map: s opens it');
		expect(noteOf(help, 'list.goToFact')).toBe('in the facts');
		expect(noteOf(help, 'quote.next')).toBeUndefined();
		expect(noteOf(openUnread().press('?'), 'quote.next')).toMatch(/still reading/i);
		expect(noteOf(openHarbour().press('s ?'), 'map.go')).toBeUndefined();
		expect(noteOf(openHarbour().press('s ?'), 'quote.next')).toBe('Not in a view: Esc closes it');
	});

	test('is narrowed by typing, with the key as typed first', () => {
		const typed = openHarbour().press('?').type(']');
		expect(commandsOf(typed)).toContain('quote.next');
		expect(chosen(typed)).toMatchObject({row: {command: 'quote.next'}});
		expect(chosen(openHarbour().press('?').type('zoom'))).toMatchObject({row: {command: 'pane.zoom'}});
		expect(commandsOf(openHarbour().press('?').type('copy citation'))).toEqual(['copy']);
		expect(chosen(openHarbour().press('?').type('~'))).toMatchObject({kind: 'sign', keys: ['~']});
	});

	test('Enter runs what is chosen, and the list closes', () => {
		const gone = openHarbour().press('?').type('next quote').press('enter');
		expect(isOpen(gone)).toBe(false);
		expect(gone.fact).toBe(openHarbour().press(']').fact);
		expect(gone.state).toEqual(openHarbour().press(']').state);
	});

	test('a command that can do nothing now says why, and the list stays', () => {
		const refused = openHarbour().press('?').type('next hit').press('enter');
		expect(refused.state.notice).toBe('No search yet: / begins one');
		expect(isOpen(refused)).toBe(true);
		expect(openHarbour().press('?').type('map').press('down enter').state.notice).toMatch(
			/^Only in the story map/,
		);
		expect(openHarbour().press('?').type('zzzz').press('enter').state.notice).toBe(
			'No command is called that',
		);
		expect(openHarbour().press('?').type('~').press('enter').state.notice).toMatch(/sign/i);
	});

	test('a command of another pane goes there first', () => {
		const reader = openHarbour().press('?').type('goToFact').press('enter');
		expect(reader.state.place).toMatchObject(openHarbour().press('alt-3 enter').state.place);
		const back = openHarbour().press('alt-2 ?').type('next paragraph').press('enter');
		expect(back.state.place.pane).toBe('article');
		expect(back.sentence).toBe('Mayor Ada Lindqvist opened the meeting on Monday.');
	});

	test('a command with a letter waits for it', () => {
		const waiting = openHarbour().press('j ?').type('mark sentence letter').press('enter');
		expect(waiting.state.pending).toEqual({command: 'mark.set'});
		expect(isOpen(waiting)).toBe(false);
		expect(Object.keys(waiting.press('a').state.marks)).toEqual(['a']);
	});

	test('a motion that was run is done again with .', () => {
		const moved = openHarbour().press('?').type('next sentence').press('enter');
		expect(moved.press('.').sentence).toBe(openHarbour().press('j j').sentence);
	});

	test('what has effects has them', () => {
		expect(openHarbour().press('?').type('quit').press('enter').effects).toEqual([{type: 'quit'}]);
	});

	test('shows the keys in force, and commands without any', () => {
		const {state} = openHarbour();
		const keymap = createKeymap(rebind(bindings, {'quote.next': ['Q'], copy: []}));
		const help = readerOf({...state, settings: {...state.settings, keymap}}).press('?');
		expect(chosen(help.type('Q'))).toMatchObject({row: {command: 'quote.next'}, keys: ['Q']});
		expect(chosen(help.type('copy quote'))).toMatchObject({row: {command: 'copy'}, keys: []});
		expect(help.type('copy quote').press('enter').effects).toMatchObject([{type: 'copy'}]);
	});

	test('↑↓, Ctrl-n, Ctrl-p and the page keys choose, not beyond the ends', () => {
		const help = openHarbour().press('?');
		const last = listEntries(help.state).length - 1;
		const selected = ({state}: Reader) => state.overlays.at(-1);
		expect(selected(help.press('up'))).toMatchObject({selected: 0});
		expect(selected(help.press('down ctrl-n down ctrl-p'))).toMatchObject({selected: 2});
		expect(selected(help.press('pageDown down pageUp'))).toMatchObject({selected: 1});
		expect(selected(help.press(Array(40).fill('pageDown').join(' ')))).toMatchObject({selected: last});
	});

	test('typing goes back to the best, moving the caret does not', () => {
		const help = openHarbour().press('?').type('next').press('down down');
		expect(help.press('left').state.overlays[0]).toMatchObject({selected: 2, caret: 3});
		expect(help.type('q').state.overlays[0]).toMatchObject({selected: 0, query: 'nextq'});
	});

	test('Escape closes it, and so does backspace in an empty line', () => {
		const {state} = openHarbour();
		expect(openHarbour().press('? escape').state).toEqual(state);
		expect(isOpen(openHarbour().press('?').type('a').press('backspace'))).toBe(true);
		expect(isOpen(openHarbour().press('?').type('a').press('backspace backspace'))).toBe(false);
	});

	test('pasted lines are typed as one', () => {
		const {state} = update(openHarbour().press('?').state, {type: 'type', text: 'next\nquote'});
		expect(state.overlays.at(-1)).toMatchObject({query: 'next quote', caret: 10, selected: 0});
	});
});

describe('the palette', () => {
	test('lists what can be done now first, then what is of another pane, then what can do nothing', () => {
		const kinds = listEntries(openHarbour().press(':').state).map(entry =>
			entry.kind === 'sign'
				? 'sign'
				: entry.reason !== undefined
					? 'no'
					: entry.place !== undefined
						? 'there'
						: 'here',
		);
		expect(kinds).toEqual(
			[...kinds].sort((a, b) => ['here', 'there', 'no'].indexOf(a) - ['here', 'there', 'no'].indexOf(b)),
		);
		expect(new Set(kinds)).toEqual(new Set(['here', 'there', 'no']));
	});

	test('a number goes to that paragraph, and one with % that far into the article', () => {
		const third = openHarbour().press(':').type('3').press('enter');
		expect(third.sentence).toBe('Councillor Bo Marsh disagreed.');
		expect(third.state.place).toEqual(openHarbour().press('3 G').state.place);
		expect(openHarbour().press('alt-2 :').type('3').press('enter').state.place.pane).toBe('article');
		expect(openHarbour().press(':').type('50%').press('enter').state.place).toEqual(
			openHarbour().press('5 0 %').state.place,
		);
		expect(openHarbour().press(':').type('100%').press('enter').sentence).toBe('The vote is on Friday.');
		expect(openHarbour().press('G :').type('0').press('enter').sentence).toMatch(/^Harbour vote/);
		expect(openHarbour().press(':').type('99999999').press('enter').sentence).toBe('The vote is on Friday.');
	});

	test('q and quit quit, as in vim', () => {
		expect(openHarbour().press(':').type('q').press('enter').effects).toEqual([{type: 'quit'}]);
		expect(openHarbour().press(':').type('quit').press('enter').effects).toEqual([{type: 'quit'}]);
	});

	test('what is chosen stays so when the reading arrives and more can be done', () => {
		const waiting = openUnread().press(':').press('pageDown pageDown down');
		const before = chosen(waiting);
		const {state} = update(waiting.state, {type: 'readingArrived', reading: harbourReading});
		expect(before).toBeDefined();
		expect(chosen(readerOf(state))).toMatchObject({row: before?.kind === 'command' ? before.row : undefined});
		expect(state.overlays.at(-1)).not.toEqual(waiting.state.overlays.at(-1));
	});

	test('opens over a view, and comes back to it', () => {
		const card = openHarbour().press('t');
		expect(card.press(': escape').state.overlays).toEqual(card.state.overlays);
		expect(card.press(':').type('by the calendar').press('enter').state.overlays).toEqual(
			card.press('tab').state.overlays,
		);
	});
});
