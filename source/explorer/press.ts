import {actionOf} from './action-of.ts';
import type {Action, Effect, Step} from './actions.ts';
import {typing} from './binding.ts';
import {bindingFor, type CommandName, contextOf} from './keymap.ts';
import {textOf} from './keys.ts';
import type {State} from './state.ts';
import {update} from './update.ts';

/**
What follows from keys that were pressed one after another (names as in keys.ts). Each means what the keymap says in
the state that the ones before it led to; a key without meaning does nothing, but ends a count.

Digits are a count, where the keymap has no other use for them: `3j`. After `m` and `'` a key is the letter of a mark.

Letters for the search box that come together, as fast typing does, are searched for together.
*/
export function press(state: State, keys: readonly string[]): Step {
	const effects: Effect[] = [];
	const waiting = [...keys];
	let current = state;
	for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
		const escaped = splitAlt(current, key);
		if (escaped) {
			waiting.unshift(...escaped);
			continue;
		}

		const action = actionFor(current, key, waiting);
		if (action) {
			const step = update(current, action);
			current = step.state;
			effects.push(...step.effects);
		}
	}

	return {state: current, effects};
}

/**
A terminal sends Escape as the byte that also begins every longer sequence, so Escape and a quick «j» read as Alt-j. Over
the panes, what the keymap does not know as Alt with a letter is therefore Escape and that letter. Not where letters are
text: fingers that know a shell press Alt with letters there, and must not lose the box to one that does nothing.
*/
function splitAlt(state: State, key: string): readonly string[] | undefined {
	const letter = /^alt-(.+)$/su.exec(key)?.[1];
	const isLetter = letter !== undefined && textOf(letter) !== undefined;
	const context = contextOf(state);
	return isLetter && !typing.includes(context) && !isBound(state, key) ? ['escape', letter] : undefined;
}

/** No count is higher: holding a digit down must not keep the program busy. */
const mostCount = 9999;

function actionFor(state: State, key: string, waiting: string[]): Action | undefined {
	const context = contextOf(state);
	const {pending} = state;
	if (pending?.command !== undefined) {
		return withLetter(pending.command, key);
	}

	const binding = bindingFor(context, key, state.settings.keymap);
	const isDigit = /^\d$/.test(key) && (key !== '0' || pending?.count !== undefined);
	if (isDigit && !typing.includes(context) && (binding === undefined || pending?.count !== undefined)) {
		return {type: 'wait', pending: {count: Math.min(mostCount, (pending?.count ?? 0) * 10 + Number(key))}};
	}

	if (binding) {
		return pending !== undefined && key === 'escape'
			? {type: 'wait', pending: undefined}
			: actionOf(binding, state);
	}

	if (!typing.includes(context)) {
		return pending && {type: 'wait', pending: undefined};
	}

	let text = textOf(key);
	while (text !== undefined && waiting[0] !== undefined && !isBound(state, waiting[0])) {
		const next = textOf(waiting[0]);
		if (next === undefined) {
			break;
		}

		text += next;
		waiting.shift();
	}

	return text === undefined ? undefined : {type: 'type', text};
}

function isBound(state: State, key: string): boolean {
	return bindingFor(contextOf(state), key, state.settings.keymap) !== undefined;
}

/** Any key but one that types nothing is the letter; the others take the command back. */
function withLetter(command: CommandName, key: string): Action {
	const letter = key === 'space' ? undefined : textOf(key);
	return letter === undefined ? {type: 'wait', pending: undefined} : {type: 'command', command, letter};
}
