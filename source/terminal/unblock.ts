import {accessSync, constants, realpathSync} from 'node:fs';
import process from 'node:process';
import type {WriteStream} from 'node:tty';

/** Not in Node's types: the only way to undo what the stream's constructor does. */
type WithHandle = {readonly _handle?: {readonly setBlocking?: (isBlocking: boolean) => number}};

/**
Lets writes to a terminal no longer wait for it.

Node writes to a terminal synchronously: with one that reads nothing (stopped, hung, behind a broken connection) the whole process stands still in the system
call as soon as the kernel's buffer is full, and takes neither keys nor signals. After this, what the terminal does not take at once waits in the
stream's buffer, and `writableLength` tells how much that is.

Only where libuv has opened the terminal anew for this process, as it does unless the terminal is another user's: otherwise the mode would be that of
all processes that share it.
*/
export function unblock(stdout: WriteStream & {readonly fd?: number}): void {
	if (process.platform !== 'win32' && isOwn(stdout.fd)) {
		(stdout as WithHandle)._handle?.setBlocking?.(false);
	}
}

function isOwn(descriptor: number | undefined): boolean {
	try {
		accessSync(realpathSync(`/dev/fd/${descriptor}`), constants.W_OK);
		return true;
	} catch {
		return false;
	}
}

/** Resolves when the terminal has taken all that was written until now, or is gone. */
export async function isTaken(stdout: WriteStream): Promise<void> {
	await new Promise<void>(resolve => {
		stdout.write('', () => resolve());
	});
}
