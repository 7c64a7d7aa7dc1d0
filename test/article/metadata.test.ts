import {expect, test} from 'vitest';
import {mergeMetadata} from '../../source/article/metadata.ts';

test('the first that tells a thing is believed', () => {
	const page = {title: 'Ferry stays', byline: ' \n', publisher: ''};
	const feed = {title: 'Other', byline: 'Jane Doe', publisher: 'Harbour Times', published: '2022-03-02'};
	expect(mergeMetadata(page, feed)).toEqual({
		title: 'Ferry stays',
		byline: 'Jane Doe',
		publisher: 'Harbour Times',
		published: '2022-03-02',
	});
});

test('what nobody tells is not there', () => {
	expect(mergeMetadata()).toEqual({});
	expect(mergeMetadata({}, {title: '\t'})).toEqual({});
});
