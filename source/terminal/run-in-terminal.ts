import {spawn} from 'node:child_process';
import {closeSync, constants, openSync} from 'node:fs';
import process from 'node:process';

/** How a program ended: its exit code, the signal that killed it, or why it could not be started. */
export type Ending = {
	readonly code?: number | undefined;
	readonly signal?: string | undefined;
	/** The system's code: `ENOENT` where there is no such program. */
	readonly error?: string | undefined;
};

/**
Runs a program that takes the keys of the terminal and draws on it, until it ends.

It is given the terminal opened anew, and not our own streams: standard input may be the article, and what we draw on does not wait for the terminal, which
no other program expects.

@param signal ends the program when it is aborted
*/
export async function runInTerminal(
	command: string,
	commandArguments: readonly string[],
	environment: Readonly<Record<string, string | undefined>>,
	signal: AbortSignal,
): Promise<Ending> {
	const terminal = openTerminal();
	const {promise, resolve} = Promise.withResolvers<Ending>();
	const child = spawn(command, [...commandArguments], {
		stdio: terminal === undefined ? 'inherit' : [terminal, terminal, terminal],
		env: {...environment},
		signal,
	});
	child.on('error', error => {
		if (child.pid === undefined) {
			resolve({error: 'code' in error ? String(error.code) : error.message});
		}
	});
	child.on('exit', (code, killed) => resolve({code: code ?? undefined, signal: killed ?? undefined}));
	try {
		return await promise;
	} finally {
		if (terminal !== undefined) {
			closeSync(terminal);
		}
	}
}

function openTerminal(): number | undefined {
	try {
		return process.platform === 'win32' ? undefined : openSync('/dev/tty', constants.O_RDWR);
	} catch {
		return undefined;
	}
}
