import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {firstState} from '../../../source/explorer/first-state.ts';
import {spokenScreen} from '../../../source/explorer/panes/spoken-screen.ts';
import {press} from '../../../source/explorer/press.ts';
import type {Size, State} from '../../../source/explorer/state.ts';
import {update} from '../../../source/explorer/update.ts';
import type {Reading} from '../../../source/reading/reading.ts';
import {sure} from '../../support/sure.ts';
import {widthTables} from '../../support/width-tables.ts';
import {drawRows} from '../panes/screen.tsx';
import {cells} from './ansi.ts';
import {expectStraight, show} from './straight.tsx';

/*
Names as the world writes them, in all panes and views: wide, with marks, from right to left, with emoji of many parts. Names from right to left are shown in
the order of their letters' codes; terminals that turn them around do that cell by cell.
*/
const names = [
	'王小明',
	'さくら テレビ',
	'김민준',
	'Zoe\u0308 A\u030Angstro\u0308m',
	'Nguye\u0302\u0303n Thi\u0323 Hoa',
	'محمد العربي',
	'דוד בן־גוריון',
	'שָׁלוֹם עֲלֵיכֶם',
	'สมชาย ใจดี',
	'श्रीमती देवी',
	'Ａｃｍｅ　Ｃｏｒｐ',
	'Team 👩‍🚀👨‍👩‍👧‍👦',
	'Club 🇺🇦🏴󠁧󠁢󠁳󠁣󠁴󠁿',
	'Café ☎️❤️ 1️⃣',
];

const sentences = names.map(
	name => `${name} said that “${name} and ${name}” owed 40 million ${name} on Monday.`,
);
const article = articleFromPlainText(
	['Names As The World Writes Them', ...sentences].join('\n\n'),
	'名前.txt',
);

/** Made by hand, so that every name is an actor, speaks, and is counted. */
const reading: Reading = {
	article,
	sentences: article.paragraphs.map(({start, end}, paragraph) => ({start, end, paragraph})),
	actors: names.map((name, index) => ({
		id: `a${index}`,
		...sure,
		name,
		kind: (['person', 'organisation', 'place'] as const)[index % 3] ?? 'person',
		aliases: [name],
		descriptors: [name, 'of the harbour'],
		mentions: [0, 1, 2, 3].map(place => ({...spanOf(name, name, place), form: 'name' as const})),
	})),
	statements: names.map((name, index) => ({
		id: `s${index}`,
		...sure,
		kind: 'direct',
		speaker: `a${index}`,
		source: spanOf(name, name),
		cue: spanOf('said', name),
		content: [spanOf(`“${name} and ${name}”`, name)],
	})),
	assertions: names.map((name, index) => ({
		id: `c${index}`,
		subject: spanOf(name, name),
		predicate: spanOf('owed', name),
		arguments: [spanOf(`40 million ${name}`, name), spanOf('on Monday', name)],
		actors: [`a${index}`],
	})),
	figures: names.map(name => ({
		...spanOf(`40 million ${name}`, name),
		value: 40_000_000,
		of: spanOf(name, name, 3),
		...sure,
	})),
	times: names.map(name => ({...spanOf('Monday', name), from: '2026-03-02'})),
};

/** Words in the sentence that a name begins, from their first appearance there or a later one. */
function spanOf(words: string, name: string, skipped = 0) {
	const sentence = article.text.indexOf(`${name} said that “${name}`);
	let start = article.text.indexOf(words, sentence);
	for (let count = 0; count < skipped; count++) {
		start = article.text.indexOf(words, start + 1);
	}

	expect(start).toBeGreaterThanOrEqual(sentence);
	return {start, end: start + words.length};
}

function open(size: Size): State {
	return update(firstState(article, size), {type: 'readingArrived', reading}).state;
}

const sizes: readonly Size[] = [
	{columns: 40, rows: 12},
	{columns: 80, rows: 36},
	{columns: 120, rows: 40},
];
const views: readonly (readonly [name: string, keys: string])[] = [
	['the article', 'j j j'],
	['its end', 'G'],
	['the actors', 'alt-2 G'],
	['the facts', 'alt-3 j j j j j j'],
	['the search box', '/ w e d'],
	['the search for actors', '@'],
	['the card of an actor', 'alt-2 j j j j j a'],
	['the card of a fact', 'j j j j j j i'],
	['the map', 's'],
	['the timeline', 't'],
	['the filters', 'f'],
	['facts that are narrowed', 'alt-2 j j j j j enter alt-3'],
	['marks and jumps', 'm a G ` '],
	['a notice', ') )'],
	['one pane alone', 'alt-3 G z'],
];

describe.each(widthTables)('on a terminal with the table of widths «%s»', table => {
	test.each(views)('names keep the panes straight: %s', async (_, keys) => {
		for (const size of sizes) {
			const {state} = press(open(size), keys.trim().split(' '));
			const {cells: shown, told} = await show(state, table);
			expect(told).toEqual([]);
			expectStraight(state, shown, table);
		}
	});
});

test.each(views)('every row is exactly as wide as the screen: %s', (_, keys) => {
	for (const size of sizes) {
		const rows = drawRows(press(open(size), keys.trim().split(' ')).state);
		expect(rows).toHaveLength(size.rows);
		// Ink leaves blanks at the ends of the first and the last row out.
		expect(rows.slice(1, -1).map(row => cells(row))).toEqual(rows.slice(1, -1).map(() => size.columns));
	}
});

test('all names are on the screen whole, in the order of their letters', () => {
	const text = drawRows(press(open({columns: 120, rows: 40}), ['alt-2', 'z']).state).join('\n');
	for (const name of names) {
		expect(text).toContain(name);
	}
});

test('a screen reader is told them whole', () => {
	const {rows} = spokenScreen(press(open({columns: 120, rows: 40}), ['alt-2', 'j']).state);
	expect(rows.join('\n')).toContain(names[1]);
});
