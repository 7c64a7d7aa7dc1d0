import PDFDocument from 'pdfkit';

/**
Makes a PDF as a publisher's program would.

@param draw puts onto the pages what is to stand there; the first page is there already.
@returns the file's bytes.
*/
export async function makePdf(
	draw: (document: PDFKit.PDFDocument) => void,
	options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
	const document = new PDFDocument({size: 'A4', margin: 72, ...options});
	const chunks: Uint8Array[] = [];
	const {promise, resolve, reject} = Promise.withResolvers<Uint8Array>();
	document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
	document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
	document.on('error', reject);
	draw(document);
	document.end();
	return promise;
}
