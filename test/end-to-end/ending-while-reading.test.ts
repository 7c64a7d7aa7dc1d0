import {describe, test} from 'vitest';
import {makeBook} from '../bench/make-book.ts';
import {expectShellAsBefore, startFromShell} from '../support/endings.ts';
import {commandLine, writeArticle} from '../support/explorer-app.ts';
import type {Screen} from '../support/screen.ts';

/* A book takes most of a minute to read; ending does not wait for that. */

let book: string | undefined;

function openBook(): string {
	book ??= writeArticle(makeBook({words: 1_000_000, seed: 5}), 'book.txt');
	return commandLine(book);
}

/** The article is there, and not all of it has been read. */
function isReading(screen: Screen): boolean {
	return screen.includes('quit') && /reading(?:…| \d+%)/u.test(screen.text);
}

describe('while a book is being read', () => {
	test.each([
		['q', 0],
		['Ctrl-c', 0],
		['SIGTERM', 143],
	] as const)('%s ends it at once', {timeout: 90_000}, async (way, code) => {
		const session = await startFromShell(openBook(), {isOpen: isReading, patienceMs: 30_000});
		const {terminal, pid} = session.shell;
		if (way === 'SIGTERM') {
			terminal.signal(way, pid);
		} else {
			terminal.press(way);
		}

		// In less than the driver's patience, in which nobody reads a book.
		await expectShellAsBefore(session, code);
	});
});
