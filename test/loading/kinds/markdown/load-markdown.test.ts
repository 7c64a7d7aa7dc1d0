import {describe, expect, it} from 'vitest';
import type {Article} from '../../../../source/article/article.ts';
import {InputError} from '../../../../source/article/input-error.ts';
import {articleFromPlainText} from '../../../../source/article/plain-text.ts';
import {slice} from '../../../../source/article/span.ts';
import {loadMarkdown} from '../../../../source/loading/kinds/markdown/load-markdown.ts';
import type {LoadedArticle} from '../../../../source/loading/loaded.ts';
import type {Task} from '../../../../source/loading/loader.ts';
import type {Payload} from '../../../../source/loading/payload.ts';

const task: Task = {mostBytes: 1e8, onProgress: () => {}};

async function load(source: string, known: Partial<Payload> = {}): Promise<LoadedArticle> {
	return loadMarkdown({bytes: new TextEncoder().encode(source), name: 'ferry.md', ...known}, task);
}

function paragraphsOf({text, paragraphs}: Article): string[] {
	return paragraphs.map(span => slice(text, span));
}

async function paragraphs(source: string): Promise<string[]> {
	return paragraphsOf((await load(source)).article);
}

describe('the blocks of Markdown', () => {
	it('are headings with their levels, paragraphs, items, quotations, rows and lines of code, each a paragraph', async () => {
		const {article, warnings} = await load(`# Council keeps the ferry

The council *met* on **Monday**
and voted with \`ayes\` only.

## What it costs

- Fuel, which [has become dear](https://harbour.example/fuel "Prices")
- Wages
  1. of the crew
  2. of the office

> “It is ours,” said Jane Doe.
>
> She smiled.

| Year | Riders |
| ---- | -----: |
| 2020 | 1,200  |
| 2021 |        |

\`\`\`text
first line

second line
\`\`\`

---

Not every~~body~~one agreed.
`);
		expect(paragraphsOf(article)).toEqual([
			'Council keeps the ferry',
			'The council met on Monday and voted with ayes only.',
			'What it costs',
			'Fuel, which has become dear',
			'Wages',
			'of the crew',
			'of the office',
			'“It is ours,” said Jane Doe.',
			'She smiled.',
			'Year · Riders',
			'2020 · 1,200',
			'2021',
			'first line',
			'second line',
			'Not everybodyone agreed.',
		]);
		expect(article.title).toBe('Council keeps the ferry');
		expect(article.headings?.map(heading => [slice(article.text, heading), heading.level])).toEqual([
			['What it costs', 2],
		]);
		expect(warnings).toEqual([]);
	});

	it('leave addresses, tags, marks of footnotes and comments out, and put the footnotes at the end', async () => {
		expect(
			await paragraphs(`# Ferry

The boat[^age] is <em>old</em>, see [the list][list] and ![a photograph of the boat](boat.jpg).<br>It <!-- not really --> floats\\
still.

[^age]: It was built in 1931.

    And painted since.

[list]: https://harbour.example/list

![The crew on deck.](crew.jpg)
`),
		).toEqual([
			'Ferry',
			'The boat is old, see the list and a photograph of the boat. It floats still.',
			'The crew on deck.',
			'It was built in 1931.',
			'And painted since.',
		]);
	});

	it('include what stands in blocks of HTML, but no script and no style', async () => {
		const read = await paragraphs(`# Ferry

<div><p>One paragraph.</p><p>Another one.</p></div>

<script>
document.write('Never written.');

document.write('Nor this.');
</script>

In a line <script>alert('said')</script>there is none.
`);
		expect(read).toEqual(['Ferry', 'One paragraph.', 'Another one.', 'In a line there is none.']);
	});

	it('keep characters as they are, escaped ones and control characters too', async () => {
		expect(
			await paragraphs('# Fer\u001b[2Jry\n\nA \\*star\\* &amp; &lt;b&gt; \u001b]0;title\u0007 &#x1b;[31m\n'),
		).toEqual(['Fer\u001b[2Jry', 'A *star* & <b> \u001b]0;title\u0007 \uFFFD[31m']);
	});
});

