import meow from 'meow';
import packageJson from '../../package.json' with {type: 'json'};
import type {Flag} from './flag.ts';
import {flags} from './flags.ts';
import type {Given} from './walk-arguments.ts';

/** Takes arguments apart that have been checked. */
export function readWithMeow(argv: readonly string[]): Given {
	const parsed = meow({
		importMeta: import.meta,
		argv,
		// Given, so that meow does not look for the file.
		pkg: packageJson,
		autoHelp: false,
		autoVersion: false,
		// A switch that turns something off is to meow the other side of a switch; --no-config is that of --config.
		flags: Object.fromEntries(
			flags
				.filter(({name}) => name !== 'no-config')
				.map(flag => [
					propertyOf(flag),
					{
						type: flag.value === undefined ? ('boolean' as const) : ('string' as const),
						...(flag.letter !== undefined && {shortFlag: flag.letter}),
					},
				]),
		),
	});
	const values = parsed.flags;
	const options: Record<string, string | true> = {};
	for (const flag of flags) {
		const value = values[propertyOf(flag)];
		if (
			isOff(flag) ? value === false && isSaidOff(flag, argv) : typeof value === 'string' || value === true
		) {
			options[flag.name] = typeof value === 'string' ? value : true;
		}
	}

	return {options, inputs: parsed.input};
}

/** meow says `false` also of switches that are not there. */
function isSaidOff({name}: Flag, argv: readonly string[]): boolean {
	const end = argv.indexOf('--');
	return argv.slice(0, end === -1 ? undefined : end).includes(`--${name}`);
}

function isOff({name}: Flag): boolean {
	return name.startsWith('no-');
}

/** `print-config` as `printConfig`, `no-mouse` as `mouse`. */
function propertyOf({name}: Flag): string {
	return name.replace(/^no-/, '').replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
