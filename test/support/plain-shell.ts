import {mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type StartOptions, TerminalDriver} from './terminal-driver.ts';

/*
A shell as small as one can be: it reads a line, runs it, and says with which code it ended. It has job control, as a
user's has, but neither a prompt nor line editing, so it never touches the terminal's settings: what they are after a
program is what that program left. Bash in interactive mode would quietly mend them.
*/
const script = `
set -m
run() { sh -c 'echo $$ > "$0"; exec "$@"' "$PLAIN_SHELL_PID_FILE" "$@"; }
printf 'shell ready\\n'
while IFS= read -r line; do
	eval "$line"
	printf 'ended with code %s\\n' "$?"
done
`;

/** A terminal with a plain shell in it, that programs are started from and come back to. */
export class PlainShell {
	readonly terminal: TerminalDriver;
	readonly #pidFile: string;

	constructor(options: StartOptions = {}) {
		this.#pidFile = join(mkdtempSync(join(tmpdir(), 'plain-shell-')), 'pid');
		const environment = {...options.environment, PLAIN_SHELL_PID_FILE: this.#pidFile};
		this.terminal = new TerminalDriver('bash', ['--noprofile', '--norc', '-c', script], {
			...options,
			environment,
		});
	}

	/** Types a command line and Enter. `run` before a program's name lets `pid` find it. */
	enter(line: string): this {
		this.terminal.type(`${line}\n`);
		return this;
	}

	/** Process id of the program that was last started with `run`. */
	get pid(): number {
		return Number(readFileSync(this.#pidFile, 'utf8'));
	}
}

/** Quotes a word for a shell's command line. */
export function quoteForShell(word: string): string {
	return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
