import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isAddress} from '../../../source/loading/fetching/is-address.ts';
import {mediaTypeOf} from '../../../source/loading/fetching/media-type.ts';
import {redirectTarget} from '../../../source/loading/fetching/redirect.ts';
import {withoutCredentials} from '../../../source/loading/fetching/url-host.ts';
import {sizeInWords} from '../../../source/loading/size-in-words.ts';

test('an address is told by how it begins', () => {
	for (const name of ['http://news.example', 'HTTPS://news.example/a', 'https://']) {
		expect(isAddress(name)).toBe(true);
	}

	for (const name of [
		'',
		'news.example',
		'http:',
		'https:/a',
		'./http://a',
		'ftp://news.example',
		'file:///a',
	]) {
		expect(isAddress(name)).toBe(false);
	}
});

test('an address without its name and password is the same for the rest', () => {
	const word = fc.stringMatching(/^[\w.~%!$&'()*+,;=:-]*$/);
	const rest = fc.constantFrom('', '/', '/a@b', '?a=b@c', '#d@e', '/a?b@c#d@e');
	fc.assert(
		fc.property(word, word, rest, (credentials, host, behind) => {
			const bare = `https://${host}${behind}`;
			expect(withoutCredentials(`https://${credentials}@${host}${behind}`)).toBe(bare);
			expect(withoutCredentials(bare)).toBe(bare);
		}),
	);
});

describe('a redirect', () => {
	test('leads to the web or throws, whatever it says', () => {
		const said = fc.oneof(
			fc.string(),
			fc.webUrl(),
			fc
				.tuple(fc.constantFrom('//', '/\\', 'file:', 'http:', 'HTTPS:\t//', '?', '#'), fc.string())
				.map(parts => parts.join('')),
		);
		fc.assert(
			fc.property(said, location => {
				let target: URL;
				try {
					target = redirectTarget(location, new URL('https://news.example/a/b'));
				} catch (error) {
					expect(error).toMatchObject({name: 'FetchFailure'});
					return;
				}

				expect(target.protocol).toMatch(/^https?:$/);
				expect([target.username, target.password, target.hash]).toEqual(['', '', '']);
			}),
			{numRuns: 500},
		);
	});
});

test('a media type is read as far as it makes sense', () => {
	expect(mediaTypeOf('Text/HTML; Charset="UTF-8"')).toEqual({mediaType: 'text/html', charset: 'UTF-8'});
	expect(mediaTypeOf('text/html;charset = iso-8859-1 ; x')).toMatchObject({
		mediaType: 'text/html',
		charset: 'iso-8859-1',
	});
	expect(mediaTypeOf('application/pdf')).toEqual({mediaType: 'application/pdf'});
	expect(mediaTypeOf('text/html;charset=')).toEqual({mediaType: 'text/html'});
	for (const header of [undefined, '', 'html', ';', '/', 'text/', 'text/\u009B2J', ';charset="\u009B2J"']) {
		expect(mediaTypeOf(header)).toEqual({});
	}
});

test('a size is told in words', () => {
	const sizes = [0, 1, 1023, 1024, 1536, 10_239, 99_999, 1_048_575, 1_048_576, 52_428_800];
	expect(sizes.map(sizeInWords)).toEqual([
		'0 bytes',
		'1 byte',
		'1023 bytes',
		'1 KB',
		'1.5 KB',
		'10 KB',
		'98 KB',
		'1024 KB',
		'1 MB',
		'50 MB',
	]);
});
