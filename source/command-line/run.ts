import {isInputError} from '../article/input-error.ts';
import {choose} from '../configuration/choose.ts';
import {isConfigurationError} from '../configuration/configuration-error.ts';
import type {Listed} from '../loading/create-shelf.ts';
import type {OpenOptions} from '../loading/open-source.ts';
import {makeSafe} from '../terminal/safe-text.ts';
import {exitCodes} from './exit-codes.ts';
import {type Bundled, listSources} from './list-sources.ts';
import {type Surroundings as ExplorerSurroundings, openExplorer} from './open-explorer.ts';
import {OutletError, writeOut} from './outlet.ts';
import {parseArguments, type Request} from './parse-arguments.ts';
import {printReadings} from './print-readings.ts';
import type {ProgressLine} from './progress-line.ts';
import {helpText, version} from './usage.ts';
import {UsageError} from './usage-error.ts';

/** What the program is given from outside beside its arguments. */
export type Surroundings = ExplorerSurroundings & {
	readonly stdout: NodeJS.WriteStream;
	readonly stderr: NodeJS.WriteStream;
	/** Of the environment variables, `PULLQUOTE_DEBUG=1` shows where a fault is. */
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** The article that comes with the program. */
	readonly bundled: Bundled;
};

/**
Runs the command line from its arguments to its exit code.

It opens the explorer on a terminal that can show it, and prints where there is none or where that is asked. All that goes wrong with arguments and inputs
ends as one line on standard error; a configuration file that is wrong has a line for each fault.
*/
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<number> {
	const {stdout, stderr, environment, bundled} = surroundings;
	// A stream that breaks is heard of where it is written to.
	stdout.on('error', () => {});
	const print = async (words: string) => writeOut(stdout, words);
	const say = (line: string) => stderr.write(`pullquote: ${makeSafe(line)}\n`);
	const warn = (error: unknown, input?: {readonly name: string}) => {
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

		const found = await listSources(request.inputs, bundled);
		const options: OpenOptions = {
			stdin: surroundings.stdin,
			fetching: request.fetching,
			mostBytes: request.mostBytes,
			published: request.published,
		};
		const tellProgress = async (): Promise<ProgressLine> => {
			const {createProgressLine} = await import('./progress-line.ts');
			return createProgressLine(stderr);
		};

		if (isForExplorer(request, surroundings)) {
			return await openExplorer(request, found, options, surroundings, tellProgress);
		}

		if (request.configuration !== undefined) {
			// Printing takes nothing from it, but a file that is named and wrong is not passed over in silence.
			await choose(request.choices, request.configuration, environment);
		}

		for (const warning of found.warnings) {
			say(warning);
		}

		const sources = found.listed.map(({source}: Listed) => source);
		return await printReadings(request, sources, options, {
			print,
			warn,
			remark: (name, warning) => say(`${name}: ${warning}`),
			progress: await tellProgress(),
		});
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
	{stdout, environment}: Pick<Surroundings, 'stdout' | 'environment'>,
): boolean {
	return (
		stdout.isTTY &&
		// It cannot move its cursor: an editor's shell, a build log.
		environment['TERM'] !== 'dumb' &&
		request.format === undefined &&
		request.output === undefined &&
		request.sections.size === 0
	);
}

/** What to say about an error, in one line. A fault of our own shows where it is when asked. */
function explain(
	error: unknown,
	input: {readonly name: string} | undefined,
	environment: Surroundings['environment'],
): string {
	if (isInputError(error)) {
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
