import {describe, expect, test} from 'vitest';
import {spokenLines} from '../../../source/explorer/panes/spoken-lines.ts';
import {spokenScreen} from '../../../source/explorer/panes/spoken-screen.ts';
import {update} from '../../../source/explorer/update.ts';
import type {Progress} from '../../../source/loading/loader.ts';
import {type Reader, readerOf} from '../harbour.ts';
import {items, openChaptered, openOnShelf, openShelf} from '../shelf.ts';
import {readRows} from './screen.tsx';

const megabyte = 1024 * 1024;

const went = (reader: Reader, id: string, progress: Progress) =>
	readerOf(update(reader.state, {type: 'openingWent', id, progress}).state);

describe('where nothing is open yet', () => {
	test('the screen says what is being opened, and how far it is', () => {
		const reader = openShelf(undefined, items.slice(1, 2));
		const rows = readRows(reader.state);
		expect(rows[0]).toBe(' Harbour vote splits the council');
		expect(rows[2]).toMatch(/^┃ {2}Opening Harbour vote splits the council … +┃/u);
		expect(rows.join('\n')).not.toMatch(/reading|¶/u);
		const further = went(reader, 'i2', {done: 1.2 * megabyte, total: 3.4 * megabyte, unit: 'bytes'});
		expect(readRows(further.state)[3]).toMatch(/^┃ {2}1\.2 of 3\.4 MB +┃/u);
		expect(readRows(went(reader, 'i2', {done: 3, total: 40, unit: 'pages'}).state)[3]).toMatch(
			/page 3 of 40/u,
		);
	});

	test('it says how to come back to the list, where there is one', () => {
		expect(readRows(openShelf().press('down enter').state).join('\n')).toContain(
			'Esc leads back to the list',
		);
		expect(readRows(openShelf().press('escape').state).join('\n')).toContain(
			'No article is open yet: A lists them',
		);
	});

	test('a screen reader hears the same, but how far it is in tenths, so that it is not always told', () => {
		const reader = went(openShelf().press('down enter'), 'i2', {done: 14, total: 40, unit: 'pages'});
		expect(spokenLines(reader.state)).toEqual([
			'Pullquote',
			'Article',
			'Opening Harbour vote splits the council …',
			'30 percent',
			'Esc leads back to the list',
		]);
	});
});

test('a screen reader is not told how far it is where nobody knows the end', () => {
	const reader = went(openShelf(undefined, items.slice(0, 1)), 'i1', {done: 900, unit: 'bytes'});
	expect(spokenLines(reader.state)).toEqual(['Pullquote', 'Article', 'Opening The storm in numbers …']);
});

describe('beside an article', () => {
	const opening = went(openOnShelf().press('J J'), 'i4', {
		done: megabyte / 2,
		total: 2 * megabyte,
		unit: 'bytes',
	});

	test('the last row says at its end what is being opened, and how far it is', () => {
		const last = readRows(opening.state).at(-1) ?? '';
		expect(last).toMatch(/^ j next .*q quit .*opening Ferries of the northern sound: 0\.5 of 2\.0 MB$/u);
	});

	test('as much of that as there is room for', () => {
		const last = (columns: number) => readRows(opening.resize(columns, 20).state).at(-1) ?? '';
		expect(last(60)).toMatch(/opening Ferries [^:]*…: 0\.5 of 2\.0 MB$/u);
		expect(last(40)).toMatch(/q quit +opening 0\.5 of 2\.0 MB$/u);
	});

	test('a screen reader hears what, but not how far, which would be said again and again', () => {
		expect(spokenLines(opening.state).at(-1)).toBe('Opening Ferries of the northern sound');
	});
});

describe('several articles', () => {
	test('are counted in the first row, where there is room', () => {
		expect(readRows(openOnShelf().state)[0]).toMatch(/ 2\/4 · ¶1 · 9%$/u);
		expect(readRows(openOnShelf({columns: 80, rows: 24}).state)[0]).toMatch(/ 2\/4 · ¶1 · 9%$/u);
		expect(readRows(openOnShelf({columns: 40, rows: 12}).state)[0]).toMatch(/¶1 · 9%$/u);
		expect(spokenLines(openOnShelf().state)[0]).toBe('Harbour vote splits the council, 2 of 4');
	});

	test('have the key to their list in the last row', () => {
		for (const size of [
			{columns: 120, rows: 40},
			{columns: 80, rows: 24},
		]) {
			expect(readRows(openOnShelf(size).state).at(-1)).toContain('A articles');
		}
	});

	test('are listed for a screen reader one at a time, in the line that is typed into', () => {
		const {rows, cursor} = spokenScreen(openOnShelf().press('A').type('ferreis').state);
		expect(rows[1]).toBe('Articles: ferreis. 1 of 1. Ferries of the northern sound, Bo Marsh');
		expect(cursor).toEqual({x: 'Articles: ferreis'.length, y: 1});
		const {state} = openOnShelf();
		const failures = new Map([['i3', 'It is gone.']]);
		const failed = readerOf({...state, shelf: {...state.shelf, failures}}).press('A down');
		expect(spokenLines(failed.state).at(-1)).toBe('A page that is gone, cannot be opened: It is gone.');
	});
});

describe('an article with headings', () => {
	test('says in the first row which one the reader is under, where there is room', () => {
		expect(readRows(openChaptered().press('c c j').state)[0]).toMatch(
			/^ A year at the harbour · A morning after /u,
		);
		expect(readRows(openChaptered().state)[0]).not.toContain('·');
		expect(readRows(openChaptered({columns: 40, rows: 12}).press('c c').state)[0]).not.toContain('morning');
	});

	test('has no paragraph’s mark before them', () => {
		const rows = readRows(openChaptered().state);
		expect(rows.find(row => row.includes('A morning after'))).toMatch(/^┃ {2}A morning after/u);
		expect(rows.find(row => row.includes('The quay was gone'))).toMatch(/^┃¶ The quay was gone/u);
	});

	test('is said to a screen reader as such', () => {
		expect(spokenLines(openChaptered().press('c').state)[1]).toBe('Article, heading, paragraph 3 of 8');
		expect(spokenLines(openChaptered().press('O j').state)).toEqual([
			'A year at the harbour',
			'Contents, 3',
			'2 of 3',
			'A morning after, level 2, paragraph 5',
		]);
		expect(spokenLines(openChaptered().press('I j').state).slice(1)).toEqual([
			'About the article',
			'2 of 9',
			'by: Ada Okonjo',
		]);
	});
});
