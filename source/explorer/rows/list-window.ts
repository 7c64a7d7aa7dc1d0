/** A stretch of a list: items `[first, end)`. The last one may be cut off by the pane's end. */
export type ListWindow = {readonly first: number; readonly end: number};

/**
Chooses the items of a list that fill `height` rows around one of them, which is whole unless it is higher than that.

A third of the rows is for the items before it, so that what comes next is seen too; at the list's ends all rows
are used. Looks at no more items than are shown.

@param count of items in the list
@param anchor index of the item that must be seen; out of range is taken as the nearest
@param heightOf the rows that an item takes, 1 or more
@param top index of the item to begin with, whatever the anchor is; where those from there on leave rows free, with one before
*/
export function listWindow(
	count: number,
	anchor: number,
	height: number,
	heightOf: (index: number) => number,
	top?: number,
): ListWindow {
	if (count === 0 || height < 1) {
		return {first: 0, end: 0};
	}

	let first = Math.max(0, Math.min(top ?? anchor, count - 1));
	let end = first + 1;
	let used = heightOf(first);
	const growUp = (limit: number): void => {
		while (first > 0 && used < limit) {
			const more = heightOf(first - 1);
			if (used + more > limit) {
				return;
			}

			first--;
			used += more;
		}
	};

	if (top === undefined) {
		growUp(Math.min(height, used + Math.floor((height - used) / 3)));
	}

	while (end < count && used < height) {
		used += heightOf(end);
		end++;
	}

	growUp(height);
	return {first, end};
}

/** Which item each row shows, by index, of items that are drawn one under the other. @param first index of the first of them */
export function itemsOfRows(drawn: readonly (readonly string[])[], first: number): readonly number[] {
	return drawn.flatMap((rows, index) => rows.map(() => first + index));
}
