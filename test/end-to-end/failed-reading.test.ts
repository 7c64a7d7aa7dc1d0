import {describe, expect, test} from 'vitest';
import {makeBook} from '../bench/make-book.ts';
import {expectCursorOn, startExplorer, writeArticle} from '../support/explorer-app.ts';
import {hasReading} from '../support/explorer-screen.ts';
import {preloadOption} from '../support/preload.ts';
import type {TerminalDriver} from '../support/terminal-driver.ts';
import {untouchedModes} from '../support/terminal-modes.ts';

/** Runs code in the thread that reads, and nowhere else, before anything of the program. */
const inReader = (code: string) =>
	preloadOption(
		`import {isMainThread, MessagePort} from 'node:worker_threads'; if (!isMainThread) { ${code} }`,
	);

/** How the thread may come to its end before it has read anything. */
const waysToFail: readonly (readonly [name: string, option: string, said: string])[] = [
	['throws at once', inReader(`throw new Error('made to fail')`), 'made to fail'],
	[
		'throws when it posts what it has read',
		inReader(`
			const {postMessage} = MessagePort.prototype;
			MessagePort.prototype.postMessage = function (message, ...rest) {
				if (message?.part) throw new Error('made to fail');
				return Reflect.apply(postMessage, this, [message, ...rest]);
			};
		`),
		'made to fail',
	],
	[
		'is killed',
		preloadOption(`process.on('worker', worker => { worker.terminate(); })`),
		// With 1 where it had begun, which is a matter of time.
		'ended with code',
	],
];

async function expectArticleToBeOfUse(app: TerminalDriver): Promise<void> {
	app.press('j');
	await expectCursorOn(app, 'Ukraine agreed');
	app.press('G');
	await expectCursorOn(app, 'Meanwhile, Russia’s currency');
	app.press('q');
	expect(await app.ending()).toEqual({code: 0, signal: 0});
	expect(app.modes).toEqual(untouchedModes);
}

describe('where the thread that reads', () => {
	test.each(waysToFail)(
		'%s, the article can still be read, and the screen says why',
		async (_, option, said) => {
			const app = startExplorer([], {environment: {NODE_OPTIONS: option}});
			await app.waitFor(({lines}) => lines.at(-1)?.includes(`could not be read: `) === true);
			expect(app.row(-1)).toContain(said);
			await expectArticleToBeOfUse(app);
		},
	);

	test('is killed in the middle of a long article, what it had found stays', {timeout: 60_000}, async () => {
		const file = writeArticle(makeBook({words: 100_000, seed: 6}));
		const killed = preloadOption(`process.on('worker', worker => {
			process.on('SIGUSR2', () => { worker.terminate(); });
		})`);
		const app = startExplorer([file], {environment: {NODE_OPTIONS: killed}, patienceMs: 30_000});
		await app.waitFor(screen => hasReading(screen) && /reading \d+%/u.test(screen.text));
		app.signal('SIGUSR2');
		await app.waitFor(screen => screen.row(-1).includes('The rest of the article could not be read'));
		expect(hasReading(app.screen)).toBe(true);
		app.press('G', '?');
		await app.waitFor(screen => screen.frame('Keys') !== undefined);
		app.press('Escape');
		await app.waitFor(screen => screen.frame('Keys') === undefined);
		app.press('q');
		expect(await app.ending()).toEqual({code: 0, signal: 0});
		expect(app.modes).toEqual(untouchedModes);
	});
});
