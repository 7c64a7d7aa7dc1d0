import {describe, expect, test} from 'vitest';
import {readMetadata} from '../../../../../source/loading/kinds/html/metadata/read-metadata.ts';
import {parseHtml} from '../../../../../source/loading/kinds/html/parse-html.ts';

const told = (html: string, address?: string) => readMetadata(parseHtml(html), address).metadata;
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('JSON-LD', () => {
	test('of an article among other things, with references', () => {
		const graph = {
			'@context': 'https://schema.org',
			'@graph': [
				{'@type': 'WebPage', '@id': '#page', datePublished: '2020-01-01'},
				{'@type': 'Organization', '@id': '#org', name: 'Harbour Times'},
				{'@type': 'Person', '@id': '#jane', name: 'Jane Doe'},
				{
					'@type': ['NewsArticle', 'Thing'],
					headline: 'Ferry stays &amp; bridge closes',
					author: [{'@id': '#jane'}, 'John Roe'],
					publisher: {'@id': '#org'},
					datePublished: '2022-03-02T23:30:00-05:00',
					inLanguage: 'en-GB',
				},
			],
		};
		expect(told(jsonLd(graph))).toEqual({
			title: 'Ferry stays & bridge closes',
			byline: 'Jane Doe and John Roe',
			publisher: 'Harbour Times',
			published: '2022-03-02',
			language: 'en',
		});
	});

	test('of other articles, comments and updates beside it does not count', () => {
		const article = {
			'@type': 'LiveBlogPosting',
			headline: 'Storm',
			liveBlogUpdate: [{'@type': 'BlogPosting', headline: 'Update', datePublished: '2022-03-05'}],
			comment: [{'@type': 'Comment', author: 'Reader'}],
			hasPart: {'@type': 'Article', headline: 'Part', author: 'Other'},
		};
		expect(
			told(jsonLd([{'@type': 'ItemList', itemListElement: [{'@type': 'Article', headline: 'X'}]}, article])),
		).toEqual({
			title: 'Storm',
		});
	});

	test('that is broken is left out, or mended where only line breaks are at fault', () => {
		const broken = '<script type="application/ld+json">{"@type": "Article", "headline": </script>';
		const mended =
			'<script type="application/ld+json; charset=utf-8"><!-- {"@type": "Article", "headline": "Ferry\nstays"} --></script>';
		expect(told(`<title>Bridge</title>${broken}`)).toEqual({title: 'Bridge'});
		expect(told(broken + mended)).toEqual({title: 'Ferry stays'});
	});

	test('of any shape does no harm', () => {
		const shapes = [
			null,
			1,
			'x',
			[],
			[[[]]],
			{'@graph': {'@graph': 5}},
			{'@type': 7},
			{'@type': 'Article', author: [null, 5, {}, {name: {}}]},
		];
		for (const shape of shapes) {
			expect(told(jsonLd(shape))).toEqual({});
		}

		const deep = `${'{"mainEntity":'.repeat(50_000)}{}${'}'.repeat(50_000)}`;
		expect(told(`<script type="application/ld+json">${deep}</script>`)).toEqual({});
	});
});

describe('elements of meta', () => {
	test('Open Graph and article', () => {
		const html = `<title>Ferry stays - Harbour Times</title><meta property="og:title" content="Ferry stays, council says">
			<meta property="og:site_name" content="Harbour Times"><meta property="article:author" content="https://social.example/jane">
			<meta name="author" content="By Jane Doe"><meta property="article:published_time" content="2022-03-02T10:00:00Z">
			<meta property="article:modified_time" content="2022-03-03T10:00:00Z"><meta property="og:locale" content="en_US">`;
		expect(told(html)).toEqual({
			title: 'Ferry stays, council says',
			byline: 'Jane Doe',
			publisher: 'Harbour Times',
			published: '2022-03-02',
			modified: '2022-03-03',
			language: 'en',
		});
	});

	test('those of libraries and of those who cite', () => {
		const html = `<META NAME="citation_title" CONTENT="Eels of the Arne"><meta name="citation_author" content="Jane Doe"><meta name="citation_author" content="John Roe">
			<meta name="citation_publication_date" content="2021/8/9"><meta name="citation_journal_title" content="Rivers">`;
		expect(told(html)).toEqual({
			title: 'Eels of the Arne',
			byline: 'Jane Doe and John Roe',
			publisher: 'Rivers',
			published: '2021-08-09',
		});
	});

	test('a change before the publication is of something else', () => {
		const html =
			'<meta name="date" content="2022-03-02"><meta property="article:modified_time" content="2020-01-01">';
		expect(told(html)).toEqual({published: '2022-03-02'});
	});
});

