import {describe, expect, test} from 'vitest';
import type {Article} from '../../source/article/article.ts';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import type {Loaded, LoadedList} from '../../source/loading/loaded.ts';
import {read} from '../../source/reading/read.ts';
import {faultsOfLoaded} from './sound-loaded.ts';

const article = articleFromPlainText('Town keeps ferry\n\nThe council voted.\n\nIt was close.\n', 'test');
const list: LoadedList = {
	kind: 'list',
	entries: [{title: '', address: 'https://example.org/a'}],
	warnings: [],
};

function loaded(changed: Partial<Article>): Loaded {
	return {kind: 'article', article: {...article, ...changed}, warnings: []};
}

test('what is as it should be has no faults', () => {
	expect(faultsOfLoaded(loaded({}))).toEqual([]);
	expect(faultsOfLoaded({...loaded({}), reading: read(article)} as Loaded)).toEqual([]);
	expect(faultsOfLoaded(list)).toEqual([]);
});

describe('a fault is found', () => {
	test.each<[string, Loaded]>([
		['no paragraph', loaded({paragraphs: []})],
		[
			'an empty paragraph',
			loaded({
				paragraphs: [
					{start: 0, end: 16},
					{start: 18, end: 18},
				],
			}),
		],
		['a paragraph outside the text', loaded({paragraphs: [{start: 0, end: 1000}]})],
		['paragraphs out of order', loaded({paragraphs: [...article.paragraphs].reverse()})],
		['white space at an end', loaded({paragraphs: [{start: 0, end: 17}]})],
		['a line break inside', loaded({paragraphs: [{start: 0, end: 36}]})],
		['a title elsewhere', loaded({titleSpan: {start: 18, end: 36}})],
		['a title of two lines', loaded({title: 'Town\nkeeps'})],
		['a heading that is no paragraph', loaded({headings: [{start: 18, end: 20, level: 1}]})],
		['a heading of no level', loaded({headings: [{start: 18, end: 36, level: 7}]})],
		['a dateline outside the text', loaded({dateline: {start: 18, end: 1000}})],
		['a day that is none', loaded({published: '2024-02-30'})],
		['an address of no page', loaded({url: 'javascript:alert(1)'})],
		['a language that is no code', loaded({language: 'en-GB'})],
		['a byline of white space', loaded({byline: ' '})],
		['a warning of two lines', {...loaded({}), warnings: ['a\nb']}],
		['a reading of another text', {...loaded({text: `${article.text} `}), reading: read(article)} as Loaded],
		['a function', Object.assign(loaded({}), {more() {}})],
		['an empty list', {...list, entries: []}],
		['an entry with nothing to open', {...list, entries: [{title: 'A'}]}],
		['an entry at a file', {...list, entries: [{title: 'A', address: 'file:///etc/passwd'}]}],
	])('%s', (_, broken) => {
		expect(faultsOfLoaded(broken)).not.toEqual([]);
	});
});
