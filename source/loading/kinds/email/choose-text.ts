/*
Which parts of a message are its text.

- Of alternatives one is taken: HTML where it has words, plain text otherwise (RFC 2046, 5.1.4: the last that can be shown; senders put much less care into the other one).
- Of parts that belong together the first is the text, the others are what it shows (RFC 2387).
- Of parts in a row all texts count that are not sent along to be saved.
- A signed message is what was signed (RFC 1847); an encrypted one is none.
*/
import type {MailPart} from './read-message.ts';

/** What a message's parts are. */
export type ChosenText = {
	/** Each what to read, the first that has words: HTML, then plain text. */
	readonly texts: readonly (readonly MailPart[])[];
	/** Messages in the message. */
	readonly messages: readonly MailPart[];
	/** Files sent along. */
	readonly attachments: number;
	readonly isEncrypted: boolean;
	readonly isInvitation: boolean;
};

type Choosing = {
	readonly texts: (readonly MailPart[])[];
	readonly messages: MailPart[];
	attachments: number;
	isEncrypted: boolean;
	isInvitation: boolean;
};

const shownTypes = /^text\/(?:html|plain)$/u;
const encryptedTypes =
	/^(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime|application\/pgp-encrypted)$/u;
const signatureTypes = /^application\/(?:pgp-signature|(?:x-)?pkcs7-signature)$/u;
const invitationTypes = /^(?:text\/calendar|application\/ics)$/u;

/** Sorts a message's parts. */
export function chooseText(root: MailPart): ChosenText {
	const choosing: Choosing = {
		texts: [],
		messages: [],
		attachments: 0,
		isEncrypted: false,
		isInvitation: false,
	};
	take(root, choosing);
	return choosing;
}

/** The depth is limited by whoever made the tree. */
function take(part: MailPart, choosing: Choosing): void {
	const {type, parts, isAttached, bytes} = part;
	if (encryptedTypes.test(type)) {
		choosing.isEncrypted = true;
	} else if (type === 'multipart/alternative') {
		takeAlternative(part, choosing);
	} else if (type === 'multipart/related' || type === 'multipart/signed') {
		takeFirst(part, choosing);
	} else if (type.startsWith('multipart/')) {
		for (const child of parts) {
			take(child, choosing);
		}
	} else if (type === 'message/rfc822' && !isAttached) {
		choosing.messages.push(part);
	} else if (invitationTypes.test(type)) {
		choosing.isInvitation = true;
	} else if (shownTypes.test(type) && !isAttached) {
		choosing.texts.push([part]);
	} else if (bytes.length > 0 && !signatureTypes.test(type)) {
		choosing.attachments++;
	}
}

function takeAlternative({parts}: MailPart, choosing: Choosing): void {
	let html: readonly (readonly MailPart[])[] = [];
	let plain: readonly (readonly MailPart[])[] = [];
	for (const part of parts) {
		const within: Choosing = {...choosing, texts: []};
		take(part, within);
		const {texts, ...others} = within;
		Object.assign(choosing, others);
		if (texts.some(([first]) => first?.type === 'text/html')) {
			html = texts;
		} else if (plain.length === 0) {
			plain = texts;
		}
	}

	const [only] = html;
	if (only !== undefined && html.length === 1) {
		choosing.texts.push([...only, ...plain.flat().slice(0, 1)]);
	} else {
		choosing.texts.push(...(html.length > 0 ? html : plain));
	}
}

function takeFirst({parts, type}: MailPart, choosing: Choosing): void {
	const [first, ...others] = parts;
	if (first !== undefined) {
		take(first, choosing);
	}

	for (const part of others) {
		// Pictures that the text shows are no files sent along.
		if (type === 'multipart/related' && !part.hasId && part.isAttached) {
			take(part, choosing);
		}
	}
}
