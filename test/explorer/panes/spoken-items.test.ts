import {describe, expect, it} from 'vitest';
import {spokenLines} from '../../../source/explorer/panes/spoken-lines.ts';
import {openDoubtful, openHarbour, type Reader} from '../harbour.ts';

const said = ({state}: Reader) => spokenLines(state).slice(1);

describe('a view for a screen reader', () => {
	it('says which view it is, and which of its entries is chosen', () => {
		expect(said(openHarbour().press('alt-2 a'))).toEqual([
			'Ada Lindqvist',
			'1 of 12',
			'Ada Lindqvist, person, 90 % sure · by hand',
		]);
	});

	it('says the heading that the entry stands under', () => {
		expect(said(openHarbour().press('alt-2 a tab j'))).toEqual([
			'Ada Lindqvist',
			'Says, 3',
			'6 of 12',
			'Claim by Ada Lindqvist, answered: that the state would pay, paragraph 4',
		]);
	});

	it('says where an actor is mentioned most, and each mention with its sentence', () => {
		const card = openHarbour().press('alt-2 a');
		expect(said(card.press('j j j')).at(-1)).toBe('4 mentions, most in paragraph 2: 2');
		expect(said(card.press('G')).at(-1)).toBe('she, by pronoun, paragraph 4: “Nobody else will,” she said.');
	});

	it('says the parts of a statement by their names', () => {
		const card = openHarbour().press('] i');
		expect(said(card)).toEqual(['Quote, Ada Lindqvist, paragraph 2', '1 of 9', 'source: Lindqvist']);
		expect(said(card.press('j')).at(-1)).toBe('speaker: Ada Lindqvist, person');
		expect(said(card.press('j j j j')).at(-1)).toBe('kind: direct: all of it stands in quotation marks');
		expect(said(card.press('j j j j j')).at(-1)).toBe('hedge: no hedge');
	});

	it('says a figure in the timeline, whose it is, and whether it is unsure', () => {
		const figure =
			'paragraph 3, said by Bo Marsh: He called the plan “a costly dream” and said that the town owed 40 million crowns.';
		expect(said(openHarbour().press('t j'))).toEqual([
			'Timeline, by the calendar',
			'Without a day (the article has no publication date)',
			'2 of 3',
			`figure, 40 million crowns, ${figure}`,
		]);
		expect(said(openDoubtful().press('t j')).at(-1)).toBe(`figure, 40 million crowns, unsure, ${figure}`);
	});
});
