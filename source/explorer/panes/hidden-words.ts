import {keyHint} from '../shown-key.ts';
import type {State} from '../state.ts';

/** How many items a list shows, and of how many where some are hidden: «7», «7 of 10»; empty where there are none at all. */
export function countWords(shown: number, hidden: number): string {
	const all = shown + hidden;
	return all === 0 ? '' : hidden === 0 ? `${shown}` : `${shown} of ${all}`;
}

/** What a list says of its hidden items, and how to see them where a key does that; empty where none are. */
export function hiddenWords(state: State, hidden: number): string {
	return hidden === 0
		? ''
		: keyHint(state, 'unsure.toggle', key => `${key} shows ${hidden} unsure`) || `${hidden} unsure hidden`;
}

/** What a pane says in place of its items where all of them are hidden. */
export function allHiddenWords(state: State, items: 'actors' | 'facts'): string {
	return `All ${items} here are unsure${keyHint(state, 'unsure.toggle', key => `: ${key} shows them`)}.`;
}
