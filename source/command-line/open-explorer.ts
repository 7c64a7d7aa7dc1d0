import {setTimeout as sleep} from 'node:timers/promises';
import type {Chosen} from '../configuration/choose.ts';
import {choose} from '../configuration/choose.ts';
import {createShelf, type Listed} from '../loading/create-shelf.ts';
import type {OpenOptions} from '../loading/open-source.ts';
import type {OpenedArticle, Shelf, ShelfItem} from '../loading/shelf.ts';
import type {Request} from './parse-arguments.ts';
import type {ProgressLine} from './progress-line.ts';
import {UsageError} from './usage-error.ts';

/** What the explorer is opened with. */
export type Opening = Chosen & {
	/** Where keys come from. */
	readonly stdin: NodeJS.ReadStream;
	readonly shelf: Shelf;
	/** The item that is open, or is to be opened first; none where the reader is to choose. */
	readonly item?: string | undefined;
	/** Set where it is open. */
	readonly opened?: OpenedArticle | undefined;
	/** What is on the shelf where that is not what was on it at first. */
	readonly items?: readonly ShelfItem[] | undefined;
	/** What the reader should know of how all this was found. */
	readonly warnings: readonly string[];
	/** Whether articles are read as English, whatever they seem to be. */
	readonly isTakenForEnglish: boolean;
};

/** Shows articles until the reader leaves, and resolves to the exit code. */
export type Explore = (opening: Opening) => Promise<number>;

/** What opening the explorer needs of the process. */
export type Surroundings = {
	readonly stdin: NodeJS.ReadStream;
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Called when what is typed has become the explorer's. @returns what is to be called where no explorer is shown after all. */
	readonly onKeysTaken?: (choices: Chosen['choices']) => () => Promise<void>;
	/** Loads the explorer: asked for only when it is needed. */
	readonly loadExplorer: () => Promise<Explore>;
};

/** How long the explorer waits for an article before it is shown without one. */
const patienceMs = 400;

type Start = Pick<Opening, 'item' | 'opened' | 'items' | 'warnings'>;

/**
Opens the explorer on what is listed.

@param listed at least one.
@param tellProgress gives what says on the terminal how far it is, where the explorer cannot yet.
@returns the exit code.
@throws {InputError} when the only article cannot be opened before the explorer is shown.
@throws {UsageError} when there is no keyboard.
*/
export async function openExplorer(
	request: Request,
	{listed, warnings}: {readonly listed: readonly Listed[]; readonly warnings: readonly string[]},
	options: OpenOptions,
	{stdin, environment, onKeysTaken, loadExplorer}: Surroundings,
	tellProgress: () => Promise<ProgressLine>,
): Promise<number> {
	// Before anything is drawn or taken from the terminal, so that its errors are seen.
	const chosen = await choose(request.choices, request.configuration, environment);
	const isKeyboard = stdin.isTTY && listed.every(({source}) => !isStandardInput(source));
	// Who waits for the other end of a pipe must be able to interrupt.
	const isAtOnce = isKeyboard && listed.some(({isThere}) => isThere);
	let giveKeysBack = async () => {};
	if (isAtOnce) {
		// What is typed while the program starts is for the explorer, and is not to be seen on the shell's screen.
		stdin.setRawMode(true);
		giveKeysBack = onKeysTaken?.(chosen.choices) ?? giveKeysBack;
	}

	const shelf = createShelf(listed, options);
	// The explorer is loaded while the file is read.
	const [start, show] = await Promise.all([
		isAtOnce ? beginSoon(shelf) : tellProgress().then(async progress => begin(shelf, progress)),
		loadExplorer(),
	]).catch(async (error: unknown) => {
		if (isAtOnce) {
			await giveKeysBack();
			stdin.setRawMode(false);
		}

		throw error;
	});
	const opening = {
		...chosen,
		...start,
		shelf,
		warnings: [...warnings, ...start.warnings],
		isTakenForEnglish: request.isTakenForEnglish,
	};
	if (isKeyboard) {
		return show({...opening, stdin});
	}

	const {openKeyboard} = await import('../terminal/keyboard.ts');
	let keyboard: NodeJS.ReadStream;
	try {
		keyboard = openKeyboard();
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error), {cause: error});
	}

	try {
		return await show({...opening, stdin: keyboard});
	} finally {
		keyboard.destroy();
	}
}

function isStandardInput({path, address, entry}: Listed['source']): boolean {
	return path === undefined && address === undefined && entry === undefined;
}

/** With what can be had soon; the rest is waited for in the explorer. */
async function beginSoon(shelf: Shelf): Promise<Start> {
	const timer = new AbortController();
	const begun = begin(shelf);
	const soon = await Promise.race([
		begun,
		sleep(patienceMs, undefined, {signal: timer.signal}).catch(() => undefined),
	]);
	timer.abort();
	// What goes wrong later is told by the explorer, which opens it again.
	begun.catch(() => {});
	return soon ?? {item: shelf.items[0]?.id, warnings: []};
}

/** With the first item open. One of several that cannot be opened is told of by the explorer. */
async function begin(shelf: Shelf, progress?: ProgressLine): Promise<Start> {
	const [first, ...others] = shelf.items;
	const item = first?.id ?? '';
	progress?.begin(first?.title ?? '');
	try {
		const opened = await shelf.open(item, {
			onProgress: progress?.tell ?? (() => {}),
			signal: new AbortController().signal,
		});
		return opened.kind === 'article'
			? {item, opened, warnings: []}
			: {items: [...opened.items, ...others], warnings: opened.warnings};
	} catch (error) {
		if (others.length === 0) {
			throw error;
		}

		return {item, warnings: []};
	} finally {
		progress?.end();
	}
}
