import type {Given} from '../actions.ts';
import {isMarkName, markNames, markOfId} from '../mark-names.ts';
import {firstWords} from '../rows/first-words.ts';
import {sentenceAt} from '../selectors.ts';
import {inTurn, keyHint} from '../shown-key.ts';
import type {State} from '../state.ts';
import {chooseItem, chosenEntry, inItems, openItems, originOf} from './items.ts';
import {goBackToLastJump, jumpTo} from './jump-list.ts';

/*
Marks are as in vim: `ma` names the sentence under the cursor, `'a` goes there, and `''` goes back to where the last jump began. A mark holds an offset, so
it stays on its words whatever the window's size is and however much of the article has been read.
*/

/** What the keys of the marks do. */
export const markCommands = {
	'mark.set': (state: State, {letter}: Given): State =>
		letter === undefined ? state : setMark(state, letter.normalize('NFC')),
	'mark.go': (state: State, {letter}: Given): State =>
		letter === undefined
			? state
			: letter === "'"
				? goBackToLastJump(state)
				: goToMark(state, letter.normalize('NFC')),
	'places.open': (state: State) => openItems(state, {kind: 'places', selected: 0, ...originOf(state)}),
	'places.remove': removeChosen,
};

function setMark(state: State, name: string): State {
	if (!isMarkName(name)) {
		return {...state, notice: 'A mark is called by a letter or a digit'};
	}

	const words = firstWords(state.article.text, sentenceAt(state));
	const marks = {...state.marks, [name]: state.place.cursor};
	return {...state, marks, notice: `Marked ${name}: “${words}”`};
}

function goToMark(state: State, name: string): State {
	const offset = Object.hasOwn(state.marks, name) ? state.marks[name] : undefined;
	if (offset === undefined) {
		const names = markNames(state.marks);
		const known =
			names.length === 0
				? keyHint(state, 'mark.set', key => `: ${inTurn(key, 'a')} makes one of the name a`)
				: `: there are ${names.join(' ')}`;
		return {...state, notice: `No mark ${name}${known}`};
	}

	return {...jumpTo(state, {cursor: offset, pane: 'article'}), flash: [], notice: `Mark ${name}`};
}

function removeChosen(state: State): State {
	const mark = markOfId(chosenEntry(state)?.id);
	if (mark === undefined) {
		return {...state, notice: 'Only marks can be taken away'};
	}

	const {[mark]: _, ...marks} = state.marks;
	const removed = {...state, marks};
	return {
		...inItems(removed, overlay => chooseItem(removed, overlay, overlay.selected)),
		notice: `Mark ${mark} taken away`,
	};
}
