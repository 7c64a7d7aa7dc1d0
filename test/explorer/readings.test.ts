import {expect, test, vi} from 'vitest';
import type {Reader, ReadingListener} from '../../source/explorer/read-in-worker.ts';
import {createReadings} from '../../source/explorer/readings.ts';
import {plainArticle} from './shelf.ts';

/** Threads that read nothing, and what is asked of them. */
function handReaders() {
	const calls: string[] = [];
	const listeners: ReadingListener[] = [];
	let count = 0;
	const start = (): Reader => {
		count++;
		const name = `thread ${count}`;
		calls.push(`${name} started`);
		return {
			read(article, listener) {
				calls.push(`${name} reads ${article.title}`);
				listeners.push(listener);
			},
			stop: () => calls.push(`${name} stops`),
			goOn: () => calls.push(`${name} goes on`),
			end: () => calls.push(`${name} ended`),
		};
	};
	return {calls, listeners, start};
}

test('each article is read by a thread of its own, and the one before is ended', () => {
	const {calls, start} = handReaders();
	const readings = createReadings(start(), start, () => {});
	readings.begin(plainArticle('One'));
	readings.begin(plainArticle('Two'));
	readings.stop();
	readings.goOn();
	readings.end();
	expect(calls).toEqual([
		'thread 1 started',
		'thread 1 reads One',
		'thread 1 ended',
		'thread 2 started',
		'thread 2 reads Two',
		'thread 2 stops',
		'thread 2 goes on',
		'thread 2 ended',
	]);
});

test('a thread that was made ready waits for the article that is to be read, whichever that is', () => {
	const {calls, start} = handReaders();
	const readings = createReadings(undefined, start, () => {});
	readings.prepare();
	readings.prepare();
	readings.leave();
	readings.prepare();
	readings.begin(plainArticle('Two'));
	expect(calls).toEqual(['thread 1 started', 'thread 1 reads Two']);
	readings.prepare();
	readings.end();
	expect(calls.slice(2)).toEqual(['thread 2 started', 'thread 1 ended', 'thread 2 ended']);
});

test('what the threads find is told', () => {
	const {listeners, start} = handReaders();
	const dispatch = vi.fn();
	createReadings(undefined, start, dispatch).begin(plainArticle('One'));
	listeners[0]?.onFailed('made to fail');
	expect(dispatch).toHaveBeenCalledWith({type: 'readingFailed', message: 'made to fail'});
});
