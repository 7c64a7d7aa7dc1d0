import {describe, expect, it} from 'vitest';
import {InputError} from '../../../../source/article/input-error.ts';
import {loadFeed} from '../../../../source/loading/kinds/feed/load-feed.ts';
import type {LoadedList} from '../../../../source/loading/loaded.ts';
import type {Progress} from '../../../../source/loading/loader.ts';
import type {Payload} from '../../../../source/loading/payload.ts';
import {faultsOfLoaded} from '../../../support/sound-loaded.ts';

const quiet = {mostBytes: 10_000_000, onProgress() {}};

async function load(source: string | Uint8Array, others: Partial<Payload> = {}): Promise<LoadedList> {
	const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
	const loaded = await loadFeed({bytes, name: 'harbour.xml', ...others}, quiet);
	expect(faultsOfLoaded(loaded)).toEqual([]);
	return loaded;
}

async function errorOf(source: string): Promise<string> {
	const error: unknown = await load(source).catch((thrown: unknown) => thrown);
	expect(error).toBeInstanceOf(InputError);
	return (error as InputError).message;
}

function rss(items: string, head = ''): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Harbour News</title><link>https://harbour.example/</link><language>en-GB</language>${head}
${items}
</channel></rss>`;
}

function words(payload: Payload | undefined): string {
	return new TextDecoder().decode(payload?.bytes);
}

const long = `<p>${'The ferry stays in the harbour until the storm is over. '.repeat(40)}</p>`;

describe('the entries of a feed', () => {
	it('are listed in its order, with all that RSS tells of them', async () => {
		const {title, entries, warnings} = await load(
			rss(`<item><title>Ferry stays &amp;amp; waits</title><link>/news/ferry</link><dc:creator>Jane Doe</dc:creator><pubDate>Wed, 02 Mar 2022 23:30:00 -0500</pubDate><description>In short.</description><content:encoded><![CDATA[<p>The ferry stays.</p><p>It waits.</p>]]></content:encoded></item>
