import {describe, expect, it} from 'vitest';
import type {Article} from '../../../../source/article/article.ts';
import {slice} from '../../../../source/article/span.ts';
import {loadPdf} from '../../../../source/loading/kinds/pdf/load-pdf.ts';
import type {LoadedArticle} from '../../../../source/loading/loaded.ts';
import type {Progress} from '../../../../source/loading/loader.ts';
import type {Payload} from '../../../../source/loading/payload.ts';
import {makePdf} from '../../../support/make-pdf.ts';

async function load(
	draw: (document: PDFKit.PDFDocument) => void,
	options?: PDFKit.PDFDocumentOptions,
	known: Partial<Payload> = {},
): Promise<LoadedArticle> {
	const bytes = await makePdf(draw, options);
	return loadPdf({bytes, name: 'ferry.pdf', ...known}, {mostBytes: 1e8, onProgress: () => {}});
}

function paragraphsOf({text, paragraphs}: Article): string[] {
	return paragraphs.map(span => slice(text, span));
}

function headingsOf({text, headings = []}: Article): Array<[string, number]> {
	return headings.map(heading => [slice(text, heading), heading.level]);
}

type Place = {readonly x?: number; readonly y: number; readonly size?: number; readonly font?: string};

/** Sets lines one below the other, as a typesetter has broken them. A tab before one sets it in. */
function setLines(
	document: PDFKit.PDFDocument,
	lines: string,
	{x = 72, y, size = 10, font = 'Times-Roman'}: Place,
): void {
	document.font(font).fontSize(size);
	for (const [index, line] of lines.split('\n').entries()) {
		document.text(line.trimStart(), x + (line.startsWith('\t') ? 12 : 0), y + index * size * 1.2, {
			lineBreak: false,
		});
	}
}

const monday = 'The council of the harbour town met on Monday and kept the ferry.';
const mayor =
	'“It is ours,” said Jane Doe, who has led the council for eleven years, “and nobody will take it from us.”';
const painted =
	'John Roe, the harbour master, said that the boat would have to be painted before the summer.';
const noMoney =
	'There was no money for it yet, he said, and there would be none before the autumn, when the town sells its old school.';

