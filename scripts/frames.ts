/*
Takes the text frames in test/frames/ anew: each view at each size. What they show is compared by test/end-to-end/frames.test.ts, and looked at by whoever changes it.
*/
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {frameFile, takeFrame} from '../test/scenes/frames.ts';
import {frameSizes} from '../test/scenes/open-scene.ts';
import {scenes} from '../test/scenes/scenes.ts';

rmSync(new URL('../test/frames/', import.meta.url), {recursive: true, force: true});
for (const size of frameSizes) {
	for (const scene of scenes) {
		const file = frameFile(scene, size);
		mkdirSync(new URL('.', file), {recursive: true});
		writeFileSync(file, await takeFrame(scene, size));
	}
}

console.log(`${frameSizes.length * scenes.length} frames written.`);
