/**
The words in a pane's lower border: arrows where there is more above or below, then what else the pane says there.
*/
export function scrollLegend(hasAbove: boolean, hasBelow: boolean, words = ''): string {
	const arrows = `${hasAbove ? '↑' : ''}${hasBelow ? '↓' : ''}`;
	return arrows === '' || words === '' ? arrows + words : `${arrows}  ${words}`;
}
