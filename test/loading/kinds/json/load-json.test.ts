import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromBlocks} from '../../../../source/article/blocks.ts';
import {InputError} from '../../../../source/article/input-error.ts';
import {articleFromPlainText} from '../../../../source/article/plain-text.ts';
import {json} from '../../../../source/formats/json.ts';
import {loadJson} from '../../../../source/loading/kinds/json/load-json.ts';
import type {Loaded} from '../../../../source/loading/loaded.ts';
import type {Task} from '../../../../source/loading/loader.ts';
import type {Payload} from '../../../../source/loading/payload.ts';
import {read} from '../../../../source/reading/read.ts';
import type {Reading} from '../../../../source/reading/reading.ts';
import languages from '../../../reading/languages.json' with {type: 'json'};
import {putValue} from '../../../support/put-value.ts';
import {soundArbitraryReading} from '../../../support/sound-arbitrary-reading.ts';
import {faultsOf} from '../../../support/sound-reading.ts';

const task: Task = {onProgress: () => {}, mostBytes: 1_000_000};
const story = `Town Keeps Its Ferry

By JANE DOE

March 2, 2022

HARBOUR, Ireland (HN) — “This boat is our road,” Mayor Maria Santos said on Monday. According to the council, about 9,500 people cross each week.

Santos said that John Roe, the harbour master, had told her the hull would last. He reportedly wants 5 to 7 percent more.`;

function payloadOf(text: string): Payload {
	return {bytes: new TextEncoder().encode(text), name: 'ferry.json'};
}

function printed(reading: Reading): string {
	return json.print(reading, new Set());
}

async function open(text: string): Promise<Loaded> {
	return loadJson(payloadOf(text), task);
}

async function errorOf(text: string): Promise<string> {
	const error = await open(text).then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	expect(error).toBeInstanceOf(InputError);
	return (error as InputError).message;
}

describe('what --format json writes opens as it was', () => {
	test('a story', async () => {
		const reading = read(articleFromPlainText(story, 'ferry.txt'));
		expect(reading.statements.length).toBeGreaterThan(2);
		expect(reading.figures.length).toBeGreaterThan(1);
		expect(await open(printed(reading))).toEqual({
			kind: 'article',
			article: reading.article,
			reading,
			warnings: [],
		});
	});

	test('an article that knows its headings, language and day of change', async () => {
		const article = articleFromBlocks(
			[
				{text: 'Chapter One', level: 1},
				{text: 'KYIV, Ukraine (AP) — The mayor spoke.'},
				{text: 'More', level: 2},
			],
			{
				title: 'A Book',
				language: 'en',
				modified: '2022-03-04',
				publisher: 'P',
				url: 'https://harbour.example/',
			},
			'book.epub',
		);
		const reading = read(article);
		expect(article.headings).toHaveLength(2);
		expect(await open(printed(reading))).toMatchObject({article, reading});
	});

	test('a text that is not English', async () => {
		const reading = read(articleFromPlainText(languages.fr, 'ferry.txt'));
		expect(await open(printed(reading))).toMatchObject({reading: {language: 'fr', actors: []}});
		expect(await open(printed(reading))).toHaveProperty('reading', reading);
	});

	test('any sound reading, laid out in lines as well', async () => {
		await fc.assert(
			fc.asyncProperty(soundArbitraryReading, fc.boolean(), async (reading, isLaidOut) => {
				const line = printed(reading);
				const text = isLaidOut ? JSON.stringify(JSON.parse(line), undefined, 2) : line;
				expect(await open(text)).toEqual({kind: 'article', article: reading.article, reading, warnings: []});
			}),
		);
	});
});

describe('several documents', () => {
	const lines = ['First', 'Second'].map(name =>
		printed(read(articleFromPlainText(`${name} boat sank.`, name))),
	);

	test('are a list, each of which opens', async () => {
		const loaded = await open(`${lines.join('')}\n`);
		expect(loaded).toMatchObject({
			kind: 'list',
			entries: [{title: 'First'}, {title: 'Second'}],
			warnings: [],
		});
		const entries = loaded.kind === 'list' ? loaded.entries : [];
		expect(await loadJson(entries[1]?.payload as Payload, task)).toEqual(await open(lines[1] as string));
	});

	test('have title and day in the list', async () => {
		expect(await open(printed(read(articleFromPlainText(story, 'ferry.txt'))).repeat(2))).toMatchObject({
			entries: [{title: 'Town Keeps Its Ferry', detail: '2022-03-02'}, {}],
		});
	});

	test('lines that are none are counted', async () => {
		expect(await open(`${lines[0]}{"broken":\n{"other": 1}\n${lines[1]}`)).toMatchObject({
			entries: [{title: 'First'}, {title: 'Second'}],
			warnings: ['2 lines are no readings and are left out.'],
		});
		expect(await errorOf('{"a":1}\n{"a":2}')).toMatch(/lines of JSON, but none is Pullquote’s/);
	});
});

