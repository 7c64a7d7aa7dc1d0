import {describe, expect, test} from 'vitest';
import {findCommands, indexCommands, type Searchable} from '../../source/explorer/find-commands.ts';

const entries: readonly Searchable[] = [
	{
		keys: ['g', 'Home'],
		keyNames: ['g', 'home'],
		words: 'Beginning of the article',
		otherNames: ['cursor.first'],
	},
	{keys: ['G', 'End'], keyNames: ['G', 'end'], words: 'End of the article', otherNames: ['cursor.last']},
	{keys: [']'], keyNames: [']'], words: 'Next quote', otherNames: ['Jump', 'quote.next']},
	{
		keys: ['Ctrl-o', 'Alt-←'],
		keyNames: ['ctrl-o', 'alt-left'],
		words: 'Back to where you were',
		otherNames: ['jump.back'],
	},
	{keys: [], keyNames: [], words: 'Next page of the list', otherNames: ['list.pageDown']},
	{keys: ['↓'], keyNames: ['down'], words: 'Next command', otherNames: ['Help']},
];
const index = indexCommands(entries);

/** What is found, best first, in words. */
function found(query: string): string[] {
	return findCommands(index, query)
		.flatMap((match, at) => (match ? [{score: match.score, words: entries[at]?.words ?? ''}] : []))
		.sort((a, b) => a.score - b.score)
		.map(({words}) => words);
}

/** The letters that are marked in the words of the best. */
function marked(query: string): string[] {
	const matches = findCommands(index, query);
	return matches.flatMap((match, at) =>
		(match?.letters ?? []).map(({start, end}) => entries[at]?.words.slice(start, end) ?? ''),
	);
}

describe('a key', () => {
	test.each([
		[']', 'Next quote'],
		['g', 'Beginning of the article'],
		['G', 'End of the article'],
		['Ctrl-o', 'Back to where you were'],
		['ctrl-o', 'Back to where you were'],
		['down', 'Next command'],
		['alt-left', 'Back to where you were'],
	])('%s finds its command first', (key, words) => {
		expect(found(key)[0]).toBe(words);
	});

	test('that is a letter finds its capital too, behind it', () => {
		expect(found('G')).toEqual(['End of the article', 'Beginning of the article']);
	});

	test('is found by its beginning', () => {
		expect(found('ctrl')).toEqual(['Back to where you were']);
	});

	test('is told', () => {
		expect(findCommands(index, 'home')[0]?.keys).toEqual([1]);
	});
});

describe('words', () => {
	test('are found in any order, by their beginnings, and with typing errors', () => {
		expect(found('quote next')).toEqual(['Next quote']);
		expect(found('quo')).toEqual(['Next quote']);
		expect(found('qoute')).toEqual(['Next quote']);
		expect(marked('quo nex')).toEqual(['Nex', 'quo']);
	});

	test('must all be found', () => {
		expect(found('next zebra')).toEqual([]);
	});

	test('are found in other names, and these are told', () => {
		expect(found('jump')).toEqual(expect.arrayContaining(['Next quote', 'Back to where you were']));
		expect(findCommands(index, 'page down')[4]).toMatchObject({
			letters: [{start: 5, end: 9}],
			otherNames: [{text: 'list.pageDown', letters: [{start: 9, end: 13}]}],
		});
	});

	test('as the program’s names are written are found by their parts, and whole', () => {
		expect(found('list.pageDown')).toEqual(['Next page of the list']);
		expect(found('QUOTE')).toEqual(['Next quote']);
	});
});

test('nothing typed finds everything', () => {
	expect(found('  ')).toHaveLength(entries.length);
});

test('any text can be typed', () => {
	for (const query of ['👩‍👩‍👧', '\u0301', '.', '...', '-', 'a'.repeat(300), '\u0000', 'ß ', '[(*+?\\']) {
		expect(() => findCommands(index, query)).not.toThrow();
	}
});
