import {decodeUtf8} from '../../article/decode.ts';

/** A text, and what the reader should know of how it was decoded. */
export type DecodedText = {
	readonly text: string;
	readonly encoding: string;
	readonly warnings: readonly string[];
};

/** What is known of the encoding beforehand. */
export type EncodingHints = {
	readonly name: string;
	/** What whoever handed the bytes over says. */
	readonly charset?: string;
};

export async function decodeText(bytes: Uint8Array, {name}: EncodingHints): Promise<DecodedText> {
	return {text: decodeUtf8(bytes, name), encoding: 'utf-8', warnings: []};
}
