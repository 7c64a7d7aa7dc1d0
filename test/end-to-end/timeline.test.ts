import {expect, test} from 'vitest';
import {expectCursorOn, openExplorer, writeArticle} from '../support/explorer-app.ts';
import {isLit} from '../support/explorer-screen.ts';
import type {Screen} from '../support/screen.ts';

const article = `Floods close the bridge at Odermark

By Jane Roe
March 4, 2022

The bridge will open next week, Mayor Ada Lindqvist said. It was built in 1931.

On Tuesday the river rose by 40 centimetres. Some 600 families left.`;

/** The rows of the timeline; none where it is not on the screen. */
function timeline(screen: Screen): readonly string[] {
	const region = screen.frame('Timeline');
	return region ? screen.linesIn(region).map(line => line.trimEnd()) : [];
}

/** What stands in the timeline, in the order in which it stands there. */
function expectInOrder(screen: Screen, ...words: readonly string[]): void {
	const text = timeline(screen).join('\n');
	const places = words.map(word => text.indexOf(word));
	expect(places, text).not.toContain(-1);
	expect(places).toEqual(places.toSorted((a, b) => a - b));
}

test('the timeline has what happened by the calendar, figures with their day, and what has none at the end', async () => {
	const app = await openExplorer([writeArticle(article)]);
	app.press('t');
	await app.expectScreen(screen => {
		expectInOrder(
			screen,
			'1931',
			'2022-03-01',
			'40 centimetres',
			'2022-03-04 · published',
			'2022-03-07 – 2022-03-13',
			'Without a day',
			'600',
		);
	});
});

test('a row leads to its words, t keeps it in the other order; Escape leads back, Enter goes there', async () => {
	const app = await openExplorer([writeArticle(article)]);
	app.press('t', 'j');
	await app.waitFor(screen => isLit(screen, 'Tuesday'));
	app.press('t');
	await app.expectScreen(screen => {
		expectInOrder(screen, 'published', 'next week', '1931', '▸ 2022-03-01', '40 centimetres', '600');
		expect(isLit(screen, 'Tuesday')).toBe(true);
	});
	app.press('Escape');
	await expectCursorOn(app, 'Floods close the bridge');
	app.press('t', 'j', 'Enter');
	await app.waitFor(screen => timeline(screen).length === 0);
	await expectCursorOn(app, 'On Tuesday the river rose');
});

test('from a row of the timeline to the card of the time, which says which days it means', async () => {
	const app = await openExplorer([writeArticle(article)]);
	app.press('t', 'G');
	await app.waitFor(screen => timeline(screen).some(line => line.startsWith('▸ 600')));
	app.press('g', 'i');
	await app.waitFor(screen => screen.frame('Time · ') !== undefined && screen.includes('1 January 1931'));
	app.press('Escape');
	await app.waitFor(screen => timeline(screen).some(line => line.startsWith('▸ 1931')));
});
