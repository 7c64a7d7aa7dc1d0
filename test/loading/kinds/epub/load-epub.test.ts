import {describe, expect, it} from 'vitest';
import {loadEpub} from '../../../../source/loading/kinds/epub/load-epub.ts';
import type {LoadedArticle} from '../../../../source/loading/loaded.ts';
import type {Progress} from '../../../../source/loading/loader.ts';
import {type MadeBook, makeEpub} from '../../../support/make-epub.ts';

const quiet = {mostBytes: 10_000_000, onProgress() {}};

async function load(book: MadeBook): Promise<LoadedArticle> {
	return loadEpub({bytes: makeEpub(book), name: 'harbour.epub'}, quiet);
}

/** Paragraphs, a heading with as many `#` as its level. */
function outline({article}: LoadedArticle): readonly string[] {
	const levels = new Map(article.headings?.map(({start, level}) => [start, level]));
	return article.paragraphs.map(({start, end}) =>
		`${'#'.repeat(levels.get(start) ?? 0)} ${article.text.slice(start, end)}`.trim(),
	);
}

describe('the text of a book', () => {
	it('has the documents in the order of the spine, each under its title', async () => {
		const loaded = await load({
			title: 'Harbour Tales',
			chapters: [
				{path: 'two.xhtml', title: 'The Storm', body: '<h1>The Storm</h1><p>It came at noon.</p>'},
				{path: 'one.xhtml', title: 'The Quay', body: '<h1>The Quay</h1><p>The ferry left.</p>'},
			],
			spine: '<itemref idref="c1"/><itemref idref="c0"/><itemref idref="c1"/>',
		});
		expect(outline(loaded)).toEqual([
			'Harbour Tales',
			'# The Quay',
			'The ferry left.',
			'# The Storm',
			'It came at noon.',
		]);
	});

	it('leaves out pages that say nothing, and the table of contents', async () => {
		const loaded = await load({
			title: 'Harbour Tales',
			metadata: '<dc:creator>Jane Doe</dc:creator><dc:publisher>Quay Press</dc:publisher>',
			chapters: [
				{path: 'cover.xhtml', body: '<img src="cover.png" alt="Cover"/>'},
				{path: 'title.xhtml', body: '<h1>HARBOUR TALES</h1><p>by Jane Doe</p><p>Quay Press</p>'},
				{
					path: 'toc.xhtml',
					body: '<nav epub:type="toc"><ol><li><a href="one.xhtml">One</a></li></ol></nav>',
					properties: 'nav',
				},
				{path: 'one.xhtml', title: 'One', body: '<p>The ferry left.</p>'},
				{path: 'thanks.xhtml', body: '<p>Jane Doe thanks the harbour master.</p>'},
			],
		});
		expect(outline(loaded)).toEqual([
			'Harbour Tales',
			'# One',
			'The ferry left.',
			'Jane Doe thanks the harbour master.',
		]);
	});

	it('is what XHTML says, where HTML would swallow it', async () => {
		const loaded = await load({
			chapters: [
				{
					path: 'one.xhtml',
					source:
						'<html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x.js"/></head><body><p>The <a id="p1"/>ferry <i/>left.</p><div/><p>It&#160;rained &amp; blew.</p></body></html>',
				},
			],
		});
		expect(outline(loaded)).toEqual(['The ferry left.', 'It rained & blew.']);
	});

	it('has notes at the end of their chapter, and no marks of them or of printed pages in sentences', async () => {
		const loaded = await load({
			title: 'Harbour Tales',
			chapters: [
				{
					path: 'one.xhtml',
					title: 'One',
					body: '<p>In 2022<a epub:type="noteref" href="#n1">1</a> the ferry <span epub:type="pagebreak" id="p7">7</span>left<a role="doc-noteref" href="#n2">*</a>.</p><aside epub:type="footnote" id="n1"><p>In <b>March</b>.</p></aside><p>It rained.</p><aside role="doc-footnote" id="n2"><p>Twice.</p></aside><p>The <a epub:type="noteref" href="#n3">harbour master of the island</a> waved.</p>',
				},
				{path: 'two.xhtml', title: 'Two', body: '<p>It blew.</p>'},
			],
		});
		expect(outline(loaded)).toEqual([
			'Harbour Tales',
			'# One',
			'In 2022 the ferry left.',
			'It rained.',
			'The harbour master of the island waved.',
			'In March.',
			'Twice.',
			'# Two',
			'It blew.',
		]);
	});
});

