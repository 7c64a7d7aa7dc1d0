import type {Action} from './actions.ts';
import type {KeymapRow} from './keymap.ts';
import type {State} from './state.ts';

/** What a row of the keymap leads to: its command, why not, or waiting for the command's letter. */
export function actionOf({command, takes, disabled}: KeymapRow, state: State): Action {
	const reason = disabled?.(state);
	if (reason !== undefined) {
		return {type: 'refuse', reason};
	}

	const count = state.pending?.count;
	return takes === 'letter'
		? {type: 'wait', pending: {count, command}}
		: {type: 'command', command, count: takes === undefined ? undefined : count};
}