describe('what is no sound reading is refused', () => {
	const whole = printed(read(articleFromPlainText(story, 'ferry.txt')));

	/** The document with one value put in place of another, by its path. */
	function withValue(path: ReadonlyArray<string | number>, value: unknown): string {
		const document = JSON.parse(whole);
		let at = document;
		for (const key of path.slice(0, -1)) {
			at = at[key];
		}

		at[path.at(-1) as string] = value;
		return JSON.stringify(document);
	}

	test.each<readonly [path: ReadonlyArray<string | number>, value: unknown, message: string]>([
		[['article'], null, 'article is no object'],
		[['article', 'text'], 7, 'article.text is no text'],
		[['article', 'text'], 'short', 'article.paragraphs[0].end lies outside the text'],
		[['article', 'text'], '\uD83D', 'article.text holds half a character'],
		[['article', 'name'], undefined, 'article.name is no text'],
		[['article', 'name'], 'n'.repeat(100_001), 'article.name is too long'],
		[['article', 'isHardWrapped'], 'no', 'article.isHardWrapped is neither true nor false'],
		[['article', 'paragraphs'], {}, 'article.paragraphs is no list'],
		[
			['article', 'paragraphs', 1, 'start'],
			0,
			'article.paragraphs[1] overlaps the one before it or is out of order',
		],
		[['article', 'paragraphs'], [], 'article.paragraphs is empty'],
		[['article', 'paragraphs', 0, 'end'], 21, 'article.paragraphs[0] begins or ends with white space'],
		[['article', 'paragraphs'], [{start: 0, end: 33}], 'article.paragraphs[0] has a line break in it'],
		[['article', 'title'], ' ', 'article.title is not one line of words'],
		[['article', 'byline'], 'Jane\nDoe', 'article.byline is not one line of words'],
		[['article', 'url'], 'file:///etc/passwd', 'article.url is no address of the web'],
		[['article', 'url'], 'javascript:alert(1)', 'article.url is no address of the web'],
		[['article', 'titleSpan'], {start: 0, end: 4}, 'article.titleSpan is not the first of the paragraphs'],
		[['article', 'published'], '2022-02-30', 'article.published is no day of the calendar as YYYY-MM-DD'],
		[['article', 'language'], 'English', 'article.language is no code of a language'],
		[['article', 'dateline'], {start: 5, end: 5}, 'article.dateline is empty'],
		[
			['article', 'headings'],
			[{start: 1, end: 4, level: 1}],
			'article.headings[0] is no paragraph, or out of order',
		],
		[['article', 'headings'], [{start: 0, end: 20, level: 1.5}], 'article.headings[0] has no whole level'],
		[['language'], '', 'language is no code of a language'],
		[['sentences', 0, 'paragraph'], 1, 'sentences[0] does not stand in its paragraph'],
		[['sentences', 0, 'paragraph'], '__proto__', 'sentences[0].paragraph is no number'],
		[
			['sentences', 1],
			{start: 0, end: 4, paragraph: 0},
			'sentences[1] overlaps the one before it or is out of order',
		],
		[['actors', 0, 'id'], 'a2', 'actors[0].id is not a1'],
		[['actors', 0, 'kind'], 'constructor', 'actors[0].kind is none of person, organisation, place'],
		[['actors', 0, 'aliases'], ['x', 1], 'actors[0].aliases[1] is no text'],
		[['actors', 0, 'confidence'], 1.5, 'actors[0].confidence is no number from 0 to 1'],
		[['actors', 0, 'why', 'rule'], '', 'actors[0].why.rule is empty'],
		[['actors', 0, 'name'], '', 'actors[0].name is empty'],
		[['actors', 0, 'why', 'words'], [], 'actors[0].why.words is empty'],
		[['actors', 0, 'mentions'], [], 'actors[0].mentions has none by name'],
		[
			['actors', 0, 'mentions', 0, 'form'],
			null,
			'actors[0].mentions[0].form is none of name, pronoun, description',
		],
		[['statements', 0, 'content', 0, 'end'], 9999, 'statements[0].content[0].end lies outside the text'],
		[['statements', 0, 'content', 0, 'start'], -1, 'statements[0].content[0].start lies outside the text'],
		[['statements', 0, 'content', 0, 'start'], 1.5, 'statements[0].content[0].start is no whole number'],
		[['statements', 0, 'content'], [], 'statements[0].content is empty'],
		[['statements', 0, 'speaker'], 'a99', 'statements[0].speaker leads nowhere'],
		[['statements', 0, 'within'], 's99', 'statements[0].within is no statement'],
		[['statements', 0, 'within'], 's1', 'statements[0].within leads back to itself'],
		[['assertions', 0, 'within'], 's99', 'assertions[0].within leads nowhere'],
		[['assertions', 0, 'actors'], ['toString'], 'assertions[0].actors[0] leads nowhere'],
		[['assertions', 0, 'subject'], undefined, 'assertions[0].subject is no object'],
		[['figures', 0, 'value'], null, 'figures[0].value is no number'],
		[['figures', 0, 'ofSpan'], 'x', 'figures[0].ofSpan is no object'],
		[['times', 0, 'from'], '44 BC', 'times[0].from is no day of the calendar as YYYY-MM-DD'],
		[['times'], undefined, 'times is no list'],
	])('%j as %j', async (path, value, message) => {
		expect(await errorOf(withValue(path, value))).toBe(
			`This is Pullquote’s JSON, but damaged: ${message}. Write it anew with: pullquote --format json`,
		);
	});

	test('a ring of statements, each within the next', async () => {
		const document = JSON.parse(whole);
		const [statement] = document.statements;
		document.statements = ['s2', 's3', 's1'].map((within, index) => ({
			...statement,
			id: `s${index + 1}`,
			within,
		}));
		document.assertions = [];
		expect(await errorOf(JSON.stringify(document))).toMatch(/statements\[0\]\.within leads back to itself/);
	});

	test('an offset inside a character', async () => {
		const reading = read(articleFromPlainText('😀 sank.', 'x'));
		const document = JSON.parse(printed(reading));
		document.times = [{start: 1, end: 4}];
		expect(await errorOf(JSON.stringify(document))).toMatch(/times\[0\]\.start cuts a character in two/);
	});

	test('another version, other JSON, no JSON', async () => {
		expect(await errorOf(whole.replace('pullquote/1', 'pullquote/2'))).toBe(
			'Another version of Pullquote wrote this JSON (pullquote/2): this one reads pullquote/1. Update Pullquote, or give the article itself.',
		);
		expect(await errorOf(whole.replace('pullquote/1', 'pullquote/\\u001b[2J'))).not.toContain('\u001B');
		for (const other of [
			'{}',
			'[]',
			'null',
			'7',
			'"pullquote/1"',
			'{"version": "1.0"}',
			'[{"format": "pullquote/1"}]',
		]) {
			expect(await errorOf(other)).toMatch(/^This is JSON, but neither Pullquote’s nor a JSON Feed\./);
		}

		expect(await errorOf('{"a": 1,\n  b}')).toMatch(/^This is not valid JSON \(line 2, column 3\)\. /);
		expect(await errorOf(whole.slice(0, -50))).toMatch(/^This is not valid JSON/);
		expect(await errorOf('')).toMatch(/^This is not valid JSON/);
	});

	test('nesting without end', async () => {
		expect(await errorOf('['.repeat(100_000) + ']'.repeat(100_000))).toMatch(/^This is JSON, but neither/);
		expect(await errorOf('{"format":"pullquote/1","article":'.repeat(100_000))).toMatch(
			/^This is not valid JSON/,
		);
		const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
		expect(await open(whole.replace('{', `{"unknown":${deep},`))).toHaveProperty('kind', 'article');
	});

	test('keys that nobody knows are left behind', async () => {
		const loaded = await open(
			whole.replaceAll('"start"', '"__proto__":{"polluted":1},"constructor":1,"start"'),
		);
		expect(loaded).toEqual(await open(whole));
		expect(({} as {polluted?: number}).polluted).toBeUndefined();
	});

	test('whatever is changed in it: what opens is sound', async () => {
		const numbers = fc.constantFrom(
			-1,
			0,
			1,
			0.5,
			3,
			40,
			400,
			1e9,
			null,
			'',
			'a1',
			's1',
			's2',
			[],
			{},
			{start: 1, end: 3},
		);
		const steps = fc.array(fc.nat({max: 60}), {minLength: 1, maxLength: 5});
		await fc.assert(
			fc.asyncProperty(fc.array(fc.tuple(steps, numbers), {minLength: 1, maxLength: 3}), async changes => {
				const document = JSON.parse(whole);
				for (const [way, value] of changes) {
					putValue(document, way, value);
				}

				const loaded = await open(JSON.stringify(document)).catch((error: unknown) => {
					expect(error).toBeInstanceOf(InputError);
				});
				if (loaded?.kind === 'article' && loaded.reading !== undefined) {
					expect(faultsOf(loaded.reading)).toEqual([]);
				}
			}),
			{numRuns: 400},
		);
	});
});
