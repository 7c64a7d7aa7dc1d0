import {describe, expect, test} from 'vitest';
import {findHits, mostListed, warmSearch} from '../../source/explorer/find-hits.ts';
import {readingOf} from '../support/reading.ts';

const text = 'Okonjo said so on Monday. The port closed. Müller left the port. ';
const whole = readingOf(text.repeat(900));

/** The same article, read up to a sentence. */
function upTo(count: number) {
	return {...whole, sentences: whole.sentences.slice(0, count)};
}

/** Something to do later, as the event loop has it: run when it is asked for. */
function laterList() {
	const waiting: (() => void)[] = [];
	return {
		waiting,
		later(run: () => void) {
			waiting.push(run);
		},
		runAll() {
			for (let run = waiting.shift(); run; run = waiting.shift()) {
				run();
			}
		},
	};
}

describe('the index that is made in the background', () => {
	test('does nothing at once, and finds the same as one that is made for the first search', () => {
		const {waiting, later, runAll} = laterList();
		const reading = upTo(2000);
		warmSearch(reading, later);
		expect(waiting).toHaveLength(1);
		runAll();
		expect(findHits(reading, 'okonjo')).toEqual(findHits({...reading}, 'okonjo'));
	});

	test('is finished by a search that comes first', () => {
		const {waiting, later, runAll} = laterList();
		const reading = upTo(1500);
		warmSearch(reading, later);
		waiting.shift()?.();
		const hits = findHits(reading, 'port');
		expect(hits).toHaveLength(mostListed);
		runAll();
		expect(findHits(reading, 'port')).toEqual(hits);
	});

	test('goes on where that of the reading before ended, also when that is still in the making', () => {
		const {waiting, later, runAll} = laterList();
		const [shorter, longer] = [upTo(30), upTo(60)];
		warmSearch(shorter, later);
		waiting.shift()?.();
		warmSearch(longer, later);
		runAll();
		expect(findHits(longer, 'müller')).toHaveLength(20);
		expect(findHits(shorter, 'müller')).toHaveLength(10);
	});
});
