import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {snippetPieces} from '../../../source/explorer/overlays/snippet.ts';
import {fitPieces} from '../../../source/explorer/rows/fit-pieces.ts';
import {createTheme} from '../../../source/explorer/themes/theme.ts';
import {cells, hostile, leftOn, plain, runs} from '../rows/ansi.ts';

const theme = createTheme(0);

function drawn(text: string, word: string, width: number): string {
	const start = text.indexOf(word);
	return fitPieces(snippetPieces(text, [{start, end: start + word.length}], width, theme.match), width);
}

const long = 'The council met late on Monday to hear what the harbour would cost, and adjourned.';

describe('snippetPieces', () => {
	it('begins at the beginning when the match is seen then', () => {
		expect(plain(drawn(long, 'council', 20))).toBe('The council met lat…');
	});

	it('begins with a word a little before a match that would not be seen', () => {
		expect(plain(drawn(long, 'harbour', 30))).toBe('…what the harbour would cost,…');
	});

	it('paints the matched letters and nothing else', () => {
		expect(runs(drawn(long, 'harbour', 30)).filter(run => run.look !== '')).toEqual([
			{text: 'harbour', look: 'bold underline'},
		]);
	});

	it('shows a match far behind in a sentence of a million characters, and its words before and behind', () => {
		const text = `${'word '.repeat(200_000)}harbour ${'word '.repeat(200_000)}`;
		expect(plain(drawn(text, 'harbour', 40))).toBe('…word word harbour word word word word …');
	});

	it('shows the beginning of a match of a million characters', () => {
		const text = `The ${'a'.repeat(1_000_000)}`;
		const pieces = snippetPieces(text, [{start: 4, end: text.length}], 20, theme.match);
		expect(plain(fitPieces(pieces, 20))).toMatch(/^…?(?:The )?a{10,19}…$/);
	});

	it('shows the beginning of a text without matches', () => {
		expect(plain(fitPieces(snippetPieces(long, [], 12, theme.match), 12))).toBe('The council…');
	});

	it('shows the first match in any text, in any width that holds it with an ellipsis on both sides', () => {
		const anyText = fc.oneof(fc.string({unit: 'grapheme', maxLength: 300}), fc.constantFrom(...hostile));
		fc.assert(
			fc.property(anyText, anyText, fc.integer({min: 9, max: 120}), (before, after, width) => {
				const text = `${before} wanted ${after}`;
				const start = before.length + 1;
				const pieces = snippetPieces(text, [{start, end: start + 6}], width, theme.match);
				const row = fitPieces(pieces, width);
				expect(runs(row).find(run => run.look !== '')?.text).toBe('wanted');
				expect(cells(row)).toBe(width);
				expect(leftOn(row)).toBe('');
			}),
		);
	});
});
