import {describe, expect, test} from 'vitest';
import {litSpans} from '../../../source/explorer/lit-spans.ts';
import type {SearchOverlay} from '../../../source/explorer/state.ts';
import {update} from '../../../source/explorer/update.ts';
import {harbourReading, openHarbour, openUnread, type Reader, readerOf} from '../harbour.ts';

function boxOf({state}: Reader): SearchOverlay {
	const overlay = state.overlays.at(-1);
	if (overlay?.kind !== 'search') {
		throw new Error('No search box is open.');
	}

	return overlay;
}

describe('searching', () => {
	test('the article shows the best hit while the reader types', () => {
		const reader = openHarbour().press('/').type('rebuild');
		expect(boxOf(reader).query).toBe('rebuild');
		expect(reader.sentence).toBe('“We will rebuild the quay,” Lindqvist said.');
		expect(reader.flash).toEqual(['rebuild']);
	});

	test('a search is no jump until Enter', () => {
		const reader = openHarbour().press('j /').type('friday');
		expect(reader.state.back).toEqual([]);
		const gone = reader.press('enter');
		expect(gone.sentence).toBe('The vote is on Friday.');
		expect(gone.state.overlays).toEqual([]);
		expect(gone.press('ctrl-o').sentence).toBe('Mayor Ada Lindqvist opened the meeting on Monday.');
	});

	test('Escape puts everything back', () => {
		const before = openHarbour().press('] alt-2 j');
		const after = before.press('/').type('friday').press('down escape');
		expect(after.state.place).toEqual(before.state.place);
		expect(after.state.flash).toEqual(before.state.flash);
		expect(after.state.search).toBeUndefined();
	});

	test('the arrows and Ctrl-n and Ctrl-p choose another result, which the article shows', () => {
		const reader = openHarbour().press('/').type('lindqvist');
		const second = reader.press('down');
		expect(boxOf(second).selected).toBe(1);
		expect(boxOf(second.press('ctrl-n ctrl-p up'))).toMatchObject({selected: 0});
		expect(boxOf(reader.press('up')).selected).toBe(0);
	});

	test('nothing found leaves the article as it was, and Enter says so', () => {
		const reader = openHarbour().press('j /').type('zzzzqqq');
		expect(reader.sentence).toBe('Mayor Ada Lindqvist opened the meeting on Monday.');
		expect(reader.press('enter').state.notice).toBe('Nothing found');
		expect(boxOf(reader.press('enter')).query).toBe('zzzzqqq');
	});

	test.each([
		['"', 'fact'],
		['@', 'actor'],
		['#', 'fact'],
	])('%s opens the box with all of its kind', (sigil, kind) => {
		const box = boxOf(openHarbour().press(sigil));
		expect(box.query).toBe(sigil);
		expect(box.hits.length).toBeGreaterThan(0);
		expect(new Set(box.hits.map(({target}) => target.kind))).toEqual(new Set([kind]));
	});

	test('going to an actor keeps only its facts, as Enter in the actors pane does', () => {
		const reader = openHarbour().press('@').type('marsh').press('enter');
		expect(reader.state.place).toMatchObject({
			actor: 'a1',
			filters: [{facet: 'actor', value: 'a1'}],
			pane: 'article',
		});
		expect(reader.sentence).toBe('Councillor Bo Marsh disagreed.');
		expect(reader.press('ctrl-o').state.place.filters).toEqual([]);
	});

	test('going to a quote selects it, and its parts are marked', () => {
		const reader = openHarbour().press('"').type('dream').press('enter');
		expect(reader.state.place.fact).toBe('s2');
		expect(litSpans(reader.state).map(({role}) => role)).toEqual(
			expect.arrayContaining(['source', 'cue', 'content']),
		);
	});
});

describe('before the reading is there', () => {
	test('the box can be filled in, and finds when it arrives', () => {
		const waiting = openUnread().press('j /').type('friday');
		expect(boxOf(waiting).hits).toEqual([]);
		const {state} = update(waiting.state, {type: 'readingArrived', reading: harbourReading});
		const reader = readerOf(state);
		expect(boxOf(reader)).toMatchObject({query: 'friday', caret: 6});
		expect(reader.sentence).toBe('The vote is on Friday.');
		expect(reader.press('escape').sentence).toBe('Mayor Ada Lindqvist opened the meeting on Monday.');
	});

	test('where the article cannot be read, there is nothing to search', () => {
		const {state} = update(openUnread().state, {type: 'readingFailed', message: 'out of memory'});
		expect(readerOf(state).press('/').state.overlays).toEqual([]);
	});
});

