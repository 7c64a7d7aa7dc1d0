import {expect, test} from 'vitest';
import type {Article} from '../../source/article/article.ts';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {startReader} from '../../source/explorer/read-in-worker.ts';
import {readInParts} from '../../source/reading/read-in-parts.ts';
import type {ReadingPart} from '../../source/reading/reading.ts';
import {makeBook} from '../bench/make-book.ts';

const article = articleFromPlainText(
	'Mayor Ada Lindqvist spoke.\n\n“We will rebuild,” she said.',
	'harbour.txt',
);

/** What became of a reading in a thread: its parts, or why there is none. */
function outcomeOf(read: Article, script?: URL): Promise<readonly ReadingPart[] | string> {
	const parts: ReadingPart[] = [];
	return new Promise(resolve => {
		startReader(script).read(read, {
			onPart: part => parts.push(part),
			onDone: () => resolve(parts),
			onFailed: resolve,
		});
	});
}

test('a thread finds what reading in place finds', async () => {
	expect(await outcomeOf(article)).toEqual([...readInParts(article)]);
});

test('a thread that is stopped reads no more than the part at hand, and goes on when told so', async () => {
	const book = articleFromPlainText(makeBook({words: 40_000, seed: 5}), 'book.txt');
	const reader = startReader();
	const {promise, resolve, reject} = Promise.withResolvers<void>();
	let parts = 0;
	let isStopped = false;
	reader.read(book, {
		onPart() {
			parts++;
			if (parts === 1) {
				isStopped = true;
				reader.stop();
				// Another thread’s whole reading takes longer than the part at hand.
				void outcomeOf(article).then(() => {
					expect(parts).toBeLessThanOrEqual(2);
					isStopped = false;
					reader.goOn();
				});
			}
		},
		onDone: () => (isStopped ? reject(new Error('it did not stop')) : resolve()),
		onFailed: reject,
	});
	await promise;
	expect(parts).toBe([...readInParts(book)].length);
});

test.each([
	['throws', 'throw new Error("no model\\nat all")', 'no model'],
	['ends early', 'process.exit(3)', 'the thread that reads it ended with code 3'],
])('a thread that %s is a failure with one line', async (_, code, message) => {
	expect(await outcomeOf(article, new URL(`data:text/javascript,${encodeURIComponent(code)}`))).toBe(message);
});

test('a script that is not there is a failure', async () => {
	expect(await outcomeOf(article, new URL('./no-such-worker.js', import.meta.url))).toMatch(/no-such-worker/);
});
