import fc from 'fast-check';
import type {Payload} from '../../../source/loading/payload.ts';
import {mutatedBytes} from '../mutated-bytes.ts';

const feeds: readonly string[] = [
	`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour News</title><link>https://harbour.example/</link><language>en</language>
<item><title>Ferry &amp;amp; storm</title><link>/news/ferry</link><author>jane@harbour.example (Jane Doe)</author><pubDate>Wed, 02 Mar 2022 23:30:00 -0500</pubDate><guid isPermaLink="false">1</guid><description>&lt;p&gt;In short […]&lt;/p&gt;</description><content:encoded><![CDATA[<p>The ferry <b>stays</b>.</p>]]></content:encoded></item>
<item><title>Older</title><link>https://harbour.example/older</link><dc:creator>John Roe</dc:creator><dc:date>2022-02-01</dc:date><description>A teaser. Read more</description></item></channel></rss>`,
	`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">Harbour &amp;amp; sea</title><link href="https://harbour.example/"/><author><name>Jane Doe</name></author><entry xml:base="https://harbour.example/b/"><title type="html">The &lt;i&gt;storm&lt;/i&gt;</title><link rel="alternate" href="storm"/><published>2022-03-02T01:00:00+13:00</published><updated>2022-03-04T01:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It came.</p></div></content></entry></feed>`,
	'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour News</title></channel><item><title>Ferry</title><link>https://harbour.example/f</link><dc:creator>Jane Doe</dc:creator><dc:date>2022-03-02T10:00:00Z</dc:date></item></rdf:RDF>',
	'<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss version="0.91"><channel><title>&b;</title><item><title>Ferry &b;</title><link>https://harbour.example/f</link></item></channel></rss>',
	'{"version":"https://jsonfeed.org/version/1.1","title":"Harbour News","home_page_url":"https://harbour.example/","language":"en","items":[{"id":"1","url":"https://harbour.example/f","title":"Ferry","content_html":"<p>It <b>stays</b>.</p>","date_published":"2022-03-02T10:00:00Z","authors":[{"name":"Jane Doe"}]},{"id":"2","content_text":"Plain & <simple>.\\n\\nIt waits."}]}',
];

/** Pieces of feeds in any order. */
const pieces = fc.constantFrom(
	...[
		'<rss>',
		'</rss>',
		'<channel>',
		'</channel>',
		'<item>',
		'</item>',
		'<entry>',
		'</entry>',
		'<feed>',
		'<title>',
		'</title>',
		'<link>',
		'</link>',
	],
	...[
		'<author>',
		'</author>',
		'<![CDATA[',
		']]>',
		'<!--',
		'-->',
		'<!DOCTYPE x [',
		']>',
		'&amp;',
		'&b;',
		'<a href="/x">',
		'words',
		'https://harbour.example/',
		'\u0000',
		'…',
	],
);

/** Feeds, broken ones, and what only begins like one. */
export const payloads: fc.Arbitrary<Payload> = fc
	.oneof(
		{arbitrary: mutatedBytes(fc.constantFrom(...feeds.map(feed => Buffer.from(feed)))), weight: 5},
		{
			arbitrary: fc
				.tuple(
					fc.constantFrom(
						'<rss version="2.0">',
						'<feed xmlns="http://www.w3.org/2005/Atom">',
						'<rdf:RDF>',
						'',
					),
					fc.array(pieces, {maxLength: 60}),
				)
				.map(([root, parts]) => Buffer.from(root + parts.join(''))),
			weight: 3,
		},
		{
			arbitrary: fc
				.json()
				.map(text => Buffer.from(`{"version":"https://jsonfeed.org/version/1","items":[${text}]}`)),
			weight: 1,
		},
	)
	.map(bytes => ({bytes: new Uint8Array(bytes), name: 'fuzz.xml', address: 'https://harbour.example/feed'}));
