import {expect, test} from 'vitest';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {read} from '../../source/reading/read.ts';

test('every sentence lies in its paragraph', () => {
	const r = read(articleFromPlainText('One two. Three four.\n\nFive.', 'x'));
	expect(r.sentences.map(s => r.article.text.slice(s.start, s.end))).toEqual([
		'One two.',
		'Three four.',
		'Five.',
	]);
});
