import {describe, expect, it} from 'vitest';
import {InputError} from '../../../../source/article/input-error.ts';
import {loadEmail} from '../../../../source/loading/kinds/email/load-email.ts';
import type {LoadedArticle} from '../../../../source/loading/loaded.ts';
import {faultsOfLoaded} from '../../../support/sound-loaded.ts';

async function load(source: string | Uint8Array, mostBytes = 10_000_000): Promise<LoadedArticle> {
	const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
	const loaded = await loadEmail({bytes, name: 'letter.eml'}, {mostBytes, onProgress() {}});
	expect(faultsOfLoaded(loaded)).toEqual([]);
	return loaded;
}

async function errorOf(source: string, mostBytes?: number): Promise<string> {
	const error: unknown = await load(source, mostBytes).catch((thrown: unknown) => thrown);
	expect(error).toBeInstanceOf(InputError);
	return (error as InputError).message;
}

const head = `From: "Jane Doe" <jane@harbour.example>
Subject: The ferry stays
Date: Wed, 2 Mar 2022 23:30:00 -0500
MIME-Version: 1.0
`;

function html(body: string, headers = head): string {
	return `${headers}Content-Type: text/html; charset=utf-8\n\n<html><body>${body}</body></html>`;
}

function plain(text: string, type = 'text/plain; charset=utf-8'): string {
	return `${head}Content-Type: ${type}\n\n${text}`;
}

function multipart(kind: string, parts: readonly string[], headers = head): string {
	return `${headers}Content-Type: multipart/${kind}; boundary="b"\n\n${parts.map(part => `--b\n${part}\n`).join('')}--b--\n`;
}

/** Behind the title. */
async function paragraphs(source: string): Promise<readonly string[]> {
	return (await load(source)).article.text.split('\n\n').slice(1);
}

describe('what a mail tells of itself', () => {
	it('is its subject, who sent it, and when by the sender’s own calendar', async () => {
		const {article} = await load(plain('Words.'));
		expect(article).toMatchObject({title: 'The ferry stays', byline: 'Jane Doe', published: '2022-03-02'});
		expect(article.text).toBe('The ferry stays\n\nWords.');
	});

	it('is decoded (RFC 2047), without marks of sending', async () => {
		const {article} = await load(
			'From: =?iso-8859-1?Q?Andr=E9_Doe?= <a@x.example>\nSubject: Fwd: =?utf-8?B?Q2Fmw6k=?= =?utf-8?Q?_am_Hafen?=\n\nWords.',
		);
		expect(article).toMatchObject({title: 'Café am Hafen', byline: 'André Doe'});
	});

	it.each([
		[
			'Archived-At: <https://harbour.example/p/ferry>\nList-Url: <https://harbour.example/other>\n',
			'https://harbour.example/p/ferry',
		],
		['List-Url: <https://harbour.example/>\n', 'https://harbour.example/view?id=1'],
		['Archived-At: <javascript:alert(1)>\n', 'https://harbour.example/view?id=1'],
	])('has its address: %s', async (headers, url) => {
		const body =
			'<p><a href="https://harbour.example/view?id=1">View this email in your browser</a></p><p>Words.</p>';
		const {article} = await load(html(body, headers + head));
		expect(article.url).toBe(url);
		expect(article.text).not.toContain('browser');
	});

	it('has whom the letter itself names, where a publication sends it', async () => {
		const headers = 'From: Harbour Weekly <letters@harbour.example>\nSubject: The ferry stays\n';
		const {article} = await load(
			html('<h1>The ferry stays</h1><p>By Ann Poe</p><p>Mar 3</p><p>It stays.</p>', headers),
		);
		expect(article).toMatchObject({byline: 'Ann Poe', publisher: 'Harbour Weekly'});
		expect(article.text).toBe('The ferry stays\n\nIt stays.');
	});
});

