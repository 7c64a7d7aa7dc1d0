import {existsSync} from 'node:fs';
import {type Check, type StartOptions, TerminalDriver} from '../support/terminal-driver.ts';

const program = new URL('../../dist/bin.js', import.meta.url).pathname;

/** The words by which the bundled article's first frame is known: its title, and how its first paragraph begins. */
const bundledBeginning = {
	title: 'Peace Talks Between Russia And Ukraine',
	firstWords: 'Ukraine agreed to conduct',
};

/** Whether title and first paragraph are on the screen. */
export function showsArticle({title, firstWords} = bundledBeginning): Check {
	return screen => screen.includes(title) && screen.includes(firstWords);
}

/** Starts the built explorer in a terminal of its own, 120×40. @throws where it is not built. */
export function startExplorer(
	commandArguments: readonly string[] = [],
	options?: StartOptions,
): TerminalDriver {
	if (!existsSync(program)) {
		throw new Error('dist/bin.js is not there: run `npm run build` first.');
	}

	return new TerminalDriver(process.execPath, [program, ...commandArguments], options);
}
