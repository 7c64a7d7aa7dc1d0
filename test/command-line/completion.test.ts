import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {completionFor} from '../../source/command-line/completion/completion-for.ts';
import {shells} from '../../source/command-line/completion/shells.ts';
import {flags} from '../../source/command-line/flags.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pullquote-completion-'));
afterAll(() => rmSync(folder, {recursive: true}));
beforeAll(() => {
	mkdirSync(path.join(folder, 'old news'));
	writeFileSync(path.join(folder, 'ferry one.txt'), '');
	for (const shell of shells) {
		writeFileSync(path.join(folder, shell), completionFor(shell));
	}
});

describe.each(shells)('the completions for %s', shell => {
	test('have every option and every value', () => {
		const script = completionFor(shell);
		for (const {name, choices = []} of flags) {
			expect(script).toMatch(new RegExp(`(--|-l )${name}\\b`));
			expect(script).toContain(choices.join(' '));
		}
	});

	test.skipIf(!has(shell))('are a script that the shell can read', () => {
		expect(() => execFileSync(shell, ['-n', path.join(folder, shell)])).not.toThrow();
	});
});

describe('completing in bash', () => {
	test('offers options, and of them those that begin as typed', () => {
		expect(complete('pullquote', '--')).toEqual(flags.map(({name}) => `--${name}`));
		expect(complete('pullquote', '--no-')).toEqual(['--no-mouse', '--no-remember', '--no-config']);
		expect(complete('pullquote', 'a.txt', '--th')).toEqual(['--theme']);
	});

	test('offers the values of an option, also behind =', () => {
		expect(complete('pullquote', '--theme', '')).toEqual([
			'auto',
			'dark',
			'light',
			'high-contrast',
			'colour-blind',
		]);
		expect(complete('pullquote', '--theme', '=', 'l')).toEqual(['light']);
		expect(complete('pullquote', '--theme', '=')).toContain('dark');
		expect(complete('pullquote', '--format', 'j')).toEqual(['json']);
		expect(complete('pullquote', '--width', '')).toEqual([]);
	});

	test('offers files for articles, folders alone for --output, with blanks in their names', () => {
		expect(complete('pullquote', 'fer')).toEqual(['ferry one.txt']);
		expect(complete('pullquote', '--config', 'fer')).toEqual(['ferry one.txt']);
		expect(complete('pullquote', '--output', '')).toEqual(['old news']);
	});

	test('offers completion as the first word, and its shells', () => {
		expect(complete('pullquote', 'comp')).toEqual(['completion']);
		expect(complete('pullquote', 'a.txt', 'comp')).toEqual([]);
		expect(complete('pullquote', 'completion', '')).toEqual(['bash', 'zsh', 'fish']);
	});

	test('is what bash calls for the program', () => {
		expect(bash('complete -p pullquote')).toBe('complete -F _pullquote pullquote\n');
	});
});

/** What bash would offer for the last of these words. */
function complete(...words: readonly string[]): string[] {
	const array = words.map(word => `'${word}'`).join(' ');
	const script = `COMP_WORDS=(${array}); COMP_CWORD=${words.length - 1}; _pullquote; printf '%s\\n' "\${COMPREPLY[@]}"`;
	return bash(script).split('\n').filter(Boolean);
}

function bash(script: string): string {
	return execFileSync('bash', ['--noprofile', '--norc', '-c', `source ./bash; ${script}`], {
		cwd: folder,
		encoding: 'utf8',
	});
}

function has(program: string): boolean {
	try {
		execFileSync(program, ['--version'], {stdio: 'ignore'});
		return true;
	} catch {
		return false;
	}
}