describe('headings of a book', () => {
	it('come from the table of contents, with a part’s chapters below the part', async () => {
		const loaded = await load({
			title: 'Harbour Tales',
			nav: '<ol><li><span>Part I</span><ol><li><a href="a.xhtml">The Quay</a><ol><li><a href="a.xhtml#s">Morning</a></li></ol></li></ol></li><li><a href="b.xhtml">Part II</a></li></ol>',
			chapters: [
				{
					path: 'a.xhtml',
					body: '<h2>The Quay</h2><p>One.</p><div><h3 id="s">Morning</h3><p>Two.</p><h4>Six o’clock</h4><p>Three.</p></div>',
				},
				{path: 'b.xhtml', body: '<p>Four.</p>'},
			],
		});
		expect(outline(loaded)).toEqual([
			'Harbour Tales',
			'# Part I',
			'## The Quay',
			'One.',
			'### Morning',
			'Two.',
			'#### Six o’clock',
			'Three.',
			'# Part II',
			'Four.',
		]);
	});

	it('are found inside a document that holds several chapters', async () => {
		const loaded = await load({
			title: 'Harbour Tales',
			ncx: '<navPoint><navLabel><text>The Quay</text></navLabel><content src="all.xhtml#c1"/></navPoint><navPoint><navLabel><text>The Storm</text></navLabel><content src="all.xhtml#c2"/></navPoint><navPoint><navLabel><text>Lost</text></navLabel><content src="all.xhtml#nowhere"/></navPoint>',
			chapters: [
				{
					path: 'all.xhtml',
					body: '<p>Before.</p><h2><a id="c1"></a>I. The Quay</h2><p>One.</p><p>Two <a id="c2"></a>words.</p>',
				},
			],
		});
		expect(outline(loaded)).toEqual([
			'Harbour Tales',
			'# Lost',
			'Before.',
			'# I. The Quay',
			'One.',
			'# The Storm',
			'Two words.',
		]);
	});

	it('are not told twice where the document shows the title in its own way', async () => {
		const loaded = await load({
			title: 'Harbour Tales',
			chapters: [
				{
					path: 'a.xhtml',
					title: 'Chapter 1: The Quay',
					body: '<h1>Chapter 1</h1><h2>The Quay</h2><p>One.</p><h3>Dawn</h3><p>Two.</p>',
				},
				{path: 'b.xhtml', title: 'The Storm', body: '<h2>2 The Storm</h2><p>Three.</p>'},
				{
					path: 'c.xhtml',
					title: 'III – The Calm',
					body: '<p class="number">III</p><p class="title">THE CALM</p><p>Four.</p>',
				},
				{path: 'd.xhtml', title: 'Afterword', body: '<p>Five.</p><h4>Thanks</h4><p>Six.</p>'},
			],
		});
		expect(outline(loaded)).toEqual([
			'Harbour Tales',
			'# Chapter 1',
			'## The Quay',
			'One.',
			'### Dawn',
			'Two.',
			'# 2 The Storm',
			'Three.',
			'# III',
			'## THE CALM',
			'Four.',
			'# Afterword',
			'Five.',
			'## Thanks',
			'Six.',
		]);
	});

	it('are the chapter’s own where the table of contents has none', async () => {
		const loaded = await load({
			title: 'Harbour Tales',
			chapters: [
				{path: 'a.xhtml', body: '<h2>The Quay</h2><p>One.</p><h3>Dawn</h3><p>Two.</p>'},
				{path: 'b.xhtml', body: '<p>goes on.</p><h3>Noon</h3><p>Three.</p>'},
			],
		});
		expect(outline(loaded)).toEqual([
			'Harbour Tales',
			'# The Quay',
			'One.',
			'## Dawn',
			'Two.',
			'goes on.',
			'## Noon',
			'Three.',
		]);
	});

	it('do not take the whole book for a chapter of itself', async () => {
		const loaded = await load({
			title: 'Harbour Tales',
			nav: '<ol><li><a href="a.xhtml">Harbour tales</a><ol><li><a href="a.xhtml">The Quay</a></li><li><a href="b.xhtml">The Storm</a></li></ol></li></ol>',
			chapters: [
				{path: 'a.xhtml', body: '<p>One.</p>'},
				{path: 'b.xhtml', body: '<p>Two.</p>'},
			],
		});
		expect(outline(loaded)).toEqual(['Harbour Tales', '# The Quay', 'One.', '# The Storm', 'Two.']);
	});
});