describe('the text of a newsletter', () => {
	const letter = `<div style="display:none;max-height:0">Preview &#847;&zwnj;</div>
<table role="presentation"><tr><td style="font-size:0px"><table><tr><td><a href="https://h.example/v/1">View in browser</a></td></tr>
<tr><td><table><tr><td><img src="l.png" alt="Logo"></td><td>Issue 42</td></tr></table></td></tr>
<tr><td><h1>The ferry stays</h1><table><tr><td><p>The ferry <b>stays</b>.</p></td><td><p>It waits.</p></td></tr></table>
<table border="1"><tr><th>Day</th><th>Ferries</th></tr><tr><td>Monday</td><td>4</td></tr></table>
<p><a href="#">Read more</a></p><h2>Also today</h2><ul><li>Storm at noon</li></ul></td></tr>
<tr><td><table><tr><td>Facebook</td><td>Twitter</td></tr></table><p>You are receiving this email because you signed up at harbour.example.</p><p>Harbour Weekly, 1 Quay Street</p><p><a href="#">Unsubscribe</a> | <a href="#">Update preferences</a></p><p>© 2022 Harbour Weekly</p></td></tr></table></td></tr></table>
<img src="https://track.example/o.gif" width="1" height="1">`;

	it('has blocks where tables lay it out, rows where they hold facts, and nothing of the machinery', async () => {
		const {article} = await load(html(letter));
		expect(article.text.split('\n\n')).toEqual([
			'The ferry stays',
			'Issue 42',
			'The ferry stays.',
			'It waits.',
			'Day · Ferries',
			'Monday · 4',
			'Also today',
			'Storm at noon',
		]);
		expect(article.headings).toHaveLength(1);
	});

	it.each([
		'<p>Readers may unsubscribe at any time, the harbour master said, and he would not miss them.</p>',
		'<p>This email was sent to him by the council in March.</p>',
		'<p>The privacy policy of the harbour is an old one.</p>',
		'<p style="font-size:0"><span style="font-size:16px">Shown in its own size.</span></p>',
		'<p style="max-height:100px;opacity:0.9">Shown.</p>',
	])('keeps sentences that only look like it: %s', async sentence => {
		const body = `${sentence}<p>The ferry stays until the storm is over, which may be on Monday.</p><p>It waits.</p>`;
		expect(await paragraphs(html(body))).toHaveLength(3);
	});

	it.each([
		'<div style="max-height:0px;overflow:hidden">Hidden.</div>',
		'<div style="opacity: 0">Hidden.</div>',
		'<div style="font-size:1px;line-height:1px">Hidden.</div>',
		'<div class="preheader">Hidden.</div>',
		'<span style="mso-hide:all">Hidden.</span>',
		'<p>Forwarded this email? <a href="#">Subscribe here</a></p>',
		'<p><a href="#">Share</a></p>',
		'<p>Facebook | Twitter | Instagram</p>',
		'<p>9 min read</p>',
	])('leaves out what is not read: %s', async hidden => {
		expect(await paragraphs(html(`${hidden}<p>Words.</p>${hidden}<p>More words.</p>`))).toEqual([
			'Words.',
			'More words.',
		]);
	});
});

