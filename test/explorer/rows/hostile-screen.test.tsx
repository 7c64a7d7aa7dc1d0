import headless from '@xterm/headless';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Article} from '../../../source/article/article.ts';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {firstState} from '../../../source/explorer/first-state.ts';
import {layOut, type Rectangle} from '../../../source/explorer/layout.ts';
import {press} from '../../../source/explorer/press.ts';
import {type Size, type State, topOverlay} from '../../../source/explorer/state.ts';
import {update} from '../../../source/explorer/update.ts';
import {read} from '../../../source/reading/read.ts';
import {drawChanges} from '../../../source/terminal/screen-diff.ts';
import {readRow} from '../../../source/terminal/styled-row.ts';
import {setWidthTable, widthTables} from '../../support/width-tables.ts';
import {anyText} from '../../terminal/texts.ts';
import {drawRows} from '../panes/screen.tsx';

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
					'1',
					'2',
					'3',
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

type Cells = readonly (readonly string[])[];

/** What a terminal with a table of widths shows of a state, cell by cell, and what it was told to do beside drawing. */
async function show(
	state: State,
	table: string,
): Promise<{readonly cells: Cells; readonly told: readonly string[]}> {
	const {columns, rows} = state.size;
	const terminal = new headless.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 100});
	setWidthTable(terminal.unicode, table);
	const told: string[] = [];
	for (let code = 0; code < 120; code++) {
		terminal.parser.registerOscHandler(code, data => {
			told.push(`OSC ${code} ${data}`);
			return false;
		});
	}

	for (const final of ['h', 'l']) {
		terminal.parser.registerCsiHandler({prefix: '?', final}, ([mode]) => {
			told.push(`mode ${mode}`);
			return false;
		});
	}

	terminal.onBell(() => told.push('bell'));
	terminal.onTitleChange(title => told.push(`title ${title}`));
	terminal.onScroll(() => told.push('scroll'));
	terminal.onData(answer => told.push(`answer ${JSON.stringify(answer)}`));
	const drawing = drawChanges(
		[],
		drawRows(state, 3).map(row => readRow(row, columns)),
		columns,
	);
	// Switched on by the stream for the whole screen; not by us.
	await new Promise<void>(resolve => {
		terminal.write('\u001B[?7l', resolve);
	});
	told.length = 0;
	await new Promise<void>(resolve => {
		terminal.write(drawing, resolve);
	});
	const buffer = terminal.buffer.active;
	if (buffer.type !== 'normal' || buffer.baseY !== 0) {
		told.push('another screen');
	}

	const cells = Array.from({length: rows}, (_, row) =>
		Array.from({length: columns}, (_, column) => buffer.getLine(row)?.getCell(column)?.getChars() ?? ''),
	);
	terminal.dispose();
	return {cells, told};
}

const sides = /^[│┃]$/u;
const corners = /^[╭╮╰╯┏┓┗┛]$/u;

/** The frames that are whole on the screen: the one on top, and those that it does not reach. */
function framesOf(state: State): readonly Rectangle[] {
	const layout = layOut(state);
	if (layout.kind === 'too-small') {
		return [];
	}

	const {overlay} = layout;
	const panes = Object.values(layout.panes);
	if (topOverlay(state) === undefined) {
		return panes;
	}

	const isApart = (pane: Rectangle) =>
		pane.x + pane.width <= overlay.x ||
		overlay.x + overlay.width <= pane.x ||
		pane.y + pane.height <= overlay.y ||
		overlay.y + overlay.height <= pane.y;
	return [overlay, ...panes.filter(isApart)];
}

function expectStraight(state: State, cells: Cells, table: string): void {
	for (const {x, y, width, height} of framesOf(state)) {
		const right = x + width - 1;
		for (let row = y; row < y + height; row++) {
			const edge = row === y || row === y + height - 1 ? corners : sides;
			const line = cells[row]?.map(characters => characters || ' ').join('');
			expect(cells[row]?.[x], `table ${table}, left edge of ${line}`).toMatch(edge);
			expect(cells[row]?.[right], `table ${table}, right edge of ${line}`).toMatch(edge);
		}
	}
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
