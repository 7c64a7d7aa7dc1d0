import type {PDFDocumentProxy} from 'unpdf/pdfjs';
import {InputError} from '../../../article/input-error.ts';

/** pdf.js asks it for fonts and character maps that it has not brought along. It gets none: nothing is fetched, from the disk neither. */
class NothingFetched {
	async fetch(): Promise<never> {
		throw new Error('nothing is fetched');
	}
}

/**
Opens a PDF with the pdf.js that unpdf brings along, so that it fetches nothing, evaluates nothing, decodes no pictures and writes nothing to the console. Scripts of the document are never run by it.

@param bytes are copied, because pdf.js takes its bytes away from whoever gave them.
@throws {InputError} when it cannot be opened.
*/
export async function openDocument(bytes: Uint8Array, name: string): Promise<PDFDocumentProxy> {
	const {getDocument, VerbosityLevel} = await import('unpdf/pdfjs');
	const task = getDocument({
		data: new Uint8Array(bytes),
		verbosity: VerbosityLevel.ERRORS,
		isEvalSupported: false,
		enableXfa: false,
		useWasm: false,
		useWorkerFetch: false,
		useSystemFonts: true,
		disableFontFace: true,
		isOffscreenCanvasSupported: false,
		isImageDecoderSupported: false,
		// Larger pictures are passed over, and there are none of one pixel.
		maxImageSize: 1,
		BinaryDataFactory: NothingFetched,
	});
	try {
		return await task.promise;
	} catch (error) {
		await task.destroy();
		throw new InputError(name, explain(error), {cause: error});
	}
}

function explain(error: unknown): string {
	return error instanceof Error && error.name === 'PasswordException'
		? 'It is locked with a password. Open it in a PDF viewer, and print or save it without one.'
		: 'This PDF is damaged. Fetch it anew, or open it in a PDF viewer and print it to a new file.';
}
