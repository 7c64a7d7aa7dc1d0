import {execFileSync, spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import packageJson from '../../package.json' with {type: 'json'};
import {generatedFiles} from '../../scripts/generated-files.ts';
import {fillTables} from '../../scripts/readme-tables.ts';
import {flags} from '../../source/command-line/flags.ts';
import {readConfiguration} from '../../source/configuration/read-configuration.ts';
import {settingTable} from '../../source/configuration/setting-table.ts';
import {bindings} from '../../source/explorer/keymap.ts';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');
const page = () => generatedFiles().get('man/pullquote.1') ?? '';

test.each([...generatedFiles().keys()])('%s is what npm run docs would make of it', name => {
	expect(read(name)).toBe(generatedFiles().get(name));
});

test('the tables of the README are what npm run docs would make of them', () => {
	expect(read('README.md')).toBe(fillTables(read('README.md')));
});

test('the package has the manual page and the completions in it', () => {
	expect(packageJson.files).toEqual(expect.arrayContaining(['man', 'completions']));
	expect(generatedFiles().has(packageJson.man)).toBe(true);
});

test('the manual page has every option, every setting and every command', () => {
	const plain = page().replaceAll('\\-', '-');
	for (const {name} of flags) {
		expect(plain).toContain(`\\fB--${name}\\fR`);
	}

	for (const {name} of settingTable) {
		expect(plain).toContain(`\\fB${name}\\fR = `);
	}

	expect(page().match(/^\.TP$/gm)?.length).toBeGreaterThan(
		flags.length + settingTable.length + bindings.length,
	);
});

test('no line of the manual page is a request by accident', () => {
	const requests = new Set(['\\"', 'TH', 'SH', 'SS', 'TP', 'PP', 'nf', 'fi', 'RS', 'RE']);
	const controls = page()
		.split('\n')
		.filter(line => /^[.']/.test(line))
		.map(line => /^[.'](\S+)/.exec(line)?.[1] ?? '');
	expect(controls.filter(name => !requests.has(name))).toEqual([]);
});

test('the examples of a configuration file are right ones', () => {
	const inReadme = /```\n(theme = [^`]+)```/.exec(read('README.md'))?.[1] ?? '';
	const inPage = /\n\.RS\n(theme = .+?)\.RE\n/s.exec(page())?.[1]?.replaceAll('\\-', '-') ?? '';
	for (const example of [inReadme, inPage]) {
		expect(example).toContain('[keys]');
		expect(readConfiguration(example, 'example').choices).toEqual({theme: 'light', readingWidth: 72});
	}
});

test.skipIf(!has('groff'))('groff finds nothing to warn of in the manual page', () => {
	const {stderr, status} = spawnSync('groff', ['-man', '-ww', '-Tutf8', '-K', 'utf8', '-z'], {
		input: page(),
		encoding: 'utf8',
	});
	expect({stderr, status}).toEqual({stderr: '', status: 0});
});

function has(program: string): boolean {
	try {
		execFileSync(program, ['--version'], {stdio: 'ignore'});
		return true;
	} catch {
		return false;
	}
}
