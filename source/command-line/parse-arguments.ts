import meow from 'meow';
import packageJson from '../../package.json' with {type: 'json'};
import type {Format, Section} from '../formats/format.ts';
import {formats} from '../formats/registry.ts';
import {type Flag, flags} from './flags.ts';
import {UsageError} from './usage-error.ts';

/** What the command line asks for. */
export type Request = {
	/** As given, in order; `-` is standard input. */
	readonly inputs: readonly string[];
	readonly isHelpAsked: boolean;
	readonly isVersionAsked: boolean;
	readonly format?: Format;
	/** The folder for the results. */
	readonly output?: string;
	/** What the text format is narrowed to; empty for everything. */
	readonly sections: ReadonlySet<Section>;
	/** `YYYY-MM-DD`, a day that exists. */
	readonly published?: string;
};

/**
Reads the arguments.

meow does the reading; what is unknown is found before, because meow ends the process over it and calls it by another name
than the one that was typed.

@param argv without the program's own name.
@throws {UsageError} on an unknown option, a missing or wrong value, an option given twice, options that contradict each other.
*/
export function parseArguments(argv: readonly string[]): Request {
	checkOptions(argv);
	const parsed = meow({
		importMeta: import.meta,
		argv,
		// Given, so that meow does not look for the file.
		pkg: packageJson,
		autoHelp: false,
		autoVersion: false,
		flags: Object.fromEntries(
			flags.map(({name, value, letter}) => [
				name,
				{
					type: value === undefined ? ('boolean' as const) : ('string' as const),
					...(letter !== undefined && {shortFlag: letter}),
				},
			]),
		),
	});
	const given = parsed.flags;
	const format = formats.find(({name}) => name === given['format']);
	const sections = new Set(
		flags.flatMap(({name, section}) => (section !== undefined && given[name] === true ? [section] : [])),
	);
	if (format !== undefined && !format.isNarrowable && sections.size > 0) {
		const narrowing = flags.find(flag => flag.section !== undefined && given[flag.name] === true) as Flag;
		throw new UsageError(
			`--${narrowing.name} narrows the text format, and ${format.name} is always whole. Leave one of the two out.`,
		);
	}

	const {output, published} = given;
	return {
		inputs: parsed.input,
		isHelpAsked: given['help'] === true,
		isVersionAsked: given['version'] === true,
		...(format !== undefined && {format}),
		...(typeof output === 'string' && {output}),
		sections,
		...(typeof published === 'string' && {published}),
	};
}

/** Walks the options as the parser will and stops at the first that is wrong. */
function checkOptions(argv: readonly string[]): void {
	const seen = new Set<string>();
	const end = argv.indexOf('--');
	const checked = end === -1 ? argv : argv.slice(0, end);
	for (let index = 0; index < checked.length; index++) {
		// The index lies below the array's length.
		const argument = checked[index] as string;
		if (argument === '') {
			throw new UsageError('An argument is empty. Give a file name.');
		}

		if (!argument.startsWith('-') || argument === '-') {
			continue;
		}

		const [option = '', value] = splitOnce(argument, '=');
		const flag = flags.find(({name, letter}) => option === `--${name}` || option === `-${letter}`);
		if (flag === undefined) {
			throw new UsageError(`Unknown option ${option}. See pullquote --help.`);
		}

		if (seen.has(flag.name)) {
			throw new UsageError(`--${flag.name} is given twice. Give it once.`);
		}

		seen.add(flag.name);
		if (flag.value === undefined) {
			if (value !== undefined) {
				throw new UsageError(`--${flag.name} takes no value. Leave «=${value}» out.`);
			}
		} else {
			checkValue(flag, value ?? checked[++index]);
		}
	}
}

function checkValue(flag: Flag, value: string | undefined): void {
	if (value === undefined || value === '' || value.startsWith('-')) {
		throw new UsageError(`--${flag.name} needs a value: --${flag.name} ${flag.value}.`);
	}

	if (flag.choices !== undefined && !flag.choices.includes(value)) {
		throw new UsageError(`--${flag.name} ${value} is not known. Choose from ${flag.choices.join(', ')}.`);
	}

	if (flag.name === 'published' && !isDay(value)) {
		throw new UsageError(`--published ${value} is no day. Write it as 2022-03-02.`);
	}
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
	const at = text.indexOf(mark);
	return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function isDay(value: string): boolean {
	const time = Date.parse(`${value}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) && value.length === 10;
}
