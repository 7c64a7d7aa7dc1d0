import {expect, test} from 'vitest';
import {ConfigurationError} from '../../source/configuration/configuration-error.ts';
import {readConfiguration} from '../../source/configuration/read-configuration.ts';

/** What is said about a file of these lines; nothing where it can be obeyed. */
function faultsOf(...lines: readonly string[]): readonly string[] {
	try {
		readConfiguration(lines.join('\n'), 'c.toml');
		return [];
	} catch (error) {
		if (error instanceof ConfigurationError) {
			return error.lines;
		}

		throw error;
	}
}

test('settings and keys are read, and what is left out is left out', () => {
	expect(
		readConfiguration(
			[
				'# mine',
				'theme = "light"',
				'width = 72',
				'mouse = false',
				'screen-reader = true',
				'[keys]',
				'program.quit = ["Ctrl-q", "Q"]',
				'reading.toggle = []',
			].join('\n'),
			'c.toml',
		),
	).toEqual({
		choices: {theme: 'light', readingWidth: 72, hasMouse: false, isSpoken: true},
		keys: {'program.quit': ['ctrl-q', 'Q'], 'reading.toggle': []},
	});
});

test.each(['', '# nothing\n', '[keys]\n', '\r\n'])('a file that sets nothing changes nothing: %j', source => {
	expect(readConfiguration(source, 'c.toml')).toEqual({choices: {}, keys: {}});
});

test.each<[string, string[], string]>([
	[
		'a slip in the name of a setting',
		['', '  thme = "dark"'],
		'c.toml:2:3: There is no setting thme. Did you mean theme?',
	],
	[
		'a setting of another program',
		['tabstop = 4'],
		'c.toml:1:1: There is no setting tabstop. Settings are theme, ascii, mouse, width, remember and screen-reader; keys stand below [keys].',
	],
	[
		'a table of another program',
		['[editor]', 'tabstop = 4'],
		'c.toml:2:1: There is no setting editor.tabstop. Commands and their keys stand below [keys].',
	],
	[
		'another type',
		['theme = 3'],
		'c.toml:1:9: theme is "auto", "dark", "light", "high-contrast" or "colour-blind", not 3.',
	],
	[
		'a value that there is not',
		['theme = "nonsense"'],
		'c.toml:1:9: theme is "auto", "dark", "light", "high-contrast" or "colour-blind", not "nonsense".',
	],
	['a switch that is a word', ['mouse = "off"'], 'c.toml:1:9: mouse is true or false, not "off".'],
	['a width below the least', ['width = 29'], 'c.toml:1:9: width is a whole number from 30 to 200, not 29.'],
	['a width above the most', ['width = 201'], 'c.toml:1:9: width is a whole number from 30 to 200, not 201.'],
	['half a cell', ['width = 60.5'], 'c.toml:1:9: width is a whole number from 30 to 200, not 60.5.'],
	['a number as text', ['width = "60"'], 'c.toml:1:9: width is a whole number from 30 to 200, not "60".'],
	['a table for a value', ['[ascii]'], 'c.toml:1:2: ascii is true or false, not a table.'],
	['no value', ['ascii = true', 'theme ='], 'c.toml:2:8: There is no value behind the =.'],
	[
		'a text that does not end',
		['theme = "dark', 'mouse = true'],
		'c.toml:1:14: A text begins here that does not end. Close it with the quotation mark that it begins with.',
	],
	[
		'a setting twice',
		['width = 60', 'width = 70'],
		'c.toml:2:1: This has been set before. Keep one of the two.',
	],
])('%s is told with its place', (_, lines, fault) => {
	expect(faultsOf(...lines)).toEqual([fault]);
});

test.each([30, 200])('the width may be %i', width => {
	expect(readConfiguration(`width = ${width}`, 'c.toml').choices).toEqual({readingWidth: width});
});

