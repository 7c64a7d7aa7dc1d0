import {expect, test} from 'vitest';
import {printConfiguration} from '../../source/configuration/print-configuration.ts';
import {readConfiguration} from '../../source/configuration/read-configuration.ts';
import {defaultChoices} from '../../source/explorer/choices.ts';
import {bindings, defaultKeymap} from '../../source/explorer/keymap.ts';
import {settingsOf} from '../../source/explorer/settings.ts';

/** Takes the # away that stands before a line without a space. */
const uncommented = printConfiguration().replaceAll(/^#(?=[a-z])/gmu, '');

test('as it is printed it changes nothing', () => {
	expect(readConfiguration(printConfiguration(), 'c.toml')).toEqual({choices: {}, keys: {}});
});

test('with every line in force it says exactly the defaults', () => {
	const {choices, keys} = readConfiguration(uncommented, 'c.toml');
	expect(choices).toEqual(defaultChoices);
	expect(keys).toEqual(Object.fromEntries(bindings.map(({command, keys: own}) => [command, own])));
	expect(settingsOf({...defaultChoices, ...choices}, keys).keymap.byContextAndKey).toEqual(
		defaultKeymap.byContextAndKey,
	);
});

test('every setting and every command is explained in the line above it', () => {
	const lines = uncommented.split('\n');
	const set = lines.flatMap((line, index) => (/^[a-z][\w.-]* = /iu.test(line) ? [index] : []));
	expect(set).toHaveLength(Object.keys(defaultChoices).length + bindings.length);
	expect(set.map(index => lines[index - 1])).toEqual(set.map(() => expect.stringMatching(/^# \S/u)));
});
