import type {Reading} from '../reading/reading.ts';
import type {Action, Effect, Step} from './actions.ts';
import {copy} from './commands/copy.ts';
import {cursorCommands} from './commands/cursor.ts';
import {jumpListCommands} from './commands/jump-list.ts';
import {jumpCommands} from './commands/jumps.ts';
import {listCommands, withSelection} from './commands/lists.ts';
import {paneCommands} from './commands/panes.ts';
import {searchAgain, searchBoxCommands, typeText} from './commands/search-box.ts';
import {unsureCommands} from './commands/unsure.ts';
import type {CommandName} from './keymap.ts';
import {stopIndexAt} from './selectors.ts';
import type {Place, State} from './state.ts';
import {withTop} from './viewport.ts';

/*
What follows from each action: the next state, and what is to be done outside as plain data. Pure: nothing here reads
a clock, a file or the terminal. What a command does is said in commands/, one file for each subject.
*/

type CommandWithEffects =
	| 'copy'
	| 'program.redraw'
	| 'program.quit'
	| 'program.interrupt'
	| 'program.suspend';

const withinState: Readonly<Record<Exclude<CommandName, CommandWithEffects>, (state: State) => State>> = {
	...cursorCommands,
	...listCommands,
	...jumpCommands,
	...jumpListCommands,
	...searchBoxCommands,
	...paneCommands,
	...unsureCommands,
};

const withEffects: Readonly<Record<CommandWithEffects, (state: State) => Step>> = {
	copy,
	'program.redraw': state => effect(state, {type: 'redraw'}),
	'program.quit': state => effect(state, {type: 'quit'}),
	'program.interrupt': state => effect(state, {type: 'quit'}),
	'program.suspend': state => effect(state, {type: 'suspend'}),
};

/** The next state, and the effects to run. The same action in the same state gives the same step. */
export function update(state: State, action: Action): Step {
	switch (action.type) {
		case 'command':
			return settle(run({...state, notice: undefined}, action.command));
		case 'type':
			return settle(only(typeText({...state, notice: undefined}, action.text)));
		case 'refuse':
			return only({...state, notice: action.reason});
		case 'notify':
			return only({...state, notice: action.notice});
		case 'resize':
			// What stood at the top stays as it is: a window made small and large again shows what it showed before.
			return only({...state, size: action.size});
		case 'readingArrived':
			return settle(only(withReading(state, action.reading)));
		case 'readingFailed':
			return only({
				...state,
				reading: {status: 'failed', message: action.message},
				notice: `The article could not be read: ${action.message}`,
			});
	}
}

function run(state: State, command: CommandName): Step {
	return hasEffects(command) ? withEffects[command](state) : only(withinState[command](state));
}

function hasEffects(command: CommandName): command is CommandWithEffects {
	return Object.hasOwn(withEffects, command);
}

function only(state: State): Step {
	return {state, effects: []};
}

function effect(state: State, wanted: Effect): Step {
	return {state, effects: [wanted]};
}

function settle(step: Step): Step {
	return {...step, state: withTop(step.state)};
}

/** Until now the cursor and the jump list stood on paragraphs; each is now on the first sentence of its own. */
function withReading(state: State, reading: Reading): State {
	const read: State = {...state, reading: {status: 'ready', reading}};
	const snap = (place: Place): Place => ({
		...place,
		cursor: reading.sentences[stopIndexAt(read, place.cursor)]?.start ?? place.cursor,
	});
	const placed = {
		...read,
		place: snap(read.place),
		back: read.back.map(snap),
		forward: read.forward.map(snap),
	};
	return withSelection(searchAgain(placed, snap));
}