describe('long Markdown', () => {
	const filler = 'The *boat* goes on and on, as the [paper][] says[^b].\n\n'.repeat(400);

	it('is read in pieces as it would be in one, with definitions that stand anywhere', async () => {
		const read = await paragraphs(
			`# Ferry\n\n[paper]: https://harbour.example\n\n${filler}- an item\n\n  of two paragraphs\n\n${filler}\`\`\`sh\nls\n\n# no heading\n\`\`\`\n\n${filler}<!--\n\nHidden.\n\n-->\n\n${filler}[^b]: At the end.\n`,
		);
		const counts = new Map<string, number>();
		for (const paragraph of read) {
			counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);
		}

		expect([...counts]).toEqual([
			['Ferry', 1],
			['The boat goes on and on, as the paper says.', 1600],
			['an item', 1],
			['of two paragraphs', 1],
			['ls', 1],
			['# no heading', 1],
			['At the end.', 1],
		]);
	});

	it('tells how far it has come', async () => {
		const bytes = new TextEncoder().encode(`# Ferry\n\n${filler.repeat(3)}`);
		const shares: number[] = [];
		await loadMarkdown(
			{bytes, name: 'ferry.md'},
			{mostBytes: 1e8, onProgress: ({done, total = 0}) => shares.push(done / total)},
		);
		expect(shares.length).toBeGreaterThan(2);
		expect(shares).toEqual(shares.toSorted((one, other) => one - other));
		expect(shares.at(-1)).toBe(1);
	});
});

describe('what Markdown tells of an article', () => {
	it('is taken from YAML front matter', async () => {
		const {article, warnings} = await load(`---
title: "The Ferry: A Story"
author:
  - Jane Doe
  - name: John Roe
date: 2022-03-02T10:15:00Z
lastmod: March 4, 2022
source: Harbour Herald
url: https://harbour.example/news/ferry
lang: en-GB
tags: [boats, towns]
---

## The beginning

It was late.
`);
		expect(article).toMatchObject({
			title: 'The Ferry: A Story',
			byline: 'Jane Doe, John Roe',
			published: '2022-03-02',
			modified: '2022-03-04',
			publisher: 'Harbour Herald',
			url: 'https://harbour.example/news/ferry',
			language: 'en',
		});
		expect(paragraphsOf(article)).toEqual(['The Ferry: A Story', 'The beginning', 'It was late.']);
		expect(article.headings).toHaveLength(1);
		expect(warnings).toEqual([]);
	});

	it('is taken from TOML front matter', async () => {
		const {article} = await load(
			'+++\ntitle = "Ferry"\ndate = 2022-03-02T10:15:00Z\nauthors = ["Jane Doe"]\nsource = "https://harbour.example/a"\n[extra]\nlang = "de"\n+++\n\nIt *was* late.\n',
		);
		expect(article).toMatchObject({
			title: 'Ferry',
			published: '2022-03-02',
			byline: 'Jane Doe',
			url: 'https://harbour.example/a',
		});
		expect(article.publisher).toBeUndefined();
		expect(article.language).toBeUndefined();
	});

	it('is taken from the lines at its head where there is no front matter, also when they are set together', async () => {
		const {article} = await load(
			'# Ferry\n\n**By JANE DOE**\nPublished March 2, 2022\n\nThe *boat* goes on.\n',
			{metadata: {title: 'From the feed', published: '2022-03-09', publisher: 'Harbour Herald'}},
		);
		expect(article).toMatchObject({
			title: 'Ferry',
			byline: 'JANE DOE',
			published: '2022-03-02',
			publisher: 'Harbour Herald',
		});
		expect(paragraphsOf(article)).toEqual([
			'Ferry',
			'By JANE DOE',
			'Published March 2, 2022',
			'The boat goes on.',
		]);
	});

	it('finds the title in the first heading, also below a badge', async () => {
		const {article} = await load('![news](badge.svg)\n\nTown\n====\n\nThe *boat* goes on.\n');
		expect(article.title).toBe('Town');
		expect(paragraphsOf(article)).toEqual(['Town', 'news', 'The boat goes on.']);
	});

	it('is left alone where front matter cannot be read, and the reader is told', async () => {
		const {article, warnings} = await load('---\ntitle: [unclosed\n---\n\n# Ferry\n\nIt was late.\n');
		expect(article.title).toBe('Ferry');
		expect(warnings).toEqual(['What stands above the text is no YAML, and was passed over.']);
	});

	it('has no days that there are not, and no addresses that lead nowhere', async () => {
		const {article} = await load(
			'---\ndate: 2022-02-30\npermalink: /ferry\nurl: "javascript:alert(1)"\nlang: klingon\ntitle: "  "\n---\n# Ferry\n\nIt was late.\n',
		);
		expect(article.published).toBeUndefined();
		expect(article.url).toBeUndefined();
		expect(article.language).toBeUndefined();
		expect(article.title).toBe('Ferry');
	});
});

