import {closeSync, constants, openSync} from 'node:fs';
import process from 'node:process';
import {isatty, ReadStream} from 'node:tty';

/**
Opens the keyboard of the terminal that the process runs in, for when standard input is a pipe: `cat article | pullquote`.

The stream is in no raw mode yet, and keeps the process alive until it is destroyed or unreferenced.

@throws an error with a message of one line when the process has no terminal (a cron job, a container without one).
*/
export function openKeyboard(): ReadStream {
	const device = process.platform === 'win32' ? 'CONIN$' : '/dev/tty';
	let descriptor: number | undefined;
	try {
		descriptor = openSync(device, constants.O_RDWR);
		if (!isatty(descriptor)) {
			throw new Error('it is no terminal');
		}

		return new ReadStream(descriptor);
	} catch (error) {
		if (descriptor !== undefined) {
			closeSync(descriptor);
		}

		throw new Error(
			`there is no terminal to take keys from: ${device} cannot be used (${reason(error)}). Run it in a terminal, or print with --format.`,
			{cause: error},
		);
	}
}

function reason(error: unknown): string {
	if (error instanceof Error) {
		return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
	}

	return String(error);
}