describe('a PDF of one column', () => {
	it('has its title, byline, date, headings and paragraphs', async () => {
		const {article, warnings} = await load(document => {
			document
				.font('Helvetica-Bold')
				.fontSize(22)
				.text('Council Keeps the Ferry for Another Year, After a Long Night');
			document
				.font('Times-Italic')
				.fontSize(10)
				.moveDown()
				.text('By Jane Roe')
				.text('March 2, 2022')
				.moveDown();
			document.font('Times-Roman').text(`${monday} ${mayor}`, {align: 'justify'}).moveDown();
			document.text(`${painted} ${noMoney}`, {align: 'justify'}).moveDown();
			document.font('Times-Bold').text('What it costs').moveDown(0.5);
			document.font('Times-Roman').text(`${noMoney} ${painted}`, {align: 'justify'});
		});
		expect(article).toMatchObject({
			title: 'Council Keeps the Ferry for Another Year, After a Long Night',
			byline: 'Jane Roe',
			published: '2022-03-02',
			isHardWrapped: false,
		});
		expect(paragraphsOf(article)).toEqual([
			'Council Keeps the Ferry for Another Year, After a Long Night',
			'By Jane Roe',
			'March 2, 2022',
			`${monday} ${mayor}`,
			`${painted} ${noMoney}`,
			'What it costs',
			`${noMoney} ${painted}`,
		]);
		expect(headingsOf(article)).toEqual([['What it costs', 2]]);
		expect(warnings).toEqual([]);
	});

	it('tells paragraphs by first lines that are set in, and by last lines that are short', async () => {
		const {article} = await load(document => {
			for (const [index, words] of [monday + noMoney, mayor + noMoney, painted + noMoney].entries()) {
				document.fontSize(10).text(words, {align: 'justify', indent: index === 0 ? 0 : 12});
			}

			document.moveDown(3);
			for (const words of [monday, painted, noMoney]) {
				document.text(words);
			}
		});
		expect(paragraphsOf(article)).toEqual([
			monday + noMoney,
			mayor + noMoney,
			painted + noMoney,
			monday,
			painted,
			noMoney,
		]);
	});

	it('keeps items of a list and rows of a table apart', async () => {
		const {article} = await load(document => {
			setLines(document, 'The council wants three things, and it wants them before the summer comes:', {
				y: 72,
			});
			setLines(
				document,
				'• a boat that is painted from one end to the other, and that\n\tdoes not look as if it had been left in the rain\n• a new bell\n• more money',
				{y: 96},
			);
			for (const [index, row] of [
				['Year', 'Riders', 'Income'],
				['2020', '1,200', '3,400'],
				['2021', '900', '2,100'],
			].entries()) {
				for (const [column, cell] of row.entries()) {
					document.text(cell, 72 + column * 120, 160 + index * 12, {lineBreak: false});
				}
			}
		});
		expect(paragraphsOf(article)).toEqual([
			'The council wants three things, and it wants them before the summer comes:',
			'• a boat that is painted from one end to the other, and that does not look as if it had been left in the rain',
			'• a new bell',
			'• more money',
			'Year · Riders · Income',
			'2020 · 1,200 · 3,400',
			'2021 · 900 · 2,100',
		]);
	});

	it('is read when it lies on its side', async () => {
		const {article, warnings} = await load(document => {
			document.rotate(90, {origin: [300, 400]}).fontSize(10);
			setLines(
				document,
				'The boat lies on its side, and so does the page that tells of it, as\nif it were a drawing of the harbour.',
				{x: 0, y: 300},
			);
		});
		expect(article.text).toBe(
			'The boat lies on its side, and so does the page that tells of it, as if it were a drawing of the harbour.',
		);
		expect(warnings).toEqual([]);
	});

	it('has its first letter back when that is as high as three lines', async () => {
		const {article} = await load(document => {
			setLines(document, 'T', {x: 72, y: 77, size: 46});
			setLines(
				document,
				'he council of the harbour town met on Monday\nand kept the ferry, as it has done in each of\nthe years since the bridge fell into the river',
				{x: 104, y: 82},
			);
			setLines(document, 'and was not built again, for want of money and will.', {x: 72, y: 118});
		});
		expect(article.text).toBe(
			'The council of the harbour town met on Monday and kept the ferry, as it has done in each of the years since the bridge fell into the river and was not built again, for want of money and will.',
		);
	});
});

describe('a PDF of columns', () => {
	const left = `The council of the harbour town met on
Monday and kept the ferry. It had talked
of little else since the autumn, when the
bridge was closed.
\tPassengers who had come to listen were
pleased, and some of them sang. Others
had brought their children, who were`;
	const right = `asleep by then.
\tNobody knows what the boat will cost
when it has to be painted, which it must
be before the summer.
\tThe town has no money for that, said the
harbour master, and there will be none
before it sells its old school.`;
	const read = [
		'The council of the harbour town met on Monday and kept the ferry. It had talked of little else since the autumn, when the bridge was closed.',
		'Passengers who had come to listen were pleased, and some of them sang. Others had brought their children, who were asleep by then.',
		'Nobody knows what the boat will cost when it has to be painted, which it must be before the summer.',
		'The town has no money for that, said the harbour master, and there will be none before it sells its old school.',
	];

	it('is read from the left to the right one, below the headline that goes across, and what a column’s end has torn apart is whole', async () => {
		const {article} = await load(document => {
			setLines(document, 'Council Keeps the Ferry for Another\nYear', {
				y: 60,
				size: 24,
				font: 'Helvetica-Bold',
			});
			setLines(document, left, {y: 140});
			setLines(document, right, {x: 262, y: 140});
		});
		expect(article.title).toBe('Council Keeps the Ferry for Another Year');
		expect(paragraphsOf(article)).toEqual(['Council Keeps the Ferry for Another Year', ...read]);
	});

	it('is read above a line that goes across before it is read below it', async () => {
		const across = 'This line goes across both of the columns, and it is a long one because it must do that.';
		const {article} = await load(document => {
			setLines(document, left, {y: 72});
			setLines(document, right, {x: 262, y: 72});
			setLines(document, across, {y: 170, size: 9, font: 'Times-Italic'});
			setLines(document, left.replaceAll('council', 'crew'), {y: 200});
			setLines(document, right.replaceAll('boat', 'hull'), {x: 262, y: 200});
		});
		const paragraphs = paragraphsOf(article);
		expect(paragraphs.slice(0, 5)).toEqual([...read, across]);
		expect(paragraphs[5]).toContain('crew');
		expect(paragraphs[7]).toContain('hull');
		expect(paragraphs).toHaveLength(9);
	});

	it('can have three of them', async () => {
		const words = Array.from({length: 12}, (_, index) => `Sentence ${index} ${noMoney}`);
		const {article} = await load(
			document => {
				document.fontSize(9).text(words.join('\n'), {columns: 3, columnGap: 14, indent: 10, height: 240});
			},
			{margin: 40},
		);
		expect(paragraphsOf(article)).toEqual(words);
	});
});

