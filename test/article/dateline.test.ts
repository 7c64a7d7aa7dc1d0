import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromBlocks} from '../../source/article/blocks.ts';
import {findDateline, toldByDateline} from '../../source/article/dateline.ts';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {type Span, slice} from '../../source/article/span.ts';

const body = 'The harbour council voted on Monday evening to keep the ferry.';

function paragraphsOf(text: string): Span[] {
	let at = 0;
	return text.split('\n\n').map(paragraph => {
		const start = at;
		at += paragraph.length + 2;
		return {start, end: start + paragraph.length};
	});
}

function datelineOf(text: string): string | undefined {
	const found = findDateline(text, paragraphsOf(text));
	return found && slice(text, found);
}

describe('a dateline', () => {
	test.each([
		'KYIV, Ukraine (AP) —',
		'LONDON, March 2 (Reuters) -',
		'WASHINGTON —',
		'PARIS/BERLIN --',
		'SAN FRANCISCO (AP) _',
		'(CNN) —',
		'(CNN)',
		'BOSTON (AP)',
		'New York (AFP) –',
		'Aug 27 (Reuters) -',
		'2 March (Reuters) -',
		'BOISE, Idaho, May 3, 2022 /PRNewswire/ --',
		'NEW YORK--(BUSINESS WIRE)--',
		'ST. LOUIS —',
		'NEWPORT NEWS, Va. -',
		'CHARLESTON, S.C.\u00A0—\u00A0'.trimEnd(),
		'WASHINGTON, D.C. —',
		'SEOUL, South Korea ―',
		'RAMALLAH, West Bank/JERUSALEM, March 2 (Reuters) -',
		'KYIV/MOSCOW, Feb 24 (Reuters) -',
		'PORT-AU-PRINCE, Haiti (HN) —',
		'COEUR D’ALENE, Idaho —',
		'McALLEN, Texas —',
		'LONDON and PARIS —',
		'NEW DELHI, 2 March (PTI):',
		'HARBOUR, Ireland, Wednesday, March 2 —',
		'LONDON\n(Reuters) -',
	])('%j', line => {
		expect(datelineOf(`${line} ${body}`)).toBe(line);
		expect(datelineOf(`${line} “We stay,” ${body}`)).toBe(line);
		expect(datelineOf(`By JANE DOE\n\nA close vote\n\n${line} ${body}`)).toBe(line);
	});

	test('may be a paragraph, and may touch the first word', () => {
		expect(datelineOf(`HARBOUR, Ireland (HN) —\n\n${body}`)).toBe('HARBOUR, Ireland (HN) —');
		expect(datelineOf(`BOSTON —${body}`)).toBe('BOSTON —');
	});

	test('with an agency or a day, any first word may follow', () => {
		expect(datelineOf('LONDON (Reuters) - eFerry sails on.')).toBe('LONDON (Reuters) -');
	});

	test.each([
		'NATO — the alliance that guards the harbour — met on Monday.',
		'NATO — The alliance met on Monday.',
		'UPDATE — The council has met.',
		'FACT CHECK — The council has met.',
		'Editor’s note — The council has met.',
		'MONDAY — The council has met.',
		'CHAPTER ONE — The council has met.',
		'WHAT’S NEXT — The council will meet.',
		'Maria Santos (D-Harbour) — The mayor of the town.',
		'Maria Santos — mayor of Harbour — said so.',
		'SANTOS--Maria, 98, of Harbour, passed away on Friday.',
		'COUNCIL KEEPS FERRY — MAYOR PLEASED',
		'WASHINGTON: The council has met.',
		'WASHINGTON The council has met.',
		'LONDON (Acme) The council has met.',
		'Harbour — The council has met.',
		'May 5 - The council has met.',
		'A — The council has met.',
		'COVID-19 — The council has met.',
		'2022 — The council has met.',
		'— The council has met.',
		'',
		body,
	])('is not %j', text => {
		expect(datelineOf(text)).toBeUndefined();
	});

	test('is not who speaks in an interview', () => {
		expect(datelineOf('DOE - Will it stay?\n\nROE - It will stay.\n\nDOE - For good?')).toBeUndefined();
	});

	test('is not far down in the article', () => {
		expect(datelineOf(`${`${body}\n\n`.repeat(6)}LONDON (AP) — ${body}`)).toBeUndefined();
	});

	test('tells the agency, and the day where it has a year', () => {
		const told = (text: string) => toldByDateline(text, {start: 0, end: text.length});
		expect(told('WASHINGTON, March 2, 2022 (AP) —')).toEqual({publisher: 'AP', published: '2022-03-02'});
		expect(told('LONDON, March 2 (REUTERS) -')).toEqual({publisher: 'Reuters'});
		expect(told('(CNN)')).toEqual({publisher: 'CNN'});
		expect(told('HARBOUR (HN) —')).toEqual({publisher: 'HN'});
		expect(told('WASHINGTON —')).toEqual({});
	});

	test('of any text lies at the start of a paragraph, inside it', () => {
		const piece = fc.constantFrom(
			'KYIV',
			', ',
			'Ukraine',
			' ',
			'(AP)',
			'—',
			'--',
			'-',
			'March 2',
			'/',
			'The',
			'x',
			'\n\n',
			'.',
			'’',
		);
		fc.assert(
			fc.property(fc.array(piece, {maxLength: 20}), pieces => {
				const text = pieces.join('');
				const paragraphs = paragraphsOf(text);
				const found = findDateline(text, paragraphs);
				if (found !== undefined) {
					const paragraph = paragraphs.find(({start}) => start === found.start);
					expect(paragraph?.end).toBeGreaterThanOrEqual(found.end);
					expect(found.end).toBeGreaterThan(found.start);
					expect(slice(text, found)).not.toMatch(/\s$/);
				}
			}),
		);
	});

	test('that never ends costs no time', () => {
		for (const word of ['KYIV ', 'KYIV, ', 'KYIV/', 'New York ', '(', "A'", 'March 2, ']) {
			expect(datelineOf(word.repeat(200_000))).toBeUndefined();
		}
	});
});

describe('an article', () => {
	const text = `Town keeps ferry\n\nBy JANE DOE\n\nHARBOUR, Ireland, March 2, 2022 (HN) — ${body}\n\n${body}`;
	const dateline = 'HARBOUR, Ireland, March 2, 2022 (HN) —';

	test('of plain text has its dateline, and what that tells', () => {
		const article = articleFromPlainText(text, 'ferry.txt');
		expect(article).toMatchObject({byline: 'JANE DOE', publisher: 'HN', published: '2022-03-02'});
		expect(article.dateline && slice(article.text, article.dateline)).toBe(dateline);
	});

	test('of blocks has it too; what the document tells goes before', () => {
		const blocks = text.split('\n\n').map(each => ({text: each}));
		const article = articleFromBlocks(
			blocks,
			{title: 'Town keeps ferry', publisher: 'The Harbour News'},
			'ferry.html',
		);
		expect(article).toMatchObject({publisher: 'The Harbour News', published: '2022-03-02'});
		expect(article.dateline && slice(article.text, article.dateline)).toBe(dateline);
	});

	test('with its day at its head is not of another day', () => {
		const article = articleFromPlainText(
			`Town keeps ferry\n\nMarch 3, 2022\n\n${dateline} ${body}`,
			'ferry.txt',
		);
		expect(article.published).toBe('2022-03-03');
	});
});
