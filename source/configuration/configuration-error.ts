/** Something in a configuration file that cannot be obeyed. */
export type Fault = {
	/** Counted from 1. */
	readonly line: number;
	/** Of the line, in UTF-16 code units, counted from 1. */
	readonly column: number;
	/** What is wrong and what to do; it may quote the file, and so hold control characters. */
	readonly message: string;
};

/** Of more faults than this the rest is only counted. */
const mostFaults = 20;

/** A configuration file that cannot be obeyed. `lines` are what to say, one for each fault; they may quote the file and so hold control characters. */
export class ConfigurationError extends Error {
	override readonly name = 'ConfigurationError';
	readonly lines: readonly string[];

	constructor(lines: readonly string[]) {
		super(lines.join('\n'));
		this.lines = lines;
	}
}

/** Whether an error is one of these, told by its name: what reads files is built apart, with a class of its own. */
export function isConfigurationError(error: unknown): error is ConfigurationError {
	return error instanceof Error && error.name === 'ConfigurationError';
}

/** One line for each fault, in the order of the file: `config.toml:12:3: …`. */
export function describeFaults(file: string, faults: readonly Fault[]): string[] {
	const sorted = faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
	const lines = sorted
		.slice(0, mostFaults)
		.map(({line, column, message}) => `${file}:${line}:${column}: ${message}`);
	const others = sorted.length - lines.length;
	return others > 0 ? [...lines, `${file}: ${others} more like these.`] : lines;
}
