/** How many rounds are asked for: the benchmark's first argument where that is a number. */
export function countArgument(usual: number): number {
	const count = Number(process.argv[2]);
	return count > 0 ? count : usual;
}

/** The argument behind an option. */
export function optionAfter(name: string): string | undefined {
	const at = process.argv.indexOf(name);
	return at === -1 ? undefined : process.argv[at + 1];
}
