import {expect, test} from 'vitest';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {startReader} from '../../source/explorer/read-in-worker.ts';
import {read} from '../../source/reading/read.ts';
import type {Reading} from '../../source/reading/reading.ts';

const article = articleFromPlainText(
	'Mayor Ada Lindqvist spoke.\n\n“We will rebuild,” she said.',
	'harbour.txt',
);

/** What became of a reading in a thread: the reading, or why there is none. */
function outcomeOf(script?: URL): Promise<Reading | string> {
	return new Promise(resolve => {
		startReader(script).read(article, resolve, resolve);
	});
}

test('a thread finds what reading in place finds, in the article that it was given', async () => {
	const reading = await outcomeOf();
	expect(reading).toEqual(read(article));
	expect((reading as Reading).article).toBe(article);
});

test.each([
	['throws', 'throw new Error("no model\\nat all")', 'no model'],
	['ends early', 'process.exit(3)', 'the thread that reads it ended with code 3'],
])('a thread that %s is a failure with one line', async (_, code, message) => {
	expect(await outcomeOf(new URL(`data:text/javascript,${encodeURIComponent(code)}`))).toBe(message);
});

test('a script that is not there is a failure', async () => {
	expect(await outcomeOf(new URL('./no-such-worker.js', import.meta.url))).toMatch(/no-such-worker/);
});
