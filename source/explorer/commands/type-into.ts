import type {State} from '../state.ts';
import {typeText} from './search-box.ts';

/** Text that is typed or pasted, for whatever takes text now. */
export function typeInto(state: State, text: string): State {
	return typeText(state, text);
}
