import type {Flag} from './flag.ts';
import {flags} from './flags.ts';
import {UsageError} from './usage-error.ts';

/** Arguments taken apart. */
export type Given = {
	/** The values of the options that are there, by their names; `true` for a switch. */
	readonly options: Readonly<Record<string, string | true>>;
	/** The arguments that are no options, in order. */
	readonly inputs: readonly string[];
};

/**
Walks the arguments and stops at the first that is wrong.

@throws {UsageError} on an unknown option, a missing or wrong value, an option given twice, an empty argument.
*/
export function walkArguments(argv: readonly string[]): Given {
	// Without a prototype, so that every name is one of ours.
	const options: Record<string, string | true> = Object.create(null);
	const inputs: string[] = [];
	const end = argv.indexOf('--');
	const checked = end === -1 ? argv : argv.slice(0, end);
	for (let index = 0; index < checked.length; index++) {
		// The index lies below the array's length.
		const argument = checked[index] as string;
		if (argument === '') {
			throw new UsageError('An argument is empty. Give a file name.');
		}

		if (!argument.startsWith('-') || argument === '-') {
			inputs.push(argument);
			continue;
		}

		const [option = '', value] = splitOnce(argument, '=');
		const flag = findFlag(option);
		if (options[flag.name] !== undefined) {
			throw new UsageError(`--${flag.name} is given twice. Give it once.`);
		}

		if (flag.value !== undefined) {
			options[flag.name] = checkValue(flag, value ?? checked[++index]);
		} else if (value === undefined) {
			options[flag.name] = true;
		} else {
			throw new UsageError(`--${flag.name} takes no value. Leave «=${value}» out.`);
		}
	}

	return {options, inputs: end === -1 ? inputs : [...inputs, ...argv.slice(end + 1)]};
}

/** @throws {UsageError} where there is no such option. */
function findFlag(option: string): Flag {
	const flag = flags.find(({name, letter}) => option === `--${name}` || option === `-${letter}`);
	if (flag === undefined) {
		throw new UsageError(`Unknown option ${option}. See pullquote --help.`);
	}

	return flag;
}

function checkValue(flag: Flag, value: string | undefined): string {
	const {name, choices, range} = flag;
	if (value === undefined || value === '' || value.startsWith('-')) {
		throw new UsageError(`--${name} needs a value: --${name} ${flag.value}.`);
	}

	if (choices !== undefined && !choices.includes(value)) {
		throw new UsageError(`--${name} ${value} is not known. Choose from ${choices.join(', ')}.`);
	}

	const isWhole = /^\d{1,9}$/.test(value);
	if (range !== undefined && !(isWhole && Number(value) >= range.least && Number(value) <= range.most)) {
		throw new UsageError(
			`--${name} ${value} does not work. Give a whole number from ${range.least} to ${range.most}.`,
		);
	}

	if (name === 'published' && !isDay(value)) {
		throw new UsageError(`--published ${value} is no day. Write it as 2022-03-02.`);
	}

	return value;
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
	const at = text.indexOf(mark);
	return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function isDay(value: string): boolean {
	const time = Date.parse(`${value}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) && value.length === 10;
}
