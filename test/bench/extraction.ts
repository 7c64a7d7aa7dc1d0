/*
How well articles are found in pages: ours, and the two extractors that it was chosen from, on the invented pages of test/pages in the same run.

Each finds paragraphs; they are compared with the right ones by runs of four words inside a paragraph (test/pages/score-paragraphs.ts). The title counts in none of
them. What an extractor gives back is HTML: its paragraphs are read from that by our own rules, so that only what was found is compared. Times are of a page, with parsing.
The last table is a page of a megabyte.

	node test/bench/extraction.ts [--pages]

`--pages` shows each page, not the means alone.
*/
import process from 'node:process';
import {Readability} from '@mozilla/readability';
import {Defuddle} from 'defuddle/node';
import {parseHTML} from 'linkedom';
import {onOneLine} from '../../source/article/blocks.ts';
import {blocksFromHtml} from '../../source/loading/kinds/html/blocks-from-html.ts';
import {extractArticle} from '../../source/loading/kinds/html/extract-article.ts';
import {makePage} from '../pages/make-page.ts';
import {type Page, readPages} from '../pages/read-pages.ts';
import {type Score, scoreParagraphs} from '../pages/score-paragraphs.ts';
import {columnsOf, median} from './statistics.ts';

/** Finds the paragraphs of a page. */
type Extractor = {readonly name: string; readonly extract: (html: string) => Promise<readonly string[]>};

const rounds = 3;
const large = 1_000_000;

const extractors: readonly Extractor[] = [
	{
		name: 'ours',
		extract: async html => extractArticle(html, undefined)?.blocks.map(({text}) => text) ?? [],
	},
	{
		name: 'Readability',
		extract: async html => textsOf(new Readability(parse(html)).parse()?.content ?? ''),
	},
	{
		name: 'Defuddle',
		// It must not fetch anything: what it asks other servers for is not in the page.
		extract: async html => textsOf((await Defuddle(parse(html), undefined, {useAsync: false})).content),
	},
];

/** The library's types are a browser's. */
function parse(html: string): ConstructorParameters<typeof Readability>[0] {
	return (parseHTML(html) as unknown as {document: ConstructorParameters<typeof Readability>[0]}).document;
}

function textsOf(html: string): readonly string[] {
	return blocksFromHtml(html).map(({text}) => onOneLine(text));
}

type Measured = Score & {readonly milliseconds: number};

async function measure({extract}: Extractor, {html, title, paragraphs}: Page): Promise<Measured> {
	const times: number[] = [];
	let found: readonly string[] = [];
	for (let round = 0; round < rounds; round++) {
		const start = performance.now();
		found = await extract(html);
		times.push(performance.now() - start);
	}

	const body = found.filter(text => text.toLowerCase() !== title.toLowerCase());
	return {...scoreParagraphs(body, paragraphs), milliseconds: median(times)};
}

function meanOf(results: readonly Measured[]): Measured {
	const mean = (key: keyof Measured) => results.reduce((sum, one) => sum + one[key], 0) / results.length;
	return {
		precision: mean('precision'),
		recall: mean('recall'),
		f1: mean('f1'),
		milliseconds: mean('milliseconds'),
	};
}

function rowOf(name: string, {precision, recall, f1, milliseconds}: Measured): readonly string[] {
	return [name, ...[precision, recall, f1].map(share => share.toFixed(3)), `${milliseconds.toFixed(1)} ms`];
}

// Defuddle tells the console what it makes of a page.
const {log} = console;
console.warn = () => {};
console.error = () => {};
console.log = () => {};

const pages = readPages();
const heading = ['', 'precision', 'recall', 'F1', 'time'];
const rows: (readonly string[])[] = [];
const details: (readonly string[])[] = [];
for (const extractor of extractors) {
	// What is compiled and loaded late is so before anything is timed.
	for (const {html} of pages) {
		await extractor.extract(html);
	}

	const results: Measured[] = [];
	for (const page of pages) {
		const result = await measure(extractor, page);
		results.push(result);
		details.push(rowOf(`${page.name}, ${extractor.name}`, result));
	}

	rows.push(rowOf(extractor.name, meanOf(results)));
}

log(`Means of ${pages.length} pages\n${columnsOf([heading, ...rows])}`);
if (process.argv.includes('--pages')) {
	log(
		`\n${columnsOf([heading, ...details.sort((one, other) => (one[0] ?? '').localeCompare(other[0] ?? ''))])}`,
	);
}

const page = makePage(large);
const times: (readonly string[])[] = [['', 'time']];
for (const {name, extract} of extractors) {
	const start = performance.now();
	await extract(page);
	times.push([name, `${(performance.now() - start).toFixed(0)} ms`]);
}

log(`\nA page of ${(page.length / 1e6).toFixed(1)} MB, read once\n${columnsOf(times)}`);
