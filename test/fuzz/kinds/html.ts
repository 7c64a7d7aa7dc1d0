import fc from 'fast-check';
import type {Payload} from '../../../source/loading/payload.ts';
import {readPages} from '../../pages/read-pages.ts';
import {hostileText} from '../../support/hostile-text.ts';
import {mutatedBytes} from '../mutated-bytes.ts';

const pages = readPages().map(({html}) => html);

const attribute = fc.oneof(
	fc.constantFrom(
		...[
			' class="comments"',
			' class="paywall"',
			' id=related',
			' style="display:none"',
			' hidden',
			' aria-hidden=true',
		],
		...[
			' role="navigation"',
			' itemprop="articleBody"',
			' itemprop=author',
			' class="byline"',
			' datetime="2022-03-02T10:00Z"',
		],
		...[' href="javascript:alert(1)"', ' href="#fn1"', ' a="', " b='>'", ' =', ' __proto__="x"', ' "', ' /'],
	),
	hostileText.map(text => ` title="${text}"`),
);

const name = fc.constantFrom(
	...[
		'html',
		'head',
		'body',
		'main',
		'article',
		'section',
		'aside',
		'div',
		'p',
		'h1',
		'h2',
		'span',
		'a',
		'b',
		'q',
		'br',
		'pre',
		'hr',
	],
	...[
		'ul',
		'ol',
		'li',
		'dl',
		'dt',
		'dd',
		'table',
		'caption',
		'tbody',
		'tr',
		'th',
		'td',
		'figure',
		'figcaption',
		'blockquote',
		'time',
		'sup',
	],
	...[
		'script',
		'style',
		'title',
		'textarea',
		'template',
		'noscript',
		'svg',
		'math',
		'iframe',
		'select',
		'option',
		'meta',
		'link',
		'base',
		'amp-img',
	],
);

const words = fc.oneof(
	fc.constantFrom(
		'The council voted on Monday to keep the ferry for another year, after months of talks with its owner. ',
		'“It is ours,” said Jane Doe, who has led it since 2011, “and nobody will take it from us.” ',
		'By JANE DOE',
		'March 2, 2022',
		'Subscribe to continue reading',
		'We use cookies to improve this site. ',
		'© 2022 Harbour Times',
		'&amp;&lt;&#27;&#x202E;&#0;&nbsp;&shy;&bogus;',
		'<!--',
		'-->',
		'<![CDATA[',
		']]>',
		'<?xml version="1.0"?>',
		'<!doctype html>',
	),
	hostileText,
);

const piece = fc.oneof(
	{
		weight: 4,
		arbitrary: fc
			.tuple(name, fc.array(attribute, {maxLength: 2}))
			.map(([tag, own]) => `<${tag}${own.join('')}>`),
	},
	{weight: 2, arbitrary: name.map(tag => `</${tag}>`)},
	{weight: 4, arbitrary: words},
);

const jsonLd = fc
	.oneof(
		fc.jsonValue({maxDepth: 4}),
		fc.record({
			'@type': fc.constant('NewsArticle'),
			headline: fc.jsonValue(),
			author: fc.jsonValue(),
			datePublished: fc.jsonValue(),
			articleBody: hostileText,
		}),
	)
	.map(value => `<script type="application/ld+json">${JSON.stringify(value)}</script>`);

const nested = fc
	.tuple(name, fc.nat({max: 3000}), words)
	.map(([tag, depth, text]) => `<${tag}>`.repeat(depth) + text + `</${tag}>`.repeat(depth));

const soup = fc
	.array(fc.oneof({weight: 20, arbitrary: piece}, jsonLd, nested), {maxLength: 60})
	.map(pieces => pieces.join(''));

const documents = fc.oneof(
	fc.constantFrom(...pages),
	soup,
	// A page with something foreign in the middle of it.
	fc
		.tuple(fc.constantFrom(...pages), soup, fc.double({min: 0, max: 1, noNaN: true}))
		.map(([page, foreign, at]) => {
			const place = Math.floor(page.length * at);
			return page.slice(0, place) + foreign + page.slice(place);
		}),
);

/** Pages, soups of tags, and pages with soup in them, whole and torn apart. */
export const payloads: fc.Arbitrary<Payload> = mutatedBytes(
	documents.map(html => new TextEncoder().encode(html)),
).map(bytes => ({
	bytes,
	name: 'fuzz.html',
	fileName: 'fuzz.html',
	mediaType: 'text/html',
	address: 'https://fuzz.example/news/a',
}));
