/** The command line asks for something that there is not. `message` is one line that says what, and what to do; it may quote arguments and so hold control characters. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}
