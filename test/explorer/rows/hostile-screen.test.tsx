import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Article} from '../../../source/article/article.ts';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {firstState} from '../../../source/explorer/first-state.ts';
import {press} from '../../../source/explorer/press.ts';
import type {Size, State} from '../../../source/explorer/state.ts';
import {update} from '../../../source/explorer/update.ts';
import {read} from '../../../source/reading/read.ts';
import {widthTables} from '../../support/width-tables.ts';
import {anyText} from '../../terminal/texts.ts';
import {expectStraight, show} from './straight.tsx';

/*
Text from outside in every place where the explorer draws some, on a terminal that says itself what stands in which cell. What is promised: nothing is
obeyed, nothing is drawn that cannot be seen, and every frame is straight, whatever the terminal takes the widths of characters for.
*/

const floods = fc
	.tuple(anyText, fc.integer({min: 1, max: 400}))
	.map(([text, times]) => text.repeat(Math.ceil(times / Math.max(1, text.length))).slice(0, 2000));
const outside = fc.oneof({weight: 4, arbitrary: anyText}, {weight: 1, arbitrary: floods});

/** A piece of news in which hostile text stands as title, in names, in and beside quotations, figures and times. */
const articles: fc.Arbitrary<Article> = fc
	.record({title: outside, name: outside, words: outside, quote: outside, file: outside})
	.map(({title, name, words, quote, file}) =>
		articleFromPlainText(
			[
				`Harbour ${title} Closes`,
				`By Ada ${name} Lindqvist`,
				`Mayor Ada ${name} Lindqvist said on Monday that “the ${quote} quay” would cost 40 ${words} million crowns.`,
				`${words} Lindqvist’s deputy, Bo Marsh, told ${title} reporters: “${quote}${quote}” He left at 9 p.m.`,
				words,
			].join('\n\n'),
			`folder/${file}.txt`,
		),
	);

type Step = {readonly keys: readonly string[]} | {readonly type: string} | {readonly notice: string};

const steps: fc.Arbitrary<Step[]> = fc.array(
	fc.oneof(
		fc
			.array(
				fc.constantFrom(
					'j',
					'k',
					']',
					'tab',
					'enter',
					'z',
					'u',
					'y',
					'm',
					'n',
					'alt-2',
					'alt-3',
					'a',
					'i',
					's',
					't',
					'f',
					'`',
					':',
					'4',
					'?',
					'escape',
					'G',
					'/',
				),
				{
					minLength: 1,
					maxLength: 6,
				},
			)
			.map(keys => ({keys})),
		outside.map(type => ({type})),
		outside.map(notice => ({notice})),
	),
	{maxLength: 5},
);
const sizes: fc.Arbitrary<Size> = fc.record({
	columns: fc.integer({min: 40, max: 130}),
	rows: fc.integer({min: 12, max: 30}),
});

function walk(state: State, list: readonly Step[]): State {
	let current = state;
	for (const step of list) {
		if ('keys' in step) {
			current = press(current, step.keys).state;
		} else if ('type' in step) {
			current = press(current, ['/']).state;
			current = update(current, {type: 'type', text: step.type.slice(0, 60)}).state;
		} else {
			current = update(current, {type: 'notify', notice: step.notice}).state;
		}
	}

	return current;
}

test.each(widthTables)(
	'whatever comes from outside, frames are straight and nothing is obeyed: table «%s»',
	async table => {
		await fc.assert(
			fc.asyncProperty(articles, steps, sizes, fc.boolean(), async (article, list, size, isRead) => {
				const unread = firstState(article, size);
				const opened = isRead
					? update(unread, {type: 'readingArrived', reading: read(article)}).state
					: unread;
				const state = walk(opened, list);
				const {cells, told} = await show(state, table);
				expect(told).toEqual([]);
				expect(cells.flat().join('')).not.toMatch(
					/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u200B\u2060-\u2064\uFEFF\u00AD]/u,
				);
				// A base, ten marks and joiners, and what is joined.
				expect(Math.max(...cells.flat().map(characters => characters.length))).toBeLessThanOrEqual(64);
				expectStraight(state, cells, table);
			}),
			{numRuns: 40},
		);
	},
);
