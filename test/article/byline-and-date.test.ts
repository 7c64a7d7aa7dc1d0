import {describe, expect, test} from 'vitest';
import {findByline} from '../../source/article/byline.ts';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {findPublicationDay, isCalendarDay} from '../../source/article/publication-date.ts';

describe('bylines', () => {
	test.each([
		['By JANE DOE', 'JANE DOE'],
		['By Jane Doe and John Roe, Staff Writers', 'Jane Doe and John Roe, Staff Writers'],
		['by Jane Doe', 'Jane Doe'],
		['BY JANE DOE', 'JANE DOE'],
		['By: Jane Doe', 'Jane Doe'],
		['BYLINE: Jane Doe.', 'Jane Doe'],
		['By Reuters', 'Reuters'],
		['By the Harbour News Agency', 'the Harbour News Agency'],
		['By Jean-Luc de la Tour', 'Jean-Luc de la Tour'],
		['By J. R. O’Neill Jr.', 'J. R. O’Neill Jr.'],
		['Written by Zoë Šimić', 'Zoë Šimić'],
		['By Jane Doe, education reporter', 'Jane Doe, education reporter'],
		['By Jane Doe in Harbour and John Roe in London', 'Jane Doe in Harbour and John Roe in London'],
		['By Jane Doe | March 2, 2022', 'Jane Doe'],
		['By Jane Doe on 2 March 2022', 'Jane Doe'],
		['By Jane\nDoe', 'Jane Doe'],
		['By Jane Doe\nStaff Writer', 'Jane Doe, Staff Writer'],
		['By Jane Doe Published March 2, 2022', 'Jane Doe'],
		['By Jane Doe (jane.doe@harbour.example)', 'Jane Doe'],
		['By Jane Doe, The Harbour News, Wednesday 2 March 2022', 'Jane Doe, The Harbour News'],
		['By Jane Doe @janedoe', 'Jane Doe'],
		['By Prof. Jane Doe', 'Prof. Jane Doe'],
		['Jane Doe, Staff Writer', 'Jane Doe, Staff Writer'],
		['Jane Doe\nEducation reporter', 'Jane Doe, Education reporter'],
		['JANE DOE and JOHN ROE | Harbour correspondents', 'JANE DOE and JOHN ROE, Harbour correspondents'],
	])('%j', (line, expected) => {
		expect(findByline(line, false)).toBe(expected);
	});

	test.each([
		'By the end of the week the council had met twice.',
		'By Tuesday Evening',
		'By Monday, Santos had changed her mind.',
		'By the Numbers',
		'Bystanders Saw It All',
		'By contrast, Santos voted yes.',
		'By 2030',
		'Maria Santos, the former editor',
		'Maria Santos, Editor, Dies at 90',
		'Santos, Editor',
		'Harbour keeps ferry, says editor',
		'The ferry will stay, and so will the staff writer',
		'Wanted: Staff Writer',
		'By',
		'By Santos! And By Roe!',
		`By ${'Jane Doe and '.repeat(20)}John Roe`,
	])('not %j', line => {
		expect(findByline(line, false)).toBeUndefined();
	});

	test('an article that begins with «By» begins with a byline only where all of it is names', () => {
		expect(findByline('By Jane Doe and John Roe', true)).toBe('Jane Doe and John Roe');
		expect(findByline('By Land and Sea, Help Arrives', true)).toBeUndefined();
		expect(findByline('By Popular Demand', true)).toBe('Popular Demand');
	});
});

describe('days of publication', () => {
	test.each([
		['March 2, 2022', '2022-03-02'],
		['2 March 2022', '2022-03-02'],
		['Published: 2 March 2022', '2022-03-02'],
		['2022-03-02', '2022-03-02'],
		['2022-03-02T10:15:00Z', '2022-03-02'],
		['Published: Wednesday, 2nd March 2022, 10:15 GMT', '2022-03-02'],
		['Wed., Mar. 2, 2022 at 5:30 p.m. ET', '2022-03-02'],
		['SEPT. 30, 2021', '2021-09-30'],
		['23/03/2022', '2022-03-23'],
		['03/23/2022', '2022-03-23'],
		['02.02.2022', '2022-02-02'],
		['Published March 2, 2022 | Updated March 4, 2022', '2022-03-02'],
		['Updated March 4, 2022, first published March 2, 2022', '2022-03-02'],
		['Last updated: March 4, 2022', '2022-03-04'],
	])('%j', (line, expected) => {
		expect(findPublicationDay([line])).toBe(expected);
	});

	test.each([
		'The talks began on March 2, 2022.',
		'March 2022',
		'02/03/2022',
		'February 30, 2022',
		'2022-13-01',
		'March 2',
		'10:15 GMT',
		'',
		`March 2, 2022${' '.repeat(200)}`,
	])('not %j', line => {
		expect(findPublicationDay([line])).toBeUndefined();
	});

	test('publication goes before updating, wherever it stands', () => {
		expect(findPublicationDay(['Updated March 4, 2022', 'March 2, 2022'])).toBe('2022-03-02');
	});

	test('leap days are days only in leap years', () => {
		expect(['2024-02-29', '2023-02-29', '1900-02-29', '2000-02-29'].map(isCalendarDay)).toEqual([
			true,
			false,
			false,
			true,
		]);
		expect(['2022-3-2', '22-03-02', '2022-03-02 ', '-002022-03'].some(isCalendarDay)).toBe(false);
	});
});

test('an article’s head gives title, byline and date, and stays in the text', () => {
	const source =
		'Town keeps ferry\r\n\r\nBy JANE DOE\r\nMarch 2, 2022\r\n\r\nHARBOUR, Ireland (HN) — The council voted on Monday to keep the ferry.\r\n';
	const article = articleFromPlainText(`\uFEFF${source}`, 'test');
	expect(article).toMatchObject({
		title: 'Town keeps ferry',
		byline: 'JANE DOE',
		published: '2022-03-02',
		isHardWrapped: false,
	});
	expect(article.text).toBe(source.replaceAll('\r\n', '\n'));
	expect(article.paragraphs).toHaveLength(4);
});

test('a name and a date in the article’s own sentences are not taken for its head', () => {
	const article = articleFromPlainText(
		'The council voted on March 2, 2022.\n\nBy Friday, Maria Santos had changed her mind.\n',
		'test',
	);
	expect(article.byline).toBeUndefined();
	expect(article.published).toBeUndefined();
});
