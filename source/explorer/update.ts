import {languageNote} from '../reading/language-note.ts';
import type {Reading} from '../reading/reading.ts';
import type {MouseEvent} from '../terminal/mouse.ts';
import {actionOf} from './action-of.ts';
import type {Action, Effect, Given, Step} from './actions.ts';
import {aimedAgain} from './aim.ts';
import {panes} from './binding.ts';
import {browseArticle, editArticle, withArticle} from './commands/article.ts';
import {articleListCommands} from './commands/article-list.ts';
import {cardCommands} from './commands/card.ts';
import {chosenCommand, commandListCommands, keepChosen} from './commands/command-list.ts';
import {contentsCommands} from './commands/contents.ts';
import {copy} from './commands/copy.ts';
import {cursorCommands} from './commands/cursor.ts';
import {filterCommands} from './commands/filters.ts';
import {itemCommands, withItemsAgain} from './commands/items.ts';
import {jumpListCommands} from './commands/jump-list.ts';
import {jumpCommands} from './commands/jumps.ts';
import {listCommands, withSelection} from './commands/lists.ts';
import {lookCommands} from './commands/look.ts';
import {mapCommands} from './commands/map.ts';
import {markCommands} from './commands/marks.ts';
import {mouse} from './commands/mouse.ts';
import {paneCommands, stepBack} from './commands/panes.ts';
import {searchAgain, searchBoxCommands} from './commands/search-box.ts';
import {
	cancelOpening,
	shelfCommands,
	withItems,
	withOpened,
	withOpeningFailed,
	withProgress,
} from './commands/shelf.ts';
import {timelineCommands} from './commands/timeline.ts';
import {lineCommands, typeInto} from './commands/type-into.ts';
import {unsureCommands} from './commands/unsure.ts';
import type {CommandName} from './keymap.ts';
import {bindingOf} from './keymap.ts';
import {readingOf} from './selectors.ts';
import {keyHint} from './shown-key.ts';
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
	| 'reading.toggle'
	| 'article.edit'
	| 'article.browse'
	| 'commands.run'
	| 'repeat'
	| 'back'
	| 'article.next'
	| 'article.previous'
	| 'articles.go';

const withinState: Readonly<
	Record<Exclude<CommandName, CommandWithEffects>, (state: State, given: Given) => State>
> = {
	...cursorCommands,
	...listCommands,
	...jumpCommands,
	...jumpListCommands,
	...searchBoxCommands,
	...paneCommands,
	...unsureCommands,
	...itemCommands,
	...cardCommands,
	...timelineCommands,
	...mapCommands,
	...filterCommands,
	...markCommands,
	...commandListCommands,
	...lineCommands,
	...lookCommands,
	...articleListCommands,
	...contentsCommands,
};

const withEffects: Readonly<Record<CommandWithEffects, (state: State, given: Given) => Step>> = {
	copy,
	'program.redraw': state => effect(state, {type: 'redraw'}),
	'program.quit': state => effect(state, {type: 'quit'}),
	'program.interrupt': state => effect(state, {type: 'quit'}),
	'program.suspend': state => effect(state, {type: 'suspend'}),
	'reading.toggle': toggleReading,
	'article.edit': editArticle,
	'article.browse': browseArticle,
	'commands.run': runChosen,
	repeat: (state, given) => repeat(state, given),
	back: goBack,
	...shelfCommands,
};

