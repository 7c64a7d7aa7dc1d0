import type {Writable} from 'node:stream';

/** Nobody reads standard output any more (`| head`): what is left to print is not wanted. */
export class ClosedOutlet extends Error {
	override readonly name = 'ClosedOutlet';
}

/**
Writes to a stream and waits until the stream has taken it.

@throws {ClosedOutlet} when nobody reads the other end.
@throws {Error} when the stream cannot be written to for another reason, such as a full disk.
*/
export async function writeOut(stream: Writable, words: string): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		stream.write(words, error => {
			if (error === null || error === undefined) {
				resolve();
			} else {
				reject('code' in error && error.code === 'EPIPE' ? new ClosedOutlet() : error);
			}
		});
	});
}
