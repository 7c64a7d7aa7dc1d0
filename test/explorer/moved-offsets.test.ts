import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {offsetMover} from '../../source/explorer/moved-offsets.ts';

const articleOf = (...paragraphs: readonly string[]) =>
	articleFromPlainText(paragraphs.join('\n\n'), 'a test');

const paragraphs = [
	'Mayor Ada Lindqvist opened the meeting on Monday.',
	'Councillor Bo Marsh called the plan “a costly dream” and left the room.',
	'“Nobody else will,” she said, and the council went on to the budget of the library.',
	'The vote is on Friday.',
];
const before = articleOf(...paragraphs);

/** The words behind where an offset is moved to, as many as there are in `words`. */
function movedTo(words: string, after: ReturnType<typeof articleOf>): string {
	const offset = before.text.indexOf(words);
	expect(offset).toBeGreaterThanOrEqual(0);
	const moved = offsetMover(before, after)(offset);
	return after.text.slice(moved, moved + words.length);
}

describe('an offset in an article that was edited is moved to the same words', () => {
	const [first = '', second = '', third = '', last = ''] = paragraphs;

	test('where others were put in before them, within the paragraph or above', () => {
		expect(movedTo('“Nobody', articleOf('New above.', first, second, third, last))).toBe('“Nobody');
		expect(movedTo('opened', articleOf(`On a rainy evening, ${first}`, second, third, last))).toBe('opened');
	});

	test('where others were changed on both sides', () => {
		const after = articleOf(`${first} It rained.`, second, third, last.replace('Friday', 'Sunday'));
		expect(movedTo('left the room', after)).toBe('left the room');
	});

	test('where the paragraph has another place', () => {
		const after = articleOf(`${first} It rained.`, third, 'New here.', second, `${last} So they say.`);
		expect(movedTo('she said', after)).toBe('she said');
		expect(movedTo('left the room', after)).toBe('left the room');
	});

	test('where the paragraph’s beginning is another, with changes around it', () => {
		const changed = third.replace('“Nobody else will,” she said', '“I will,” he said');
		const after = articleOf(`${first} It rained.`, second, changed, `${last} So they say.`);
		expect(movedTo('the council went on', after)).toBe('the council went on');
	});

	test('or to the paragraph that has most of them', () => {
		const changed = third.replace('went on', 'came back').replace('Nobody', 'No one');
		const after = articleOf(`${first} It rained.`, 'New here.', changed, `${last} So they say.`);
		expect(movedTo('“N', after)).toBe('“N');
	});

	test('or, where they are gone, into the article', () => {
		expect(offsetMover(before, articleOf('Gone.'))(before.text.length)).toBeLessThan('Gone.'.length);
		expect(offsetMover(before, articleOf(''))(before.text.indexOf('Friday'))).toBe(0);
		expect(offsetMover(articleOf(''), before)(0)).toBeLessThan(before.text.length);
	});
});

test('whatever was changed, what is before and behind stays where it is, and all offsets lie in the article', () => {
	const words = fc.array(fc.constantFrom('quay', 'the', 'storm.', '“No,”', '\n\n', '\n', '🙂'), {
		maxLength: 30,
	});
	const text = words.map(parts => parts.join(' '));
	fc.assert(
		fc.property(text, text, text, text, (head, taken, given, tail) => {
			// Brackets of two kinds, so that the change has one beginning and one end.
			const [old, changed] = [`<${taken}>`, `[${given}]`];
			const from = articleFromPlainText(`a${head}${old}${tail}z`, 'a test');
			const to = articleFromPlainText(`a${head}${changed}${tail}z`, 'a test');
			const move = offsetMover(from, to);
			const shift = changed.length - old.length;
			for (let offset = 0; offset < from.text.length; offset++) {
				const moved = move(offset);
				expect(moved >= 0 && moved < to.text.length).toBe(true);
				if (offset <= head.length) {
					expect(moved).toBe(offset);
				} else if (offset >= 1 + head.length + old.length) {
					expect(moved).toBe(offset + shift);
				}
			}
		}),
		{numRuns: 300},
	);
});
