import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {read} from '../../source/reading/read.ts';
import type {Reading} from '../../source/reading/reading.ts';
import {hostileText} from '../support/hostile-text.ts';
import {faultsOf} from '../support/sound-reading.ts';

function expectSound(reading: Reading): void {
	expect(faultsOf(reading)).toEqual([]);
	expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
}

describe('any text', () => {
	test('gives a reading whose spans are sound', () => {
		fc.assert(
			fc.property(hostileText, text => {
				expectSound(read(articleFromPlainText(text, 'test')));
			}),
			{numRuns: 400},
		);
	});

	test.each([
		['nothing', ''],
		['one word', 'Fire'],
		[
			'no punctuation',
			'the minister said that nobody had asked him and he left for paris on monday '.repeat(60),
		],
		[
			'all capitals',
			'THE MINISTER SAID ON MONDAY THAT “NOBODY” HAD ASKED HIM. HE LEFT FOR PARIS.\n'.repeat(20),
		],
		['a poem', 'O harbour bell,\nwho said\nthat you\nwere mine?\n'],
		['code', 'const x = (a) => { return a ? "said" : \'told\'; } // he said\n'.repeat(20)],
		['a table', 'Name\tAge\tSaid\nAdair\t43\t“no”\nCalder\t51\t“yes”\n'],
		[
			'another language',
			'Der Minister sagte am Montag, er wisse von nichts. „Das ist neu“, sagte er in Köln.',
		],
		['right to left', 'אמר ראש הממשלה “שלום” ביום שני. قال الوزير إنه سيغادر.'],
		['one long word', 'a'.repeat(50_000)],
		['only marks', '“”"\'‘’—…?!()[]{}'.repeat(300)],
	])('%s', (_name, text) => {
		expectSound(read(articleFromPlainText(text, 'test')));
	});

	test('gives the same reading twice', () => {
		const text = 'Ines Calder said on Monday that “we” lost $3 million. She accused Acme Corp. of lying.';
		expect(read(articleFromPlainText(text, 'test'))).toEqual(read(articleFromPlainText(text, 'test')));
	});
});
