import {readdirSync, readFileSync} from 'node:fs';
import fc from 'fast-check';
import {zipSync} from 'fflate';
import {describe, expect, test} from 'vitest';
import {InputError} from '../../source/article/input-error.ts';
import {kinds} from '../../source/loading/kinds/registry.ts';
import type {Payload} from '../../source/loading/payload.ts';
import {tellKind} from '../../source/loading/tell-kind.ts';

const bytesOf = (content: string | Uint8Array) =>
	typeof content === 'string' ? Buffer.from(content) : content;
const tell = (content: string | Uint8Array, others: Omit<Payload, 'name' | 'bytes'> = {}) =>
	tellKind({name: 'test', bytes: bytesOf(content), ...others});
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

const rss = '<rss version="2.0"><channel><title>News</title></channel></rss>';
const page = '<!DOCTYPE html><html><head><title>Ferry</title></head><body><p>It sails.</p></body></html>';
const story = 'Town keeps ferry\n\nThe council voted on Monday to keep it.\n';

describe('by content, whatever type and name say', () => {
	test.each<[string, string | Uint8Array, string]>([
		['a PDF', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n', 'pdf'],
		['a PDF behind other bytes', 'HTTP junk\0\n%PDF-1.4\n1 0 obj\n<<>>\nendobj\n', 'pdf'],
		['a page', page, 'html'],
		['a page with white space and a comment before it', `\n\t <!-- saved -->\n${page}`, 'html'],
		['a page without a document type', '<HTML lang=en><BODY>Text</BODY></HTML>', 'html'],
		['a page that begins with its head', '<head><meta charset="utf-8"></head><p>Text', 'html'],
		[
			'a page as XML',
			`<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">\n<html xmlns="http://www.w3.org/1999/xhtml"></html>`,
			'html',
		],
		['a piece of a page', '<p>The council <b>voted</b>.</p>\n<p>It was close.</p>', 'html'],
		['a page in UTF-16', utf16(page), 'html'],
		['a page in UTF-16 without a byte order mark', Buffer.from(page, 'utf16le').swap16(), 'html'],
		['a page behind a byte order mark', `\uFEFF${page}`, 'html'],
		['a page with a zero byte in it', `${page}\0`, 'html'],
		['RSS', rss, 'feed'],
		[
			'RSS with a declaration, a style sheet and a comment',
			`<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><!-- > -->${rss}`,
			'feed',
		],
		['RSS with a document type of its own', `<!DOCTYPE rss [\n<!ENTITY a "b">\n]>\n${rss}`, 'feed'],
		['RSS in UTF-16', utf16(`<?xml version="1.0" encoding="utf-16"?>${rss}`), 'feed'],
		['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title></feed>', 'feed'],
		['Atom with a prefix', '<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"/>', 'feed'],
		[
			'RSS 1.0',
			'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"></rdf:RDF>',
			'feed',
		],
		['JSON Feed', '{"version": "https://jsonfeed.org/version/1.1", "items": []}', 'feed'],
		['JSON Feed with slashes escaped', '{"version":"https:\\/\\/jsonfeed.org\\/version\\/1"}', 'feed'],
		[
			'JSON Feed whose version comes late',
			`{"items": [{"content_text": "${'x'.repeat(30_000)}"}], "version": "https://jsonfeed.org/version/1"}`,
			'feed',
		],
		['Pullquote’s own JSON', '{\n\t"format": "pullquote/1",\n\t"article": {}}', 'json'],
		[
			'mail',
			'Received: from mx.example.org by mail.example.org;\n Mon, 4 Mar 2024 10:00:00 +0000\nFrom: News <news@example.org>\nSubject: Today\n\nText',
			'email',
		],
		[
			'mail with nothing technical',
			'From: Ann Lowe <ann@example.org>\r\nSubject: Ferry\r\nDate: Mon, 4 Mar 2024 10:00:00 +0000\r\n\r\nText',
			'email',
		],
		[
			'mail whose fields begin with other things',
			'X-Spam: no\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b"\n\n--b',
			'email',
		],
		[
			'a mailbox',
			'From ann@example.org Mon Mar  4 10:00:00 2024\nFrom: ann@example.org\nTo: b@example.org\n\nText',
			'email',
		],
		['annotations', 'T1\tactor 0 4\tTown\nR1\tsays Arg1:T1 Arg2:T2\n#1\tNote T1\tunsure\n', 'brat'],
		['annotations in several pieces', 'T1\tcontent 0 4;8 12\tTown ferry', 'brat'],
		[
			'Markdown with front matter',
			'---\ntitle: Ferry\nauthor:\n  - Ann Lowe\n---\n\nThe council voted.\n',
			'markdown',
		],
		['Markdown with front matter in TOML', '+++\ntitle = "Ferry"\n+++\n\nThe council voted.\n', 'markdown'],
		[
			'Markdown with a heading and a link',
			'# Town keeps ferry\n\nThe [council](https://example.org/council) voted.\n',
			'markdown',
		],
		[
			'Markdown with a heading and bold words',
			'Intro.\n\n## Vote\n\nIt was **close**, said the mayor.\n',
			'markdown',
		],
	])('%s', (_, content, kind) => {
		expect(tell(content)).toBe(kind);
		expect(tell(content, {mediaType: 'text/plain', fileName: 'story.txt'})).toBe(kind);
		expect(tell(content, {mediaType: 'application/octet-stream', fileName: 'story.html'})).toBe(kind);
	});

	test('EPUB, by its first entry or by its container', () => {
		const container = Buffer.from('<container/>');
		const withType = zipSync({
			mimetype: [Buffer.from('application/epub+zip'), {level: 0}],
			'META-INF/container.xml': container,
		});
		const withoutType = zipSync({'OEBPS/a.xhtml': Buffer.from('a'), 'META-INF/container.xml': container});
		expect(tell(withType, {fileName: 'book.zip'})).toBe('epub');
		expect(tell(withoutType, {fileName: 'book.zip'})).toBe('epub');
		expect(tell(withoutType.subarray(0, 60), {fileName: 'book.epub'})).toBe('epub');
	});
});

describe('plain text stays plain text', () => {
	test.each([
		['news', story],
		['nothing', ''],
		['a sign of less', '<Applause> The minister rose again.\n\nThey <all> stood.'],
		['an arrow', '<- The ferry is this way\n\nIt sails at nine.'],
		['a word in angle brackets that is an element', '<b> is what the note said. Nobody knew what it meant.'],
		['a brace', '{Editor’s note: this story was changed.}\n\nThe ferry sails.'],
		['JSON of no known kind', '{"title": "Ferry"}'],
		['a source and a date', 'From: our correspondent\nDate: March 2, 2022\n\nThe ferry sails.'],
		['a memo', 'TO: All staff\nFROM: The mayor\nSUBJECT: Ferry\nDATE: 4 March\n\nThe ferry stays.'],
		['questions and answers', 'Q: Does it sail?\nA: It does.\nQ: When?\nA: At nine.'],
		['a line of dashes', '---\n\nThe ferry sails.\n\n---\n\nIt is late.\n'],
		['a number in the charts', '# 1 in the charts\n\nThe song about the ferry leads.\n'],
		['a hashtag and asterisks', '#ferry is what they wrote, *again* and **again\n\nAnd again.'],
		['a program', '#!/bin/sh\n\n# Says it\n\n# See [this](https://example.org/)\n\necho ferry\n'],
		['a tab behind a letter and digits', 'T1\tis the bus to the pier.\nT2\tis not.'],
		['the name of a PDF', 'The file began with %PDF-1.4, the expert said.'],
		['XML of no known kind', '<?xml version="1.0"?><note><to>Ann</to></note>'],
		['RDF that is no feed', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>'],
		['Latin-1', Buffer.from('The caf\xe9 is open.', 'latin1')],
		['UTF-16', utf16(story)],
		['UTF-16 without a byte order mark', Buffer.from(story, 'utf16le')],
		['a recorded terminal session', '\x1b[1mbold\x1b[0m and \x1b[31mred\x1b[0m\x08'],
	])('%s', (_, content) => {
		expect(tell(content)).toBe('text');
		expect(tell(content, {mediaType: 'text/plain', fileName: 'a.txt'})).toBe('text');
	});

	test('as every gold article does', () => {
		const gold = new URL('../gold/', import.meta.url);
		for (const file of readdirSync(gold).filter(name => name.endsWith('.txt'))) {
			expect(tell(readFileSync(new URL(file, gold)))).toBe('text');
		}
	});
});

describe('by media type, then by name, where the content says nothing', () => {
	test.each([
		['text/html', 'a.txt', 'html'],
		['text/markdown', 'a.html', 'markdown'],
		['text/plain', 'a.md', 'markdown'],
		['application/xml', 'a.rss', 'feed'],
		['application/octet-stream', 'A.HTML', 'html'],
		[undefined, 'a.ann', 'brat'],
		[undefined, 'a.eml', 'email'],
		[undefined, 'a', 'text'],
		[undefined, undefined, 'text'],
		['application/pdf', 'a.pdf', 'text'],
	])('%s and %s', (mediaType, fileName, kind) => {
		expect(tell(story, {...(mediaType && {mediaType}), ...(fileName && {fileName})})).toBe(kind);
	});

	test('and Markdown may begin with a piece of HTML', () => {
		const readme = '<p align="center"><img src="a.png"></p>\n\n# Ferry\n';
		expect(tell(readme, {fileName: 'readme.md'})).toBe('markdown');
		expect(tell(readme)).toBe('html');
		expect(tell(page, {fileName: 'page.md'})).toBe('html');
	});
});

describe('what cannot be opened is called by its name', () => {
	const zip = (name: string) => zipSync({[name]: Buffer.from('a')});
	const withZeros = (beginning: string) =>
		Buffer.concat([Buffer.from(beginning, 'latin1'), Buffer.alloc(300)]);

	test.each<[string, Uint8Array | string]>([
		['a Word document', zip('word/document.xml')],
		['an Excel document', zip('xl/workbook.xml')],
		['a PowerPoint document', zip('ppt/presentation.xml')],
		[
			'an OpenDocument text',
			zipSync({mimetype: [Buffer.from('application/vnd.oasis.opendocument.text'), {level: 0}]}),
		],
		['a ZIP archive', zip('story.txt')],
		['a ZIP archive', withZeros('PK\x03\x04')],
		['an old Word, Excel or Outlook document', withZeros('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
		['an RTF document', '{\\rtf1\\ansi The ferry sails.}'],
		['a compressed file', withZeros('\x1f\x8b\x08')],
		[
			'a TAR archive',
			Buffer.concat([Buffer.from('story.txt'), Buffer.alloc(248), Buffer.from('ustar\x0000')]),
		],
		['a picture', withZeros('\x89PNG\r\n\x1a\n')],
		['a picture', withZeros('\xff\xd8\xff\xe0')],
		['a picture', withZeros('RIFF\x10\0\0\0WEBP')],
		['a picture', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
		['a sound recording', withZeros('ID3\x04')],
		['a video', withZeros('\0\0\0\x20ftypisom')],
		['a Kindle book', Buffer.concat([Buffer.alloc(60), Buffer.from('BOOKMOBI')])],
		['a program', withZeros('\x7fELF')],
		['a program', withZeros('MZ\x90')],
		['a binary file', 'The ferry\0sails.'],
		['a binary file', '\x01\x02\x03\x04 text'],
	])('%s', (called, content) => {
		for (const fileName of ['a.txt', 'a.html', 'a']) {
			expect(() => tell(content, {fileName})).toThrow(
				expect.objectContaining({
					name: 'InputError',
					input: 'test',
					message: expect.stringMatching(new RegExp(`^This is ${called}[.].*[.]$`)),
				}),
			);
		}
	});

	test('a zero byte far behind makes it no text either', () => {
		expect(() => tell(Buffer.concat([Buffer.from(story.repeat(20_000)), Buffer.from([0])]))).toThrow(
			'a binary file',
		);
	});
});

test('any bytes are of a kind, or refused in one line', () => {
	const names = kinds.map(({name}) => name);
	const heads = fc.constantFrom(
		'',
		'PK\x03\x04',
		'PK\x05\x06',
		'<?xml ',
		'<!--',
		'<!DOCTYPE',
		'<',
		'{',
		'---\n',
		'From: ',
		'From ',
		'T1\t',
		'\xff\xfe',
		'%PDF-',
		'# ',
	);
	fc.assert(
		fc.property(
			heads,
			fc.uint8Array({maxLength: 100}),
			fc.option(fc.string(), {nil: undefined}),
			(head, tail, fileName) => {
				const bytes = Buffer.concat([Buffer.from(head, 'latin1'), tail]);
				try {
					expect(names).toContain(tell(bytes, fileName === undefined ? {} : {fileName}));
				} catch (error) {
					expect(error).toBeInstanceOf(InputError);
					expect((error as InputError).message).toMatch(/^This is [^\n]+\.$/);
				}
			},
		),
		{numRuns: 500},
	);
});

test.each([
	['comments that do not end', '<!--'],
	['comments', '<!-- -->'],
	['declarations', '<?a?>'],
	['document types with declarations', '<!DOCTYPE a ['],
	['tags', '<p '],
	['fields', 'From: a@b.c '],
	['times', 'From a 12:30 '],
	['brackets', '# a\n\n[['],
	['asterisks', '# a\n\n** **a'],
	['front matter', '---\n#\n'],
])('%s without end take no longer than their length', (_, piece) => {
	const bytes = Buffer.from(piece.repeat(Math.ceil(500_000 / piece.length)));
	expect(kinds.map(({name}) => name)).toContain(tell(bytes));
});
