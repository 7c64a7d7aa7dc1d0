import {describe, expect, test} from 'vitest';
import {InputError} from '../../../../source/article/input-error.ts';
import {slice} from '../../../../source/article/span.ts';
import {loadHtml} from '../../../../source/loading/kinds/html/load-html.ts';
import type {Payload} from '../../../../source/loading/payload.ts';
import {encodeAs} from '../../../support/encode-text.ts';

const sentence =
	'The council voted on Monday to keep the ferry for another year, after months of talks with its owner. ';
const paragraphs = [1, 2, 3, 4, 5].map(number => `${sentence.repeat(2)}That is reason number ${number}.`);
const text = paragraphs.map(paragraph => `<p>${paragraph}</p>`).join('\n');

function load(html: string, payload: Partial<Payload> = {}, mostBytes = 50_000_000) {
	const bytes = new TextEncoder().encode(html);
	return loadHtml({bytes, name: 'page.html', ...payload}, {onProgress: () => {}, mostBytes});
}

async function textsOf(html: string): Promise<readonly string[]> {
	const {article} = await load(html);
	return article.paragraphs.map(span => slice(article.text, span));
}

describe('an article from HTML', () => {
	test('what the page does not tell is taken from what is known beside it', async () => {
		const {article} = await load(`<title>Ferry stays</title><article>${text}</article>`, {
			address: 'https://harbour.example/news/ferry',
			metadata: {title: 'Another title', byline: 'Jane Doe', published: '2022-03-02'},
		});
		expect(article).toMatchObject({
			title: 'Ferry stays',
			byline: 'Jane Doe',
			published: '2022-03-02',
			url: 'https://harbour.example/news/ferry',
		});
	});

	test('a language without spaces between words, in an encoding of its own', async () => {
		const words = '港町の議会は月曜日、来年に新しい橋が開通するまで渡し船を続けることを決めた。';
		const page = `<!doctype html><html lang="ja"><head><meta charset="Shift_JIS"><title>渡し船</title></head><body><article><p>${words}</p><p>${words.replace('月', '火')}</p></article></body></html>`;
		const {article} = await load('', {bytes: encodeAs('shift_jis', page)});
		expect(article).toMatchObject({title: '渡し船', language: 'ja'});
		expect(article.text).toContain(words);
	});

	test('headings inside the text are headings of the article', async () => {
		const {article} = await load(`<article><h1>Ferry stays</h1>${text}<h3>What now?</h3>${text}</article>`);
		expect(article.headings?.map(heading => [slice(article.text, heading), heading.level])).toEqual([
			['What now?', 3],
		]);
	});

	test('byline and day that only the text has', async () => {
		const html = `<article><h1>Ferry stays</h1><div>By Jane Doe and John Roe</div><div>Published: 2 March 2022</div>${text}</article>`;
		const {article} = await load(html);
		expect(article).toMatchObject({byline: 'Jane Doe and John Roe', published: '2022-03-02'});
		expect(await textsOf(html)).toEqual(['Ferry stays', ...paragraphs]);
	});

	test('short paragraphs between long ones stay, and what is quoted of cookies and subscriptions', async () => {
		const short = [
			'Yes.',
			'“No.”',
			'“We use cookies because our partners do, for your device and your privacy,” he said.',
			'The council asks people to sign up for the night watch.',
		];
		const html = `<article><h1>Ferry stays</h1>${text}${short.map(one => `<p>${one}</p>`).join('')}${text}</article>`;
		expect(await textsOf(html)).toEqual(['Ferry stays', ...paragraphs, ...short, ...paragraphs]);
	});

	test('a paragraph that repeats one is no pulled quotation', async () => {
		expect(await textsOf(`<article><h1>Ferry stays</h1>${text}<p>${paragraphs[0]}</p></article>`)).toEqual([
			'Ferry stays',
			...paragraphs,
			paragraphs[0],
		]);
	});

	test('an article stays whole in an element with the name of something else', async () => {
		const html = `<body class="comments-open has-newsletter"><div class="page comments related"><div class="post sidebar">${text}</div></div></body>`;
		expect(await textsOf(html)).toEqual(paragraphs);
	});

	test('a page is read though a dialog hides it from those who listen, or a small screen would hide it', async () => {
		const html = `<div role="dialog"><p>We value your privacy.</p></div><div id="app" aria-hidden="true"><div class="hidden md:block">${text}</div><div class="md:hidden" aria-hidden="true">Menu</div></div>`;
		expect(await textsOf(html)).toEqual(paragraphs);
	});

	test('a page that a script would write is as it is without the script', async () => {
		const script =
			'<script>document.querySelector("p").textContent = "Written."; document.write("<p>Written.</p>")</script>';
		const events =
			'<img src="x" onerror="document.body.innerHTML = \'Written.\'"><svg onload="document.write(1)"></svg>';
		expect(await textsOf(`<article>${script}${events}${text}</article>`)).toEqual(paragraphs);
	});

	test('pages are not left for others', async () => {
		const head =
			'<base href="javascript:alert(1)//"><meta http-equiv="refresh" content="0; url=https://elsewhere.example/">';
		const {article} = await load(`<head>${head}</head><body><article>${text}</article></body>`);
		expect(article.paragraphs).toHaveLength(paragraphs.length);
		expect(article.url).toBeUndefined();
	});

	test('the encoding that the page names', async () => {
		const html = `<meta charset="windows-1252"><article>${text}<p>“Ça va,” said Mr Brûlé, and that was all that he would say of the ferry.</p></article>`;
		const bytes = Uint8Array.from(html, letter => ({'“': 0x93, '”': 0x94})[letter] ?? letter.charCodeAt(0));
		const {article} = await load('', {bytes});
		expect(article.text).toContain('“Ça va,” said Mr Brûlé');
	});
});

