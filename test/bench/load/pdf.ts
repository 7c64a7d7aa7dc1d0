import {extractText} from 'unpdf';
import {makePdf} from '../../support/make-pdf.ts';
import type {LoadBench} from './load-bench.ts';

const paragraph =
	'The council met on Monday evening and decided, after a long debate, to keep the ferry for another year. “It is ours,” said Jane Doe, who has led it since 2011, “and nobody will take it from us.” Others were less sure. The harbour master, John Roe, said that the boat would have to be painted before the summer, and that there was no money for it yet.';

/** So many bytes a page of this comes to. */
const pageBytes = 27_000;

/** Against unpdf's own `extractText`. */
export const bench: LoadBench = {
	kind: 'pdf',
	makePayload: async bytes => ({
		bytes: await makePdf(
			document => {
				for (let page = 1; page <= Math.max(1, bytes / pageBytes); page++) {
					if (page > 1) {
						document.addPage();
					}

					document.font('Helvetica').fontSize(9).text(`The Harbour Herald · ${page}`, 72, 40);
					document.font('Helvetica-Bold').fontSize(18).text('The ferry stays, for now', 72, 80);
					document.font('Times-Roman').fontSize(10);
					document.text(Array.from({length: 14}, () => paragraph).join('\n'), 72, 120, {
						columns: 2,
						columnGap: 18,
						indent: 12,
						align: 'justify',
						height: 620,
					});
				}
			},
			{compress: false},
		),
		name: 'bench.pdf',
	}),
	// pdf.js takes its bytes away.
	bare: async ({bytes}) => extractText(new Uint8Array(bytes)),
};
