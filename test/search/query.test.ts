import {expect, test} from 'vitest';
import {parseQuery} from '../../source/search/query.ts';

const words = (query: string) =>
	parseQuery(query).terms.map(({text, isExact}) => (isExact ? `'${text}` : text));

test('a sigil at the head says the scope, and nowhere else', () => {
	expect(parseQuery('"never').scope).toBe('quotes');
	expect(parseQuery('“never').scope).toBe('quotes');
	expect(parseQuery('@okonjo').scope).toBe('actors');
	expect(parseQuery(' #20').scope).toBe('figures');
	expect(parseQuery('/war').scope).toBe('everything');
	expect(parseQuery('war @ sea')).toEqual({
		scope: 'everything',
		terms: [
			{text: 'war', isExact: false},
			{text: 'sea', isExact: false},
		],
	});
});

test('words are folded, parted at hyphens and taken once', () => {
	expect(words('Al-Assad  said SAID')).toEqual(['al', 'assad', 'said']);
	expect(words('It’s AT&T’s U.S. 660,000')).toEqual(["it's", "at&t's", 'u.s', '660000']);
});

test('a word behind an apostrophe is literal, marks and all', () => {
	expect(words("'U.S. war 'per-cent ’tis '")).toEqual(["'u.s.", 'war', "'per-cent", "'tis"]);
});

test('what is too long for fuse.js is literal, and what is too much is cut', () => {
	expect(words('a'.repeat(40))).toEqual([`'${'a'.repeat(40)}`]);
	const many = Array.from({length: 5000}, (_, index) => `w${index}`).join(' ');
	expect(words(many)).toHaveLength(16);
});
