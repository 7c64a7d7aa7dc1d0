import {describe, expect, test} from 'vitest';
import {firstState} from '../../../source/explorer/first-state.ts';
import {update} from '../../../source/explorer/update.ts';
import {articleRectangle, articleViewport} from '../../../source/explorer/viewport.ts';
import {openHarbour, openUnread, readerOf} from '../harbour.ts';

describe('sentence by sentence', () => {
	test('j goes to the next sentence and k back', () => {
		const reader = openHarbour().press('j');
		expect(reader.sentence).toBe('Mayor Ada Lindqvist opened the meeting on Monday.');
		expect(reader.press('j').sentence).toBe('“We will rebuild the quay,” Lindqvist said.');
		expect(reader.press('j k').sentence).toBe(reader.sentence);
	});

	test('the arrows do the same', () => {
		expect(openHarbour().press('down down up').state.place.cursor).toBe(
			openHarbour().press('j').state.place.cursor,
		);
	});

	test('at either end the cursor stays and says so', () => {
		const end = openHarbour().press('G j');
		expect(end.sentence).toBe('The vote is on Friday.');
		expect(end.state.notice).toBe('End of the article');
		expect(openHarbour().press('k').state.notice).toBe('Beginning of the article');
	});
});

describe('paragraph by paragraph', () => {
	test('} goes to the next paragraph’s first sentence', () => {
		expect(openHarbour().press('} }').sentence).toBe('Councillor Bo Marsh disagreed.');
	});

	test('{ goes to the beginning of the paragraph, and from there to the one before', () => {
		const reader = openHarbour().press('} } j {');
		expect(reader.sentence).toBe('Councillor Bo Marsh disagreed.');
		expect(reader.press('{').sentence).toBe('Mayor Ada Lindqvist opened the meeting on Monday.');
	});
});

describe('the ends', () => {
	test('G goes to the last sentence, g to the first, and Ctrl-o back from both', () => {
		const reader = openHarbour().press('j G');
		expect(reader.sentence).toBe('The vote is on Friday.');
		expect(reader.press('g').sentence).toBe('Harbour vote splits the council');
		expect(reader.press('g ctrl-o').sentence).toBe('The vote is on Friday.');
		expect(reader.press('g ctrl-o ctrl-o').sentence).toBe(
			'Mayor Ada Lindqvist opened the meeting on Monday.',
		);
	});
});

describe('page by page', () => {
	const text = Array.from({length: 60}, (_, index) => `Sentence ${index} is here.`).join('\n');
	const article = {
		name: 'long.txt',
		text,
		paragraphs: [...text.matchAll(/.+/g)].map(({0: line, index}) => ({
			start: index,
			end: index + line.length,
		})),
		isHardWrapped: false,
	};
	const open = (rows = 14) => readerOf(firstState(article, {columns: 120, rows}));

	test.each(['space', 'pageDown', 'ctrl-f', 'ctrl-d'])(
		'%s walks down to the last sentence and rests there',
		key => {
			let reader = open();
			const seen = new Set<number>();
			for (let count = 0; count < 60; count++) {
				seen.add(reader.state.place.cursor);
				reader = reader.press(key);
			}

			expect(reader.sentence).toBe('Sentence 59 is here.');
			expect(seen.size).toBeGreaterThan(10);
			expect(reader.press(key).state.notice).toBe('End of the article');
		},
	);

	test('a page down shows the last rows of the page before at the top', () => {
		const rows = (reader: ReturnType<typeof open>) =>
			articleViewport(reader.state, articleRectangle(reader.state)).lines;
		const before = rows(open());
		const after = rows(open().press('space'));
		expect(after[0]).toEqual(before.at(-2));
	});

	test('pages up come back to the first sentence', () => {
		const reader = open().press('space space space b b b b');
		expect(reader.sentence).toBe('Sentence 0 is here.');
	});

	test('half a page down and up again is where it began', () => {
		const reader = open().press('space space');
		expect(reader.press('ctrl-d ctrl-u').state.place).toEqual(reader.state.place);
	});
});

test('G shows the last words of a sentence higher than the pane, and g its first', () => {
	const text = `First ${'word '.repeat(400)}last.`;
	const article = {name: 'long.txt', text, paragraphs: [{start: 0, end: text.length}], isHardWrapped: false};
	const shown = (keys: string) => {
		const {state} = readerOf(firstState(article, {columns: 60, rows: 14})).press(keys);
		const {lines} = articleViewport(state, articleRectangle(state));
		return text.slice(lines[0]?.start, lines.at(-1)?.end);
	};
	expect(shown('G')).toMatch(/^word .*last\.$/);
	expect(shown('G g')).toMatch(/^First .*word$/);
});

test('a sentence higher than the pane is read to its end before the cursor leaves it', () => {
	const long = `${'word '.repeat(400)}end.`;
	const text = `${long}\nShort one.`;
	const article = {
		name: 'long.txt',
		text,
		paragraphs: [
			{start: 0, end: long.length},
			{start: long.length + 1, end: text.length},
		],
		isHardWrapped: false,
	};
	let reader = readerOf(firstState(article, {columns: 60, rows: 14}));
	const seen = new Set<number>();
	for (let count = 0; reader.sentence !== 'Short one.'; count++) {
		expect(count).toBeLessThan(100);
		for (const line of articleViewport(reader.state, articleRectangle(reader.state)).lines) {
			seen.add(line.start);
		}

		reader = reader.press('j');
	}

	const {lines} = articleViewport(
		{...reader.state, place: {...reader.state.place, cursor: 0, top: 0}},
		{x: 0, y: 0, width: 60, height: 10_000},
	);
	expect(
		lines
			.filter(({kind, paragraph}) => kind === 'text' && paragraph === 0)
			.every(({start}) => seen.has(start)),
	).toBe(true);
});

describe('before the reading is there', () => {
	test('the cursor moves by paragraphs', () => {
		expect(openUnread().press('j').sentence).toMatch(/^Mayor Ada Lindqvist .* said\.$/);
	});

	test('the reader stays where they were when it arrives, on the paragraph’s first sentence', async () => {
		const {harbourReading} = await import('../harbour.ts');
		const before = openUnread().press('j j');
		const after = readerOf(update(before.state, {type: 'readingArrived', reading: harbourReading}).state);
		expect(after.sentence).toBe('Councillor Bo Marsh disagreed.');
	});

	test('a reading that fails leaves the article readable and says what happened', () => {
		const {state} = update(openUnread().state, {type: 'readingFailed', message: 'out of memory'});
		expect(state.notice).toContain('out of memory');
		expect(readerOf(state).press('j').sentence).toMatch(/^Mayor/);
	});
});
