import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {InputError} from '../../source/article/input-error.ts';
import {createOpener} from '../../source/explorer/opening.ts';
import type {Progress} from '../../source/loading/loader.ts';
import type {Opened, Shelf, Watch} from '../../source/loading/shelf.ts';
import {opened} from './shelf.ts';

beforeEach(() => {
	vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
});
afterEach(() => {
	vi.useRealTimers();
});

/** A shelf on which things are opened when the test says so. */
function handShelf() {
	const asked: {
		readonly id: string;
		readonly watch: Watch;
		readonly outcome: PromiseWithResolvers<Opened>;
	}[] = [];
	const shelf: Pick<Shelf, 'open'> = {
		async open(id, watch) {
			const outcome = Promise.withResolvers<Opened>();
			asked.push({id, watch, outcome});
			return outcome.promise;
		},
	};
	const told: unknown[] = [];
	const opener = createOpener(shelf, {
		onProgress: (id, progress) => told.push([id, progress.done]),
		onOpened: (id, what) => told.push([id, what.kind]),
		onFailed: (id, message, input) => told.push([id, message, input]),
	});
	return {asked, opener, told};
}

const bytes = (done: number): Progress => ({done, total: 100, unit: 'bytes'});

/** All that was promised has been heard of. */
const settle = async () => {
	for (let turn = 0; turn < 10; turn++) {
		await Promise.resolve();
	}
};

describe('what is opened', () => {
	test('is told when it is there', async () => {
		const {asked, opener, told} = handShelf();
		opener.open('i1');
		asked[0]?.outcome.resolve(opened('One'));
		await settle();
		expect(told).toEqual([['i1', 'article']]);
	});

	test('tells how far it is at once, and then the latest ten times a second', async () => {
		const {asked, opener, told} = handShelf();
		opener.open('i1');
		const {watch, outcome} = asked[0] ?? {};
		for (let done = 1; done <= 50; done++) {
			watch?.onProgress(bytes(done));
		}

		expect(told).toEqual([['i1', 1]]);
		vi.advanceTimersByTime(100);
		expect(told).toEqual([
			['i1', 1],
			['i1', 50],
		]);
		watch?.onProgress(bytes(60));
		outcome?.resolve(opened('One'));
		await settle();
		vi.advanceTimersByTime(1000);
		watch?.onProgress(bytes(70));
		expect(told.at(-1)).toEqual(['i1', 'article']);
	});

	test('is not heard of any more when another is asked for', async () => {
		const {asked, opener, told} = handShelf();
		opener.open('i1');
		opener.open('i2');
		expect(asked[0]?.watch.signal.aborted).toBe(true);
		expect(asked[1]?.watch.signal.aborted).toBe(false);
		asked[0]?.watch.onProgress(bytes(5));
		asked[1]?.outcome.resolve(opened('Two'));
		asked[0]?.outcome.resolve(opened('One'));
		await settle();
		vi.advanceTimersByTime(1000);
		expect(told).toEqual([['i2', 'article']]);
	});

	test('is not heard of any more when it is cancelled, whatever comes of it', async () => {
		const {asked, opener, told} = handShelf();
		opener.open('i1');
		opener.cancel();
		expect(asked[0]?.watch.signal.aborted).toBe(true);
		asked[0]?.outcome.reject(new Error('too late'));
		await settle();
		expect(told).toEqual([]);
	});
});

describe('what cannot be opened', () => {
	test('is told with its reason and by the name that it has in messages', async () => {
		const {asked, opener, told} = handShelf();
		opener.open('i1');
		asked[0]?.outcome.reject(new InputError('https://example.org/gone', 'It is gone.'));
		await settle();
		expect(told).toEqual([['i1', 'It is gone.', 'https://example.org/gone']]);
	});

	test('is called a fault of ours where it is no fault of the input', async () => {
		const {asked, opener, told} = handShelf();
		opener.open('i1');
		asked[0]?.outcome.reject(new TypeError('x is not a function'));
		await settle();
		expect(told).toEqual([
			['i1', expect.stringMatching(/fault of pullquote itself.*x is not a function/u), undefined],
		]);
	});
});

test('without a shelf nothing is opened', () => {
	const opener = createOpener(undefined, {onProgress() {}, onOpened() {}, onFailed() {}});
	expect(() => opener.open('i1')).not.toThrow();
});
