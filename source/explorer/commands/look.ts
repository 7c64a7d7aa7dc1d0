import type {State} from '../state.ts';

/** How the screen looks: theme and length of the article's lines. */
export const lookCommands = {
	'theme.next': (state: State): State => state,
	'width.narrower': (state: State): State => state,
	'width.wider': (state: State): State => state,
};
