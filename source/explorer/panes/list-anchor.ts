/**
Which item of a list must be seen: the chosen one while the reader is in the list; else what the sentence under the
cursor lights, so that the list follows the article; else the chosen one, or the beginning.

@param lit ids of what the sentence under the cursor lights
@param selected index of the chosen item, -1 for none
*/
export function listAnchor(
	list: readonly {readonly id: string}[],
	lit: ReadonlySet<string>,
	selected: number,
	isFocused: boolean,
): number {
	if (isFocused && selected >= 0) {
		return selected;
	}

	const firstLit = lit.size === 0 ? -1 : list.findIndex(item => lit.has(item.id));
	return Math.max(0, firstLit === -1 ? selected : firstLit);
}
