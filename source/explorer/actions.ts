import type {Article} from '../article/article.ts';
import type {Progress} from '../loading/loader.ts';
import type {OpenedArticle, OpenedItems} from '../loading/shelf.ts';
import type {Reading} from '../reading/reading.ts';
import type {MouseEvent} from '../terminal/mouse.ts';
import type {CommandName} from './keymap.ts';
import type {Remembered} from './remembered.ts';
import type {Background, Pending, Size, State} from './state.ts';

/** What was typed with a command. */
export type Given = {
	/** 1 or more. */
	readonly count?: number | undefined;
	/** One grapheme. */
	readonly letter?: string | undefined;
};

/** Everything that can happen to the explorer. `update` says what follows from each. */
export type Action =
	/** A key that the keymap knows. */
	| ({readonly type: 'command'; readonly command: CommandName} & Given)
	/** A digit of a count, or a command that waits for its letter; nothing to wait for ends that. */
	| {readonly type: 'wait'; readonly pending: Pending | undefined}
	/** A key that the keymap knows, but that can do nothing now; `reason` is for the reader. */
	| {readonly type: 'refuse'; readonly reason: string}
	/** Text for the search box, typed or pasted. */
	| {readonly type: 'type'; readonly text: string}
	/** A line for the reader from outside: a copy that was too long for the terminal. */
	| {readonly type: 'notify'; readonly notice: string}
	| {readonly type: 'resize'; readonly size: Size}
	/** The terminal has said what its background is. */
	| {readonly type: 'backgroundTold'; readonly background: Background}
	| ({readonly type: 'mouse'} & MouseEvent)
	/** The file has changed, and is another article now; its reading is on its way. */
	| {readonly type: 'articleChanged'; readonly article: Article}
	/** An item of the shelf is so far opened. */
	| {readonly type: 'openingWent'; readonly id: string; readonly progress: Progress}
	/** An item of the shelf is open: it takes the place of the article on screen, with what is kept of it from other times. */
	| {
			readonly type: 'articleOpened';
			readonly id: string;
			readonly opened: Omit<OpenedArticle, 'readAgain'>;
			readonly kept?: Remembered | undefined;
			readonly notice?: string | undefined;
	  }
	/** An item of the shelf turned out to be several. */
	| {readonly type: 'itemsOpened'; readonly id: string; readonly opened: OpenedItems}
	/** An item of the shelf cannot be opened. `input` is what it is called in messages, where it is not called by its title. */
	| {
			readonly type: 'openingFailed';
			readonly id: string;
			readonly input?: string | undefined;
			readonly message: string;
	  }
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
	/** The article's file in the reader's editor, at the line of an offset. */
	| {readonly type: 'edit'; readonly file: string; readonly offset: number}
	/** An address, with whatever the reader opens addresses with. */
	| {readonly type: 'browse'; readonly url: string}
	/** No more of the article is read until `goOnReading`. */
	| {readonly type: 'stopReading'}
	| {readonly type: 'goOnReading'}
	/** An item of the shelf, in place of what is being opened. */
	| {readonly type: 'open'; readonly id: string}
	| {readonly type: 'cancelOpening'}
	/** Ends the explorer, because there is nothing that it could show. */
	| {readonly type: 'fail'; readonly input: string; readonly message: string}
	| {readonly type: 'quit'};

/** What an action leads to. */
export type Step = {readonly state: State; readonly effects: readonly Effect[]};
