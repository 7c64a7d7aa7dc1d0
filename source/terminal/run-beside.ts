import {spawn} from 'node:child_process';
import type {Ending} from './run-in-terminal.ts';

/**
Runs a program with a window of its own, which stays when this one ends. It has nothing of the terminal.

@returns how it ended; not before it has
*/
export async function runBeside(
	command: string,
	commandArguments: readonly string[],
	environment: Readonly<Record<string, string | undefined>>,
): Promise<Ending> {
	const {promise, resolve} = Promise.withResolvers<Ending>();
	const child = spawn(command, [...commandArguments], {
		stdio: 'ignore',
		env: {...environment},
		detached: true,
	});
	child.on('error', error => resolve({error: 'code' in error ? String(error.code) : error.message}));
	child.on('exit', (code, killed) => resolve({code: code ?? undefined, signal: killed ?? undefined}));
	child.unref();
	return promise;
}