describe('hits after a search', () => {
	test('n and N go through them in the order of the text', () => {
		const reader = openHarbour().press('/').type('lindqvist').press('enter g');
		const places = [reader.press('n'), reader.press('n n'), reader.press('n n n')].map(
			({sentence}) => sentence,
		);
		expect(places[0]).toMatch(/^Mayor Ada/);
		expect(places[1]).toMatch(/^“We will/);
		expect(places[2]).toMatch(/^Lindqvist answered/);
		expect(reader.press('n n N').sentence).toMatch(/^Mayor Ada/);
	});

	test('behind the last one there is a word to the reader', () => {
		const reader = openHarbour().press('/').type('friday').press('enter n');
		expect(reader.state.notice).toBe('No more hits for friday');
		expect(reader.press('g N').state.notice).toBe('No hits before this one for friday');
	});

	test('Escape takes the marks away, and n still works', () => {
		const reader = openHarbour().press('/').type('friday').press('enter escape');
		expect(reader.flash).toEqual([]);
		expect(reader.press('g n').sentence).toBe('The vote is on Friday.');
	});
});

describe('the box', () => {
	const typed = (letters: string) => openHarbour().press('/').type(letters);

	test('letters that are keys elsewhere are text here', () => {
		expect(boxOf(typed('q j/k?"')).query).toBe('q j/k?"');
	});

	test('Ctrl-u deletes to the beginning, Ctrl-w a word', () => {
		expect(boxOf(typed('new harbour  ').press('ctrl-w'))).toMatchObject({query: 'new ', caret: 4});
		expect(boxOf(typed('new harbour').press('ctrl-u'))).toMatchObject({query: '', caret: 0});
		expect(boxOf(typed('new harbour').press('left left ctrl-u')).query).toBe('ur');
	});

	test('Alt-b and Alt-f go by words, Alt-d and Alt-Backspace delete one, Ctrl-k all behind the caret', () => {
		const reader = typed('@new-harbour vote');
		expect(boxOf(reader.press('alt-b')).caret).toBe(13);
		expect(boxOf(reader.press('alt-b alt-b')).caret).toBe(5);
		expect(boxOf(reader.press('home alt-f')).caret).toBe(4);
		expect(boxOf(reader.press('home alt-f alt-f alt-f alt-f')).caret).toBe(17);
		expect(boxOf(reader.press('home alt-d')).query).toBe('-harbour vote');
		expect(boxOf(reader.press('alt-backspace')).query).toBe('@new-harbour ');
		expect(boxOf(reader.press('alt-b ctrl-k'))).toMatchObject({query: '@new-harbour ', caret: 13});
		expect(boxOf(reader.press('ctrl-k')).query).toBe('@new-harbour vote');
	});

	test('arrows, Home and End move the caret, and letters go in there', () => {
		const reader = typed('vte').press('left left').type('o');
		expect(boxOf(reader)).toMatchObject({query: 'vote', caret: 2});
		expect(boxOf(reader.press('home')).caret).toBe(0);
		expect(boxOf(reader.press('home left')).caret).toBe(0);
		expect(boxOf(reader.press('end right')).caret).toBe(4);
		expect(boxOf(reader.press('home delete')).query).toBe('ote');
	});

	test('what a reader sees as one letter is deleted as one', () => {
		expect(boxOf(typed('').type('e\u0301').press('backspace')).query).toBe('');
		const family = update(typed('a').state, {type: 'type', text: '👩‍👩‍👧'});
		expect(boxOf(readerOf(family.state))).toMatchObject({query: 'a👩‍👩‍👧', caret: 2});
		expect(boxOf(readerOf(family.state).press('backspace')).query).toBe('a');
	});

	test('backspace in an empty box closes it', () => {
		expect(typed('ab').press('backspace backspace').state.overlays).toHaveLength(1);
		expect(typed('ab').press('backspace backspace backspace').state.overlays).toEqual([]);
	});

	test('pasted lines become one, without control characters', () => {
		const {state} = update(typed('').state, {type: 'type', text: 'rebuild\r\n\tthe\u001B quay\u0000'});
		expect(boxOf(readerOf(state)).query).toBe('rebuild the  quay ');
	});

	test('a pasted page is cut', () => {
		const {state} = update(typed('').state, {type: 'type', text: 'word '.repeat(10_000)});
		expect(boxOf(readerOf(state)).query.length).toBeLessThanOrEqual(200);
	});

	test('text pasted where no box is open does nothing but say how to', () => {
		const reader = openHarbour();
		const {state, effects} = update(reader.state, {type: 'type', text: 'jjq'});
		expect(state.place).toEqual(reader.state.place);
		expect(state.notice).toMatch(/paste/);
		expect(effects).toEqual([]);
	});
});

