import {expect, test} from 'vitest';
import {openExplorer} from '../support/explorer-app.ts';
import {paneOf} from '../support/explorer-screen.ts';
import type {Screen} from '../support/screen.ts';

/** How many facts the pane or the view says are left. */
function left(screen: Screen, title: 'Facts' | 'Filters'): number | undefined {
	const match = new RegExp(`${title} · (\\d+)`, 'u').exec(screen.text);
	return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** The number beside a filter in the view; nothing where it is not shown. */
function countOf(screen: Screen, filter: string): number | undefined {
	const match = new RegExp(`\\[[ x]\\] ${filter} +\\+?(\\d+)`, 'u').exec(screen.text);
	return match?.[1] === undefined ? undefined : Number(match[1]);
}

test('filters are put on in the view, stand above the facts, and Escape takes the last one off', async () => {
	const app = await openExplorer();
	const all = left(app.screen, 'Facts') ?? 0;
	app.press('f');
	const view = await app.waitFor(screen => countOf(screen, 'direct') !== undefined);
	const direct = countOf(view, 'direct') ?? 0;
	const mixed = countOf(view, 'mixed') ?? 0;
	expect(left(view, 'Filters')).toBe(all);

	app.press('Space', 'j', 'Space');
	await app.waitFor(screen => left(screen, 'Filters') === direct + mixed);
	app.press('Escape');
	const narrowed = await app.waitFor(screen => left(screen, 'Facts') === direct + mixed);
	expect(narrowed.proseIn(paneOf(narrowed, 'Facts'))).toMatch(/^\[direct ×\] \[mixed ×\]/u);

	app.press('Escape');
	await app.waitFor(screen => left(screen, 'Facts') === direct && !screen.includes('[mixed ×]'));
	app.press('Escape');
	await app.waitFor(screen => left(screen, 'Facts') === all && !screen.includes('×]'));
});

test('an actor narrowed to with Enter is narrowed further, and F shows all again', async () => {
	const app = await openExplorer();
	const all = left(app.screen, 'Facts') ?? 0;
	app.press('Alt-2', 'Enter');
	const one = await app.waitFor(screen => screen.includes(' ×]'));
	const ofActor = left(one, 'Facts') ?? 0;
	expect(ofActor).toBeLessThan(all);

	app.press('f');
	const view = await app.waitFor(screen => countOf(screen, 'stated') !== undefined);
	const stated = countOf(view, 'stated') ?? 0;
	expect(left(view, 'Filters')).toBe(ofActor);
	app.press('j', 'j', 'j', 'Space');
	await app.waitFor(screen => left(screen, 'Filters') === stated && /\[x\] stated/u.test(screen.text));

	app.press('Escape');
	await app.waitFor(screen => left(screen, 'Facts') === stated && screen.includes('[stated ×]'));
	app.press('F');
	await app.waitFor(screen => left(screen, 'Facts') === all && !screen.includes('×]'));
});
