import type {Article} from '../article/article.ts';
import {isInputError} from '../article/input-error.ts';
import {browserCommand, webAddress} from '../terminal/browser.ts';
import {clipboardSequence} from '../terminal/clipboard.ts';
import {editorCommand, positionOf} from '../terminal/editor.ts';
import {runBeside} from '../terminal/run-beside.ts';
import {type Ending, runInTerminal} from '../terminal/run-in-terminal.ts';
import type {Action} from './actions.ts';

/*
The editor and the browser: what they are given, and what follows from how they end. Loaded when one of them is asked for.
*/

/** What these need of the explorer around them. */
export type Surroundings = {
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly dispatch: (action: Action) => void;
	/** Writes to the terminal, also while it is lent. */
	readonly write: (text: string) => void;
	/** Gives the terminal to another program for so long. */
	readonly lend: (during: (signal: AbortSignal) => Promise<void>) => void;
};

/**
Opens the article's file in the reader's editor, and reads the article again when the editor has ended. For when the terminal is lent.

@param readAgain opens the article's file anew; throws as opening it did
@param onChanged is told of the article when its text is another one
*/
export async function editArticle(
	{article, file, offset}: {readonly article: Article; readonly file: string; readonly offset: number},
	readAgain: () => Promise<Article>,
	onChanged: (article: Article) => void,
	{environment, dispatch, write}: Pick<Surroundings, 'environment' | 'dispatch' | 'write'>,
	signal: AbortSignal,
): Promise<void> {
	const notify = (notice: string) => dispatch({type: 'notify', notice});
	const editor = editorCommand(environment, file, positionOf(article.text, offset));
	if (editor === undefined) {
		notify('There is no editor: set EDITOR to the one that you use');
		return;
	}

	if (editor.isGraphical) {
		write(`Until ${editor.name} closes the file, pullquote waits here.\r\n`);
	}

	const ending = await runInTerminal(editor.command, editor.arguments, environment, signal);
	const trouble = describeTrouble(editor.name, ending);
	try {
		const again = await readAgain();
		if (again.text === article.text) {
			notify(trouble ?? 'The article is as it was');
			return;
		}

		onChanged(again);
		if (trouble !== undefined) {
			notify(trouble);
		}
	} catch (error) {
		const reason = isInputError(error) ? error.message : String(error);
		notify(`Still the article as it was: its file cannot be read again. ${reason}`);
	}
}

/** Opens an address in the reader's browser; where there is none that could show it, the address is put on the clipboard. */
export function browse(address: string, {environment, dispatch, write, lend}: Surroundings): void {
	const notify = (notice: string) => dispatch({type: 'notify', notice});
	const url = webAddress(address);
	if (url === undefined) {
		notify(`Not an address of the web: ${address}`);
		return;
	}

	const copyInstead = (trouble: string) => {
		write(clipboardSequence(url, environment));
		notify(`${trouble}; copied ${url}`);
	};

	const browser = browserCommand(environment, url);
	const told = (ending: Ending) => {
		const trouble = describeTrouble(browser?.name ?? '', ending);
		if (trouble !== undefined) {
			copyInstead(trouble);
		}
	};

	if (browser === undefined) {
		copyInstead('No browser here');
	} else if (browser.isInTerminal) {
		lend(async signal => told(await runInTerminal(browser.command, browser.arguments, environment, signal)));
	} else {
		notify(`Opening ${url}`);
		void runBeside(browser.command, browser.arguments, environment).then(told);
	}
}

/** One line where a program did not end as it should. */
function describeTrouble(name: string, {code, signal, error}: Ending): string | undefined {
	// A shell that was to start it says so.
	if (error === 'ENOENT' || code === 127) {
		return `There is no program called ${name}`;
	}

	if (error !== undefined || code === 126) {
		return `${name} could not be started (${error ?? 'it is no program'})`;
	}

	// Of a typed Ctrl-c its reader knows; the shell around the program ends by it even where the program itself went on.
	if (code === 0 || signal === 'SIGINT') {
		return undefined;
	}

	return signal === undefined ? `${name} ended with code ${code}` : `${name} was ended by ${signal}`;
}
