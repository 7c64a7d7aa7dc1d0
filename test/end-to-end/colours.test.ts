import {describe, expect, test} from 'vitest';
import {goToQuote, openExplorer} from '../support/explorer-app.ts';
import type {Screen} from '../support/screen.ts';

function coloursOn(screen: Screen): ReadonlySet<string> {
	return new Set(screen.cells.flat().flatMap(cell => [cell.foreground, cell.background]));
}

/** `CSI … m` with a parameter that sets a colour: 30–38, 40–48, 90–97, 100–107. */
const colourSequence = /\u001B\[(?:\d+[;:])*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:[;:]\d+)*m/u;

describe.each([
	['NO_COLOR', {NO_COLOR: '1'}],
	['a terminal that says it is dumb of colour', {TERM: 'vt52', COLORTERM: undefined}],
])('%s', (_, environment) => {
	test('no colour is sent, and what is chosen is still seen', async () => {
		const app = await openExplorer([], {environment});
		const screen = await goToQuote(app, '“equal members of Europe.”');
		expect(app.output).not.toMatch(colourSequence);
		expect([...coloursOn(screen)]).toEqual(['default']);
		for (const mark of ['▌', '▸', '●', '■', '▲']) {
			expect(screen.text).toContain(mark);
		}
	});
});

test('a terminal of sixteen colours gets only those', async () => {
	const app = await openExplorer([], {environment: {TERM: 'xterm', COLORTERM: undefined}});
	const screen = await goToQuote(app, '“equal members of Europe.”');
	const colours = [...coloursOn(screen)].filter(colour => colour !== 'default');
	expect(colours.length).toBeGreaterThan(1);
	expect(colours.filter(colour => !/^palette (?:\d|1[0-5])$/u.test(colour))).toEqual([]);
});
