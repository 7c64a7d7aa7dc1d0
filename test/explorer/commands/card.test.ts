import {describe, expect, test} from 'vitest';
import {mostCards} from '../../../source/explorer/commands/card.ts';
import {chosenEntry} from '../../../source/explorer/commands/items.ts';
import {faultOf} from '../../../source/explorer/invariants.ts';
import {itemListOf} from '../../../source/explorer/overlays/item-lists.ts';
import {topOverlay} from '../../../source/explorer/state.ts';
import {openDoubtful, openHarbour, openUnread, type Reader} from '../harbour.ts';

function title({state}: Reader): string | undefined {
	const overlay = topOverlay(state);
	return overlay?.kind === 'card' ? itemListOf(state, overlay).title : undefined;
}

/** Walks on to the entry of that name. */
function choose(reader: Reader, id: string): Reader {
	let current = reader;
	for (let step = 0; chosenEntry(current.state)?.id !== id; step++) {
		if (step > 100) {
			throw new Error(`The card has no ${id}.`);
		}

		current = current.press('j');
	}

	return current;
}

describe('a opens the card', () => {
	test('of the chosen actor, where the actors have the keys', () => {
		expect(title(openHarbour().press('alt-2 j a'))).toBe('Bo Marsh');
	});

	test('of who says the chosen fact', () => {
		expect(title(openHarbour().press('] a'))).toBe('Ada Lindqvist');
	});

	test('of somebody in the sentence, where nothing is chosen', () => {
		expect(title(openHarbour().press('j j j a'))).toBe('Bo Marsh');
	});

	test('and says why not, where there is nobody or no reading yet', () => {
		expect(openHarbour().press('a').state.notice).toBe('No actor here');
		expect(openUnread().press('a').state.notice).toMatch(/still reading/i);
	});
});

describe('i opens the card', () => {
	test('of the chosen fact', () => {
		expect(title(openHarbour().press(']').press('i'))).toBe('Quote · Ada Lindqvist · ¶2');
	});

	test('of the first fact of the sentence, where none is chosen there', () => {
		expect(title(openHarbour().press('j j j i'))).toBe('Stated · ¶3');
	});

	test('and says why not, where the sentence has none', () => {
		expect(openHarbour().press('i').state.notice).toBe('No fact here');
	});
});

describe('cards over cards', () => {
	const ada = openHarbour().press('j alt-2 a');

	test('from what an actor says to that card, from there to the speaker’s, and back one by one', () => {
		const statement = choose(ada, 'says:s4').press('i');
		expect(title(statement)).toBe('Claim · Ada Lindqvist · ¶4');
		const again = statement.press('a');
		expect(title(again)).toBe('Ada Lindqvist');
		expect(title(again.press('escape'))).toBe('Claim · Ada Lindqvist · ¶4');
		const back = again.press('escape escape');
		expect(chosenEntry(back.state)?.id).toBe('says:s4');
		expect(back.sentence).toMatch(/^Lindqvist answered/);
		expect(back.press('escape').state).toEqual(openHarbour().press('j alt-2').state);
	});

	test('Enter closes all of them, and is a jump from where the first was opened', () => {
		const gone = choose(choose(ada, 'says:s4').press('i'), 'cue').press('enter');
		expect(gone.state.overlays).toEqual([]);
		expect(gone.flash).toEqual(['answered']);
		expect(gone.state.back).toHaveLength(1);
		expect(gone.press('ctrl-o').state.place).toEqual(openHarbour().press('j alt-2').state.place);
	});

	test('a card is not laid over itself', () => {
		const card = openHarbour().press('] i');
		expect(card.press('i').state.overlays).toHaveLength(1);
		expect(card.press('i').state.notice).toBe('This is its card');
	});

	test('where there is no fact, i says so', () => {
		expect(choose(ada, 'name').press('i').state.notice).toBe('No fact here');
	});

	test(`of more than ${mostCards} the oldest goes, and Escape still ends where it all began`, () => {
		const before = openHarbour().press('j alt-2');
		let reader = choose(before.press('a'), 'says:s1');
		for (let round = 0; round < mostCards; round++) {
			reader = choose(reader.press('i a'), 'says:s1');
			expect(faultOf(reader.state)).toBeUndefined();
		}

		expect(reader.state.overlays).toHaveLength(mostCards);
		for (let card = 0; card < mostCards; card++) {
			reader = reader.press('escape');
		}

		expect(reader.state.overlays).toEqual([]);
		expect(reader.state.place).toEqual(before.state.place);
	});

	test('from the timeline to the card of a time, and back to the same row', () => {
		const timeline = openHarbour().press('t j');
		const card = timeline.press('i');
		expect(title(card)).toBe('Figure · ¶3');
		expect(card.press('escape').state).toEqual(timeline.state);
		expect(title(timeline.press('a'))).toBe('Bo Marsh');
	});
});

describe('what is unsure', () => {
	const ids = ({state}: Reader) => {
		const overlay = topOverlay(state);
		return overlay?.kind === 'card'
			? itemListOf(state, overlay).items.map(item => (item.kind === 'entry' ? item.id : item.words))
			: [];
	};

	test('is listed as long as it is not hidden', () => {
		const card = openDoubtful().press('alt-2 a');
		expect(ids(card)).toEqual(expect.arrayContaining(['Says · 3', 'says:s5']));
	});

	test('is left out where it is hidden, and the heading tells how many there are', () => {
		const card = openDoubtful().press('u alt-2 a');
		expect(ids(card)).toContain('Says · 2 of 3');
		expect(ids(card)).not.toContain('says:s5');
	});

	test('filters do not narrow a card', () => {
		const narrowed = openHarbour().press('alt-2 j enter alt-2 k a');
		expect(narrowed.state.place.filters).toHaveLength(1);
		expect(title(narrowed)).toBe('Ada Lindqvist');
		expect(ids(narrowed)).toContain('Says · 3');
	});
});
