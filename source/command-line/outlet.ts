import type {Writable} from 'node:stream';

/** Standard output does not take what is printed. */
export class OutletError extends Error {
	override readonly name = 'OutletError';
	/** The system's code: `EPIPE` when nobody reads the other end any more (`| head`), `ENOSPC` on a full disk. */
	readonly code: string;

	constructor(code: string, options?: ErrorOptions) {
		super(`Standard output cannot be written to (${code}). Check the disk it goes to.`, options);
		this.code = code;
	}
}

/**
Writes to a stream and waits until the stream has taken it.

@throws {OutletError} when it does not.
*/
export async function writeOut(stream: Writable, words: string): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		stream.write(words, error => {
			if (error === null || error === undefined) {
				resolve();
			} else {
				const code = 'code' in error ? String(error.code) : error.message;
				reject(new OutletError(code, {cause: error}));
			}
		});
	});
}
