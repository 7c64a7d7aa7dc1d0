import {describe, expect, test} from 'vitest';
import {makeActions} from '../soak/actions.ts';
import {play, report} from '../soak/play.ts';
import {numbersFrom} from '../support/numbers-from.ts';

const perSeed = 2500;

/** Ten thousand actions; `npm run soak` plays others, as long as one likes, and finds the fewest that fail. */
describe('keys, mouse, resizes, pastes and stray bytes in any order', () => {
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
});
