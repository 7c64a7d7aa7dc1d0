import {type Choices, defaultChoices} from '../explorer/choices.ts';
import type {CommandKeys} from '../explorer/keymap.ts';
import {openConfiguration} from './open-configuration.ts';

/** What options choose; the others are left out. */
export type OptionChoices = Partial<Choices>;

/** What holds in a run. */
export type Chosen = {
	readonly choices: Choices;
	/** Other keys for some commands. */
	readonly keys: CommandKeys;
};

/** The configuration file to take: another than the user's, or none at all. */
export type WantedConfiguration = {readonly file: string} | 'none';

/**
Brings options, configuration file and defaults together; an option wins over the file.

@param wanted `undefined` for the user's own file, if there is one.
@throws {ConfigurationError} when the file cannot be read or obeyed.
*/
export async function choose(
	options: OptionChoices,
	wanted: WantedConfiguration | undefined,
	environment: Readonly<Record<string, string | undefined>>,
): Promise<Chosen> {
	const {choices, keys} =
		wanted === 'none' ? {choices: {}, keys: {}} : await openConfiguration(wanted?.file, environment);
	// Ink's variable says that a screen reader is there, whatever is chosen.
	const spoken = environment['INK_SCREEN_READER'] === 'true' ? {isSpoken: true} : {};
	return {keys, choices: {...defaultChoices, ...choices, ...options, ...spoken}};
}
