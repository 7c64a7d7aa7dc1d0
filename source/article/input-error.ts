/**
Says why an input cannot be opened: which input, what is wrong with it, and what to do.

`message` is one sentence or two for the reader, without the input's name: the name comes from outside and must be made
safe before it is shown.
*/
export class InputError extends Error {
	override readonly name = 'InputError';
	/** The input as it was asked for: a path, or `stdin`. May hold control characters. */
	readonly input: string;

	constructor(input: string, message: string, options?: ErrorOptions) {
		super(message, options);
		this.input = input;
	}
}

/** Whether an error is one of these, told by its name: what lists files and decodes rare encodings is built apart, with a class of its own. */
export function isInputError(error: unknown): error is InputError {
	return error instanceof Error && error.name === 'InputError';
}
