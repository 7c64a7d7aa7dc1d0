import type {ReadStream} from 'node:tty';

/** Not in Node's types; Node itself does the same for its standard input when that is paused, but for no other terminal. */
type WithHandle = {
	readonly _handle?: {reading: boolean; readonly readStop: () => void} | undefined;
	readonly _readableState?: {reading: boolean} | undefined;
};

/**
Leaves what is typed into a terminal to another program: without it, what was typed first there would have been read already. Reading goes on when somebody
listens again.
*/
export function stopReading(stdin: ReadStream): void {
	stdin.pause();
	const {_handle: handle, _readableState: state} = stdin as WithHandle;
	if (handle?.reading && state) {
		state.reading = false;
		handle.reading = false;
		handle.readStop();
	}
}
