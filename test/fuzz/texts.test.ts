import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {listFacts} from '../../source/reading/facts.ts';
import {read} from '../../source/reading/read.ts';
import {faultsOf} from '../support/sound-reading.ts';
import {mutatedArticle, shortPattern} from './texts.ts';

/** Faults of the reading; listing its facts must work too. */
function faultsIn(text: string): string[] {
	const reading = read(articleFromPlainText(text, 'test'));
	listFacts(reading);
	return faultsOf(reading);
}

describe('hostile text', () => {
	test('articles that were torn apart give sound readings', () => {
		fc.assert(
			fc.property(mutatedArticle, text => {
				expect(faultsIn(text)).toEqual([]);
			}),
			{numRuns: 60},
		);
	});

	test('patterns repeated give sound readings', () => {
		fc.assert(
			fc.property(shortPattern, pattern => {
				expect(faultsIn(pattern.repeat(200))).toEqual([]);
			}),
			{numRuns: 40},
		);
	});

	test.each([
		[
			'joiners inside words',
			'Ines\u200D Cal\u200Dder sa\u200Did “we\u200D” lost $3\u200D million on Mon\u200Dday. ',
		],
		['joiners alone', '\u200D'],
		['lone surrogates around names', '\uD83DInes Calder\uDC00 said \uDC00“no\uD83D” on 5\uD83D May. '],
		['right-to-left overrides', '\u202EInes Calder\u202C said “\u202Bno\u202C” to 40 \u2067ships\u2069. '],
		['emoji of several characters', 'Ines 👩‍👩‍👧 Calder said “👍🏽” to 3 👩‍🚒. '],
		['accents on accents', 'I\u0301\u0301\u0301nes said e\u0301\u0301. '],
		['nested brackets', '([{«“‘'],
		['brackets that close', '(((a))) '],
		['digits', '1234567890'],
		['capitals', 'ABCDEFGHIJ'],
		['a list of names without a verb', 'Anna Berg '],
		['tabs and form feeds', 'Anna\tsaid\f40\v\r'],
		['null characters', 'Anna\u0000said\u0000“no”\u0000'],
	])('%s', (_name, piece) => {
		expect(faultsIn(piece)).toEqual([]);
		expect(faultsIn(piece.repeat(500))).toEqual([]);
	});

	test('more quotation marks in a paragraph than a call can have parameters', () => {
		expect(faultsIn('“'.repeat(200_000))).toEqual([]);
	});
});
