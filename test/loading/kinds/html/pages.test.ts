import {describe, expect, test} from 'vitest';
import type {Metadata} from '../../../../source/article/metadata.ts';
import {slice} from '../../../../source/article/span.ts';
import {loadHtml} from '../../../../source/loading/kinds/html/load-html.ts';
import {readPages} from '../../../pages/read-pages.ts';

const task = {onProgress: () => {}, mostBytes: 1_000_000};

describe.each(readPages())('the page $name', ({name, html, title, paragraphs, metadata, isWarned}) => {
	const load = () => loadHtml({bytes: new TextEncoder().encode(html), name}, task);

	test('gives its title and paragraphs and nothing else', async () => {
		const {article} = await load();
		expect(article.paragraphs.map(span => slice(article.text, span))).toEqual([title, ...paragraphs]);
	});

	test('tells its metadata', async () => {
		const {article} = await load();
		const keys = ['title', 'byline', 'publisher', 'published', 'modified', 'url', 'language'] as const;
		const told: Metadata = Object.fromEntries(
			keys.flatMap(key => (article[key] === undefined ? [] : [[key, article[key]]])),
		);
		expect(told).toEqual(metadata);
	});

	test('warns where it is not all of the article', async () => {
		const {warnings} = await load();
		expect(warnings).toHaveLength(isWarned ? 1 : 0);
	});
});
