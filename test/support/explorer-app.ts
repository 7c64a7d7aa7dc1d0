import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import {hasReading, isLit, sentenceUnderCursor} from './explorer-screen.ts';
import {PlainShell, quoteForShell} from './plain-shell.ts';
import type {Screen} from './screen.ts';
import {type StartOptions, TerminalDriver} from './terminal-driver.ts';

/** The built program. */
export const program = new URL('../../dist/bin.js', import.meta.url).pathname;

/** Starts the explorer in a terminal of its own, for as long as the test runs. */
export function startExplorer(
	commandArguments: readonly string[] = [],
	options?: StartOptions,
): TerminalDriver {
	const terminal = new TerminalDriver(process.execPath, [program, ...commandArguments], options);
	onTestFinished(() => terminal.close());
	return terminal;
}

/** Starts the explorer, on the bundled article unless told otherwise, and waits for its reading. */
export async function openExplorer(
	commandArguments: readonly string[] = [],
	options?: StartOptions,
): Promise<TerminalDriver> {
	const app = startExplorer(commandArguments, options);
	await app.waitFor(hasReading);
	return app;
}

/** Waits until the cursor is on the sentence that begins with these words. */
export async function expectCursorOn(app: TerminalDriver, beginning: string): Promise<Screen> {
	return app.waitFor(screen => sentenceUnderCursor(screen).startsWith(beginning));
}

/** Presses `]` until a quote's words are lit. @throws where it is not among the quotes. */
export async function goToQuote(app: TerminalDriver, quote: string): Promise<Screen> {
	let {screen} = app;
	while (!isLit(screen, quote)) {
		const {drawing} = screen;
		screen = await app.press(']').waitFor(now => now.drawing !== drawing);
		if (screen.row(-1).includes('No more quotes')) {
			throw new Error(`${quote} is not among the quotes.\n${screen}`);
		}
	}

	return screen;
}

/** Writes a file for the program to open, in a folder of its own. */
export function writeArticle(text: string | Uint8Array, name = 'article.txt'): string {
	const file = join(mkdtempSync(join(tmpdir(), 'pullquote-test-')), name);
	writeFileSync(file, text);
	return file;
}

/** Opens a shell, for as long as the test runs, in which the command `pullquote` is the built program. */
export async function openShell(options?: StartOptions): Promise<PlainShell> {
	const shell = new PlainShell(options);
	onTestFinished(() => shell.terminal.close());
	await shell.terminal.waitFor(screen => screen.includes('shell ready'));
	return shell;
}

/** The command line that starts the program from a shell. */
export function commandLine(...commandArguments: readonly string[]): string {
	return ['run', ...[process.execPath, program, ...commandArguments].map(quoteForShell)].join(' ');
}