describe('a page without an article', () => {
	const teaser = (number: number) =>
		`<div><a href="/${number}"><h2>Ferry number ${number} stays</h2></a><p>${sentence}</p></div>`;

	test.each([
		['nothing', ''],
		['no words', '<html><body><img src="x"></body></html>'],
		[
			'an application',
			'<div id="root"></div><noscript>You need to enable JavaScript to run this app, and there is a great deal more to say about that here than anybody wants to read.</noscript>',
		],
		['a log-in form', '<form><h1>Log in</h1><label>Name <input></label><p>Forgot your password?</p></form>'],
		[
			'links',
			`<ul>${'<li><a href="/x">The ferry will stay for another year, the council says</a></li>'.repeat(30)}</ul>`,
		],
		[
			'a front page',
			`<h1>Harbour Times</h1>${Array.from({length: 20}, (_, number) => teaser(number)).join('')}`,
		],
		[
			'a cookie wall',
			'<div><p>We use cookies and so do our partners, to give you a better experience on your device, and we ask for your consent to that.</p></div>',
		],
	])('%s', async (_, html) => {
		await expect(load(html)).rejects.toThrow(InputError);
		await expect(load(html)).rejects.toThrow(/^There is no article in this page\. /);
	});
});

describe('hostile pages', () => {
	const deep = 100_000;

	test.each([['div'], ['span'], ['table'], ['blockquote'], ['q'], ['amp-x'], ['font'], ['svg']])(
		'100,000 nested <%s>, closed or not',
		async name => {
			for (const end of ['', `</${name}>`.repeat(deep)]) {
				const texts = await textsOf(`<article>${text}</article>${`<${name}>`.repeat(deep)}x${end}`);
				expect(texts.slice(0, paragraphs.length)).toEqual(paragraphs);
			}
		},
		60_000,
	);

	test('an article inside 100,000 elements', async () => {
		const texts = await textsOf(`${'<div>'.repeat(deep)}${text}${'</div>'.repeat(deep)}`);
		expect(texts).toEqual(paragraphs);
	}, 60_000);

	test('an attribute of a megabyte, hundreds of thousands of entities, attributes and empty elements', async () => {
		const parts = [
			`<p title="${'x'.repeat(1_000_000)}" class="${'y '.repeat(100_000)}">${sentence}</p>`,
			`<p>${'&amp;'.repeat(200_000)}</p>`,
			`<p ${Array.from({length: 20_000}, (_, number) => `a${number}=1`).join(' ')}>${sentence}</p>`,
			'<i></i>'.repeat(50_000),
			'<meta name="author" content="x">'.repeat(20_000),
		];
		const texts = await textsOf(`<article>${text}${parts.join('')}</article>`);
		expect(texts.slice(0, paragraphs.length)).toEqual(paragraphs);
	}, 60_000);

	test('a table of 50,000 rows', async () => {
		const rows = Array.from(
			{length: 50_000},
			(_, number) => `<tr><th>${number}</th><td>${number * 2}</td></tr>`,
		);
		const texts = await textsOf(`<article>${text}<table>${rows.join('')}</table>${text}</article>`);
		expect(texts).toHaveLength(2 * paragraphs.length + rows.length);
		expect(texts.at(paragraphs.length + 7)).toBe('7 · 14');
	}, 60_000);

	test('a page of two megabytes is read whole', async () => {
		const many = Math.ceil(2_000_000 / text.length);
		const texts = await textsOf(`<article><h1>Ferry stays</h1>${text.repeat(many)}</article>`);
		expect(texts).toHaveLength(1 + many * paragraphs.length);
	}, 60_000);

	test('a page with a million tags behind its text is read up to where it can be, and says so', async () => {
		const {article, warnings} = await load(`<article>${text}</article>${'<p>x'.repeat(1_000_000)}`);
		expect(article.text).toContain(paragraphs.at(-1));
		expect(warnings).toEqual([expect.stringMatching(/its end is missing/)]);
	}, 60_000);

	test('control characters stay in the text, and no line of it breaks', async () => {
		const {article} = await load(
			`<h1>Ferry\u001B[2J\nstays</h1><article>${text}<p>${sentence}\u0007\u2028\u000C${sentence}</p></article>`,
		);
		expect(article.title).toBe('Ferry\u001B[2J stays');
		expect(article.text).not.toMatch(/[\u2028\f]/);
		expect(article.paragraphs).toHaveLength(paragraphs.length + 2);
	});

	test('NUL bytes are shown as one mark each', async () => {
		expect((await load(`<article>${text}<p>Har\0bour. ${sentence}</p></article>`)).article.text).toContain(
			'Har\uFFFDbour.',
		);
	});

	test('more than may be read is refused', async () => {
		await expect(load(text, {}, 100)).rejects.toThrow(/^This page is too large/);
	});
});
