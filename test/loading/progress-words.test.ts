import {expect, test} from 'vitest';
import type {Progress} from '../../source/loading/loader.ts';
import {progressWords} from '../../source/loading/progress-words.ts';

test.each<[Progress, string]>([
	[{done: 1_234_567, total: 3_600_000, unit: 'bytes'}, '1.2 of 3.4 MB'],
	[{done: 0, total: 3_600_000, unit: 'bytes'}, '0.0 of 3.4 MB'],
	[{done: 348_160, unit: 'bytes'}, '340 KB'],
	[{done: 2_097_152, unit: 'bytes'}, '2.0 MB'],
	[{done: 3, total: 40, unit: 'pages'}, 'page 3 of 40'],
	[{done: 12, unit: 'chapters'}, 'chapter 12'],
	[{done: 2, total: 5, unit: 'entries'}, 'entry 2 of 5'],
])('%o is «%s»', (progress, words) => {
	expect(progressWords(progress)).toBe(words);
});
