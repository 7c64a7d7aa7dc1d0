import type {Action, Effect, Step} from './actions.ts';
import {bindingFor, contextOf} from './keymap.ts';
import {textOf} from './keys.ts';
import type {State} from './state.ts';
import {update} from './update.ts';

/**
What follows from keys that were pressed one after another (names as in keys.ts). Each means what the keymap says in
the state that the ones before it led to; a key without meaning does nothing.

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
the panes, what the keymap does not know as Alt with a letter is therefore Escape and that letter. Not in the search
box: fingers that know a shell press Alt with letters there, and must not lose the box to one that does nothing.
*/
function splitAlt(state: State, key: string): readonly string[] | undefined {
	const letter = /^alt-(.+)$/su.exec(key)?.[1];
	const isLetter = letter !== undefined && textOf(letter) !== undefined;
	const context = contextOf(state);
	return isLetter && context !== 'search' && !bindingFor(context, key) ? ['escape', letter] : undefined;
}

function actionFor(state: State, key: string, waiting: string[]): Action | undefined {
	const context = contextOf(state);
	const binding = bindingFor(context, key);
	if (binding) {
		const reason = binding.disabled?.(state);
		return reason === undefined ? {type: 'command', command: binding.command} : {type: 'refuse', reason};
	}

	if (context !== 'search') {
		return undefined;
	}

	let text = textOf(key);
	while (text !== undefined && waiting[0] !== undefined && !bindingFor(context, waiting[0])) {
		const next = textOf(waiting[0]);
		if (next === undefined) {
			break;
		}

		text += next;
		waiting.shift();
	}

	return text === undefined ? undefined : {type: 'type', text};
}
