import type {Reading} from '../reading/reading.ts';
import type {CommandName} from './keymap.ts';
import type {Size, State} from './state.ts';

/** Everything that can happen to the explorer. `update` says what follows from each. */
export type Action =
	/** A key that the keymap knows. */
	| {readonly type: 'command'; readonly command: CommandName}
	/** A key that the keymap knows, but that can do nothing now; `reason` is for the reader. */
	| {readonly type: 'refuse'; readonly reason: string}
	/** Text for the search box, typed or pasted. */
	| {readonly type: 'type'; readonly text: string}
	/** A line for the reader from outside: a copy that was too long for the terminal. */
	| {readonly type: 'notify'; readonly notice: string}
	| {readonly type: 'resize'; readonly size: Size}
	/** What has been read of a long article so far, up to the offset `end`. */
	| {readonly type: 'readingGrew'; readonly reading: Reading; readonly end: number}
	/** The reading has come to the offset `end`; what it found since it last grew is shown when it grows again. */
	| {readonly type: 'readOn'; readonly end: number}
	| {readonly type: 'readingArrived'; readonly reading: Reading}
	| {readonly type: 'readingFailed'; readonly message: string};

/** What `update` wants done outside: plain data, run by effects.ts. */
export type Effect =
	/** To the clipboard, by way of the terminal. */
	| {readonly type: 'copy'; readonly text: string}
	/** The whole screen again, from an empty one. */
	| {readonly type: 'redraw'}
	| {readonly type: 'suspend'}
	/** No more of the article is read until `goOnReading`. */
	| {readonly type: 'stopReading'}
	| {readonly type: 'goOnReading'}
	| {readonly type: 'quit'};

/** What an action leads to. */
export type Step = {readonly state: State; readonly effects: readonly Effect[]};
