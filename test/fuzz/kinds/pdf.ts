import {deflateSync} from 'node:zlib';
import fc from 'fast-check';
import type {Payload} from '../../../source/loading/payload.ts';
import {
	drawn,
	onePage,
	packedStream,
	type RawObjects,
	rawPdf,
	rawStream,
} from '../../loading/kinds/pdf/raw-pdf.ts';
import {hostileText} from '../../support/hostile-text.ts';
import {makePdf} from '../../support/make-pdf.ts';
import {mutatedBytes} from '../mutated-bytes.ts';
import {articles} from '../texts.ts';

const story = (articles[0] ?? '').slice(0, 3000);

/** As publishers' programs write them. */
const published: readonly Uint8Array[] = [
	await makePdf(
		document => {
			document.font('Helvetica-Bold').fontSize(20).text('The Ferry Stays');
			document.font('Times-Roman').fontSize(10).text(story, {columns: 2, columnGap: 18, align: 'justify'});
			document.outline.addItem('The Ferry Stays');
		},
		{info: {Title: 'The Ferry Stays', Author: 'Jane Doe'}},
	),
	await makePdf(
		document => {
			for (const page of ['One', 'Two', 'Three']) {
				document
					.fontSize(9)
					.text('The Harbour Herald', 72, 30)
					.fontSize(11)
					.text(`${page}. ${story}`, 72, 72);
				document.addPage();
			}
		},
		{compress: false, pdfVersion: '1.7', userPassword: ''},
	),
];

const numbers = fc.oneof(
	fc.integer({min: -1000, max: 1000}),
	fc.constantFrom(0, 1e38, -1e38, 1e-38, 2 ** 31, 612, 72),
);

/** Operators that write, with what they take, which need not fit. */
const content = fc
	.array(
		fc.oneof(
			fc.tuple(numbers, numbers).map(([x, y]) => `${x} ${y} Td`),
			fc.tuple(numbers, numbers, numbers, numbers, numbers, numbers).map(matrix => `${matrix.join(' ')} Tm`),
			fc.tuple(numbers, numbers, numbers, numbers).map(matrix => `${matrix.join(' ')} 300 300 cm`),
			numbers.map(size => `/F1 ${size} Tf`),
			numbers.map(size => `${size} Tz ${size} Tc`),
			hostileText.map(text => `<${Buffer.from(text.slice(0, 60), 'utf16le').toString('hex')}> Tj`),
			fc.constantFrom(
				'(The boat goes on.) Tj T*',
				'[(The) -500 (boat-)] TJ',
				'BT',
				'ET',
				'q',
				'Q',
				'/X Do',
				'[[[',
				'<<',
				'(',
				'BI /W 1 /H 1 ID x EI',
			),
		),
		{maxLength: 40},
	)
	.map(operators => `BT /F1 12 Tf ${operators.join('\n')} ET`);

const written = fc
	.tuple(content, fc.boolean(), numbers, numbers, fc.constantFrom(0, 90, 180, 270, 45))
	.map(
		([operators, isPacked, width, height, turn]): RawObjects => ({
			...onePage(),
			3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${turn} /Resources 6 0 R /Contents 4 0 R >>`,
			4: isPacked ? packedStream(operators) : rawStream(operators),
			6: '<< /Font << /F1 5 0 R >> /XObject << /X 7 0 R >> >>',
			7: rawStream(
				`${drawn('Inside.')} /X Do`,
				'/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources 6 0 R',
			),
		}),
	)
	.map(objects => rawPdf(objects));

/** Objects that name each other as they like, with a table of places in a packed stream of objects. */
const tangled = fc
	.array(
		fc.constantFrom(
			'1 0 R',
			'2 0 R',
			'3 0 R',
			'4 0 R',
			'[2 0 R 3 0 R]',
			'<< /Type /Pages /Kids [2 0 R] >>',
			'-1',
			'null',
		),
		{
			minLength: 4,
			maxLength: 4,
		},
	)
	.map(([catalogue, kids, contents, font]) =>
		rawPdf(
			onePage({
				1: `<< /Type /Catalog /Pages ${catalogue} /Outlines ${kids} >>`,
				2: `<< /Type /Pages /Kids [3 0 R ${kids}] /Count 3 >>`,
				3: `<< /Type /Page /Parent ${catalogue} /MediaBox [0 0 612 792] /Resources 6 0 R /Contents ${contents} >>`,
				5: font ?? 'null',
				8: rawStream(
					deflateSync(Buffer.from('9 0 10 5 1 0 R 8 0 R')),
					'/Type /ObjStm /N 2 /First 9 /Filter /FlateDecode /Extends 8 0 R',
				),
			}),
		),
	);

/** PDFs of publishers' programs torn apart, and such as no program would write. */
export const payloads: fc.Arbitrary<Payload> = fc
	.oneof(
		{arbitrary: mutatedBytes(fc.constantFrom(...published)), weight: 2},
		{arbitrary: written, weight: 3},
		{arbitrary: mutatedBytes(written), weight: 2},
		{arbitrary: tangled, weight: 1},
	)
	.map(bytes => ({bytes, name: 'fuzz.pdf'}));
