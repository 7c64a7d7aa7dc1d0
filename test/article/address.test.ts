import {describe, expect, test} from 'vitest';
import {findAddress} from '../../source/article/address.ts';
import {articleFromPlainText} from '../../source/article/plain-text.ts';

const address = 'https://harbour.example/news/ferry-stays';
const prose = [
	'The council voted on Monday to keep the ferry, after a debate of four hours.',
	'“Nobody else will,” Mayor Ada Lindqvist said.',
	'The vote on the bridge is on Friday.',
];
const addressOf = (...paragraphs: readonly string[]) =>
	articleFromPlainText(paragraphs.join('\n\n'), 'a test').url;

describe('a line of its own that names the article’s address', () => {
	test.each([
		address,
		`<${address}>`,
		`(${address}).`,
		`Source: ${address}`,
		`SOURCE: ${address}.`,
		`URL: ${address}`,
		`Url:${address}`,
		`Link: ${address}`,
		`Permalink: ${address}`,
		`Article URL: ${address}`,
		`Original link: <${address}>,`,
		`Read more at: ${address}`,
		`Read more at ${address}”`,
		`Read the full article at ${address}`,
		`Originally published at ${address}.`,
		`This article was originally published on ${address}`,
		`First published at: ${address}!`,
		`Retrieved from ${address}`,
	])('%j', line => {
		expect(addressOf('Council Keeps Ferry', line, ...prose)).toBe(address);
		expect(addressOf('Council Keeps Ferry', ...prose, line)).toBe(address);
		expect(addressOf(line, 'Council Keeps Ferry', ...prose)).toBe(address);
	});

	test('may stand under its label, and among the lines of a note', () => {
		expect(addressOf(...prose, 'Source:', address)).toBe(address);
		expect(addressOf(...prose, `The Harbour Gazette\nURL: ${address}\nAll rights reserved`)).toBe(address);
	});

	test.each([
		'https://wiki.example/Pier_(harbour)',
		'http://harbour.example:8080/a?b=1&c=%20#d',
		'https://häfen.example/straße',
		'HTTPS://HARBOUR.EXAMPLE/A',
	])('keeps %j to the letter', written => {
		expect(addressOf(...prose, `Source: ${written}.`)).toBe(written);
		expect(addressOf(...prose, `(${written})`)).toBe(written);
	});

	test('counts once where it stands twice', () => {
		expect(addressOf(address, ...prose, address)).toBe(address);
	});

	test('that says whose it is goes before others', () => {
		const other = 'https://agency.example/wire/4711';
		expect(addressOf(...prose, other, `Source: ${address}`)).toBe(address);
		expect(addressOf(`Source: ${other}`, ...prose, `URL: ${address}`)).toBe(address);
	});

	test('is no title', () => {
		const {title, url} = articleFromPlainText([`Source: ${address}`, ...prose].join('\n\n'), 'a test');
		expect({title, url}).toEqual({title: undefined, url: address});
	});
});

describe('no address of the article', () => {
	test.each([
		['within prose', `The results are at ${address}.`],
		['before other words', `Source: ${address} and the council`],
		['that fills a line of prose', `The council has all of the results at\n${address}\nuntil Friday.`],
		['under another label', `Follow the mayor: ${address}`],
		['under words that lead to it', `The full results are here:\n\n${address}`],
		['in a list', `${address}\n\nhttps://harbour.example/news/other`],
		['in a list with numbers', `1. ${address}`],
		['under a heading of such lists', `References\n\n${address}`],
		['of somebody’s front page', 'https://harbour.example/'],
		['of a script', 'Source: javascript:alert(1)//https://harbour.example/a'],
		['of a script alone', 'javascript:alert(1)'],
		['of a file', 'Source: file:///etc/passwd'],
		['without a protocol', 'Source: www.harbour.example/ferry'],
		['without a host', 'Source: https://'],
		['with a name before its host', 'Source: https://harbour.example@other.example/news'],
		['with characters that nobody sees', 'Source: https://harbour.example/\u202Ecod'],
		['that no parser takes', 'Source: https://harbour.example:port/news'],
	])('%s', (_, text) => {
		expect(addressOf('Council Keeps Ferry', ...prose, text)).toBeUndefined();
		expect(addressOf('Council Keeps Ferry', text, ...prose)).toBeUndefined();
	});

	test('where several have the same label', () => {
		expect(addressOf(...prose, `Source: ${address}`, 'Source: https://agency.example/wire')).toBeUndefined();
	});

	test('in the middle of a text', () => {
		const around = [...prose, ...prose, ...prose];
		expect(addressOf(...around, `Source: ${address}`, ...around)).toBeUndefined();
	});

	test('in a text of nothing', () => {
		expect(addressOf('')).toBeUndefined();
		expect(findAddress([], [])).toBeUndefined();
	});
});
