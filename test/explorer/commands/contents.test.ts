import {describe, expect, test} from 'vitest';
import {faultOf} from '../../../source/explorer/invariants.ts';
import {topOverlay} from '../../../source/explorer/state.ts';
import {openHarbour} from '../harbour.ts';
import {readRows} from '../panes/screen.tsx';
import {openChaptered, openOnShelf} from '../shelf.ts';

describe('c and C', () => {
	test('go from heading to heading, so often as is said, and are jumps', () => {
		const reader = openChaptered();
		const first = reader.press('c');
		expect(first.sentence).toBe('The storm');
		expect(first.state.notice).toBe('Heading 1 of 3');
		expect(reader.press('3 c').sentence).toBe('The vote');
		expect(first.press('ctrl-o').sentence).toBe('A year at the harbour');
	});

	test('go back to the heading of what is read first, and then to those before', () => {
		const inside = openChaptered().press('c c j');
		expect(inside.sentence).toBe('The quay was gone.');
		expect(inside.press('C').sentence).toBe('A morning after');
		expect(inside.press('C C').sentence).toBe('The storm');
	});

	test('say where there are no more', () => {
		expect(openChaptered().press('9 c').press('c').state.notice).toBe('No more headings');
		expect(openChaptered().press('C').state.notice).toBe('No heading before this one');
		expect(openHarbour().press('c').state.notice).toBe('This article has no headings');
	});
});

describe('the contents', () => {
	test('list the headings, the lower ones further in, with their paragraphs', () => {
		const rows = readRows(openChaptered().press('O').state).join('\n');
		expect(rows).toMatch(/━ Contents · 3 ━/u);
		expect(rows).toMatch(/▸ The storm +¶3 ┃/u);
		expect(rows).toMatch(/┃ {4}A morning after +¶5 ┃/u);
		expect(rows).toMatch(/┃ {2}The vote +¶7 ┃/u);
	});

	test('open on the heading of what is read', () => {
		expect(topOverlay(openChaptered().press('c c j O').state)).toMatchObject({kind: 'contents', selected: 1});
	});

	test('show a heading in the article, go there with Enter, and come back with Escape', () => {
		const looking = openChaptered().press('O j j');
		expect(looking.sentence).toBe('The vote');
		expect(faultOf(looking.state)).toBeUndefined();
		expect(looking.press('escape').sentence).toBe('A year at the harbour');
		const gone = looking.press('enter');
		expect(gone.sentence).toBe('The vote');
		expect(gone.press('ctrl-o').sentence).toBe('A year at the harbour');
	});
});

describe('what is known of the article', () => {
	const rows = (keys: string, size?: {columns: number; rows: number}) =>
		readRows(openChaptered(size).press(keys).state).join('\n');

	test('is told field by field', () => {
		const shown = rows('I');
		for (const words of [
			/title +A year at the harbour/u,
			/by +Ada Okonjo/u,
			/published +2026-11-28/u,
			/changed +2026-11-29/u,
			/publisher +The Quay Courier/u,
			/address +https:\/\/example\.org\/harbour/u,
			/language +English \(en\)/u,
			/length +35 words, 8 paragraphs, 3/u,
			/opened as +year\.epub/u,
		]) {
			expect(shown).toMatch(words);
		}
	});

	test('leaves out what is not known, and counts sentences when they are', () => {
		const shown = readRows(openHarbour().press('I').state).join('\n');
		expect(shown).toMatch(/length +\d+ words, 8 sentences, 5/u);
		expect(shown).not.toMatch(/publisher|language|headings/u);
	});

	test('has all warnings of how it was opened', () => {
		const {state} = openOnShelf();
		const warned = {...state, warnings: ['3 bytes could not be decoded', '2 pages are pictures', '']};
		const shown = readRows({...warned, overlays: openOnShelf().press('I').state.overlays}).join('\n');
		expect(shown).toMatch(/How it was opened/u);
		expect(shown).toMatch(/3 bytes could not be decoded/u);
		expect(shown).toMatch(/2 pages are pictures/u);
	});

	test('goes to the title, and says of other fields that they lead nowhere', () => {
		expect(openChaptered().press('G I enter').sentence).toBe('A year at the harbour');
		expect(openChaptered().press('G I j enter').state.notice).toBe('This leads nowhere');
	});
});
