import type {Reading} from '../reading/reading.ts';
import type {CommandName} from './keymap.ts';
import type {Size} from './state.ts';

/** Everything that can happen to the explorer. `update` says what follows from each. */
export type Action =
	/** A key that the keymap knows. */
	| {readonly type: 'command'; readonly command: CommandName}
	/** A key that the keymap knows, but that can do nothing now; `reason` is for the reader. */
	| {readonly type: 'refuse'; readonly reason: string}
	/** Text for the search box, typed or pasted. */
	| {readonly type: 'type'; readonly text: string}
	| {readonly type: 'resize'; readonly size: Size}
	| {readonly type: 'readingArrived'; readonly reading: Reading}
	| {readonly type: 'readingFailed'; readonly message: string};

/** What `update` wants done outside: plain data, run by effects.ts. */
export type Effect =
	/** To the clipboard, by way of the terminal. */
	{readonly type: 'copy'; readonly text: string} | {readonly type: 'suspend'} | {readonly type: 'quit'};
