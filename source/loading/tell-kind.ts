import {isUtf8} from 'node:buffer';
import {InputError} from '../article/input-error.ts';
import {decodeUtf16, tellUtf16} from './encoding/utf16.ts';
import type {KindName} from './kinds/kind.ts';
import {kinds} from './kinds/registry.ts';
import type {Payload} from './payload.ts';
import {archiveKind, isArchive} from './telling/archive-kind.ts';
import {markupKind} from './telling/markup-kind.ts';
import {calledIfBinary, certainlyNotText} from './telling/signatures.ts';
import {isBrat, isMail, isMarkdown, jsonKind} from './telling/text-kind.ts';

/** Where a PDF may begin, behind what was put before it. */
const mostBeforePdf = 1024;
/** As much of a text as its first lines may come to. */
const headLength = 16_384;
/** As much as may stand before what tells JSON or XML: an index, a long comment. */
const longHeadLength = 65_536;
/** Above this share of control characters nobody wrote it as text; a recorded terminal session stays far below. */
const mostControls = 0.1;
/** C0 controls that text does not use: it has tabs, line and page breaks, and the escapes and backspaces of recorded terminals. */
const controls = /[\0-\u0007\u000e-\u001a\u001c-\u001f\u007f]/g;

/** They say no more than that it is no picture or the like: servers give them to anything. */
const generalTypes: ReadonlySet<string> = new Set(['text/plain']);

/**
Tells what bytes are: by what they say themselves, then by their media type, then by their name, and plain text where nothing says otherwise. Looks at the beginning only, but for
zero bytes, which no text has.

@throws {InputError} when they are of a kind that cannot be opened (a picture, an office document, a program).
*/
export function tellKind(payload: Payload): KindName {
	const {bytes, name, isFragment = false} = payload;
	// Whoever took it out of its document knows, and its beginning may be anything («From: Jane», «%PDF-»).
	if (isFragment) {
		return 'html';
	}

	if (isPdf(bytes)) {
		return 'pdf';
	}

	if (isArchive(bytes)) {
		return kindOfArchive(payload);
	}

	const notText = certainlyNotText(bytes);
	if (notText !== undefined) {
		throw refusal(name, notText);
	}

	const utf16 = utf16Of(bytes);
	const beginning = beginningOf(bytes, utf16).trimStart();
	const told = kindByHead(beginning, payload);
	if (told !== undefined) {
		return told;
	}

	if (utf16 === undefined && isBinary(bytes, beginning)) {
		throw refusal(name, calledIfBinary(bytes) ?? 'a binary file');
	}

	return kindByLines(beginning.slice(0, headLength)) ?? kindByLabel(payload) ?? 'text';
}

/** A PDF that is none by its content is text, or was refused before: neither type nor name makes it one. */
function kindByLabel({mediaType, fileName = ''}: Payload): KindName | undefined {
	const small = fileName.toLowerCase();
	const types = mediaType === undefined || generalTypes.has(mediaType) ? [] : [mediaType];
	const texts = kinds.filter(({name}) => name !== 'pdf' && name !== 'epub');
	const kind =
		texts.find(({mediaTypes}) => mediaTypes.some(known => types.includes(known))) ??
		texts.find(({extensions}) => extensions.some(known => small.endsWith(known)));
	return kind?.name;
}

function isPdf(bytes: Uint8Array): boolean {
	const beginning = latin1(bytes, mostBeforePdf);
	if (/^(?:\u00ef\u00bb\u00bf)?\s*%PDF-\d/.test(beginning)) {
		return true;
	}

	return /%PDF-\d\.\d/.test(beginning) && / obj\b/.test(latin1(bytes, longHeadLength));
}

function kindOfArchive(payload: Payload): KindName {
	const {isEpub, called, isBroken = false} = archiveKind(payload.bytes);
	const isSaidToBeEpub =
		payload.mediaType === 'application/epub+zip' ||
		payload.fileName?.toLowerCase().endsWith('.epub') === true;
	if (isEpub || (isBroken && isSaidToBeEpub)) {
		return 'epub';
	}

	if (called === undefined) {
		throw new InputError(
			payload.name,
			'This is a ZIP archive. Unpack it, and open the files that are in it.',
		);
	}

	throw refusal(payload.name, called);
}

function refusal(name: string, called: string): InputError {
	const isPacked = /archive|compressed/.test(called);
	return new InputError(
		name,
		isPacked
			? `This is ${called}. Unpack it, and open what is in it.`
			: `This is ${called}. Save it as PDF, HTML or text.`,
	);
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) {
		return 'utf-16le';
	}

	if (first === 0xfe && second === 0xff) {
		return 'utf-16be';
	}

	return bytes.subarray(0, headLength).includes(0)
		? tellUtf16(bytes, isUtf8(bytes.subarray(0, headLength)))
		: undefined;
}

/** The beginning of a document, as far as it is ASCII: what tells its kind is. */
function beginningOf(bytes: Uint8Array, utf16: 'utf-16le' | 'utf-16be' | undefined): string {
	return utf16 === undefined
		? latin1(bytes, longHeadLength).replace(/^\u00ef\u00bb\u00bf/, '')
		: decodeUtf16(bytes.subarray(0, longHeadLength), utf16).replace(/^\uFEFF/, '');
}

function latin1({buffer, byteOffset, length}: Uint8Array, most: number): string {
	return Buffer.from(buffer, byteOffset, Math.min(length, most)).toString('latin1');
}

/** What its first words make it, even where something binary follows: a page with a zero byte in it, mail with a picture. */
function kindByHead(text: string, payload: Payload): KindName | undefined {
	switch (text.charAt(0)) {
		case '<': {
			const told = markupKind(text);
			if (told !== undefined && 'called' in told) {
				throw refusal(payload.name, told.called);
			}

			// Markdown takes pieces of HTML, and may begin with one.
			return told?.isPiece === true && kindByLabel(payload) === 'markdown' ? 'markdown' : told?.kind;
		}

		case '{':
			return jsonKind(text);
		default:
			return isMail(text.slice(0, headLength)) ? 'email' : undefined;
	}
}

function kindByLines(text: string): KindName | undefined {
	return isBrat(text) ? 'brat' : isMarkdown(text) ? 'markdown' : undefined;
}

/** @param beginning of the bytes, in Latin-1. */
function isBinary(bytes: Uint8Array, beginning: string): boolean {
	return bytes.includes(0) || (beginning.match(controls)?.length ?? 0) > beginning.length * mostControls;
}
