/** A cell of the screen, counted from its top left corner. */
export type Position = {readonly row: number; readonly column: number};

/**
The shortest escape sequence that moves the terminal's cursor to a cell.

@param from where the cursor is; nothing where that is not known, or where a terminal might wait with wrapping, as it does behind
the last column.
*/
export function cursorMove(from: Position | undefined, to: Position): string {
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

function moveColumn(from: number, to: number): string {
	if (from === to) {
		return '';
	}

	if (to === 0) {
		return '\r';
	}

	const absolute = sequence([to + 1], 'G');
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
