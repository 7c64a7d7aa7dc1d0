import {itemListOf} from '../overlays/item-lists.ts';
import {entryNumber, headingOver} from '../overlays/item-outline.ts';
import type {ItemListOverlay, State} from '../state.ts';

/** Units of the longest entry that is said whole. */
const mostSpoken = 8192;

/**
What is said of a view that lists something: which view, the heading that the chosen entry stands under, which entry of how many it is, and the entry.
Not made safe.

	Ada Okonjo
	Says, 2
	5 of 23
	Quote by Ada Okonjo, said: “never”, paragraph 4
*/
export function spokenItems(state: State, overlay: ItemListOverlay): string[] {
	const {title, items, empty} = itemListOf(state, overlay);
	const item = items[overlay.selected];
	const heading = items[headingOver(items, overlay.selected)];
	if (item?.kind !== 'entry') {
		return [inWords(title), empty];
	}

	const {number, count} = entryNumber(items, overlay.selected);
	const said = item.say();
	return [
		inWords(title),
		...(heading?.kind === 'heading' ? [inWords(heading.words)] : []),
		`${number} of ${count}`,
		said.length > mostSpoken ? `${said.slice(0, mostSpoken)} …` : said,
	];
}

/** Signs that are read out by their names say less than words. */
function inWords(line: string): string {
	return line.replaceAll(' · ', ', ').replaceAll('¶', 'paragraph ');
}