describe('hyphens at the ends of lines', () => {
	it('are taken out of words that they cut, and stay in words that they belong to', async () => {
		const {article} = await load(document => {
			setLines(
				document,
				`The council voted for the full recon-
struction of the landing stage, Anglo-
Saxon or not, which will take two-
thirds of what there is. A state-of-the-
art pier was already in the COVID-
19 budget, and was left out for land-
ing fees. There must be more co\u00AD
operation. It is a long and a well-
known way, as the town of Harkon-
nel knows.`,
				{y: 72},
			);
		});
		expect(article.text).toBe(
			'The council voted for the full reconstruction of the landing stage, Anglo-Saxon or not, which will take two-thirds of what there is. A state-of-the-art pier was already in the COVID-19 budget, and was left out for landing fees. There must be more cooperation. It is a long and a well-known way, as the town of Harkonnel knows.',
		);
	});

	it('follow what the document writes elsewhere', async () => {
		const {article} = await load(document => {
			setLines(
				document,
				'A neo-gothic tower is what neo-gothic means, says the old\nman in the harbour, who has seen it built: a neo-\ngothic tower. And the boathouse is not a house, but is a boat-\nhouse, as the word boathouse has it.',
				{y: 72},
			);
		});
		expect(article.text).toContain('built: a neo-gothic tower.');
		expect(article.text).toContain('but is a boathouse, as');
	});
});

describe('what stands around the text of a PDF', () => {
	it('is left out: heads, feet and page numbers; and what the end of a page has torn apart is whole', async () => {
		const {article} = await load(
			document => {
				for (const page of [12, 13, 14, 15]) {
					if (page > 12) {
						document.addPage();
					}

					setLines(document, page % 2 === 0 ? `${page}   The Harbour Herald` : `March 2022   ${page}`, {
						y: 30,
						size: 8,
					});
					setLines(document, 'The Harbour Herald is printed on the pier.', {y: 800, size: 8});
					setLines(
						document,
						`Page ${page} begins with a line that is as long as the column is, so that\nthe text is filled, and with one that goes on where the page ends and`,
						{y: 72},
					);
				}
			},
			{margins: {top: 72, bottom: 20, left: 72, right: 72}},
		);
		expect(article.text).not.toMatch(/Herald|March|\b1[2-5]\b(?! begins)/);
		expect(article.paragraphs).toHaveLength(1);
		expect(article.text).toContain('where the page ends and Page 13 begins with');
	});

	it('is no line of the text that happens to be the same on two pages', async () => {
		const {article} = await load(document => {
			document.fontSize(10).text(`${monday}\n${mayor}`);
			document.addPage();
			document.text(`${monday}\n${painted}`);
		});
		expect(paragraphsOf(article)).toEqual([monday, mayor, monday, painted]);
	});

	it('is kept behind the text where it is a footnote, and its mark is taken out of the sentence', async () => {
		const {article} = await load(document => {
			setLines(document, 'The boat was built in the spring', {y: 72});
			setLines(document, '1', {
				x: 72 + document.widthOfString('The boat was built in the spring'),
				y: 70,
				size: 6,
			});
			document.fontSize(10);
			setLines(document, 'and it weighs 10', {x: 220, y: 72});
			setLines(document, '4', {x: 220 + document.widthOfString('and it weighs 10'), y: 70, size: 6});
			setLines(
				document,
				'pounds. It has been painted nine times since then, says the harbour master of the town.',
				{y: 84},
			);
			setLines(
				document,
				'1 Interview with John Roe on 2 March, in his office, which lasted for two\nhours and a half.',
				{y: 740, size: 8},
			);
			document.addPage();
			setLines(document, 'Nobody has counted the passengers.', {y: 72});
		});
		expect(paragraphsOf(article)).toEqual([
			'The boat was built in the spring and it weighs 104 pounds. It has been painted nine times since then, says the harbour master of the town.',
			'Nobody has counted the passengers.',
			'1 Interview with John Roe on 2 March, in his office, which lasted for two hours and a half.',
		]);
	});

	it('is told of in a warning where it is written upright in the margin, or where pages are empty', async () => {
		const {article, warnings} = await load(document => {
			setLines(document, monday, {y: 72});
			document.save().rotate(90, {origin: [20, 300]});
			setLines(document, 'A stamp', {x: 20, y: 300});
			document.restore().addPage();
		});
		expect(article.text).toBe(monday);
		expect(warnings).toEqual([
			'1 page of 2 holds no text.',
			'Words that stand upright or slanted on 1 page were left out.',
		]);
	});
});

