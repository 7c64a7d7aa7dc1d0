import type {MouseEvent} from '../../terminal/mouse.ts';
import type {Step} from '../actions.ts';
import type {State} from '../state.ts';

/** What follows from the mouse. */
export function mouse(state: State, _event: MouseEvent): Step {
	return {state, effects: []};
}
