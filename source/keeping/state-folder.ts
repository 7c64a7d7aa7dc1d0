import {homedir} from 'node:os';
import {isAbsolute, join} from 'node:path';
import process from 'node:process';
import envPaths from 'env-paths';

const program = 'pullquote';

/**
The folder for what a program keeps from one run to the next: `$XDG_STATE_HOME/pullquote`, and where that is not set the system's own place
(`~/.local/state/pullquote`). It may not be there yet. A relative path in the variable does not count: the specification says to pass over it.
*/
export function stateFolder(environment: Readonly<Record<string, string | undefined>>): string {
	const home = environment['XDG_STATE_HOME'] ?? '';
	if (isAbsolute(home)) {
		return join(home, program);
	}

	const {log, data} = envPaths(program, {suffix: ''});
	// Only Linux has a place for state; env-paths has it under the name of what it is used for there.
	const own = process.platform === 'darwin' || process.platform === 'win32' ? data : log;
	return isAbsolute(own) ? own : join(homedir(), '.local', 'state', program);
}
