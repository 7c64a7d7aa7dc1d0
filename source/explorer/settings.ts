import {type Choices, defaultChoices} from './choices.ts';
import {bindings, type CommandKeys, createKeymap, defaultKeymap, type Keymap, rebind} from './keymap.ts';

/** What a reader has chosen for all articles: by the configuration file, by options, and while reading. */
export type Settings = Choices & {readonly keymap: Keymap};

/** What holds where nothing was chosen. */
export const defaultSettings: Settings = {...defaultChoices, keymap: defaultKeymap};

/** Puts choices, and other keys for some commands, in force. */
export function settingsOf(choices: Choices, keys: CommandKeys = {}): Settings {
	const isRebound = Object.keys(keys).length > 0;
	return {...choices, keymap: isRebound ? createKeymap(rebind(bindings, keys)) : defaultKeymap};
}
