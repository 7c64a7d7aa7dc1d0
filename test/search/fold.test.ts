import fc from 'fast-check';
import {expect, test} from 'vitest';
import {fold, foldWord, unfold} from '../../source/search/fold.ts';
import {anyText} from '../terminal/texts.ts';

test.each([
	['Kyiv', 'kyiv'],
	['Řehoř Müller', 'rehor muller'],
	['İstanbul’da', "istanbul'da"],
	['Straße', 'strasse'],
	['Ærø', 'aero'],
	['ﬁnale', 'finale'],
	['“Zu\u0308rich”', '"zurich"'],
	['Łódź', 'lodz'],
])('%s is compared as %s', (text, folded) => {
	expect(fold(text).text).toBe(folded);
});

test('a number is compared without its commas, a list of numbers with them', () => {
	expect(foldWord('660,000').text).toBe('660000');
	expect(unfold(foldWord('660,000'), 2, 4)).toEqual({start: 2, end: 5});
	expect(foldWord('19,20').text).toBe('19,20');
});

test('every unit of folded text comes from characters of the source, in order', () => {
	fc.assert(
		fc.property(anyText, text => {
			const folded = fold(text);
			let last = 0;
			for (let at = 0; at < folded.text.length; at++) {
				const {start, end} = unfold(folded, at, at + 1);
				expect(start).toBeGreaterThanOrEqual(last);
				expect(end).toBeGreaterThan(start);
				expect(end).toBeLessThanOrEqual(text.length);
				expect(fold(text.slice(start, end)).text).toContain(folded.text[at]);
				last = start;
			}
		}),
	);
});
