/*
How the encoding of a text is told: by a byte order mark; by what whoever hands it over says of it, and what the document says itself (the order of the HTML Standard, § 13.2.3.2);
by whether it is UTF-8, which nothing else is by chance; by the zero bytes of UTF-16; and at last by a guess.

What is said is believed unless the bytes plainly say otherwise: text that is said to be Latin-1, but is UTF-8 throughout; text that is said to be UTF-8, but is not. What was put
right, guessed, or could not be decoded is told in warnings.
*/
import {constants} from 'node:buffer';
import {InputError} from '../../article/input-error.ts';
import {type Decoded, damageText, decodeBytes} from './decode-bytes.ts';
import {isOfSeveralBytes, shownName, siblingFor} from './encodings.ts';
import {guessEncoding, isPlausible} from './guess-encoding.ts';
import {type Said, saidEncoding} from './said-encoding.ts';
import {weighUtf8} from './utf8.ts';
import {tellUtf16} from './utf16.ts';

/** A text, and what the reader should know of how it was decoded. */
export type DecodedText = {
	/** Without a byte order mark. Line breaks are as they were. */
	readonly text: string;
	/** The encoding's name in the Encoding Standard: `utf-8`, `windows-1252`. */
	readonly encoding: string;
	/** A line each. */
	readonly warnings: readonly string[];
};

/** What is known of the encoding beforehand. A `Payload` will do. */
export type EncodingHints = {
	/** What to call the text in errors. */
	readonly name: string;
	/** What whoever handed the bytes over says, as `charset` of a media type. */
	readonly charset?: string;
	/** Where the document itself may say it: in a meta element of an HTML document's head, or in an XML declaration. */
	readonly declaredIn?: 'html' | 'xml';
};

/** What was chosen, and whether nothing but the likeness of the bytes speaks for it. */
type Choice = {readonly encoding: string; readonly isGuess?: boolean};

/** Fewer characters than these may be UTF-8 by chance where Chinese, Japanese or Korean is said: there two bytes are a character too. */
const fewSequences = 4;

/**
Decodes text of any encoding. Every byte is in the text or counted in a warning: what cannot be decoded is shown as U+FFFD. What is no text is decoded all the same: `tellKind` has
refused it before.

@throws {InputError} on UTF-32, which the Encoding Standard does not have, and on more than a string can hold.
*/
export async function decodeText(bytes: Uint8Array, hints: EncodingHints): Promise<DecodedText> {
	if (bytes.length > constants.MAX_STRING_LENGTH) {
		throw new InputError(hints.name, 'Over 512 MB of text: no article is that long. Cut it into parts.');
	}

	if (isUtf32(bytes)) {
		throw new InputError(
			hints.name,
			'This is UTF-32 text, which hardly any program reads. Save it as UTF-8.',
		);
	}

	const marked = markedEncoding(bytes);
	if (marked !== undefined) {
		return finish(bytes, {encoding: marked});
	}

	const said = saidEncoding(bytes, hints);
	const utf8 = decodeStrictly(bytes);
	if (utf8 === undefined) {
		return finish(bytes, await chooseOther(bytes, said), said);
	}

	const choice = doubtUtf8(bytes, utf8, said);
	return choice.encoding === 'utf-8'
		? {text: utf8, encoding: 'utf-8', warnings: isAscii(bytes, utf8) ? [] : choiceWarnings(choice, said)}
		: finish(bytes, choice, said);
}

function finish(bytes: Uint8Array, choice: Choice, said?: Said): DecodedText {
	const {text, damage}: Decoded = decodeBytes(bytes, choice.encoding);
	return {
		text: text.startsWith('\uFEFF') ? text.slice(1) : text,
		encoding: choice.encoding,
		warnings: [
			...choiceWarnings(choice, said),
			...(damage === undefined ? [] : [damageText(damage, choice.encoding)]),
		],
	};
}

/** What bytes are that can be read as UTF-8: that, but for few encodings that do without bytes above ASCII, or look alike where a text is short. */
function doubtUtf8(bytes: Uint8Array, text: string, said: Said | undefined): Choice {
	const utf16 = tellUtf16(bytes, true);
	if (utf16 !== undefined) {
		return {encoding: utf16, isGuess: true};
	}

	// Japanese mail of old: two bytes of ASCII a character, between escape sequences that terminals have no use for.
	if (text.includes('\u001b$B') && text.includes('\u001b(B')) {
		return {encoding: 'iso-2022-jp', isGuess: true};
	}

	if (isAscii(bytes, text) || said?.encoding === undefined || !isOfSeveralBytes(said.encoding)) {
		return {encoding: 'utf-8'};
	}

	const isFew = weighUtf8(bytes).sequences < fewSequences;
	return isFew && isPlausible(decodeBytes(bytes, said.encoding).text)
		? {encoding: said.encoding}
		: {encoding: 'utf-8'};
}

/** What bytes are that are not UTF-8 as a whole. */
async function chooseOther(bytes: Uint8Array, said: Said | undefined): Promise<Choice> {
	const utf16 = tellUtf16(bytes, false);
	if (utf16 !== undefined) {
		return {encoding: utf16, isGuess: true};
	}

	const {sequences, strays} = weighUtf8(bytes);
	const doubt = said?.encoding === undefined || said.encoding === 'utf-8' ? 1 : 2;
	if (sequences > strays * doubt) {
		return {encoding: 'utf-8'};
	}

	if (said?.encoding !== undefined && said.encoding !== 'utf-8') {
		const encoding = siblingFor(said.encoding, bytes);
		if (isPlausible(decodeBytes(bytes, encoding).text)) {
			return {encoding};
		}
	}

	return {encoding: await guessEncoding(bytes), isGuess: true};
}

function choiceWarnings({encoding, isGuess = false}: Choice, said: Said | undefined): string[] {
	const shown = shownName(encoding);
	if (said === undefined) {
		return isGuess ? [`Read as ${shown}, which it seems to be: nothing says so.`] : [];
	}

	const {label, encoding: saidToBe} = said;
	if (saidToBe === undefined) {
		return isGuess ? [`It is said to be «${label}», which is no known encoding: read as ${shown}.`] : [];
	}

	return shownName(saidToBe) === shown ? [] : [`It is said to be «${label}», but is not: read as ${shown}.`];
}

/** Whether bytes that are this text as UTF-8 are the same in nearly every encoding. */
function isAscii(bytes: Uint8Array, text: string): boolean {
	return text.length === bytes.length;
}

/** By a byte order mark. That of UTF-16 of the same beginning is followed by a character of that, which is never zero. */
function isUtf32([first, second, third, fourth]: Uint8Array): boolean {
	return (
		(first === 0xff && second === 0xfe && third === 0 && fourth === 0) ||
		(first === 0 && second === 0 && third === 0xfe && fourth === 0xff)
	);
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
	if (first === 0xef && second === 0xbb && third === 0xbf) {
		return 'utf-8';
	}

	return first === 0xff && second === 0xfe
		? 'utf-16le'
		: first === 0xfe && second === 0xff
			? 'utf-16be'
			: undefined;
}

/** The text, where all of it is UTF-8. */
function decodeStrictly(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
	} catch {
		return undefined;
	}
}