describe('what a book tells of itself', () => {
	it('is read in the form of EPUB 3', async () => {
		const {article} = await load({
			metadata:
				'<dc:title id="s">A Life at Sea</dc:title><dc:title id="t">Harbour &amp; Tales</dc:title><meta refines="#t" property="title-type">main</meta><meta refines="#s" property="title-type">subtitle</meta><dc:creator id="a">Jane Doe</dc:creator><dc:creator id="b">John Roe</dc:creator><dc:creator id="c">Ann Poe</dc:creator><meta refines="#a" property="role">aut</meta><meta refines="#b" property="role">aut</meta><meta refines="#c" property="role">ill</meta><dc:publisher>Quay Press</dc:publisher><dc:date>2022-03-02T23:30:00-05:00</dc:date><meta property="dcterms:modified">2022-04-05T00:00:00Z</meta><dc:language>en-GB</dc:language><dc:identifier>urn:uuid:1</dc:identifier><dc:source>https://harbour.example/tales</dc:source>',
			chapters: [{path: 'a.xhtml', title: 'One', body: '<p>One.</p>'}],
		});
		expect(article).toMatchObject({
			title: 'Harbour & Tales',
			byline: 'Jane Doe and John Roe',
			publisher: 'Quay Press',
			published: '2022-03-02',
			modified: '2022-04-05',
			language: 'en',
			url: 'https://harbour.example/tales',
		});
	});

	it('is read in the form of EPUB 2', async () => {
		const {article} = await load({
			title: 'Harbour Tales',
			ncx: '<navPoint><navLabel><text>One</text></navLabel><content src="a.xhtml"/></navPoint>',
			metadata:
				'<dc:creator opf:role="edt">Ann Poe</dc:creator><dc:creator opf:role="aut">Jane Doe</dc:creator><dc:date opf:event="modification">2022-05-06</dc:date><dc:date opf:event="publication">2022-03-02</dc:date>',
			chapters: [{path: 'a.xhtml', body: '<p>One.</p>'}],
		});
		expect(article).toMatchObject({byline: 'Jane Doe', published: '2022-03-02', modified: '2022-05-06'});
	});

	it('is nothing where it is not known: a year is no day, an address of a file is none', async () => {
		const {article} = await load({
			title: 'Harbour Tales',
			metadata:
				'<dc:date>2022</dc:date><dc:language>und</dc:language><dc:source>file:///etc/passwd</dc:source>',
			chapters: [{path: 'a.xhtml', title: 'One', body: '<p>One.</p>'}],
		});
		expect(article).not.toHaveProperty('published');
		expect(article).not.toHaveProperty('language');
		expect(article).not.toHaveProperty('url');
	});
});

it('says how many chapters have been read', async () => {
	const seen: Progress[] = [];
	const chapters = [1, 2, 3].map(number => ({path: `${number}.xhtml`, body: `<p>${number}.</p>`}));
	await loadEpub(
		{bytes: makeEpub({chapters}), name: 'harbour.epub'},
		{mostBytes: 1e6, onProgress: progress => seen.push(progress)},
	);
	expect(seen.map(({done, total, unit}) => `${done}/${total} ${unit}`)).toEqual([
		'0/3 chapters',
		'1/3 chapters',
		'2/3 chapters',
		'3/3 chapters',
	]);
});
