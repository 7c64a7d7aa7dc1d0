import {readdirSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {kinds} from '../../source/loading/kinds/registry.ts';
import {loadSoundly, payloadsOf} from './load-soundly.ts';

const fuzzed = readdirSync(new URL('kinds/', import.meta.url)).map(file => file.replace(/\.ts$/, ''));

describe('documents torn apart, and noise, are refused in one line or give something sound', () => {
	test.each(kinds.map(({name}) => name).filter(name => fuzzed.includes(name)))(
		'%s',
		{timeout: 120_000},
		async name => {
			await fc.assert(
				fc.asyncProperty(await payloadsOf(name), async payload => {
					await loadSoundly(name, payload);
				}),
				{seed: 20_261_130, numRuns: 100},
			);
		},
	);
});

test('every file of documents is of a kind that there is', () => {
	expect(kinds.map(({name}) => name)).toEqual(expect.arrayContaining(fuzzed));
});
