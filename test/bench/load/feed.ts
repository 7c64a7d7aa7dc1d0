import {parseFeed} from 'feedsmith';
import {makeNews} from '../make-news.ts';
import type {LoadBench} from './load-bench.ts';

const entryLength = 4000;

function item(index: number): string {
	const paragraphs = makeNews({characters: entryLength, seed: index})
		.split('\n\n')
		.map(paragraph => `<p>${paragraph}</p>`);
	return `<item><title>Story ${index} &amp;amp; more</title><link>https://harbour.example/${index}</link><dc:creator>Jane Doe</dc:creator><pubDate>Wed, 02 Mar 2022 10:15:00 +0000</pubDate><guid isPermaLink="false">${index}</guid><category>News</category><description>${paragraphs[0]?.replaceAll('<', '&lt;')}</description><content:encoded><![CDATA[${paragraphs.join('\n')}]]></content:encoded></item>\n`;
}

/** A feed that carries its articles, beside feedsmith alone. */
export const bench: LoadBench = {
	kind: 'feed',
	makePayload: async bytes => {
		const items = Array.from({length: Math.ceil(bytes / entryLength)}, (_, index) => item(index));
		return {
			bytes: new TextEncoder().encode(
				`<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour News</title><link>https://harbour.example/</link><language>en</language>${items.join('')}</channel></rss>`,
			),
			name: 'bench.xml',
			mediaType: 'application/rss+xml',
		};
	},
	bare: async ({bytes}) => parseFeed(new TextDecoder().decode(bytes)),
};
