import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {firstState} from '../../../source/explorer/first-state.ts';
import {mapSpot} from '../../../source/explorer/map-spot.ts';
import {spokenLines} from '../../../source/explorer/panes/spoken-lines.ts';
import {topOverlay} from '../../../source/explorer/state.ts';
import {update} from '../../../source/explorer/update.ts';
import {read} from '../../../source/reading/read.ts';
import {harbourArticle, openHarbour, openUnread, type Reader, readerOf, readingUpTo} from '../harbour.ts';

/** Where the map's cursor stands: actor and paragraph, counted from 1, and what the actor does there. */
function spot({state}: Reader): string | undefined {
	const overlay = topOverlay(state);
	if (overlay?.kind !== 'map') {
		return undefined;
	}

	const {actor, paragraph, presence} = mapSpot(state, overlay);
	return `${actor?.name} ${paragraph + 1} ${presence}`;
}

describe('the story map opens', () => {
	test('at the paragraph under the cursor, and the first actor of the sentence', () => {
		expect(spot(openHarbour().press('} } s'))).toBe('Bo Marsh 3 speaks');
		expect(spot(openHarbour().press('s'))).toBe('Ada Lindqvist 1 absent');
	});

	test('at the chosen actor', () => {
		expect(spot(openHarbour().press('alt-2 j s'))).toBe('Bo Marsh 1 absent');
	});

	test('when there is a reading', () => {
		expect(openUnread().press('s').state.notice).toMatch(/still reading/i);
	});
});

describe('its cursor', () => {
	test('goes across by paragraph and down by actor, as often as is said', () => {
		const map = openHarbour().press('s');
		expect(spot(map.press('l'))).toBe('Ada Lindqvist 2 speaks');
		expect(spot(map.press('3 right'))).toBe('Ada Lindqvist 4 speaks');
		expect(spot(map.press('3 l j h'))).toBe('Bo Marsh 3 speaks');
		expect(spot(map.press('$'))).toBe('Ada Lindqvist 5 absent');
		expect(spot(map.press('$ 0'))).toBe('Ada Lindqvist 1 absent');
		expect(spot(map.press('G'))).toBe('Bo Marsh 1 absent');
		expect(spot(map.press('G g'))).toBe('Ada Lindqvist 1 absent');
	});

	test('stays at the edges, and says so', () => {
		const map = openHarbour().press('s');
		expect(map.press('h').state.notice).toBe('Beginning of the article');
		expect(map.press('9 l l').state.notice).toBe('End of the article');
		expect(map.press('k').state.notice).toBe('First actor');
		expect(map.press('j j').state.notice).toBe('Last actor');
		expect(spot(map.press('9 l'))).toBe('Ada Lindqvist 5 absent');
	});

	test('goes from one paragraph that the actor appears in to the next', () => {
		const map = openHarbour().press('s');
		expect(spot(map.press('w'))).toBe('Ada Lindqvist 2 speaks');
		expect(spot(map.press('w tab'))).toBe('Ada Lindqvist 4 speaks');
		expect(map.press('w w w').state.notice).toBe('In no later paragraph');
		expect(spot(map.press('$ b'))).toBe('Ada Lindqvist 4 speaks');
		expect(map.press('b').state.notice).toBe('In no earlier paragraph');
	});

	test('stays at its actor while the article is being read on', () => {
		const grown = (state: Reader['state'], count: number) =>
			update(state, {type: 'readingGrew', ...readingUpTo(count)}).state;
		const map = readerOf(grown(firstState(harbourArticle, {columns: 120, rows: 40}), 3)).press('s');
		expect(spot(map)).toBe('Bo Marsh 1 absent');
		expect(spot(readerOf(grown(map.state, 5)))).toBe('Bo Marsh 1 absent');
	});
});

describe('Enter', () => {
	test('goes to the actor’s first words in the paragraph, and chooses the actor', () => {
		const reader = openHarbour().press('s 3 l enter');
		expect(reader.state.overlays).toEqual([]);
		expect(reader.sentence).toBe('Lindqvist answered that the state would pay.');
		expect(reader.flash).toEqual(['Lindqvist']);
		expect(reader.state.place).toMatchObject({actor: 'a2', pane: 'article'});
	});

	test('goes to the beginning of a paragraph that the actor is not in', () => {
		const reader = openHarbour().press('s $ enter');
		expect(reader.sentence).toBe('The vote is on Friday.');
		expect(reader.flash).toEqual([]);
	});

	test('is a jump, and Escape is none', () => {
		const before = openHarbour().press('alt-3 j');
		expect(before.press('s w enter ctrl-o').state.place).toEqual(before.state.place);
		expect(before.press('s w j l escape').state).toMatchObject({
			place: before.state.place,
			back: before.state.back,
			overlays: [],
		});
	});
});

test('a opens the card of the actor, and Escape leads back to the map', () => {
	const card = openHarbour().press('s j a');
	expect(topOverlay(card.state)).toMatchObject({kind: 'card', subject: {kind: 'actor', id: 'a1'}});
	expect(spot(card.press('escape'))).toBe('Bo Marsh 1 absent');
});

test('it is said who does what in which paragraph, and the words', () => {
	expect(spokenLines(openHarbour().press('s w').state).slice(-2)).toEqual([
		'Story map',
		expect.stringMatching(/^Ada Lindqvist, paragraph 2 of 5: speaks\. Mayor Ada Lindqvist opened .* said\.$/),
	]);
	expect(spokenLines(openHarbour().press('s').state).at(-1)).toMatch(
		/^Ada Lindqvist, paragraph 1 of 5: does not appear\. /,
	);
});

describe('where several paragraphs share a column', () => {
	const text = Array.from({length: 90}, (_, index) =>
		index === 40
			? 'Mayor Ada Lindqvist opened the meeting.'
			: index === 43
				? '“We will rebuild,” Ada Lindqvist said.'
				: `Nothing happened on day ${index}.`,
	).join('\n\n');
	const article = articleFromPlainText(text, 'long.txt');
	const {state} = update(firstState(article, {columns: 40, rows: 12}), {
		type: 'readingArrived',
		reading: read(article),
	});
	const map = readerOf(state).press('s');

	test('left and right go by column, and meet what is in any of its paragraphs', () => {
		let at = map;
		const seen = new Set<string | undefined>();
		for (let step = 0; step < 40; step++) {
			seen.add(spot(at));
			at = at.press('l');
		}

		expect([...seen]).toContainEqual(expect.stringMatching(/^Ada Lindqvist 41 present$/));
		expect(at.state.notice).toBe('End of the article');
		expect(seen.size).toBeLessThan(40);
	});

	test('the next paragraph that the actor appears in may be of the same column', () => {
		expect(spot(map.press('w'))).toBe('Ada Lindqvist 41 present');
		expect(spot(map.press('w w'))).toBe('Ada Lindqvist 44 speaks');
		expect(map.press('w w enter').sentence).toBe('“We will rebuild,” Ada Lindqvist said.');
	});
});
