import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {decodeText} from '../../../source/loading/encoding/decode-text.ts';
import {saidEncoding} from '../../../source/loading/encoding/said-encoding.ts';

const inHtml = (page: string, charset?: string) =>
	saidEncoding(Buffer.from(page, 'latin1'), {declaredIn: 'html', ...(charset !== undefined && {charset})})
		?.encoding;
const inXml = (document: string) =>
	saidEncoding(Buffer.from(document, 'latin1'), {declaredIn: 'xml'})?.encoding;

describe('HTML says it', () => {
	test.each([
		['<meta charset="shift_jis">'],
		['<META CHARSET=Shift_JIS>'],
		["<meta\n\tname=x\n\tcharset = 'sjis' />"],
		['<meta/charset=sjis>'],
		['<!DOCTYPE html><html lang=ja><head><title>a > b</title><meta charset=sjis>'],
		['<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">'],
		['<meta content="text/html; charset = \'sjis\'" http-equiv=content-type>'],
		['<meta name=a content="text/html; charset=koi8-r"><meta charset=sjis>'],
		['<!-- <meta charset=koi8-r> --><meta charset=sjis>'],
		['<!--><meta charset=sjis>'],
		['<script data-x="<meta charset=koi8-r>"></script><meta charset=sjis>'],
		['<a title="x"><b title=\'<meta charset="koi8-r">\'><meta charset=sjis>'],
		['<metadata charset=koi8-r><meta charset=sjis>'],
		['<meta charset=nothing-known><meta charset=sjis>'],
		['<? <meta charset=koi8-r> ?><meta charset=sjis>'],
		['<meta charset=sjis charset=koi8-r>'],
		[`<head>${'<link rel=x href=y>'.repeat(300)}<meta charset=sjis>`],
		['<?xml version="1.0" encoding="Shift_JIS"?><html>'],
		['<?xml version="1.0" encoding="koi8-r"?><html><meta charset=sjis>'],
	])('%s', page => {
		expect(inHtml(page)).toBe('shift_jis');
	});

	test.each([
		['nothing', '<html><p>charset=sjis'],
		['a comment that does not end', '<!-- <meta charset=sjis>'],
		['a tag that does not end', '<a title="<meta charset=sjis>'],
		['content without its pragma', '<meta name=description content="charset=sjis">'],
		['what stands far behind', `<head>${' '.repeat(20_000)}<meta charset=sjis>`],
	])('not in %s', (_, page) => {
		expect(inHtml(page)).toBeUndefined();
	});

	test('less than whoever hands it over', () => {
		expect(inHtml('<meta charset=sjis>', 'koi8-u')).toBe('koi8-u');
		expect(inHtml('<meta charset=sjis>', 'no such')).toBe('shift_jis');
	});

	test('and UTF-16 that is said in ASCII is UTF-8', () => {
		expect(inHtml('<meta charset=utf-16>')).toBe('utf-8');
	});
});

describe('XML says it', () => {
	test.each([
		['<?xml version="1.0" encoding="ISO-8859-2"?><rss/>', 'iso-8859-2'],
		["<?xml version='1.0'\n encoding = 'windows-1251' standalone='yes'?>", 'windows-1251'],
		['<?xml version="1.0"?><rss encoding="koi8-r"/>', undefined],
		['<rss><?xml version="1.0" encoding="koi8-r"?></rss>', undefined],
		['<?xml version="1.0" encoding="utf-16"?><rss/>', 'utf-8'],
		['<meta charset=koi8-r>', undefined],
	])('%s', (document, encoding) => {
		expect(inXml(document)).toBe(encoding);
	});
});

test('a page in Shift-JIS that says so is read so, without a warning', async () => {
	const bytes = Buffer.from('<meta charset=Shift_JIS><title>\x93\xfa\x96{</title>', 'latin1');
	expect(await decodeText(bytes, {name: 'page', declaredIn: 'html'})).toEqual({
		text: '<meta charset=Shift_JIS><title>日本</title>',
		encoding: 'shift_jis',
		warnings: [],
	});
});

test('any page says an encoding that there is, or none', () => {
	const pieces = fc.constantFrom(
		'<meta ',
		'charset',
		'=',
		'"',
		"'",
		' ',
		'>',
		'<!--',
		'-->',
		'<',
		'/',
		'sjis',
		'http-equiv',
		'content',
		'<?xml encoding',
	);
	fc.assert(
		fc.property(
			fc.array(pieces, {maxLength: 40}).map(list => list.join('')),
			page => {
				expect([undefined, 'shift_jis']).toContain(inHtml(page));
			},
		),
		{numRuns: 500},
	);
});

test.each([
	'<meta ',
	'<a "',
	"<a b='",
	'<!--',
	'<',
	'<meta charset',
	'<meta content="charset=',
	'<?xml ',
	'</',
	'<a =',
	'<a\t',
])('%j without end takes no longer than its length', piece => {
	expect(inHtml(piece.repeat(100_000))).toBeUndefined();
});
