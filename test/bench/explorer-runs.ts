import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {hasWholeReading} from '../support/explorer-screen.ts';
import type {Screen} from '../support/screen.ts';
import {type Check, type StartOptions, TerminalDriver} from '../support/terminal-driver.ts';
import {makeBook} from './make-book.ts';

const program = new URL('../../dist/bin.js', import.meta.url).pathname;

/** The words by which an article's first frame is known: its title, and how its first paragraph begins. */
type Beginning = {readonly title: string; readonly firstWords: string};

const bundledBeginning: Beginning = {
	title: 'Peace Talks Between Russia And Ukraine',
	firstWords: 'Ukraine agreed to conduct',
};

/** An article to open: what the command is given, and how its first frame is known. */
export type Openable = {readonly commandArguments: readonly string[]; readonly beginning: Beginning};

/** The article that comes with the program. */
export const bundledArticle: Openable = {commandArguments: [], beginning: bundledBeginning};

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

/** Writes a book of at least so many words into a file that is there until this process ends. The same seed gives the same book. */
export function writeBook(book: {readonly words: number; readonly seed: number}): Openable {
	const folder = mkdtempSync(join(tmpdir(), 'pullquote-bench-'));
	process.once('exit', () => rmSync(folder, {recursive: true}));
	const file = join(folder, 'book.txt');
	const text = makeBook(book);
	writeFileSync(file, text);
	const [title = '', first = ''] = text.split('\n\n', 2);
	const beginningOf = (paragraph: string) => paragraph.slice(0, 30).trimEnd();
	return {
		commandArguments: [file],
		beginning: {title: beginningOf(title), firstWords: beginningOf(first)},
	};
}

/** Opens an article in the built explorer and waits until all of it has been read and keys are answered. @throws where it cannot be read. */
export async function openAndRead({commandArguments, beginning}: Openable): Promise<TerminalDriver> {
	const terminal = startExplorer(commandArguments, {patienceMs: 180_000});
	await terminal.waitFor(showsArticle(beginning));
	const screen = await terminal.waitFor(now => hasWholeReading(now) || hasFailed(now));
	if (hasFailed(screen)) {
		throw new Error(`It cannot be measured.\n${screen}`);
	}

	// The first key waits for what the reading's arrival leaves to do: the index for the search.
	await terminal.press('?').waitFor(screen => screen.frame('Keys') !== undefined);
	await terminal.press('Escape').waitFor(showsArticle(beginning));
	return terminal;
}

function hasFailed(screen: Screen): boolean {
	return screen.includes('could not be read');
}
