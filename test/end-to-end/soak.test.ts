import {describe, expect, test} from 'vitest';
import {makeBook} from '../bench/make-book.ts';
import {makeActions} from '../soak/actions.ts';
import {play, report} from '../soak/play.ts';
import {writeArticle} from '../support/explorer-app.ts';
import {numbersFrom} from '../support/numbers-from.ts';

const perSeed = 2500;

/** Ten thousand actions; `npm run soak` plays others, as long as one likes, and finds the fewest that fail. */
describe('keys, mouse, resizes, pastes, stray bytes and signals in any order', () => {
	test.each([
		[1, 'long-interview.txt'],
		[2, 'wire-report.txt'],
		[3, 'sports.txt'],
		[4, 'local-news.txt'],
	])('seed %i, %s', {timeout: 120_000}, async (seed, name) => {
		const actions = makeActions(perSeed, numbersFrom(seed));
		const fault = await play(new URL(`../gold/${name}`, import.meta.url).pathname, actions);
		expect(fault && report(seed, actions, fault)).toBeUndefined();
	});

	test('seed 5, a long text while it is still being read', {timeout: 120_000}, async () => {
		const actions = makeActions(500, numbersFrom(5));
		const fault = await play(writeArticle(makeBook({words: 100_000, seed: 5})), actions);
		expect(fault && report(5, actions, fault)).toBeUndefined();
	});
});
