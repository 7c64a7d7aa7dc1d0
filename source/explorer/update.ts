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
import {stopIndexAt, stopsOf} from './selectors.ts';
import type {Place, ReadingState, State} from './state.ts';
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
	| 'program.suspend'
	| 'reading.toggle';

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
	'reading.toggle': toggleReading,
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
			return settle(only(withReading(state, {status: 'ready', reading: action.reading})));
		case 'readingGrew':
			return settle(only(withGrownReading(state, action.reading, action.end)));
		case 'readOn':
			return only(
				state.reading.status === 'growing'
					? {...state, reading: {...state.reading, progress: action.end}}
					: state,
			);
		case 'readingFailed':
			return only(withFailedReading(state, action.message));
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

/** Until now the cursor and the jump list stood on paragraphs; each is now on the first sentence of its own, where that has been read. */
function withReading(state: State, reading: ReadingState): State {
	const read: State = {...state, reading};
	const stops = stopsOf(read);
	const snap = (place: Place): Place => ({
		...place,
		cursor: stops[stopIndexAt(read, place.cursor)]?.start ?? place.cursor,
	});
	const placed = {
		...read,
		place: snap(read.place),
		back: read.back.map(snap),
		forward: read.forward.map(snap),
	};
	return withSelection(searchAgain(placed, snap));
}

/** A part that was on its way when the reader stopped the reading is still welcome. */
function withGrownReading(state: State, reading: Reading, end: number): State {
	const isStopped = state.reading.status === 'growing' && state.reading.isStopped;
	return withReading(state, {status: 'growing', reading, end, progress: end, isStopped});
}

function withFailedReading(state: State, message: string): State {
	const {reading} = state;
	const known = reading.status === 'growing' ? {reading: reading.reading, end: reading.end} : {};
	const what = reading.status === 'growing' ? 'The rest of the article' : 'The article';
	return {
		...state,
		reading: {status: 'failed', message, ...known},
		notice: `${what} could not be read: ${message}`,
	};
}

/** Stops the reading of a long article, which can take a while, or goes on with it. What has been found stays. */
function toggleReading(state: State): Step {
	const {reading} = state;
	if (reading.status !== 'growing') {
		return only(state);
	}

	const isStopped = !reading.isStopped;
	return effect(
		{
			...state,
			reading: {...reading, isStopped},
			notice: isStopped ? 'Stopped reading: x goes on' : 'Reading on',
		},
		{type: isStopped ? 'stopReading' : 'goOnReading'},
	);
}
