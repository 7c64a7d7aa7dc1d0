import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {expect, test} from 'vitest';
import {program} from '../support/explorer-app.ts';

const dist = join(program, '..');

/** Prints the address of each module that is loaded, on standard error. */
const recorder = `data:text/javascript,${encodeURIComponent(
	`import {registerHooks} from 'node:module';
	registerHooks({load(url, context, next) { process.stderr.write('loaded ' + url + '\\n'); return next(url, context); }});`,
)}`;

/** The built files that a run loads, by name. */
function filesLoadedBy(...commandArguments: readonly string[]): string[] {
	const script = `"$@" 2>&1 >/dev/null`;
	const loaded = execFileSync(
		'/bin/sh',
		['-c', script, 'sh', process.execPath, '--import', recorder, program, ...commandArguments],
		{encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']},
	);
	return loaded.split('\n').flatMap(line => /^loaded file:\/\/\S+\/(\S+)$/u.exec(line)?.[1] ?? []);
}

/** Stands in the code of React and of its renderer. */
const markOfReact = 'react.transitional.element';

test('React is in the built program, and is told by its mark', () => {
	const files = readdirSync(dist).filter(name => name.endsWith('.js'));
	expect(files.some(name => readFileSync(join(dist, name), 'utf8').includes(markOfReact))).toBe(true);
});

test.each(['--version', '-V', '--help', '-h'])(
	'%s loads neither React, nor the explorer, nor the language model',
	option => {
		const files = filesLoadedBy(option);
		// The hook has seen the program being loaded.
		expect(files).toContain(basename(program));
		expect(files).toContain('cli.js');
		const code = files.map(name => readFileSync(join(dist, name), 'utf8')).join('\n');
		expect(code).not.toContain(markOfReact);
		expect(files.filter(name => /^(?:explorer|worker|read|read-with-meow)\b/u.test(name))).toEqual([]);
		// The explorer alone is half a million.
		expect(code.length).toBeLessThan(150_000);
	},
);
