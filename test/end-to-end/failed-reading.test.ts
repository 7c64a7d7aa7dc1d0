import {expect, test} from 'vitest';
import {expectCursorOn, startExplorer} from '../support/explorer-app.ts';

/** Fails in every thread but the first: the reading's. */
const failingThread = `data:text/javascript,import{isMainThread}from'node:worker_threads';if(!isMainThread){throw%20new%20Error('made%20to%20fail')}`;

test('where the reading fails the article can still be read, and the screen says why', async () => {
	const app = startExplorer([], {environment: {NODE_OPTIONS: `--import=${failingThread}`}});
	await app.waitFor(screen => screen.row(-1).includes('could not be read: made to fail'));
	app.press('j');
	await expectCursorOn(app, 'Ukraine agreed');
	app.press('G');
	await expectCursorOn(app, 'Meanwhile, Russia’s currency');
	app.press('q');
	expect(await app.ending()).toEqual({code: 0, signal: 0});
});