test.each<[string, string, string]>([
	[
		'a slip in the name of a command',
		'program.qiut = ["Q"]',
		'2:1: There is no command program.qiut. Did you mean program.quit?',
	],
	[
		'a command that there is not',
		'window.split = ["Q"]',
		'2:1: There is no command window.split. pullquote --print-config lists all commands.',
	],
	['a setting among the keys', 'theme = "dark"', '2:1: theme is a setting. Write it above [keys].'],
	[
		'a key that is no list',
		'program.quit = "Q"',
		'2:16: program.quit takes a list of keys, such as ["j", "Down"], or [] for none; not "Q".',
	],
	['a key that is no text', 'program.quit = ["Q", 3]', '2:22: A key is text in quotation marks, not 3.'],
	[
		'a slip in the name of a key',
		'program.quit = ["Spaec"]',
		'2:17: No key is called "Spaec". Did you mean "Space"?',
	],
	['a function key', 'program.quit = ["F5"]', '2:17: Function keys cannot be bound.'],
	[
		'Shift and a letter',
		'program.quit = ["Shift-q"]',
		'2:17: Write a letter with Shift as what it types, such as "Q".',
	],
	['a key twice in a list', 'program.quit = ["Q", "Q"]', '2:22: "Q" is in this list twice. Keep one.'],
	[
		'Ctrl-c taken from the way out',
		'program.interrupt = ["Ctrl-x"]',
		'2:1: program.interrupt must have Ctrl-c: it is the way out of everything.',
	],
	[
		'Ctrl-c given to something else',
		'program.quit = ["Ctrl-c"]',
		'2:17: "Ctrl-c" has two meanings in the article, the actors and the facts: line 2 gives it to program.quit, and the default of program.interrupt has it too. Choose another key.',
	],
	[
		'a letter where letters are text',
		'searchBox.cancel = ["Esc", "Q"]',
		'2:28: "Q" is text in the search box, where searchBox.cancel counts. Choose a key with Ctrl or Alt, or one that types nothing.',
	],
	[
		'a search box without a way back',
		'searchBox.cancel = []',
		'2:1: searchBox.cancel needs a key: without one there is no way back.',
	],
	[
		'a key that most terminals do not send',
		'program.quit = ["Ctrl-m"]',
		'2:17: Most terminals send Ctrl-m as Enter. Give program.quit another key beside it.',
	],
	[
		'a key that another command has by default',
		'program.quit = ["G"]',
		'2:17: "G" has two meanings in the article: line 2 gives it to program.quit, and the default of cursor.last has it too. Choose another key, or give cursor.last others.',
	],
])('%s is told with its place', (_, line, fault) => {
	expect(faultsOf('[keys]', line)[0]).toBe(`c.toml:${fault}`);
});

test('two lines that want the same key are both named, at the later one', () => {
	expect(faultsOf('[keys]', 'copy = ["Q"]', '', 'program.quit = ["q", "Q"]')).toEqual([
		'c.toml:4:22: "Q" has two meanings in the article, the actors and the facts: line 2 gives it to copy, and line 4 to program.quit. Choose another key for one of them.',
	]);
});

test('the same key in places that never meet is no clash', () => {
	expect(faultsOf('[keys]', 'map.pageDown = ["Q"]', 'timeline.order = ["Q"]')).toEqual([]);
});

test('two commands may change their keys with each other', () => {
	expect(faultsOf('[keys]', 'quote.next = ["["]', 'quote.previous = ["]"]')).toEqual([]);
});

test('the ways to write a command come to the same', () => {
	const keys = {'program.quit': ['Q']};
	for (const source of [
		'keys.program.quit = ["Q"]',
		'keys = {program = {quit = ["Q"]}}',
		'[keys]\n"program.quit" = ["Q"]',
		'[keys.program]\nquit = ["Q"]',
	]) {
		expect(readConfiguration(source, 'c.toml').keys).toEqual(keys);
	}
});

test('everything that is wrong in a file is told, in the order of the file', () => {
	expect(faultsOf('width = 3', 'thme = 1', '[keys]', 'nope.nope = ["j"]', 'program.quit = ["F1"]')).toEqual([
		'c.toml:1:9: width is a whole number from 30 to 200, not 3.',
		'c.toml:2:1: There is no setting thme. Did you mean theme?',
		'c.toml:4:1: There is no command nope.nope. pullquote --print-config lists all commands.',
		'c.toml:5:17: Function keys cannot be bound.',
	]);
});

test('of very many faults the last are counted', () => {
	const lines = faultsOf(...Array.from({length: 25}, (_, index) => `zzzzzzzz${index} = 1`));
	expect(lines).toHaveLength(21);
	expect(lines.at(-1)).toBe('c.toml: 5 more like these.');
});