describe('Markdown without any syntax', () => {
	const plain = `Council Keeps the Ferry

By Jane Doe
March 2, 2022
The council met on Monday and voted to keep the ferry for another year.
“It is ours,” said the mayor, and the room was quiet for a long while.

It will be painted in spring. The full story: https://harbour.example/news/ferry
`;

	it('is read as plain text is', async () => {
		const {article, isVerbatim} = await load(plain);
		expect(article).toEqual(articleFromPlainText(plain, 'ferry.md'));
		expect(isVerbatim).toBe(true);
	});

	it('is refused when there is nothing in it', async () => {
		for (const empty of [
			'',
			' \n\n',
			'---\ntitle:\n---\n',
			'<!-- nothing -->',
			'[a]: https://harbour.example',
		]) {
			await expect(load(empty)).rejects.toThrow(InputError);
		}
	});
});

describe('hostile Markdown', () => {
	const words = '\n\nThe boat goes on.\n';

	it.each([
		['quotations in quotations', '>'.repeat(100_000)],
		['quotations with spaces between', '> '.repeat(100_000)],
		['lists in lists', '- '.repeat(100_000)],
		['numbered lists in lists', '1. '.repeat(50_000)],
		[
			'lists in lists, line by line',
			Array.from({length: 1000}, (_, at) => `${'  '.repeat(at)}- a`).join('\n'),
		],
		['brackets', '['.repeat(100_000)],
		['links in links', '[a]('.repeat(50_000)],
		['footnotes', '[^a]'.repeat(50_000)],
		['emphasis', '*_'.repeat(50_000)],
		['emphasis that never ends', '**a *b '.repeat(50_000)],
		['tags', '<div>'.repeat(100_000)],
		['cells', `${'|a'.repeat(50_000)}\n${'|-'.repeat(50_000)}`],
		['items', '- a\n'.repeat(100_000)],
	])('of a hundred thousand %s is read all the same', async (_, source) => {
		const {article} = await load(`x ${source.slice(0, 1)}\n\n${source}${words}`);
		expect(paragraphsOf(article).at(-1)).toBe('The boat goes on.');
	});

	it('says so where it is read as plain text instead', async () => {
		const {warnings, isVerbatim} = await load('>'.repeat(100_000) + words);
		expect(warnings).toEqual([
			'It has too many marks, or nests them too deep, to be read as Markdown, and is shown as plain text.',
		]);
		expect(isVerbatim).toBe(true);
	});

	it('keeps to one line of a hundred thousand words', async () => {
		const line = 'word '.repeat(100_000);
		const {article} = await load(`# Ferry\n\n${line}`);
		expect(article.paragraphs).toHaveLength(2);
		expect(article.text).toHaveLength('Ferry\n\n'.length + line.length - 1);
	});

	it('expands no aliases of YAML', async () => {
		const bomb = Array.from(
			{length: 30},
			(_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}]`,
		).join('\n');
		const {article} = await load(`---\na0: &a0 boom\n${bomb}\ntitle: *a30\n---\n# Ferry\n\nIt *was* late.\n`);
		expect(article.title).toBe('Ferry');
	});

	it('is not troubled by YAML that nests a hundred thousand lists', async () => {
		const {article, warnings} = await load(
			`---\ntitle: ${'['.repeat(100_000)}\n---\n# Ferry\n\nIt *was* late.\n`,
		);
		expect(article.title).toBe('Ferry');
		expect(warnings).toHaveLength(1);
		const {article: smaller} = await load(
			`---\ntitle: ${'['.repeat(30_000)}\n---\n# Ferry\n\nIt *was* late.\n`,
		);
		expect(smaller.title).toBe('Ferry');
	});

	it('calls what front matter holds by no other name', async () => {
		const {article} = await load(
			'---\ntitle: "\\e[2JFerry"\n__proto__: {title: x}\nconstructor: y\n---\n\nIt *was* late.\n',
		);
		expect(article.title).toBe('\u001b[2JFerry');
	});
});
