import {statSync} from 'node:fs';
import type {Article} from '../article/article.ts';
import {InputError} from '../article/input-error.ts';
import {type Chosen, choose} from '../configuration/choose.ts';
import {isConfigurationError} from '../configuration/configuration-error.ts';
import {makeSafe} from '../terminal/safe-text.ts';
import {exitCodes} from './exit-codes.ts';
import {type Input, listInputs, openInput} from './open-input.ts';
import {OutletError, writeOut} from './outlet.ts';
import {parseArguments, type Request} from './parse-arguments.ts';
import {printReadings} from './print-readings.ts';
import {helpText, version} from './usage.ts';
import {UsageError} from './usage-error.ts';

/** The file of an article, where it is one that can be edited. */
export type ArticleFile = {readonly file: string; readonly readAgain: () => Promise<Article>};

/** What the explorer is opened with. */
export type Opening = Chosen & {
	/** Where keys come from. */
	readonly stdin: NodeJS.ReadStream;
	readonly articleFile?: ArticleFile | undefined;
};

/** Shows one article until the reader leaves, and resolves to the exit code. */
export type Explore = (article: Article, opening: Opening) => Promise<number>;

/** What the program is given from outside beside its arguments. */
export type Surroundings = {
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
	readonly stderr: NodeJS.WriteStream;
	/** The environment variables; `PULLQUOTE_DEBUG=1` shows where a fault is. */
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** The article that comes with the program. */
	readonly bundled: Input;
	/** Called when what is typed has become the explorer's. @returns what is to be called where no explorer is shown after all. */
	readonly onKeysTaken?: (choices: Chosen['choices']) => () => Promise<void>;
	/** Loads the explorer: asked for only when it is needed. */
	readonly loadExplorer: () => Promise<Explore>;
};

/**
Runs the command line from its arguments to its exit code.

It opens the explorer for one article on a terminal that can show it, and prints in all other cases. All that goes wrong with arguments and inputs
ends as one line on standard error; a configuration file that is wrong has a line for each fault.
*/
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<number> {
	const {stdout, stderr, environment, bundled} = surroundings;
	// A stream that breaks is heard of where it is written to.
	stdout.on('error', () => {});
	const print = async (words: string) => writeOut(stdout, words);
	const warn = (error: unknown, input?: Input) => {
		const lines = isConfigurationError(error)
			? error.lines.map(makeSafe)
			: [explain(error, input, environment)];
		stderr.write(lines.map(line => `pullquote: ${line}\n`).join(''));
	};

	try {
		const request = await parseArguments(argv);
		if (request.telling !== undefined) {
			await print(await tell(request.telling));
			return exitCodes.done;
		}

		const inputs = listInputs(request.inputs, bundled);
		const [input] = inputs;
		if (input !== undefined && isForExplorer(request, inputs, surroundings)) {
			return await explore(request, input, surroundings);
		}

		if (request.configuration !== undefined) {
			// Printing takes nothing from it, but a file that is named and wrong is not passed over in silence.
			await choose(request.choices, request.configuration, environment);
		}

		return await printReadings(request, inputs, {print, warn});
	} catch (error) {
		// What is left to print is not wanted.
		if (error instanceof OutletError && error.code === 'EPIPE') {
			return exitCodes.done;
		}

		warn(error);
		return exitCodes.trouble;
	}
}

async function tell(what: NonNullable<Request['telling']>): Promise<string> {
	switch (what) {
		case 'help':
			return helpText();
		case 'version':
			return `${version}\n`;
		case 'configuration': {
			const {printConfiguration} = await import('../configuration/print-configuration.ts');
			return printConfiguration();
		}
		default: {
			const {completionFor} = await import('./completion/completion-for.ts');
			return completionFor(what);
		}
	}
}

function isForExplorer(
	request: Request,
	inputs: readonly Input[],
	{stdout, environment}: Surroundings,
): boolean {
	return (
		stdout.isTTY &&
		// It cannot move its cursor: an editor's shell, a build log.
		environment['TERM'] !== 'dumb' &&
		inputs.length === 1 &&
		request.format === undefined &&
		request.output === undefined &&
		request.sections.size === 0
	);
}

async function explore(request: Request, input: Input, surroundings: Surroundings): Promise<number> {
	const {stdin} = surroundings;
	// Before anything is drawn or taken from the terminal, so that its errors are seen.
	const {choices, keys} = await choose(request.choices, request.configuration, surroundings.environment);
	const isKeyboard = input.path !== undefined && stdin.isTTY;
	// A pipe with a name can be read once, and who waits for the other end must be able to interrupt.
	const isFile = input.path !== undefined && statSync(input.path, {throwIfNoEntry: false})?.isFile() === true;
	const isAtOnce = isKeyboard && isFile;
	let giveKeysBack = async () => {};
	if (isAtOnce) {
		// What is typed while the program starts is for the explorer, and is not to be seen on the shell's screen.
		stdin.setRawMode(true);
		giveKeysBack = surroundings.onKeysTaken?.(choices) ?? giveKeysBack;
	}

	const [article, show] = await loading(request, input, surroundings).catch(async (error: unknown) => {
		if (isAtOnce) {
			await giveKeysBack();
			stdin.setRawMode(false);
		}

		throw error;
	});
	// What comes with the program is not the reader's to edit.
	const articleFile =
		isFile && input !== surroundings.bundled
			? {file: input.path, readAgain: async () => openInput(input, request.published)}
			: undefined;
	if (isKeyboard) {
		return show(article, {stdin, choices, keys, articleFile});
	}

	const {openKeyboard} = await import('../terminal/keyboard.ts');
	let keyboard: NodeJS.ReadStream;
	try {
		keyboard = openKeyboard();
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error), {cause: error});
	}

	try {
		return await show(article, {stdin: keyboard, choices, keys, articleFile});
	} finally {
		keyboard.destroy();
	}
}

/** The explorer is loaded while the file is read. */
async function loading(
	request: Request,
	input: Input,
	{loadExplorer}: Surroundings,
): Promise<[Article, Explore]> {
	return Promise.all([openInput(input, request.published), loadExplorer()]);
}

/** What to say about an error, in one line. A fault of our own shows where it is when asked. */
function explain(error: unknown, input: Input | undefined, environment: Surroundings['environment']): string {
	if (error instanceof InputError) {
		return makeSafe(`${error.input}: ${error.message}`);
	}

	if (error instanceof UsageError || error instanceof OutletError) {
		return makeSafe(error.message);
	}

	const where = input === undefined ? '' : `${input.name}: `;
	const line = `${where}This is a fault of pullquote itself (${error}). Please report it; PULLQUOTE_DEBUG=1 shows where it is.`;
	const isStackAsked = environment['PULLQUOTE_DEBUG'] === '1' && error instanceof Error;
	const stack = isStackAsked ? (error.stack ?? '').split('\n') : [];
	return [line, ...stack].map(makeSafe).join('\n');
}
