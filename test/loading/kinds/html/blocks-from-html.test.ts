import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {blocksFromHtml} from '../../../../source/loading/kinds/html/blocks-from-html.ts';

const textsOf = (html: string) => blocksFromHtml(html).map(({text}) => text);

describe('paragraphs of HTML', () => {
	test('paragraphs and headings, with the levels of these', () => {
		expect(blocksFromHtml('<h2>Ferry stays</h2><p>The council <b>voted</b> on\n Monday.</p>')).toEqual([
			{text: 'Ferry stays', level: 2},
			{text: 'The council voted on Monday.'},
		]);
	});

	test('tags that are left out as HTML allows', () => {
		expect(textsOf('<title>x</title><p>One<p>Two<ul><li>a<li>b</ul>')).toEqual(['One', 'Two', 'a', 'b']);
	});

	test('one line break is a space, two are the end of a paragraph', () => {
		expect(textsOf('one<br>two<br> <br/>three')).toEqual(['one two', 'three']);
	});

	test('a row of a data table is one paragraph', () => {
		const table =
			'<table><caption>Ferries</caption><tr><th>Name<th>Berths<tr><td><p>Gull</p><td>40<tr><td>Tern<td></table>';
		expect(textsOf(table)).toEqual(['Ferries', 'Name · Berths', 'Gull · 40', 'Tern']);
	});

	test('a table that lays out a page is no table', () => {
		const table =
			'<table><tr><td><p>Left.</p><p>More.</p></td><td><h3>News</h3>Right.</td></tr><tr><td><table><tr><td>In</td><td>side</td></tr></table></td></tr></table>';
		expect(textsOf(table)).toEqual(['Left.', 'More.', 'News', 'Right.', 'In · side']);
	});

	test('text between blocks is a paragraph too', () => {
		expect(textsOf('<div>a <i>b</i><p>c</p>d<blockquote>e</blockquote></div>')).toEqual([
			'a b',
			'c',
			'd',
			'e',
		]);
	});

	test('a figure gives its caption, not the words for a picture that is missing', () => {
		expect(textsOf('<figure><img alt="A ferry"><figcaption>The Gull.</figcaption></figure>')).toEqual([
			'The Gull.',
		]);
	});

	test('typed text is cut at its blank lines', () => {
		const typed = [
			'The harbour council voted on Monday to keep the ferry for',
			'another year, and to pay for two more crossings each day.',
			'',
			'It had not met since the storm in March, when the landing',
			'stage was lost.',
		];
		expect(textsOf(`<pre>${typed.join('\n')}</pre>`)).toEqual([
			`${typed[0]} ${typed[1]}`,
			`${typed[3]} ${typed[4]}`,
		]);
	});

	test('quotation marks that a browser would draw', () => {
		expect(textsOf('<p>He said <q>yes, <q>no</q> is it</q>.</p>')).toEqual(['He said “yes, ‘no’ is it”.']);
	});

	test('hints for breaking words and marks of notes are no words', () => {
		expect(textsOf('<p>Har&shy;bour<wbr>master<sup><a href="#n1">1</a></sup> and m<sup>2</sup></p>')).toEqual(
			['Harbourmaster and m2'],
		);
	});

	test('what is hidden, struck out, run or typed into is left out', () => {
		const hidden = [
			'<script>document.write("script")</script>',
			'<style>p{}</style>',
			'<template>template</template>',
			'<noscript>no script</noscript>',
			'<div hidden>hidden</div>',
			'<div style="color:red; display : none">style</div>',
			'<span class="x sr-only">for ears</span>',
			'<textarea>typed</textarea><select><option>chosen</select><button>Share</button>',
			'<svg><title>drawn</title><text>drawn</text></svg>',
			'<dialog>asked</dialog>',
			'<!-- remark -->',
			'<p>five <del>ten</del></p>',
		];
		expect(textsOf(hidden.join(''))).toEqual(['five']);
	});

	test('XML’s short tags do not swallow what follows', () => {
		const chapter =
			'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head><body><a id="p1"/><p>One.</p></body></html>';
		expect(textsOf(chapter)).toEqual(['One.']);
	});

	test('nothing is lost behind an html or body that ends too early', () => {
		expect(textsOf('<html><body><p>a</p></body></html><p>b</p><html><body>c</body></html>')).toEqual([
			'a',
			'b',
			'c',
		]);
	});
});

describe('broken and hostile HTML', () => {
	test('100,000 elements within each other', () => {
		const deep = `${'<div>'.repeat(100_000)}deep<p>one<p>two${'</div>'.repeat(100_000)}<p>after`;
		expect(textsOf(deep)).toEqual(['deep', 'one', 'two', 'after']);
	});

	test('100,000 elements in a line that are never closed, and as many ends of others', () => {
		expect(textsOf(`${'<b>'.repeat(100_000)}word${'</i>'.repeat(100_000)}`)).toEqual(['word']);
	});

	test('100,000 paragraphs and list items that are never closed stay apart', () => {
		expect(textsOf('<p>a<ul><li>b</ul>'.repeat(50_000))).toHaveLength(100_000);
	});

	test('an attribute of a megabyte, one without its end, and «>» in values', () => {
		expect(textsOf(`<p title="${'x>'.repeat(500_000)}">a</p><p title=">">b<p title="c`)).toEqual(['a', 'b']);
	});

	test('NUL bytes are shown', () => {
		expect(textsOf('<p>a\0b</p>')).toEqual(['a\uFFFDb']);
	});

	test('any characters give blocks that have words on one line', () => {
		const piece = fc.oneof(
			fc.constantFrom(
				'<p>',
				'</p>',
				'<table>',
				'<tr>',
				'<td>',
				'<q>',
				'</q>',
				'<br>',
				'<pre>',
				'</pre>',
				'<li>',
			),
			fc.constantFrom('<!--', '-->', '<script>', '</script', '<', '>', '"', '&nbsp;', '&#0;', '\0', '<a b="'),
			fc.string({unit: 'binary'}),
		);
		fc.assert(
			fc.property(fc.array(piece), pieces => {
				for (const {text} of blocksFromHtml(pieces.join(''))) {
					expect(text.trim()).toBe(text);
					expect(text).not.toMatch(/\s\s|[\n\r\f\v\u0085\u2028]/u);
					expect(text).not.toBe('');
				}
			}),
		);
	});
});
