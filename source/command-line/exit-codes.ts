/** What the process ends with: grep's codes. */
export const exitCodes = {
	done: 0,
	/** The output was narrowed to something that no input has. */
	nothingFound: 1,
	/** An input that cannot be read, an option that there is not, a result that cannot be written. */
	trouble: 2,
} as const;