/** The next state, and the effects to run. The same action in the same state gives the same step. */
export function update(state: State, action: Action): Step {
	switch (action.type) {
		case 'command':
			return settle(run(withoutWaiting(state), action.command, action));
		case 'wait':
			return only({...state, notice: undefined, pending: action.pending});
		case 'type':
			return settle(only(typeInto(withoutWaiting(state), action.text)));
		case 'refuse':
			return only({...state, pending: undefined, notice: action.reason});
		case 'notify':
			return only({...state, notice: action.notice});
		case 'resize':
			// What stood at the top stays as it is: a window made small and large again shows what it showed before.
			return only({...state, size: action.size});
		case 'backgroundTold':
			return only({...state, background: action.background});
		case 'mouse':
			return point(state, action);
		case 'articleChanged':
			return settle(only(withArticle(state, action.article)));
		case 'articleOpened':
			return settle(only(withOpenedArticle(state, action)));
		case 'itemsOpened':
			return settle(only(withItems(state, action)));
		case 'openingWent':
			return only(withProgress(state, action));
		case 'openingFailed':
			return settle(withOpeningFailed(state, action));
		case 'readingArrived':
			return settle(only(withLanguageTold(withReading(state, {status: 'ready', reading: action.reading}))));
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

function withoutWaiting(state: State): State {
	return {...state, notice: undefined, pending: undefined, scrolled: undefined};
}

/** The mouse can stand for a key, but leaves no motion to repeat. */
function point(state: State, event: MouseEvent): Step {
	const {state: pointed, runs} = mouse(state, event);
	if (runs === undefined) {
		return settle(only(pointed));
	}

	const step = update(pointed, actionOf(runs, pointed));
	return {...step, state: {...step.state, motion: state.motion}};
}

function run(state: State, command: CommandName, given: Given): Step {
	if (hasEffects(command)) {
		return withEffects[command](state, given);
	}

	const binding = bindingOf(command);
	const isMotion = binding?.takes === 'repeat';
	// What moves within a view cannot be done again over the panes, where `.` is pressed.
	const isOverPanes = panes.some(pane => binding?.contexts.includes(pane));
	const motion = isMotion && isOverPanes ? {command, count: given.count} : state.motion;
	return only(within({...state, motion}, command, given, isMotion ? (given.count ?? 1) : 1));
}

/** What a motion can move. */
const steered = ['place', 'overlays', 'flash', 'search', 'settings'] as const;

/** Does a command so often, or until there is nothing more for it to do. */
function within(
	state: State,
	command: Exclude<CommandName, CommandWithEffects>,
	given: Given,
	times: number,
): State {
	let current = state;
	for (let time = 0; time < times; time++) {
		const before = current;
		current = withTop(withinState[command](time === 0 ? current : {...current, notice: undefined}, given));
		if (steered.every(part => current[part] === before[part])) {
			// It says why, or would do nothing the next time either.
			break;
		}
	}

	return current;
}

/** Runs the command that is chosen in the help or the palette, as its key would. One that cannot be run now says why, and the list stays. */
function runChosen(state: State): Step {
	const chosen = chosenCommand(state);
	return 'refusal' in chosen
		? only({...state, notice: chosen.refusal})
		: update(chosen.within, actionOf(chosen.row, chosen.within));
}

/** The last motion, as often as then or as often as is said now. */
function repeat(state: State, {count}: Given): Step {
	const {motion} = state;
	return motion ? run(state, motion.command, {count: count ?? motion.count}) : only(state);
}

/** What is on its way comes before what is narrowed, marked or chosen. */
function goBack(state: State): Step {
	return state.shelf.opening === undefined ? only(withTop(stepBack(state))) : cancelOpening(state);
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

/** Until now the cursor and the jump list stood on paragraphs; each is now on the first sentence of its own, or on the one that is meant, where that has been read. */
function withReading(state: State, reading: ReadingState): State {
	const read: State = {...state, reading};
	const snap = (place: Place): Place => aimedAgain(place, state, read);
	const placed = {
		...read,
		place: snap(read.place),
		back: read.back.map(snap),
		forward: read.forward.map(snap),
	};
	return keepChosen(state, withSelection(withItemsAgain(searchAgain(placed, snap), state, snap)));
}

/** Where one pane is shown at a time, the lists are not there to say why they are empty. */
function withLanguageTold(state: State): State {
	const language = readingOf(state)?.language;
	return language === undefined || state.notice !== undefined
		? state
		: {...state, notice: languageNote(language)};
}

/** Where a reading came with the article, it is there at once. */
function withOpenedArticle(state: State, action: Extract<Action, {readonly type: 'articleOpened'}>): State {
	const opened = withOpened(state, action);
	const {article, reading} = action.opened;
	return reading === undefined
		? keepChosen(state, opened)
		: withLanguageTold(withReading(opened, {status: 'ready', reading: {...reading, article}}));
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
	return keepChosen(state, {
		...state,
		reading: {status: 'failed', message, ...known},
		notice: `${what} could not be read: ${message}`,
	});
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
			notice: isStopped
				? `Stopped reading${keyHint(state, 'reading.toggle', key => `: ${key} goes on`)}`
				: 'Reading on',
		},
		{type: isStopped ? 'stopReading' : 'goOnReading'},
	);
}