describe('which of its parts are the text', () => {
	const plainPart = 'Content-Type: text/plain\n\nPlain words.';
	const htmlPart = 'Content-Type: text/html\n\n<p>HTML words.</p>';

	it('is the HTML of alternatives, or plain text where that says far more', async () => {
		expect(await paragraphs(multipart('alternative', [plainPart, htmlPart]))).toEqual(['HTML words.']);
		const picture = 'Content-Type: text/html\n\n<img src="all.png"><p>Hi</p>';
		expect(await paragraphs(multipart('alternative', [plainPart, picture]))).toEqual(['Plain words.']);
	});

	it('is all of the texts in a row, without files, which are counted', async () => {
		const file =
			'Content-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf\nContent-Transfer-Encoding: base64\n\nAAAA';
		const text = 'Content-Type: text/plain\nContent-Disposition: attachment; filename=b.txt\n\nNot this.';
		const loaded = await load(multipart('mixed', [plainPart, file, htmlPart, text]));
		expect(loaded.article.text).toBe('The ferry stays\n\nPlain words.\n\nHTML words.');
		expect(loaded.warnings).toEqual([expect.stringMatching(/left out: 2/u)]);
	});

	it('is the first of parts that belong together; pictures in it are no files sent along', async () => {
		const picture =
			'Content-Type: image/png\nContent-ID: <p>\nContent-Disposition: inline\nContent-Transfer-Encoding: base64\n\nAAAA';
		const loaded = await load(multipart('related', [htmlPart, picture]));
		expect(loaded.article.text).toContain('HTML words.');
		expect(loaded.warnings).toEqual([]);
	});

	it('is that of a message in it, where the message only hands that on', async () => {
		const inner =
			'Content-Type: message/rfc822\n\nFrom: Ann Poe <ann@y.example>\nSubject: Inner\nDate: 1 Mar 2022 10:00 +0000\n\nInner words.';
		const handedOn = await load(multipart('mixed', [inner]));
		expect(handedOn.article).toMatchObject({title: 'Inner', byline: 'Ann Poe', published: '2022-03-01'});
		const commented = await load(multipart('mixed', [plainPart, inner]));
		expect(commented.article.text).toBe('The ferry stays\n\nPlain words.\n\nInner\n\nInner words.');
		expect(commented.article.headings).toHaveLength(1);
	});

	it('is what was signed', async () => {
		const signature = 'Content-Type: application/pgp-signature\n\n-----BEGIN PGP SIGNATURE-----';
		const loaded = await load(multipart('signed', [plainPart, signature]));
		expect(loaded.article.text).toContain('Plain words.');
		expect(loaded.warnings).toEqual([]);
		const inPlace = plain(
			'-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nPlain words.\n\n- -- not a mark\n-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n',
		);
		expect(await paragraphs(inPlace)).toEqual(['Plain words.', '-- not a mark']);
	});

	it('is none in a message that is encrypted, an invitation or without words', async () => {
		const encrypted = [
			multipart('encrypted', [
				'Content-Type: application/pgp-encrypted\n\nVersion: 1',
				'Content-Type: application/octet-stream\n\nx',
			]),
			`${head}Content-Type: application/pkcs7-mime; smime-type=enveloped-data\nContent-Transfer-Encoding: base64\n\nAAAA`,
			plain('-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----'),
		];
		for (const source of encrypted) {
			expect(await errorOf(source)).toMatch(/encrypted/u);
		}

		expect(await errorOf(`${head}Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR`)).toMatch(
			/invitation/u,
		);
		expect(await errorOf(plain(' \n'))).toMatch(/no text/u);
		expect(
			await errorOf(`${head}Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\nAAAA`),
		).toMatch(/only attached files \(1\)/u);
		expect(await errorOf('Just words,\nand no head.\n\nWords.')).toMatch(/no e-mail/u);
	});
});

describe('how a mail is sent', () => {
	it('is taken off: quoted-printable, base64, the encoding of each part, a mailbox’s first line', async () => {
		const quoted =
			'Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\nIt=92s a caf=E9, and a long =\nline.';
		const base64 = `Content-Type: text/plain; charset=shift_jis\nContent-Transfer-Encoding: base64\n\n${Buffer.from([0x8d, 0x60]).toString('base64')}`;
		const source = `From jane@harbour.example Wed Mar  2 23:30:00 2022\n${multipart('mixed', [quoted, base64])}`;
		expect(await paragraphs(source)).toEqual(['It’s a café, and a long line.', '港']);
	});

	it('is told where a byte cannot be decoded', async () => {
		const bytes = Buffer.from(plain(`${'é'.repeat(20)} caf# noir`));
		bytes[bytes.indexOf('#')] = 0xff;
		const {article, warnings} = await load(bytes);
		expect(article.text).toContain('caf\ufffd noir');
		expect(warnings).toHaveLength(1);
	});
});

