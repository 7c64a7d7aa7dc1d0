import {describe, expect, test} from 'vitest';
import {chosenEntry} from '../../../source/explorer/commands/items.ts';
import {firstState} from '../../../source/explorer/first-state.ts';
import {itemListOf} from '../../../source/explorer/overlays/item-lists.ts';
import {type ItemListOverlay, topOverlay} from '../../../source/explorer/state.ts';
import {update} from '../../../source/explorer/update.ts';
import {readingOf} from '../../support/reading.ts';
import {openHarbour, openUnread, type Reader, readerOf, readingUpTo} from '../harbour.ts';
import {readRows} from '../panes/screen.tsx';

/* Views that list something, told by the timeline and the cards. */

function listOf({state}: Reader): ItemListOverlay {
	const overlay = topOverlay(state);
	if (overlay?.kind !== 'card' && overlay?.kind !== 'timeline') {
		throw new Error('No card and no timeline is on top.');
	}

	return overlay;
}

const chosen = (reader: Reader) => chosenEntry(reader.state)?.id;
const all = (reader: Reader) =>
	itemListOf(reader.state, listOf(reader)).items.map(item =>
		item.kind === 'entry' ? item.id : `# ${item.words}`,
	);

describe('walking through a view', () => {
	const timeline = openHarbour().press('t');

	test('the article shows what is chosen, and that is no jump', () => {
		expect(all(timeline)).toEqual([expect.stringMatching(/^# Without a day/), 't1', 'f1', 't2']);
		const walked = timeline.press('j');
		expect(walked.sentence).toMatch(/^He called the plan/);
		expect(walked.flash).toEqual(['40 million crowns']);
		expect(walked.state.back).toEqual([]);
	});

	test('a heading is passed by, at both ends it stops and says so', () => {
		expect(chosen(timeline)).toBe('t1');
		const above = timeline.press('k');
		expect(chosen(above)).toBe('t1');
		expect(above.state.notice).toBe('Beginning of the list');
		expect(timeline.press('G j').state.notice).toBe('End of the list');
		expect(chosen(timeline.press('G'))).toBe('t2');
	});

	test('a count goes so many entries on', () => {
		expect(chosen(timeline.press('2 j'))).toBe('t2');
	});

	test('Escape puts everything back as it was', () => {
		const before = openHarbour().press('] j alt-3');
		const after = before.press('t j j escape');
		expect(after.state).toEqual(before.state);
	});

	test('Enter is a jump from where the view was opened, with the words lit', () => {
		const gone = openHarbour().press('j t j enter');
		expect(gone.state.overlays).toEqual([]);
		expect(gone.flash).toEqual(['40 million crowns']);
		expect(gone.fact).toBe('40 million crowns');
		expect(gone.press('ctrl-o').sentence).toMatch(/^Mayor Ada Lindqvist opened/);
	});
});

describe('sections', () => {
	const card = openHarbour().press('alt-2 a');

	test('Tab goes from the first entry of one to that of the next, Shift-Tab back', () => {
		const sections = ['tab', 'tab tab', 'tab tab tab'].map(keys => chosen(card.press(keys)));
		expect(sections).toEqual(['says:s1', 'of:c1', expect.stringMatching(/^at:/)]);
		expect(chosen(card.press('tab j j shift-tab'))).toBe('name');
		expect(chosen(card.press('tab tab shift-tab'))).toBe('says:s1');
		expect(chosen(card.press('} } {'))).toBe('says:s1');
	});

	test('behind the last one there is none', () => {
		const last = card.press('tab tab tab');
		expect(chosen(last.press('tab'))).toBe(chosen(last));
		expect(last.press('tab').state.notice).toBe('End of the list');
	});
});

describe('an entry that is higher than the view', () => {
	const speech = `“${'We shall build the quay again, plank by plank. '.repeat(8)}”`;
	const reading = readingOf(`Ada Okonjo said: ${speech}`, {
		actors: [{name: 'Ada Okonjo'}],
		statements: [{source: 'Ada Okonjo', cue: 'said', content: [speech], speaker: 'Ada Okonjo'}],
	});
	const opened = (columns: number, rows: number) => {
		const {state} = update(firstState(reading.article, {columns, rows}), {type: 'readingArrived', reading});
		return readerOf(state).press('i j j j');
	};

	const content = `content:${reading.article.text.indexOf('“')}`;

	test('is scrolled to its end before the next one is chosen', () => {
		let reader = opened(40, 12);
		const seen: (number | undefined)[] = [];
		while (chosen(reader) === content) {
			seen.push(listOf(reader).scrolled ?? 0);
			reader = reader.press('j');
		}

		expect(chosen(reader)).toBe('kind');
		expect(seen.length).toBeGreaterThan(2);
		expect(seen).toEqual([...new Set(seen)].sort((a = 0, b = 0) => a - b));
		expect(listOf(reader).scrolled).toBeUndefined();
	});

	test('and back again, until the one before it is chosen', () => {
		const scrolled = opened(40, 12).press('j j');
		expect(listOf(scrolled).scrolled).toBeGreaterThan(0);
		expect(listOf(scrolled.press('k k')).scrolled).toBe(0);
		expect(chosen(scrolled.press('k k k'))).toBe('cue');
	});

	test('all of its words are seen on the way', () => {
		const words: string[] = [];
		for (let reader = opened(40, 12); chosen(reader) === content; reader = reader.press('j')) {
			words.push(
				...readRows(reader.state)
					.slice(5, -2)
					.join(' ')
					.split(/[^A-Za-z]+/),
			);
		}

		expect(words.filter(word => word === 'plank').length).toBeGreaterThanOrEqual(16);
	});

	test('in a window with room for it the next one is chosen at once', () => {
		expect(chosen(opened(120, 40).press('j'))).toBe('kind');
	});
});

describe('a reading that grows under a view', () => {
	const grow = (reader: Reader, count: number) =>
		readerOf(update(reader.state, {type: 'readingGrew', ...readingUpTo(count)}).state);

	test('what is chosen stays chosen, wherever it stands then', () => {
		const two = grow(openUnread(), 2).press('alt-2 a tab tab tab');
		const mention = chosen(two);
		expect(mention).toMatch(/^at:/);
		const four = grow(two, 4);
		expect(all(four).length).toBeGreaterThan(all(two).length);
		expect(all(four).indexOf(mention)).toBeGreaterThan(all(two).indexOf(mention));
		expect(chosen(four)).toBe(mention);
	});

	test('and so in the cards below it', () => {
		const stack = grow(openUnread(), 2).press('alt-2 a tab tab tab i escape alt-2 a tab i');
		expect(listOf(grow(stack, 4).press('escape')).kind).toBe('card');
		expect(chosen(grow(stack, 4).press('escape'))).toBe('says:s1');
	});

	test('and where the view was opened is a sentence then, not the paragraph', () => {
		const reader = grow(openUnread(), 2).press('G t');
		const back = grow(reader, 4).press('escape');
		expect(back.state.overlays).toEqual([]);
		expect(back.sentence).toBe('The vote is on Friday.');
	});
});
