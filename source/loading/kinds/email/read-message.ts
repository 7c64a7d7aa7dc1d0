/*
A message as a tree of parts, each with its bytes.

postal-mime takes messages apart and decodes what they are sent in (base64, quoted-printable). Of its result only the head is used. What it makes of the bodies is not: it decodes them without telling what could
not be decoded, knows no way to find out an encoding that is not told or told wrong, and puts the texts of all parts together. So the parts are taken from the tree that it keeps, which its types do
not show; `test/loading/kinds/email/read-message.test.ts` holds that it is there.
*/
import PostalMime, {type Email} from 'postal-mime';
import {InputError} from '../../../article/input-error.ts';

/** A part of a message. */
export type MailPart = {
	/** In small letters: `text/html`. */
	readonly type: string;
	/** Of the media type, by name in small letters: `charset`, `format`. */
	readonly parameters: Readonly<Record<string, string | undefined>>;
	/** Whether it is sent along, to be saved, rather than shown. */
	readonly isAttached: boolean;
	/** Whether another part can show it in its place, as an HTML text does with a picture. */
	readonly hasId: boolean;
	/** What it was sent in taken off. Empty where it has parts. */
	readonly bytes: Uint8Array;
	readonly parts: readonly MailPart[];
};

export type Message = {
	readonly email: Email;
	readonly root: MailPart;
	/** The first header of that name. */
	readonly header: (name: string) => string | undefined;
};

/** What of postal-mime's own tree is used. */
type MimeNode = {
	readonly contentType: {readonly parsed: {readonly value: string; readonly params: Record<string, string>}};
	readonly contentDisposition: {
		readonly parsed: {readonly value: string; readonly params: Record<string, string>};
	};
	readonly contentId?: string;
	readonly content: ArrayBuffer | null;
	readonly childNodes: readonly MimeNode[];
};

/** Parts within parts: messages that people send have up to six. */
const mostDepth = 50;
const mostHeaders = 500_000;

/** What a message has at least one of. */
const usualHeaders = ['from', 'date', 'subject', 'message-id', 'mime-version', 'received', 'to'];

/**
Takes a message apart.

@param bytes as it is sent (RFC 5322); the line «From …» that mailboxes put before it is passed over.
@throws {InputError} when it is no message, or one made to be too much work.
*/
export async function readMessage(bytes: Uint8Array, name: string): Promise<Message> {
	const parser = new PostalMime({
		maxNestingDepth: mostDepth,
		maxHeadersSize: mostHeaders,
	});
	// Its own sorting and decoding of the parts would be for nothing.
	Object.assign(parser, {collectNode: async () => {}});
	const email = await parse(parser, withoutMailboxLine(bytes), name);
	const headers = new Map(email.headers.toReversed().map(({key, value}) => [key, value]));
	if (!usualHeaders.some(header => headers.has(header))) {
		throw new InputError(
			name,
			'This is no e-mail: it has no sender, date or subject. Save the message as .eml.',
		);
	}

	// The library's types do not show it.
	const {root} = parser as unknown as {readonly root: MimeNode};
	return {email, root: toPart(root), header: key => headers.get(key)};
}

async function parse(parser: PostalMime, bytes: Uint8Array, name: string): Promise<Email> {
	try {
		return await parser.parse(bytes);
	} catch (error) {
		throw new InputError(
			name,
			'This e-mail has too many parts within parts, or too large a head, to be read.',
			{
				cause: error,
			},
		);
	}
}

/** The depth is limited, so recursion is. */
function toPart(node: MimeNode): MailPart {
	const {contentType, contentDisposition, contentId, content, childNodes} = node;
	return {
		type: contentType.parsed.value || 'text/plain',
		parameters: contentType.parsed.params,
		isAttached: contentDisposition.parsed.value === 'attachment',
		hasId: contentId !== undefined && contentId !== '',
		bytes: new Uint8Array(content ?? new ArrayBuffer(0)),
		parts: childNodes.map(toPart),
	};
}

function withoutMailboxLine(bytes: Uint8Array): Uint8Array {
	const isMailbox = String.fromCharCode(...bytes.subarray(0, 5)) === 'From ';
	return isMailbox ? bytes.subarray(bytes.indexOf(10) + 1) : bytes;
}
