import {parseFeed} from 'feedsmith';
import {makeNews} from '../make-news.ts';
import type {LoadBench} from './load-bench.ts';

const entryLength = 3000;

function item(index: number): string {
	const paragraphs = makeNews({characters: entryLength, seed: index})
		.split('\n\n')
		.map(paragraph => `<p>${paragraph}</p>`);
	const teaser = paragraphs[0] ?? '';
	return `<item>
<title>Story ${index} &#8211; and &amp;amp; more</title>
<link>https://harbour.example/${index}/</link>
<comments>https://harbour.example/${index}/#comments</comments>
<dc:creator><![CDATA[Jane Doe]]></dc:creator>
<pubDate>Wed, 02 Mar 2022 10:15:00 +0000</pubDate>
${['News', 'Harbour', 'Ferries', 'Weather'].map(name => `<category><![CDATA[${name}]]></category>`).join('\n')}
<guid isPermaLink="false">https://harbour.example/?p=${index}</guid>
<description><![CDATA[${teaser}]]></description>
<content:encoded><![CDATA[${paragraphs.join('\n')}]]></content:encoded>
<wfw:commentRss>https://harbour.example/${index}/feed/</wfw:commentRss>
<slash:comments>4</slash:comments>
<media:thumbnail url="https://harbour.example/${index}.jpg" width="300" height="200"/>
<media:content url="https://harbour.example/${index}.jpg" medium="image"><media:title type="html">${index}.jpg</media:title></media:content>
</item>
`;
}

/** A feed that carries its articles, with all that publishing programs put beside them, next to feedsmith alone. */
export const bench: LoadBench = {
	kind: 'feed',
	makePayload: async bytes => {
		const items = Array.from({length: Math.ceil(bytes / entryLength)}, (_, index) => item(index));
		return {
			bytes: new TextEncoder().encode(
				`<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Harbour News</title><link>https://harbour.example/</link><language>en</language>${items.join('')}</channel></rss>`,
			),
			name: 'bench.xml',
			mediaType: 'application/rss+xml',
		};
	},
	bare: async ({bytes}) => parseFeed(new TextDecoder().decode(bytes)),
};
