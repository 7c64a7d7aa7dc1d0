import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {frameFile, frames, takeFrame} from '../scenes/frames.ts';

/** What each view looks like, to be read in the repository: `npm run docs` takes them anew. */
test.each(frames)('$columns×$rows: $scene.name', async frame => {
	expect(await takeFrame(frame)).toBe(readFileSync(frameFile(frame), 'utf8'));
});
