/*
Takes the text frames in test/frames/ anew: each view at each size. What they show is compared by test/end-to-end/frames.test.ts, and looked at by whoever changes it. Those that are of no
scene any more are deleted behind that, so that none is lost when it is broken off.
*/
import {globSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {frameFile, frames, takeFrame} from '../test/scenes/frames.ts';

const written = new Set<string>();
for (const frame of frames) {
	const file = frameFile(frame);
	mkdirSync(new URL('.', file), {recursive: true});
	writeFileSync(file, await takeFrame(frame));
	written.add(fileURLToPath(file));
}

const folder = fileURLToPath(new URL('../test/frames/', import.meta.url));
for (const name of globSync('*/*.txt', {cwd: folder})) {
	if (!written.has(folder + name)) {
		rmSync(folder + name);
	}
}

console.log(`${frames.length} frames written.`);
