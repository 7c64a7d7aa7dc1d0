import {Writable} from 'node:stream';
import {expect, test} from 'vitest';
import {firstState} from '../../source/explorer/first-state.ts';
import {paceStore} from '../../source/explorer/paced-store.ts';
import {createStore} from '../../source/explorer/store.ts';
import {harbourArticle} from './harbour.ts';

/** A terminal that takes what was written only when it is told to. */
function slowTerminal() {
	const waiting: (() => void)[] = [];
	const stdout = new Writable({
		write(_chunk, _encoding, done) {
			waiting.push(done);
		},
	});
	return {
		stdout,
		async takeAll() {
			while (waiting.length > 0) {
				waiting.shift()?.();
				await new Promise(setImmediate);
			}
		},
	};
}

function pacedDrawing(stdout: Writable) {
	const store = createStore(firstState(harbourArticle, {columns: 120, rows: 40}), () => {});
	const paced = paceStore(store, stdout);
	const drawn: (string | undefined)[] = [];
	const unsubscribe = paced.subscribe(() => drawn.push(paced.state().notice));
	return {drawn, unsubscribe, say: (notice: string) => store.dispatch({type: 'notify', notice})};
}

test('each change is drawn while the terminal keeps up', () => {
	const {drawn, say} = pacedDrawing(slowTerminal().stdout);
	say('one');
	say('two');
	expect(drawn).toEqual(['one', 'two']);
});

test('while it does not, only what is last is drawn, once it has taken what came before', async () => {
	const {stdout, takeAll} = slowTerminal();
	const {drawn, say} = pacedDrawing(stdout);
	stdout.write('a frame');
	for (const notice of ['one', 'two', 'three']) {
		say(notice);
	}

	expect(drawn).toEqual([]);
	await takeAll();
	expect(drawn).toEqual(['three']);
	say('four');
	expect(drawn).toEqual(['three', 'four']);
});

test('who has unsubscribed is told of nothing new', () => {
	const {drawn, say, unsubscribe} = pacedDrawing(slowTerminal().stdout);
	unsubscribe();
	say('one');
	expect(drawn).toEqual([]);
});
