import {type Signs, unicodeSigns} from '../themes/signs.ts';

/**
The words in a pane's lower border: arrows where there is more above or below, then what else the pane says there.

@param signs those of the theme
*/
export function scrollLegend(
	hasAbove: boolean,
	hasBelow: boolean,
	words = '',
	{above, below}: Signs = unicodeSigns,
): string {
	const arrows = `${hasAbove ? above : ''}${hasBelow ? below : ''}`;
	return arrows === '' || words === '' ? arrows + words : `${arrows}  ${words}`;
}