describe('earlier searches', () => {
	/** A reader who has gone to a hit of each of these. */
	const afterSearches = (...queries: readonly string[]) =>
		queries.reduce((reader, query) => reader.press('/').type(query).press('enter'), openHarbour());
	const three = afterSearches('quay', '@marsh', 'friday');

	test('are kept, the latest last, none twice and none that looks for nothing', () => {
		expect(three.state.searches).toEqual(['quay', '@marsh', 'friday']);
		const again = afterSearches('quay', 'friday', '  quay ');
		expect(again.state.searches).toEqual(['friday', 'quay']);
		expect(openHarbour().press('@ enter').state.searches).toEqual([]);
		expect(three.press('/').type('crowns').press('escape').state.searches).toHaveLength(3);
	});

	test('are a hundred at most', () => {
		const old = Array.from({length: 100}, (_, index) => `old ${index}`);
		const full = readerOf({...openHarbour().state, searches: old});
		const {searches} = full.press('/').type('quay').press('enter').state;
		expect(searches).toHaveLength(100);
		expect(searches[0]).toBe('old 1');
		expect(searches.at(-1)).toBe('quay');
	});

	test('come back with ↑, older ones with each, and with ↓ what was typed', () => {
		const box = three.press('/').type('zzzz');
		expect(boxOf(box.press('up'))).toMatchObject({query: 'friday', caret: 6, selected: 0});
		expect(box.press('up').sentence).toBe('The vote is on Friday.');
		expect(boxOf(box.press('up up up')).query).toBe('quay');
		const oldest = box.press('up up up up');
		expect(boxOf(oldest).query).toBe('quay');
		expect(oldest.state.notice).toBe('No earlier searches');
		expect(boxOf(box.press('up up up down')).query).toBe('@marsh');
		const back = box.press('up up down down');
		expect(boxOf(back)).toEqual(boxOf(box));
	});

	test('are recalled from the first hit alone, and hits are chosen by Ctrl-n and Ctrl-p meanwhile', () => {
		const box = three.press('/').type('lindqvist');
		expect(boxOf(box.press('down up'))).toMatchObject({query: 'lindqvist', selected: 0});
		expect(boxOf(box.press('down up up')).query).toBe('friday');
		const recalled = afterSearches('lindqvist').press('/ up');
		expect(boxOf(recalled.press('ctrl-n ctrl-n ctrl-p'))).toMatchObject({query: 'lindqvist', selected: 1});
		expect(boxOf(recalled.press('ctrl-n down')).query).toBe('');
	});

	test('are the reader’s own once edited: then ↑ and ↓ choose hits again', () => {
		const edited = three.press('/ up').type('s').press('backspace');
		expect(boxOf(edited)).toMatchObject({query: 'friday', recalled: undefined});
		const many = afterSearches('lindqvist').press('/ up').type(' ').press('down');
		expect(boxOf(many)).toMatchObject({query: 'lindqvist ', selected: 1});
		expect(boxOf(three.press('/ up left')).recalled).toBeDefined();
	});

	test('of a kind are offered where the box was opened for that kind', () => {
		const box = afterSearches('@marsh', 'quay', '"dream', '@lind').press('@');
		expect(boxOf(box.press('up')).query).toBe('@lind');
		expect(boxOf(box.press('up up')).query).toBe('@marsh');
		expect(boxOf(box.press('up up up')).query).toBe('@marsh');
		expect(boxOf(box.press('up up down down'))).toEqual(boxOf(box));
		expect(three.press('# up').state.overlays).toEqual(three.press('#').state.overlays);
	});

	test('are not used by being looked at: Escape leaves them as they were', () => {
		const after = three.press('/ up up escape');
		expect(after.state.searches).toEqual(three.state.searches);
		expect(after.state.place).toEqual(three.state.place);
		expect(three.press('/ up up enter').state.searches).toEqual(['quay', 'friday', '@marsh']);
	});

	test('are there before the reading is', () => {
		const waiting = readerOf({...openUnread().state, searches: ['friday']}).press('/ up');
		expect(boxOf(waiting).query).toBe('friday');
		const {state} = update(waiting.state, {type: 'readingArrived', reading: harbourReading});
		expect(boxOf(readerOf(state))).toMatchObject({query: 'friday', recalled: {typed: '', back: 1}});
		expect(boxOf(readerOf(state).press('down')).query).toBe('');
	});

	test('where there are none, ↑ on the first hit does nothing', () => {
		const box = openHarbour().press('/').type('lindqvist');
		expect(box.press('up').state).toEqual(box.state);
	});
});
