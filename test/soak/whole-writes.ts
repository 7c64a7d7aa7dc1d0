/** CSI, OSC and DCS with their ends, and escapes of two characters. */
const wholeSequence =
	/\u001B(?:\[[0-?]*[ -/]*[@-~]|[\]P][^\u0007\u001B]*(?:\u0007|\u001B\\)|[ -/]+[0-~]|[0-OQ-Z\\^-~])/gu;
/** What is left of a sequence that is cut in two, and what no text has in it. */
const control = /[\u0000-\u0007\u000B\u000C\u000E-\u001F\u007F-\u009F]/u;

/**
Runs in a program before all of its own: each write to standard output has to be whole, so that nothing that comes between two writes can get into a sequence, and
without control characters; one that is not throws.
*/
export const checkingWrites = `
	import {isMainThread} from 'node:worker_threads';
	if (isMainThread) {
		const {write} = process.stdout;
		process.stdout.write = function (text, ...rest) {
			if (typeof text === 'string' && ${control}.test(text.replaceAll(${wholeSequence}, ''))) {
				process.stdout.write = write;
				throw new Error('wrote a part of a sequence: ' + JSON.stringify(text).slice(0, 200));
			}

			return Reflect.apply(write, this, [text, ...rest]);
		};
	}
`;
