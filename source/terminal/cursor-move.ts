/** A cell of the screen, counted from its top left corner. */
export type Position = {readonly row: number; readonly column: number};

/**
The shortest escape sequence that moves the terminal's cursor to a cell.

@param from where the cursor is, as far as that is known. Behind the last column it is not: a terminal may wait there with wrapping.
*/
export function cursorMove(
	from: {readonly row: number; readonly column: number | undefined} | undefined,
	to: Position,
): string {
	const absolute = sequence([to.row + 1, to.column + 1], 'H');
	if (from === undefined) {
		return absolute;
	}

	const relative = moveRow(from.row, to.row) + moveColumn(from.column, to.column);
	return relative.length < absolute.length ? relative : absolute;
}

function moveRow(from: number, to: number): string {
	if (from === to) {
		return '';
	}

	const relative = to > from ? sequence([to - from], 'B') : sequence([from - to], 'A');
	const absolute = sequence([to + 1], 'd');
	return relative.length <= absolute.length ? relative : absolute;
}

function moveColumn(from: number | undefined, to: number): string {
	if (from === to) {
		return '';
	}

	if (to === 0) {
		return '\r';
	}

	const absolute = sequence([to + 1], 'G');
	if (from === undefined) {
		return absolute;
	}

	const relative =
		to > from
			? sequence([to - from], 'C')
			: from - to <= 3
				? '\b'.repeat(from - to)
				: sequence([from - to], 'D');
	return relative.length <= absolute.length ? relative : absolute;
}

/** A control sequence; parameters of 1 at its end are what a terminal takes for those that are left out. */
function sequence(parameters: readonly number[], final: string): string {
	return `\u001B[${parameters.join(';').replace(/^(?:1;)?1$|;1$/, '')}${final}`;
}
