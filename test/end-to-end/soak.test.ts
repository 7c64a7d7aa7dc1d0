import {spawnSync} from 'node:child_process';
import {describe, expect, test} from 'vitest';
import {makeBook} from '../bench/make-book.ts';
import {makeActions} from '../soak/actions.ts';
import {play, report} from '../soak/play.ts';
import {checkingWrites} from '../soak/whole-writes.ts';
import {writeArticle} from '../support/explorer-app.ts';
import {numbersFrom} from '../support/numbers-from.ts';
import {preloadOption} from '../support/preload.ts';

const perSeed = 2500;

const gold = (name: string) => new URL(`../gold/${name}`, import.meta.url).pathname;

/** Ten thousand actions; `npm run soak` plays others, as long as one likes, and finds the fewest that fail. */
describe('keys, mouse, resizes, pastes, stray bytes and signals in any order', () => {
	test.each([
		[1, 'long-interview.txt'],
		[2, 'wire-report.txt'],
		[3, 'sports.txt'],
		[4, 'local-news.txt'],
	])('seed %i, %s', {timeout: 120_000}, async (seed, name) => {
		const actions = makeActions(perSeed, numbersFrom(seed));
		const fault = await play([gold(name)], actions);
		expect(fault && report(seed, actions, fault)).toBeUndefined();
	});

	test('seed 5, a long text while it is still being read', {timeout: 120_000}, async () => {
		const actions = makeActions(300, numbersFrom(5));
		const fault = await play([writeArticle(makeBook({words: 100_000, seed: 5}))], actions);
		expect(fault && report(5, actions, fault)).toBeUndefined();
	});

	test('seed 6, several articles, one of them empty and one long', {timeout: 120_000}, async () => {
		const actions = makeActions(1500, numbersFrom(6));
		const files = [
			gold('sports.txt'),
			writeArticle(''),
			gold('posts.txt'),
			writeArticle(makeBook({words: 50_000, seed: 6})),
		];
		const fault = await play(files, actions);
		expect(fault && report(6, actions, fault)).toBeUndefined();
	});
});

test.each([
	['words \u001B[1;31m and more\u001B[m\r\n\u001B]52;c;aGk=\u0007\u001B[?2026h', 0],
	['words \u001B[1;3', 1],
	['1m words', 0],
	['\u001B]52;c;aGk=', 1],
	['\u001B', 1],
	['\u009B31m', 1],
])('a program that writes %j ends with code %i where its writes are checked', (text, code) => {
	const {status} = spawnSync(process.execPath, ['-e', `process.stdout.write(${JSON.stringify(text)})`], {
		env: {NODE_OPTIONS: preloadOption(checkingWrites)},
	});
	expect(status).toBe(code);
});
