import {indexAt} from '../../article/span.ts';
import {sentenceAt} from '../selectors.ts';
import {type State, topOverlay} from '../state.ts';
import {openItems, originOf} from './items.ts';
import {jumpTo} from './jump-list.ts';

/*
Headings: the view that lists them, and the jumps from one to the next.
*/

/** What the keys for headings do, and that for what is known of the article. */
export const contentsCommands = {
	'contents.open': openContents,
	'about.open': (state: State) => openItems(state, {kind: 'about', selected: 0, ...originOf(state)}),
	'heading.next': (state: State) => goToHeading(state, 1),
	'heading.previous': (state: State) => goToHeading(state, -1),
};

/** The heading that the reader is under is chosen. */
function openContents(state: State): State {
	const opened = openItems(state, {kind: 'contents', selected: 0, ...originOf(state)});
	const overlay = topOverlay(opened);
	const selected = Math.max(0, indexAt(state.article.headings ?? [], sentenceAt(state).start));
	return overlay?.kind === 'contents'
		? {...opened, overlays: [...state.overlays, {...overlay, selected}]}
		: opened;
}

function goToHeading(state: State, direction: 1 | -1): State {
	const {headings = []} = state.article;
	const {start} = sentenceAt(state);
	const at = indexAt(headings, start);
	const own = headings[at];
	// From within a chapter, back is to its own heading first.
	const isInside = own !== undefined && start >= own.end;
	const to = direction > 0 ? at + 1 : isInside ? at : at - 1;
	const heading = headings[to];
	return heading === undefined
		? {...state, notice: direction > 0 ? 'No more headings' : 'No heading before this one'}
		: {
				...jumpTo(state, {cursor: heading.start, pane: 'article'}),
				flash: [],
				notice: `Heading ${to + 1} of ${headings.length}`,
			};
}
