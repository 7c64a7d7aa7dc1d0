/** The value below which `share` (0 to 1) of `values` lie, by nearest rank. @throws on an empty list. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((one, other) => one - other);
	const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
	if (value === undefined) {
		throw new Error('No values were measured.');
	}

	return value;
}

/** The middle value. @throws on an empty list. */
export function median(values: readonly number[]): number {
	return percentile(values, 0.5);
}

/** One line of a benchmark's table. */
export type Result = {
	readonly what: string;
	readonly measured: string;
	/** Absent where the line is only there to compare with. */
	readonly target?: {readonly text: string; readonly isMet: boolean};
	/** More than has to be. */
	readonly aim?: {readonly text: string; readonly isMet: boolean};
};

/** Sets results out as a table with a verdict on each, for a terminal. */
export function tableOf(results: readonly Result[]): string {
	const rows = [
		['', 'measured', 'target', 'aim', 'verdict'],
		...results.map(({what, measured, target, aim}) => [
			what,
			measured,
			target?.text ?? '',
			aim?.text ?? '',
			verdictOn(target, aim),
		]),
	];
	return columnsOf(rows);
}

function verdictOn(target: Result['target'], aim: Result['aim']): string {
	if (target === undefined) {
		return '';
	}

	return aim?.isMet ? 'aim met' : target.isMet ? 'met' : 'MISSED';
}

/** Rows with their columns lined up, two spaces apart, for a terminal. */
export function columnsOf(rows: ReadonlyArray<readonly string[]>): string {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
	return rows
		.map(row =>
			row
				.map((text, column) => text.padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}

/** Milliseconds as people read them. */
export function milliseconds(value: number): string {
	return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}
