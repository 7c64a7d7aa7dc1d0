import type {OptionChoices, WantedConfiguration} from '../configuration/choose.ts';
import {choiceOf, defaultOf, type Setting, settingTable} from '../configuration/setting-table.ts';
import type {Format, Section} from '../formats/format.ts';
import {formats} from '../formats/registry.ts';
import type {FetchChoices} from '../loading/fetch-choices.ts';
import {type Shell, shells} from './completion/shells.ts';
import {flags} from './flags.ts';
import {UsageError} from './usage-error.ts';
import {type Given, walkArguments} from './walk-arguments.ts';

/** What the command line asks for. */
export type Request = {
	/** As given, in order; `-` is standard input. */
	readonly inputs: readonly string[];
	/** What is to be told instead of opening anything, if that is asked. */
	readonly telling?: 'help' | 'version' | 'configuration' | Shell;
	readonly format?: Format;
	/** The folder for the results. */
	readonly output?: string;
	/** What the text format is narrowed to; empty for everything. */
	readonly sections: ReadonlySet<Section>;
	/** `YYYY-MM-DD`, a day that exists. */
	readonly published?: string;
	/** `undefined` for the user's configuration file. */
	readonly configuration?: WantedConfiguration;
	/** What the options choose for the explorer. */
	readonly choices: OptionChoices;
	/** How addresses are fetched. */
	readonly fetching: FetchChoices;
	/** What one input may come to. */
	readonly mostBytes?: number;
	/** Whether every article is taken to be in English. */
	readonly isTakenForEnglish: boolean;
};

/** How long a server may be silent. */
const usualTimeoutSeconds = 15;
const megabyte = 1024 * 1024;

/** What keeps the explorer from being opened in any case. */
const printingNames = new Set(
	flags.flatMap(({name, section}) =>
		section !== undefined || name === 'format' || name === 'output' ? [name] : [],
	),
);

/**
Reads the arguments.

They are checked first, because meow ends the process over what it does not know and calls it by another name than the one that was typed. What is
told at once or opens the explorer is known by then: meow, which takes a tenth of such a start to load, then has nothing left to read.

@param argv without the program's own name.
@throws {UsageError} on an unknown option, a missing or wrong value, an option given twice, options that contradict each other.
*/
export async function parseArguments(argv: readonly string[]): Promise<Request> {
	const walked = walkArguments(argv);
	const isPrinting = Object.keys(walked.options).some(name => printingNames.has(name));
	const telling = tellingOf(argv, walked);
	if (!isPrinting || telling !== undefined) {
		return requestOf(walked, telling);
	}

	const {readWithMeow} = await import('./read-with-meow.ts');
	return requestOf(readWithMeow(argv), undefined);
}

function requestOf({options, inputs}: Given, telling: Request['telling']): Request {
	const {output, published} = options;
	const format = formats.find(({name}) => name === options['format']);
	const narrowing = flags.filter(({name, section}) => section !== undefined && options[name] !== undefined);
	const [narrowed] = narrowing;
	if (format !== undefined && !format.isNarrowable && narrowed !== undefined) {
		throw new UsageError(
			`--${narrowed.name} narrows the text format, and ${format.name} is always whole. Leave one of the two out.`,
		);
	}

	const configuration = configurationOf(options);
	return {
		inputs,
		...(telling !== undefined && {telling}),
		...(format !== undefined && {format}),
		...(typeof output === 'string' && {output}),
		sections: new Set(narrowing.flatMap(({section}) => section ?? [])),
		...(typeof published === 'string' && {published}),
		...(configuration !== undefined && {configuration}),
		choices: choicesOf(options),
		fetching: fetchingOf(options),
		...(options['max-size'] !== undefined && {mostBytes: Number(options['max-size']) * megabyte}),
		isTakenForEnglish: options['language'] !== undefined,
	};
}

function fetchingOf(options: Given['options']): FetchChoices {
	const isOffline = options['offline'] !== undefined;
	const isRefreshing = options['refresh'] !== undefined;
	if (isOffline && isRefreshing) {
		throw new UsageError('--offline and --refresh contradict each other. Leave one of the two out.');
	}

	return {
		cache: isOffline ? 'only' : isRefreshing ? 'refresh' : 'use',
		timeoutMs: Number(options['timeout'] ?? usualTimeoutSeconds) * 1000,
		allowsPrivateRedirects: options['allow-private'] !== undefined,
	};
}

function tellingOf(argv: readonly string[], {options, inputs}: Given): Request['telling'] {
	if (options['help'] !== undefined) {
		return 'help';
	}

	if (options['version'] !== undefined) {
		return 'version';
	}

	if (options['print-config'] !== undefined) {
		return 'configuration';
	}

	return argv[0] === 'completion' ? shellOf(argv, inputs) : undefined;
}

function shellOf(argv: readonly string[], [, name]: readonly string[]): Shell {
	const shell = shells.find(known => known === name);
	if (shell === undefined || argv.length > 2) {
		throw new UsageError(
			`completion goes with one shell: ${shells.map(known => `pullquote completion ${known}`).join(', ')}. A file of that name is ./completion.`,
		);
	}

	return shell;
}

function configurationOf(options: Given['options']): Request['configuration'] {
	const file = options['config'];
	if (typeof file === 'string' && options['no-config'] !== undefined) {
		throw new UsageError('--config and --no-config contradict each other. Leave one of the two out.');
	}

	if (typeof file === 'string') {
		return {file};
	}

	return options['no-config'] === undefined ? undefined : 'none';
}

function choicesOf(options: Given['options']): OptionChoices {
	let choices: OptionChoices = {};
	for (const setting of settingTable) {
		const given = options[setting.option.name];
		if (given !== undefined) {
			choices = {...choices, ...choiceOf(setting, readValue(setting, given))};
		}
	}

	return choices;
}

/** A switch that is given turns its default round. */
function readValue(setting: Setting, given: string | true): string | number | boolean {
	switch (setting.accepts.kind) {
		case 'switch':
			return !defaultOf(setting);
		case 'number':
			return Number(given);
		case 'word':
			return given;
	}
}