describe('what a PDF tells of itself', () => {
	it('makes headings of what its outline names', async () => {
		const {article} = await load(document => {
			const {outline} = document;
			document.fontSize(20).text('A Town and Its Boat').fontSize(10).moveDown();
			const chapter = outline.addItem('The boat');
			chapter.addItem('Its paint');
			for (const words of ['1. The boat', monday, 'Its paint', painted]) {
				document.text(words).moveDown();
			}
		});
		expect(headingsOf(article)).toEqual([
			['1. The boat', 1],
			['Its paint', 2],
		]);
	});

	it('counts where the pages do not say it, but no names that a program has put there', async () => {
		const body = (document: PDFKit.PDFDocument) => document.fontSize(10).text(`${monday} ${noMoney}`);
		const created = {CreationDate: new Date('2022-03-05T12:00:00Z')};
		const told = await load(body, {
			lang: 'en-GB',
			info: {Title: 'The Ferry', Author: 'Jane Doe', ...created},
		});
		expect(told.article).toMatchObject({
			title: 'The Ferry',
			byline: 'Jane Doe',
			published: '2022-03-05',
			language: 'en',
		});
		const fed = await load(
			body,
			{info: created},
			{metadata: {published: '2022-03-04'}, address: 'https://harbour.example/ferry.pdf'},
		);
		expect(fed.article).toMatchObject({published: '2022-03-04', url: 'https://harbour.example/ferry.pdf'});
		for (const [Title, Author] of [
			['Microsoft Word - ferry final 2.docx', 'Administrator'],
			['untitled', 'user'],
			['ferry.indd', 'Microsoft Office User'],
		] as const) {
			const {article} = await load(body, {info: {Title, Author, ...created}});
			expect(article.title).toBeUndefined();
			expect(article.byline).toBeUndefined();
		}
	});

	it('is told page by page while it is read', async () => {
		const bytes = await makePdf(document => {
			document.text(monday).addPage().text(mayor).addPage().text(painted);
		});
		const told: Progress[] = [];
		await loadPdf({bytes, name: 'x.pdf'}, {mostBytes: 1e8, onProgress: progress => told.push(progress)});
		expect(told).toEqual([1, 2, 3].map(done => ({done, total: 3, unit: 'pages'})));
	});

	it('is read with letters that are joined as the letters that they are', async () => {
		const {article} = await load(document => {
			document
				.registerFont('body', 'Times-Roman')
				.font('body')
				.text('The office of the ferry is on the first floor.');
		});
		expect(article.text).toBe('The office of the ferry is on the first floor.');
	});
});
