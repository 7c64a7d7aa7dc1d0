import type {State} from '../state.ts';
import {openItems, originOf} from './items.ts';

/** What the keys of the timeline do. */
export const timelineCommands = {
	'timeline.open': (state: State) =>
		openItems(state, {kind: 'timeline', order: 'calendar', selected: 0, ...originOf(state)}),
	'timeline.order': (state: State): State => state,
};
