/**
Why a page could not be fetched, in two parts: what is wrong, and what to do about it. Each is a sentence for the reader; words from outside in them are not made safe yet.
*/
export class FetchFailure extends Error {
	override readonly name = 'FetchFailure';
	readonly fault: string;
	readonly advice: string;
	/** Whether it is the network or the server that is in trouble, and not what was asked for: a copy from before may then stand in. */
	readonly isOutage: boolean;

	constructor(
		fault: string,
		advice: string,
		{isOutage = false, ...options}: ErrorOptions & {isOutage?: boolean} = {},
	) {
		super(`${fault} ${advice}`, options);
		this.fault = fault;
		this.advice = advice;
		this.isOutage = isOutage;
	}
}

/** The error for what is not wanted any more. */
export function notWanted(cause?: unknown): Error {
	const error = new Error('The page is not wanted any more.', {cause});
	error.name = 'AbortError';
	return error;
}
