import {expect, test} from 'vitest';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import type {Action} from '../../source/explorer/actions.ts';
import type {Reader, ReadingListener} from '../../source/explorer/read-in-worker.ts';
import {startReading} from '../../source/explorer/start-reading.ts';
import {emptyReading} from '../../source/reading/join-parts.ts';

const text = Array.from({length: 100}, (_, index) => `Sentence ${index} is here.`).join('\n\n');
const article = articleFromPlainText(text, 'long.txt');

/** A reader that reads when it is told to, a share of the text at a time. */
function handReader() {
	let listener: ReadingListener | undefined;
	const calls: string[] = [];
	const reader: Reader = {
		read: (_, toTell) => {
			listener = toTell;
		},
		stop: () => calls.push('stop'),
		goOn: () => calls.push('goOn'),
		end: () => calls.push('end'),
	};
	const {article: _, ...nothing} = emptyReading(article);
	return {
		reader,
		calls,
		readTo(share: number) {
			listener?.onPart({...nothing, end: Math.round(text.length * share)});
		},
		finish: () => listener?.onDone(),
		fail: (message: string) => listener?.onFailed(message),
	};
}

/** What was told, by type and the share of the text that it is about. */
function record() {
	const told: string[] = [];
	return {
		told,
		dispatch(action: Action) {
			const share = 'end' in action ? ` ${Math.round((100 * action.end) / text.length)}` : '';
			told.push(action.type + share);
		},
	};
}

test('the first part is shown at once, later ones when they make a difference; each tells how far it is', () => {
	const hand = handReader();
	const {told, dispatch} = record();
	startReading(article, hand.reader, dispatch);
	for (const share of [0.1, 0.2, 0.5, 0.52, 0.54, 0.61, 1]) {
		hand.readTo(share);
	}

	hand.finish();
	expect(told).toEqual([
		'readingGrew 10',
		'readingGrew 20',
		'readingGrew 50',
		'readOn 52',
		'readOn 54',
		'readingGrew 61',
		'readingArrived',
	]);
});

test('an article that is one part arrives whole', () => {
	const hand = handReader();
	const {told, dispatch} = record();
	startReading(article, hand.reader, dispatch);
	hand.readTo(1);
	hand.finish();
	expect(told).toEqual(['readingArrived']);
});

test('stopping shows all that has been read, and what was on its way', () => {
	const hand = handReader();
	const {told, dispatch} = record();
	const reading = startReading(article, hand.reader, dispatch);
	hand.readTo(0.5);
	hand.readTo(0.52);
	reading.stop();
	hand.readTo(0.53);
	reading.goOn();
	hand.readTo(0.54);
	expect(told).toEqual(['readingGrew 50', 'readOn 52', 'readingGrew 52', 'readingGrew 53', 'readOn 54']);
	expect(hand.calls).toEqual(['stop', 'goOn']);
});

test('what was read before a failure is shown', () => {
	const hand = handReader();
	const {told, dispatch} = record();
	startReading(article, hand.reader, dispatch);
	hand.readTo(0.5);
	hand.readTo(0.52);
	hand.fail('out of memory');
	expect(told).toEqual(['readingGrew 50', 'readOn 52', 'readingGrew 52', 'readingFailed']);
});