<item><title>Older</title><link>https://harbour.example/news/older</link><description>A teaser of few words.</description></item>`),
		);
		expect(title).toBe('Harbour News');
		expect(warnings).toEqual([]);
		expect(entries.map(entry => [entry.title, entry.detail, entry.address])).toEqual([
			['Ferry stays & waits', '2022-03-02 · Jane Doe', undefined],
			['Older', undefined, 'https://harbour.example/news/older'],
		]);
		expect(entries[0]?.payload).toMatchObject({
			name: 'Ferry stays & waits',
			mediaType: 'text/html',
			isFragment: true,
			metadata: {
				title: 'Ferry stays & waits',
				byline: 'Jane Doe',
				published: '2022-03-02',
				publisher: 'Harbour News',
				url: 'https://harbour.example/news/ferry',
				language: 'en',
			},
		});
		expect(words(entries[0]?.payload)).toBe('<p>The ferry stays.</p><p>It waits.</p>');
		expect(words(entries[1]?.payload)).toContain('A teaser of few words.');
	});

	it('are read from Atom, with links to be resolved and authors of the feed', async () => {
		const {entries} =
			await load(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title type="html">Hafen &amp;amp; Meer</title><link href="https://harbour.example/" /><link rel="self" href="https://harbour.example/feed"/><author><name>Jane Doe</name></author>
<entry xml:base="https://harbour.example/blog/"><title type="html">The &lt;i&gt;Storm&lt;/i&gt; &amp;lt;3</title><link rel="replies" href="r"/><link rel="alternate" type="application/json" href="j"/><link rel="alternate" type="text/html" href="storm"/><published>2022-03-02T01:00:00+13:00</published><updated>2022-03-04T01:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <b>came</b> at noon.</p></div></content></entry>
<entry><title>x &lt; y &lt;b></title><author><name>John Roe</name></author><author><name>Ann Poe</name></author><updated>2022-02-01T01:00:00Z</updated><link href="https://harbour.example/y"/><summary>Short.</summary></entry></feed>`);
		expect(entries[0]).toMatchObject({title: 'The Storm <3', detail: '2022-03-02 · Jane Doe'});
		expect(entries[0]).not.toHaveProperty('address');
		expect(entries[0]?.payload?.metadata).toMatchObject({
			url: 'https://harbour.example/blog/storm',
			modified: '2022-03-04',
			language: 'de',
			publisher: 'Hafen & Meer',
		});
		expect(words(entries[0]?.payload)).toContain('<p>It <b>came</b> at noon.</p>');
		expect(entries[1]).toMatchObject({
			title: 'x < y <b>',
			detail: '2022-02-01 · John Roe and Ann Poe',
			address: 'https://harbour.example/y',
		});
	});

	it.each([
		[
			'RSS 1.0',
			'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour News</title></channel><item><title>Ferry</title><link>https://harbour.example/f</link><dc:creator>Jane Doe</dc:creator><dc:date>2022-03-02T10:00:00Z</dc:date></item></rdf:RDF>',
			'2022-03-02 · Jane Doe',
		],
		[
			'RSS 0.90',
			'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Harbour News</title></channel><item><title>Ferry</title><link>https://harbour.example/f</link></item></rdf:RDF>',
			undefined,
		],
		[
			'RSS 0.91',
			'<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>Harbour News</title><item><title>Ferry</title><link>https://harbour.example/f</link></item></channel></rss>',
			undefined,
		],
		[
			'Atom 0.3',
			'<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Harbour News</title><entry><title>Ferry</title><link rel="alternate" type="text/html" href="https://harbour.example/f"/><issued>2022-03-02T10:00:00Z</issued><modified>2022-03-03T10:00:00Z</modified><author><name>Jane Doe</name></author></entry></feed>',
			'2022-03-02 · Jane Doe',
		],
		[
			'JSON Feed',
			'{"version":"https://jsonfeed.org/version/1.1","title":"Harbour News","items":[{"id":"1","url":"https://harbour.example/f","title":"Ferry","date_published":"2022-03-02T10:00:00Z","authors":[{"name":"Jane Doe"}]}]}',
			'2022-03-02 · Jane Doe',
		],
	])('are read from %s', async (_, source, detail) => {
		const {title, entries} = await load(source);
		expect(title).toBe('Harbour News');
		expect(entries).toEqual([
			{title: 'Ferry', address: 'https://harbour.example/f', ...(detail !== undefined && {detail})},
		]);
	});

	it('have plain text of a JSON Feed as it is typed', async () => {
		const {entries} = await load(
			JSON.stringify({
				version: 'https://jsonfeed.org/version/1.1',
				title: 'Harbour News',
				home_page_url: 'https://harbour.example/',
				items: [
					{id: 'https://harbour.example/1', content_text: 'The ferry stays <here> & waits.\n\nIt rained.'},
					{id: '2', title: 'Two', content_html: '<p>Two.</p>', date_modified: '2022-03-02'},
				],
			}),
		);
		expect(entries[0]?.title).toBe('The ferry stays <here> & waits. It rained.');
		expect(words(entries[0]?.payload)).toBe(
			'<pre>The ferry stays &lt;here> &amp; waits.\n\nIt rained.</pre>',
		);
		expect(entries[0]?.payload?.metadata).toMatchObject({url: 'https://harbour.example/1'});
		expect(entries[1]?.payload?.metadata).toMatchObject({modified: '2022-03-02'});
	});

	it('have no address but one of the web', async () => {
		const {entries} = await load(
			rss(
				'<item><title>A</title><link>javascript:alert(1)</link><description>Words.</description></item><item><title>B</title><link>file:///etc/passwd</link><description>Words.</description></item><item><title>C</title><guid isPermaLink="false">https://harbour.example/c</guid><description>Words.</description></item><item><title>D</title><guid>https://harbour.example/d</guid></item>',
			),
		);
		expect(entries.map(({address}) => address)).toEqual([
			undefined,
			undefined,
			undefined,
			'https://harbour.example/d',
		]);
	});

	it('are called by their first words where they have no title', async () => {
		const {entries} = await load(
			rss(`<item><description>${long.replaceAll('<', '&lt;')}</description></item>`),
		);
		expect(entries[0]?.title).toBe(
			'The ferry stays in the harbour until the storm is over. The ferry stays in the…',
		);
		expect(entries[0]?.payload?.metadata).not.toHaveProperty('title');
	});
});

describe('whether a feed carries the whole of an entry', () => {
	const item = (description: string, content = '') =>
		`<item><title>Ferry</title><link>https://harbour.example/f</link><description><![CDATA[${description}]]></description>${content === '' ? '' : `<content:encoded><![CDATA[${content}]]></content:encoded>`}</item>`;

	it.each([
		['content that is content', item('Short.', '<p>Brief news.</p>'), true],
		['a description as long as an article', item(long), true],
		['a teaser', item('<p>The ferry stays.</p>'), false],
		['content that breaks off', item('Short.', `${long}<p>And then […]</p>`), false],
		['content that leads on', item('Short.', `${long}<p><a href="#">Read more »</a></p>`), false],
		[
			'a long description that leads on',
			item(`${long}<p>The post <a href="#">Ferry</a> appeared first on <a href="#">Harbour News</a>.</p>`),
			true,
		],
		['a sentence about reading more', item('Short.', '<p>She said that he should read more.</p>'), true],
		['a place for content that is empty', item('<p>The ferry stays.</p>', '<p> </p>'), false],
	])('is told by where it stands, how long it is and how it ends: %s', async (_, source, isWhole) => {
		const {entries} = await load(rss(source));
		expect(entries[0]?.address).toBe(isWhole ? undefined : 'https://harbour.example/f');
		expect(words(entries[0]?.payload)).not.toBe('');
	});
});

describe('a feed that is not as it should be', () => {
	const item = (title: string) => `<item><title>${title}</title><description>Words.</description></item>`;

	it('is read where its marks are those of HTML', async () => {
		const {entries} = await load(
			rss('<item><title>Q & A&nbsp;– caf&eacute;</title><description>x</description></item>'),
		);
		expect(entries[0]?.title).toBe('Q & A – café');
	});

	it('is read but for the entries that are broken', async () => {
		const broken = '<item><title>Broken<description>Words.</description></item>';
		const {title, entries, warnings} = await load(
			rss([item('A'), item('B'), broken, item('C'), item('D')].join('')),
		);
		expect(title).toBe('Harbour News');
		expect(entries.map(entry => entry.title)).toEqual(['A', 'B', 'C', 'D']);
		expect(warnings).toEqual(['The feed is damaged: 4 of its 5 entries could be read.']);
	});

	it('is read up to where it breaks off', async () => {
		const source = rss(item('A') + item('B'));
		const cut = await load(source.slice(0, source.indexOf('Words', source.indexOf('>B<')) + 2));
		expect(cut.entries.map(entry => entry.title)).toContain('A');
		expect(cut.warnings).toEqual([expect.stringMatching(/breaks off/u)]);
		const between = await load(source.slice(0, source.lastIndexOf('</item>') + 7));
		expect(between.entries).toHaveLength(2);
		expect(between.warnings).toEqual([expect.stringMatching(/breaks off/u)]);
	});

	it('is refused where it has no entries, or is none', async () => {
		expect(await errorOf(rss(''))).toMatch(/no entries/u);
		expect(await errorOf(rss('<item><category>x</category></item>'))).toMatch(/no entries/u);
		expect(await errorOf('<html><body><p>Not found</p></body></html>')).toMatch(/No entries of a feed/u);
		expect(await errorOf('{"items":')).toMatch(/No entries of a feed/u);
		expect(await errorOf('')).toMatch(/No entries of a feed/u);
	});

	it('is decoded as it says, and what cannot be is told', async () => {
		const source = rss(item('Caf\u00e9')).replace('UTF-8', 'ISO-8859-1');
		const {entries} = await load(Buffer.from(source, 'latin1'));
		expect(entries[0]?.title).toBe('Café');
		const broken = Buffer.from(rss(item(`${'é'.repeat(30)} Caf#`)));
		broken[broken.indexOf('#')] = 0xff;
		expect((await load(broken)).warnings).not.toEqual([]);
	});
});

describe('a feed that is made to do harm', () => {
	const entities = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}">${Array.from({length: 10}, (_, index) => `<!ENTITY ${'bcdefghijk'[index]} "${`&${'abcdefghij'[index]};`.repeat(10)}">`).join('')}]>`;

	it('expands no entities', async () => {
		const {entries} = await load(
			rss('<item><title>Ha &k;</title><description>&k;</description></item>').replace(
				'<rss',
				`${entities}<rss`,
			),
		);
		expect(entries[0]?.title).toBe('Ha &k;');
	});

	it('opens no files for entities', async () => {
		const {entries} = await load(
			rss('<item><title>Root &f;</title><link>https://harbour.example/</link></item>').replace(
				'<rss',
				'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss',
			),
		);
		expect(entries[0]?.title).toBe('Root &f;');
	});

	it('may nest a hundred thousand elements', async () => {
		const deep = '<a>'.repeat(100_000);
		const {entries} = await load(
			rss(
				`<item><title>A</title><description>Words.</description></item><item><title>B</title>${deep}</item>`,
			),
		);
		expect(entries[0]?.title).toBe('A');
		const inText = await load(rss(`<item><title>A</title><description>${deep}Words.</description></item>`));
		expect(inText.entries).toHaveLength(1);
		const json = `{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","content_text":"x"}],"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
		expect((await load(json)).entries).toHaveLength(1);
	});

	it.each([
		`a@${'.'.repeat(100_000)}@`,
		`a@b.example a${','.repeat(100_000)}b`,
		`<![CDATA[</author>${','.repeat(100_000)}b@]]>`,
	])('may have a name of a hundred thousand characters: that is none', async name => {
		const {entries} = await load(
			rss(`<item><title>A</title><author>${name}</author><link>https://harbour.example/</link></item>`),
		);
		expect(entries).toEqual([{title: 'A', address: 'https://harbour.example/'}]);
	});

	it('is listed as far as anybody looks through it', async () => {
		const item = '<item><title>A</title><link>https://harbour.example/</link></item>';
		const {entries, warnings} = await load(rss(item.repeat(5001)));
		expect(entries).toHaveLength(5000);
		expect(warnings).toEqual([expect.stringMatching(/more than 5000/u)]);
	});

	it('may have names that are special to a program: those entries are left out', async () => {
		const item = (name: string) =>
			`<item><${name}>x</${name}><title>A ${name}</title><link>https://harbour.example/</link></item>`;
		const {entries, warnings} = await load(rss(['__proto__', 'constructor', 'category'].map(item).join('')));
		expect(entries.map(({title}) => title)).toEqual(['A category']);
		expect(warnings).toEqual([expect.stringMatching(/1 of its 3 entries/u)]);
		expect(({} as Record<string, unknown>)['x']).toBeUndefined();
	});

	it('may have control characters, which are made safe where they are shown', async () => {
		const {entries} = await load(
			rss('<item><title>A\u009b31m\u202e</title><link>https://harbour.example/</link></item>'),
		);
		expect(entries[0]?.title).toBe('A\u009b31m\u202e');
	});
});

it('says how many entries have been read', async () => {
	const seen: Progress[] = [];
	const bytes = new TextEncoder().encode(
		rss('<item><title>A</title><link>https://harbour.example/</link></item>'.repeat(2)),
	);
	await loadFeed({bytes, name: 'x'}, {mostBytes: 1e6, onProgress: progress => seen.push(progress)});
	expect(seen).toEqual([0, 1, 2].map(done => ({done, total: 2, unit: 'entries'})));
});