describe('what readers see', () => {
	test('microdata, byline and time', () => {
		const html = `<article itemscope><h1 itemprop="headline">Ferry stays</h1><p class="byline">By <span itemprop="author">Jane Doe</span></p>
			<time itemprop="datePublished" datetime="2022-03-02T10:00">Wednesday</time> Updated <time class="updated" datetime="2022-03-04">Friday</time></article>`;
		expect(told(html)).toEqual({
			title: 'Ferry stays',
			byline: 'Jane Doe',
			published: '2022-03-02',
			modified: '2022-03-04',
		});
	});

	test('a line under the heading that is a day, and not one above it', () => {
		const html =
			'<div>Friday, 4 March 2022</div><h1>Ferry stays</h1><aside><summary>Wed 2 Mar 2022 10.00 GMT</summary></aside><p>In 2011.</p>';
		expect(told(html)).toEqual({title: 'Ferry stays', published: '2022-03-02'});
	});

	test('not what is hidden, or belongs to other articles and comments', () => {
		const html = `<h1>Ferry stays</h1><h1 hidden>Hidden</h1><div class="related"><time datetime="2001-01-01"></time><span class="byline">John Roe</span></div>
			<nav><span class="author">Nav Igator</span></nav><ol class="comments"><li><span class="author">A reader</span></li></ol>`;
		expect(told(html)).toEqual({title: 'Ferry stays'});
	});
});

describe('the address', () => {
	test('is the canonical one, whole', () => {
		const html =
			'<link rel="canonical" href="/news/ferry"><meta property="og:url" content="https://m.harbour.example/f">';
		expect(told(html, 'https://harbour.example/news/ferry?utm=1')).toEqual({
			url: 'https://harbour.example/news/ferry',
		});
	});

	test('is where the page was fetched from, when the page names only its front page or none', () => {
		const address = 'https://harbour.example/news/ferry';
		expect(told('<link rel="canonical" href="https://harbour.example/">', address)).toEqual({url: address});
		expect(told('<p>x</p>', address)).toEqual({url: address});
	});

	test('is one of the web, and has no name before its host', () => {
		for (const href of [
			'javascript:alert(1)',
			'file:///etc/passwd',
			'data:text/html,x',
			'https://bank.example@evil.example/a',
			'http://[',
			'\u001B[2J',
		]) {
			expect(told(`<link rel="canonical" href="${href}">`)).toEqual({});
		}
	});

	test('is not led astray by a base that is no address', () => {
		const html = '<base href="javascript:alert(1)//"><link rel="canonical" href="ferry">';
		expect(told(html, 'https://harbour.example/news/x')).toEqual({url: 'https://harbour.example/news/ferry'});
		expect(told(html)).toEqual({});
	});

	test('holds nothing that a terminal obeys', () => {
		const html = '<link rel="canonical" href="https://harbour.example/&#27;[2J&#7;/a\u202E">';
		expect(told(html).url).toMatch(/^[\x21-\x7E]+$/);
	});
});

test.each([
	['en', 'en'],
	['en-US', 'en'],
	['EN_gb', 'en'],
	['fil', 'fil'],
	['english', undefined],
	['', undefined],
])('the language «%s»', (written, language) => {
	expect(told(`<html lang="${written}"><body>x</body></html>`)).toEqual(
		language === undefined ? {} : {language},
	);
});
