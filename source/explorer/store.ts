import type {Action, Effect, Step} from './actions.ts';
import {press} from './press.ts';
import type {State} from './state.ts';
import {update} from './update.ts';

/** Holds the state of a running explorer, and passes on what is to be done outside. */
export type Store = {
	/** The state now; another value only after a change. */
	readonly state: () => State;
	/** Calls `listener` after each change. @returns what ends that. */
	readonly subscribe: (listener: () => void) => () => void;
	readonly dispatch: (action: Action) => void;
	/** Takes keys (names as in keys.ts) that were pressed one after another; one change for all of them. */
	readonly press: (keys: readonly string[]) => void;
};

/**
Makes a store. `run` gets each effect after the state has changed.

@param faultOf says what is wrong with a state; then whoever asked for the step gets that as an error. Without it nothing is checked.
*/
export function createStore(
	first: State,
	run: (effect: Effect) => void,
	faultOf?: (state: State) => string | undefined,
): Store {
	let state = first;
	const listeners = new Set<() => void>();

	function take(step: Step): void {
		if (step.state !== state) {
			state = step.state;
			const fault = faultOf?.(state);
			if (fault !== undefined) {
				throw new Error(`The state is broken: ${fault}`);
			}

			for (const listener of listeners) {
				listener();
			}
		}

		for (const effect of step.effects) {
			run(effect);
		}
	}

	return {
		state: () => state,
		subscribe(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
		dispatch(action) {
			take(update(state, action));
		},
		press(keys) {
			take(press(state, keys));
		},
	};
}
