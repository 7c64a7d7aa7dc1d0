import type {PDFDocumentProxy} from 'unpdf/pdfjs';

/** Pages whose drawing is looked at for their fonts. */
const mostPages = 8;

/**
Which of some fonts are bold. pdf.js tells that of a font only when it prepares a page to be drawn, so this is done for few pages and only when it matters.

@param fonts names of fonts, each with a page that it is on.
*/
export async function findBoldFonts(
	document: PDFDocumentProxy,
	fonts: ReadonlyMap<string, number>,
): Promise<ReadonlySet<string>> {
	const bold = new Set<string>();
	for (const number of [...new Set(fonts.values())].slice(0, mostPages)) {
		try {
			const page = await document.getPage(number);
			await page.getOperatorList();
			for (const font of fonts.keys()) {
				if (page.commonObjs.has(font) && isBold(page.commonObjs.get(font))) {
					bold.add(font);
				}
			}

			page.cleanup();
		} catch {
			// What cannot be drawn has been read all the same; its headings are not told by their font then.
		}
	}

	return bold;
}

function isBold(font: {readonly bold?: boolean; readonly black?: boolean; readonly name?: string}): boolean {
	return (
		font.bold === true || font.black === true || /bold|black|heavy|demi|semib|extrab/i.test(font.name ?? '')
	);
}
