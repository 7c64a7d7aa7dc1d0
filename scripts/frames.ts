/*
Takes the text frames in test/frames/ anew: each view at each size. What they show is compared by test/end-to-end/frames.test.ts, and looked at by whoever changes it.
*/
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {frameFile, frames, takeFrame} from '../test/scenes/frames.ts';

rmSync(new URL('../test/frames/', import.meta.url), {recursive: true, force: true});
for (const frame of frames) {
	const file = frameFile(frame);
	mkdirSync(new URL('.', file), {recursive: true});
	writeFileSync(file, await takeFrame(frame));
}

console.log(`${frames.length} frames written.`);
