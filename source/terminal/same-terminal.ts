import {fstatSync, statSync} from 'node:fs';
import process from 'node:process';

/**
Whether keys come from the terminal that is drawn on. What a terminal answers and reports comes back as its own keys: where others are read, nobody would
take it in.

@param stdin of a terminal; the device that stands for whatever terminal the process runs in counts as the one drawn on
*/
export function isSameTerminal(stdin: object, stdout: object): boolean {
	if (process.platform === 'win32') {
		return true;
	}

	try {
		const device = deviceOf(stdin);
		return device === deviceOf(stdout) || device === statSync('/dev/tty').rdev;
	} catch {
		return false;
	}
}

/** @throws where there is no such file any more. */
function deviceOf(stream: object): number {
	// Not in the types of a terminal's input.
	const fd = 'fd' in stream && typeof stream.fd === 'number' ? stream.fd : -1;
	return fstatSync(fd).rdev;
}