describe('plain text', () => {
	it('has its cut lines joined, quoted mails apart, and no signature', async () => {
		const text =
			'The ferry stays in the \nharbour until noon.\n\n> Will the ferry \n> stay?\n>> Who asked?\n Spaced.\n\n-- \nJane Doe\nPort Town\n';
		expect(await paragraphs(plain(text, 'text/plain; format=flowed'))).toEqual([
			'The ferry stays in the harbour until noon.',
			'> Will the ferry stay?',
			'>> Who asked?',
			'Spaced.',
		]);
		expect(await paragraphs(plain('Hafen \nstadt', 'text/plain; format=flowed; delsp=yes'))).toEqual([
			'Hafenstadt',
		]);
	});

	it('has its lines joined where they were cut for sending, though nothing says so, and lists as they are', async () => {
		const text =
			'The ferry stays in the harbour until the storm is over, the harbour\nmaster said on Friday, and the bridge is closed.\n\n* Storm at noon, and then again in the evening until it is all over\n* Bridge closed\n\nShort line\nanother\n';
		expect(await paragraphs(plain(text))).toEqual([
			'The ferry stays in the harbour until the storm is over, the harbour master said on Friday, and the bridge is closed.',
			'* Storm at noon, and then again in the evening until it is all over',
			'* Bridge closed',
			'Short line',
			'another',
		]);
	});

	it('has no foot', async () => {
		const text =
			'The ferry stays in the harbour.\n\n=====\nCopyright © 2022 Harbour Weekly, All rights reserved.\nYou are receiving this email because you opted in.\n\nOur mailing address is:\nHarbour Weekly\n1 Quay Street\n\nWant to change how you receive these emails?\nYou can update your preferences (https://x.example/p)\nor unsubscribe from this list (https://x.example/u).\n';
		expect(await paragraphs(plain(text))).toEqual(['The ferry stays in the harbour.']);
	});

	it('has no addresses that only tell who clicked', async () => {
		const text =
			'The ferry (https://track.example/?u=1) stays [https://track.example/2].\n\nhttps://track.example/3\n\n=========\n\nIt waits (until noon).';
		expect(await paragraphs(plain(text))).toEqual(['The ferry stays.', 'It waits (until noon).']);
	});
});

describe('a mail that is made to do harm', () => {
	it('may have parts in parts, up to a depth', async () => {
		const deep = (depth: number) => {
			const heads = Array.from(
				{length: depth},
				(_, index) => `Content-Type: multipart/mixed; boundary="b${index}"\n\n--b${index}\n`,
			);
			return `${head}${heads.join('')}Content-Type: text/plain\n\nDeep words.`;
		};
		expect(await paragraphs(deep(20))).toEqual(['Deep words.']);
		expect(await errorOf(deep(5000))).toMatch(/too many parts/u);
	});

	it('may have thousands of parts', async () => {
		const parts = Array.from({length: 3000}, (_, index) => `Content-Type: text/plain\n\nPart ${index}.`);
		expect(await paragraphs(multipart('mixed', parts))).toHaveLength(3000);
	});

	it('may not have a head of a megabyte', async () => {
		expect(await errorOf(`X: ${'y'.repeat(1_000_000)}\n${head}\nWords.`)).toMatch(/too large a head/u);
	});

	it('may hold messages in messages, up to a depth, and no more bytes than are allowed', async () => {
		let source = plain('Innermost words.');
		for (let depth = 0; depth < 30; depth++) {
			source = `Subject: ${depth}\nContent-Type: message/rfc822\n\n${source}`;
		}

		expect(await errorOf(source)).toMatch(/no text/u);
		expect(await errorOf(plain('x'.repeat(100_000)), 50_000)).toMatch(/too large/u);
	});

	it('may nest a hundred thousand elements, tables among them', async () => {
		const deep = `${'<table><tr><td>'.repeat(100_000)}<p>Deep words.</p>${'<div style="display:none">'.repeat(100_000)}`;
		expect((await load(html(deep))).article.text).toContain('Deep words.');
	});

	it('may have control characters, which are made safe where they are shown', async () => {
		const {article} = await load(
			'From: a\u0007 <a@x.example>\nSubject: A\u001b[31m\u202e\n\nWords\u009b31m.',
		);
		expect(article.title).toBe('A\u001b[31m\u202e');
	});
});
