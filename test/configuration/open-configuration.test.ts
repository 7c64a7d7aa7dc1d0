import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {afterAll, expect, test} from 'vitest';
import {choose} from '../../source/configuration/choose.ts';
import {ConfigurationError} from '../../source/configuration/configuration-error.ts';
import {locateConfiguration, openConfiguration} from '../../source/configuration/open-configuration.ts';
import {defaultChoices} from '../../source/explorer/choices.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pullquote-configuration-'));
afterAll(() => rmSync(folder, {recursive: true}));
const own = {XDG_CONFIG_HOME: path.join(folder, 'own')};
const none = {XDG_CONFIG_HOME: path.join(folder, 'none')};
mkdirSync(path.join(folder, 'own', 'pullquote'), {recursive: true});
writeFileSync(path.join(folder, 'own', 'pullquote', 'config.toml'), 'theme = "light"\nwidth = 60\n');

function write(name: string, content: string | Uint8Array): string {
	const file = path.join(folder, name);
	writeFileSync(file, content);
	return file;
}

/** What is said of a file that was asked for. */
async function saidOf(file: string): Promise<readonly string[]> {
	const error = await openConfiguration(file, none).catch((error: unknown) => error);
	expect(error).toBeInstanceOf(ConfigurationError);
	return (error as ConfigurationError).lines;
}

test('the user’s file is in the folder that the environment names', async () => {
	expect(await locateConfiguration(own)).toBe(path.join(folder, 'own', 'pullquote', 'config.toml'));
	expect(await openConfiguration(undefined, own)).toEqual({
		choices: {theme: 'light', readingWidth: 60},
		keys: {},
	});
});

test('a folder that is not absolute is passed over', async () => {
	const place = await locateConfiguration({XDG_CONFIG_HOME: 'somewhere'});
	expect(place === undefined || path.isAbsolute(place)).toBe(true);
	expect(place).not.toContain('somewhere');
});

test('the user need not have a file', async () => {
	expect(await openConfiguration(undefined, none)).toEqual({choices: {}, keys: {}});
});

test('a file that was asked for must be there', async () => {
	const file = path.join(folder, 'missing.toml');
	expect(await saidOf(file)).toEqual([
		`${file}: There is no such configuration file. Check the name; pullquote --print-config shows what one holds.`,
	]);
});

test('a folder is no file', async () => {
	expect(await saidOf(folder)).toEqual([
		`${folder}: This is a folder, not a configuration file. Move it away, or choose a file with --config.`,
	]);
});

test('a file that is not UTF-8 is said to be so', async () => {
	const file = write('latin1.toml', Uint8Array.of(0x23, 0xe9, 0x0a));
	expect(await saidOf(file)).toEqual([`${file}: The configuration file is not UTF-8. Save it as UTF-8.`]);
});

test('a byte order mark does not count', async () => {
	const file = write('marked.toml', '\uFEFFwidth = 60\r\n');
	expect(await openConfiguration(file, none)).toEqual({choices: {readingWidth: 60}, keys: {}});
});

test('a file of more than 1 MB is not read', async () => {
	const file = write('large.toml', '#'.repeat(1_000_001));
	expect(await saidOf(file)).toEqual([
		`${file}: The configuration file is larger than 1 MB. Check whether it is the right one.`,
	]);
	const fits = write('fits.toml', '#'.repeat(1_000_000));
	expect(await openConfiguration(fits, none)).toEqual({choices: {}, keys: {}});
});

// Root may read everything, and Windows has no such rights.
test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
	'a file without the right to read it says so',
	async () => {
		const file = write('closed.toml', 'width = 60');
		chmodSync(file, 0);
		expect(await saidOf(file)).toEqual([
			`${file}: The configuration file cannot be read: permission denied. Check its rights, or go without: --no-config.`,
		]);
	},
);

test('what cannot be read for another reason names the system’s code', async () => {
	const file = path.join(folder, 'x'.repeat(300));
	expect(await saidOf(file)).toEqual([
		`${file}: The configuration file cannot be read (ENAMETOOLONG). Check it, or go without: --no-config.`,
	]);
});

test('an option wins over the file, the file over the default', async () => {
	const {choices} = await choose({theme: 'dark'}, undefined, own);
	expect(choices).toEqual({...defaultChoices, theme: 'dark', readingWidth: 60});
});

test('another file can be taken in place of the user’s, or none', async () => {
	const file = write('other.toml', 'ascii = true\n[keys]\ncopy = ["Y"]\n');
	expect(await choose({}, {file}, own)).toEqual({
		choices: {...defaultChoices, isAscii: true},
		keys: {copy: ['Y']},
	});
	expect(await choose({}, 'none', own)).toEqual({choices: defaultChoices, keys: {}});
});

test('Ink’s variable for screen readers wins over everything', async () => {
	const {choices} = await choose({isSpoken: false}, 'none', {INK_SCREEN_READER: 'true'});
	expect(choices.isSpoken).toBe(true);
});
