import {expect, it} from 'vitest';
import {loadFeed} from '../../../../source/loading/kinds/feed/load-feed.ts';
import {loadHtml} from '../../../../source/loading/kinds/html/load-html.ts';
import type {Payload} from '../../../../source/loading/payload.ts';
import {tellKind} from '../../../../source/loading/tell-kind.ts';

const quiet = {mostBytes: 1_000_000, onProgress() {}};

async function open(item: object) {
	const feed = {
		version: 'https://jsonfeed.org/version/1.1',
		title: 'Harbour News',
		items: [{id: '1', ...item}],
	};
	const bytes = new TextEncoder().encode(JSON.stringify(feed));
	const {entries} = await loadFeed({bytes, name: 'harbour.json'}, quiet);
	return loadHtml(entries[0]?.payload as Payload, quiet);
}

it('opens an entry as an article of all that the feed has of it, short as it may be', async () => {
	const {article, warnings} = await open({
		title: 'Ferry stays',
		content_html: '<p>In <b>harbour</b>.</p><ul><li>One boat</li></ul><div class="share">Until noon.</div>',
		date_published: '2022-03-02T10:00:00Z',
		authors: [{name: 'Jane Doe'}],
	});
	expect(article.text).toBe('Ferry stays\n\nIn harbour.\n\nOne boat\n\nUntil noon.');
	expect(article).toMatchObject({
		title: 'Ferry stays',
		byline: 'Jane Doe',
		published: '2022-03-02',
		publisher: 'Harbour News',
	});
	expect(warnings).toEqual([]);
});

it('opens plain text with its paragraphs and its own signs', async () => {
	const {article} = await open({title: 'Ferry stays', content_text: 'First <one>.\n\nSecond & last.'});
	expect(article.text).toBe('Ferry stays\n\nFirst <one>.\n\nSecond & last.');
});

it('is opened as what it is, whatever its words begin like', async () => {
	const beginnings = [
		'%PDF-1.7 <b>is</b> how it begins.',
		'From: Jane<br>Subject: Ferry<br>',
		'<?xml version="1.0"?><rss></rss>x',
	];
	const items = beginnings.map((words, index) => ({id: `${index}`, content_html: words}));
	const feed = {version: 'https://jsonfeed.org/version/1.1', title: 'Harbour News', items};
	const bytes = new TextEncoder().encode(JSON.stringify(feed));
	const {entries} = await loadFeed({bytes, name: 'harbour.json'}, quiet);
	expect(entries.map(({payload}) => tellKind(payload as Payload))).toEqual(['html', 'html', 'html']);
});
