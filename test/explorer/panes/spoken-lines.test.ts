import {describe, expect, it} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {firstState} from '../../../source/explorer/first-state.ts';
import {spokenLines} from '../../../source/explorer/panes/spoken-lines.ts';
import {openDoubtful, openHarbour, openUnread} from '../harbour.ts';
import {controls, hostile} from '../rows/ansi.ts';

describe('spokenLines', () => {
	it('says where the reader is, and the sentence under the cursor', () => {
		expect(spokenLines(openHarbour().press('j').state)).toEqual([
			'Harbour vote splits the council',
			'Article, paragraph 2 of 5',
			'Mayor Ada Lindqvist opened the meeting on Monday.',
			'Actors: Ada Lindqvist. Facts: stated, time.',
		]);
	});

	it('says which fact is chosen in the sentence', () => {
		expect(spokenLines(openHarbour().press(']').state).at(-2)).toMatch(
			/^Chosen: Quote by Ada Lindqvist, said\. Actors: Ada Lindqvist\. Facts: quote\.$/,
		);
	});

	it('says the chosen actor', () => {
		expect(spokenLines(openHarbour().press('alt-2 j').state).slice(1)).toEqual([
			'Actors, 2 of 2',
			'Bo Marsh, person, 2 mentions, Councillor',
			'90 % sure · by hand',
		]);
	});

	it('says the chosen fact', () => {
		expect(spokenLines(openHarbour().press('alt-3 j j').state).slice(1)).toEqual([
			'Facts, 3 of 10',
			'Quote by Ada Lindqvist, said: “We will rebuild the quay,”',
			'90 % sure · by hand',
		]);
	});

	it('says how sure the reading is, by which words, and what is hidden', () => {
		expect(spokenLines(openDoubtful().press('alt-3 j j j j j').state).slice(1)).toEqual([
			'Facts, 6 of 10',
			'Quote by Bo Marsh, called, unsure: the plan “a costly dream”',
			'40 % sure · cue and phrase: called',
		]);
		expect(spokenLines(openDoubtful().press('u alt-2').state)[1]).toBe('Actors, 1 of 1, u shows 1 unsure');
	});

	it('says the query and the chosen hit', () => {
		const box = openHarbour().press('"').type('quay');
		expect(spokenLines(box.state).slice(1)).toEqual([
			'Search: "quay',
			'Hit, 1 of 1',
			expect.stringMatching(/quay.*, paragraph 2, quote, Ada Lindqvist$/),
		]);
		expect(spokenLines(box.type('zzzz').state).slice(2)).toEqual(['no match']);
	});

	it('says of the help and the palette what is chosen, its key, and why it can do nothing now', () => {
		const help = openHarbour().press('?');
		expect(spokenLines(help.state).slice(1)).toEqual([
			'Keys',
			'Move',
			expect.stringMatching(/^Command, 1 of \d+$/),
			'Next sentence, keys j or ↓',
		]);
		expect(spokenLines(help.type('zzqx').state).slice(1)).toEqual([
			'Keys: zzqx',
			'no command is called that',
		]);
		const palette = openHarbour().press(':').type('next hit');
		expect(spokenLines(palette.state).slice(1)).toEqual([
			'Commands: next hit',
			'Command, 1 of 2',
			'Next hit of the last search, key n',
			'not now: No search yet: / begins one',
		]);
	});

	it('says that the article is still being read', () => {
		expect(spokenLines(openUnread().press('alt-2').state).slice(1)).toEqual([
			'Actors',
			'Still reading the article',
		]);
	});

	it('says the notice last', () => {
		const {state} = openHarbour();
		expect(spokenLines({...state, notice: 'Copied'}).at(-1)).toBe('Copied');
	});

	it('says the beginning of a sentence that nobody could have written', () => {
		const article = articleFromPlainText('word '.repeat(200_000), 'long.txt');
		const [, , words = ''] = spokenLines(firstState(article, {columns: 80, rows: 24}));
		expect(words).toMatch(/^(?:word ?){1000,2000}\w* …$/);
	});

	it('sends nothing that a terminal would obey', () => {
		for (const text of hostile) {
			const state = firstState(articleFromPlainText(text, text), {columns: 80, rows: 24});
			expect(spokenLines(state).flatMap(line => controls(line))).toEqual([]);
		}
	});
});
