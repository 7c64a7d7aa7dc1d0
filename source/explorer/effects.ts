import {InputError} from '../article/input-error.ts';
import {clipboardSequence} from '../terminal/clipboard.ts';
import type {Action, Effect} from './actions.ts';

/** The outside, as far as effects reach it. */
export type Outside = {
	/** Sends an escape sequence that draws nothing to the terminal. */
	readonly write: (sequence: string) => void;
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly dispatch: (action: Action) => void;
	readonly redraw: () => void;
	readonly suspend: () => void;
	/** Opens a file in the reader's editor, at an offset. */
	readonly edit: (file: string, offset: number) => void;
	/** Opens an address in the reader's browser. */
	readonly browse: (url: string) => void;
	readonly stopReading: () => void;
	readonly goOnReading: () => void;
	/** Opens an item of the shelf, in place of what is being opened. */
	readonly open: (id: string) => void;
	readonly cancelOpening: () => void;
	/** Ends the explorer with an error. */
	readonly fail: (error: InputError) => void;
	readonly quit: () => void;
};

/** Does what `update` asked for. */
export function runEffect(effect: Effect, outside: Outside): void {
	switch (effect.type) {
		case 'copy': {
			const sequence = clipboardSequence(effect.text, outside.environment);
			if (sequence === '') {
				outside.dispatch({type: 'notify', notice: 'Too long for the clipboard of a terminal'});
			} else {
				outside.write(sequence);
			}

			return;
		}

		case 'redraw':
			outside.redraw();
			return;
		case 'suspend':
			outside.suspend();
			return;
		case 'edit':
			outside.edit(effect.file, effect.offset);
			return;
		case 'browse':
			outside.browse(effect.url);
			return;
		case 'stopReading':
			outside.stopReading();
			return;
		case 'goOnReading':
			outside.goOnReading();
			return;
		case 'open':
			outside.open(effect.id);
			return;
		case 'cancelOpening':
			outside.cancelOpening();
			return;
		case 'fail':
			outside.fail(new InputError(effect.input, effect.message));
			return;
		case 'quit':
			outside.quit();
	}
}
