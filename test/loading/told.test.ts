import {describe, expect, it} from 'vitest';
import {joinNames, languageCode, webAddress, writtenDay} from '../../source/loading/told.ts';

describe('the day of a date', () => {
	it.each([
		['Wed, 02 Mar 2022 23:30:00 -0500', '2022-03-02'],
		['2 Mar 2022 00:10 +1300', '2022-03-02'],
		['02 Mar 22 10:15 GMT', '2022-03-02'],
		['1 Apr 98 10:15 GMT', '1998-04-01'],
		['2022-03-02T23:30:00-05:00', '2022-03-02'],
		['2022-03-02 10:15:00', '2022-03-02'],
		['2022-03-02', '2022-03-02'],
		['20220302T101500Z', '2022-03-02'],
		['March 2, 2022', '2022-03-02'],
	])('is the one that is written: %s', (written, day) => {
		expect(writtenDay(written)).toBe(day);
	});

	it.each([
		'',
		'2022',
		'2022-03',
		'yesterday',
		'2022-02-30',
		'0101-01-01T00:00:00+00:00',
		'20221345',
		undefined,
	])('is nothing where none is: %s', written => {
		expect(writtenDay(written)).toBeUndefined();
	});
});

it('takes the language of a tag', () => {
	expect(['en', 'en-GB', 'EN_us', ' de ', 'hsb'].map(languageCode)).toEqual(['en', 'en', 'en', 'de', 'hsb']);
	expect(['und', 'mul', 'english', '', 'e', undefined].map(languageCode)).toEqual(Array(6).fill(undefined));
});

it('takes addresses of the web only', () => {
	expect(webAddress('/a b', 'https://harbour.example/news/')).toBe('https://harbour.example/a%20b');
	for (const written of [
		'javascript:alert(1)',
		'file:///etc/passwd',
		'data:text/html,x',
		'/a',
		'',
		'https://',
	]) {
		expect(webAddress(written)).toBeUndefined();
	}
});

it('joins names as a byline does', () => {
	expect(joinNames([])).toBeUndefined();
	expect(joinNames(['Jane  Doe', ' ', undefined, 'Jane Doe'])).toBe('Jane Doe');
	expect(joinNames(['Jane Doe', 'John Roe', 'Ann Poe'])).toBe('Jane Doe, John Roe and Ann Poe');
});
