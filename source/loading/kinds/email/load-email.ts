import {decodeWords} from 'postal-mime';
import {articleFromBlocks, type Block, onOneLine} from '../../../article/blocks.ts';
import {InputError} from '../../../article/input-error.ts';
import {type Metadata, mergeMetadata} from '../../../article/metadata.ts';
import {decodeText} from '../../encoding/decode-text.ts';
import type {LoadedArticle} from '../../loaded.ts';
import type {Task} from '../../loader.ts';
import type {Payload} from '../../payload.ts';
import {webAddress, writtenDay} from '../../told.ts';
import {blocksFromHtml} from '../html/blocks-from-html.ts';
import {type ChosenText, chooseText} from './choose-text.ts';
import {cleanMail} from './clean-mail.ts';
import {bylineOf, withoutFurniture} from './mail-furniture.ts';
import {blocksOfPlainMail} from './plain-mail.ts';
import {type MailPart, type Message, readMessage} from './read-message.ts';
import {isPerson, readSender} from './read-sender.ts';

/** Mail in mail in mail: more is not sent by people. */
const mostMessages = 5;
const mostFiles = 200;
const encrypted =
	'This e-mail is encrypted (S/MIME or PGP), so only its reader’s own mail program can read it. Save it decrypted from there.';

/** What a message comes to. */
type Mail = {
	readonly blocks: readonly Block[];
	readonly metadata: Metadata;
	readonly attachments: number;
	readonly warnings: readonly string[];
};

/** What is left to do with, over all messages in messages. */
type Budget = {readonly name: string; bytesLeft: number; readonly mostBytes: number};

/**
Makes an article of an e-mail, such as a newsletter: its text without what mails say beside that, with its subject as title.

@throws {InputError} when it is no e-mail, is encrypted, is an invitation, or has no text.
*/
export async function loadEmail(payload: Payload, {mostBytes}: Task): Promise<LoadedArticle> {
	const {name, metadata: given = {}} = payload;
	const mail = await readMail(payload.bytes, {name, bytesLeft: mostBytes, mostBytes}, 0);
	const told = mergeMetadata(mail.metadata, given);
	const {attachments, warnings} = mail;
	return {
		kind: 'article',
		article: articleFromBlocks(mail.blocks, told, name),
		warnings: [
			...new Set(warnings),
			...(attachments > 0
				? [`Attached files are left out: ${attachments}. Save them from your mail program to open them.`]
				: []),
		],
	};
}

async function readMail(bytes: Uint8Array, budget: Budget, depth: number): Promise<Mail> {
	const message = await readMessage(bytes, budget.name);
	const chosen = chooseText(message.root);
	const warnings: string[] = [];
	const blocks: Block[] = [];
	let viewLink: string | undefined;
	for (const parts of chosen.texts) {
		const text = await readText(parts, budget);
		warnings.push(...text.warnings);
		viewLink ??= text.viewLink;
		// A text has more paragraphs than a call can have arguments.
		for (const block of text.blocks) {
			blocks.push(block);
		}
	}

	const metadata = metadataOf(message, viewLink, blocks);
	const own = withoutFurniture(blocks, metadata);
	const inner = await readMessages(chosen, budget, depth);
	if (own.length > 0 || inner.length === 0) {
		refuseWithout(own, chosen, budget.name);
		return {
			blocks: [
				...own,
				...inner.flatMap(({blocks: quoted, metadata: {title}}) => [...titleBlock(title), ...quoted]),
			],
			metadata,
			attachments: sum(chosen.attachments, inner),
			warnings: [...warnings, ...inner.flatMap(one => one.warnings)],
		};
	}

	// One that only hands on another is that one.
	const [first, ...others] = inner as [Mail, ...Mail[]];
	return {
		blocks: [
			...first.blocks,
			...others.flatMap(({blocks: more, metadata: {title}}) => [...titleBlock(title), ...more]),
		],
		metadata: mergeMetadata(first.metadata, metadata),
		attachments: sum(chosen.attachments, inner),
		warnings: [...warnings, ...inner.flatMap(one => one.warnings)],
	};
}

function titleBlock(title: string | undefined): readonly Block[] {
	return title === undefined ? [] : [{text: title, level: 1}];
}

function sum(attachments: number, inner: readonly Mail[]): number {
	return inner.reduce((total, one) => total + one.attachments, attachments);
}

/** The messages in a message. One that cannot be read is left out: it is not what was to be opened. */
async function readMessages({messages}: ChosenText, budget: Budget, depth: number): Promise<readonly Mail[]> {
	const read: Mail[] = [];
	for (const {bytes} of depth < mostMessages ? messages.slice(0, mostFiles) : []) {
		try {
			read.push(await readMail(spent(bytes, budget), budget, depth + 1));
		} catch (error) {
			if (!(error instanceof InputError)) {
				throw error;
			}
		}
	}

	return read;
}

function refuseWithout(
	blocks: readonly Block[],
	{isEncrypted, isInvitation, attachments}: ChosenText,
	name: string,
): void {
	if (isEncrypted || blocks.some(({text}) => text.startsWith('-----BEGIN PGP MESSAGE-----'))) {
		throw new InputError(name, encrypted);
	}

	if (blocks.length > 0) {
		return;
	}

	if (isInvitation) {
		throw new InputError(
			name,
			'This e-mail is an invitation to a calendar, and has no text. Open it in a calendar.',
		);
	}

	throw new InputError(
		name,
		attachments > 0
			? `There is no text in this e-mail, only attached files (${attachments}). Save them from your mail program and open those.`
			: 'There is no text in this e-mail; it may show pictures only.',
	);
}

type ReadText = {
	readonly blocks: readonly Block[];
	readonly viewLink?: string | undefined;
	readonly warnings: readonly string[];
};

/** Reads the first of several alternatives, or a later one where that has far more words: some mails' HTML is a picture. */
async function readText(parts: readonly MailPart[], budget: Budget): Promise<ReadText> {
	let best: ReadText = {blocks: [], warnings: []};
	for (const part of parts) {
		const text = await readPart(part, budget);
		if (best.blocks.length === 0 || lengthOf(text.blocks) > 4 * lengthOf(best.blocks)) {
			best = {...text, viewLink: best.viewLink ?? text.viewLink};
		}
	}

	return best;
}

function lengthOf(blocks: readonly Block[]): number {
	return blocks.reduce((length, {text}) => length + text.length, 0);
}

async function readPart({type, parameters, bytes}: MailPart, budget: Budget): Promise<ReadText> {
	const {charset, format, delsp} = parameters;
	const isHtml = type === 'text/html';
	const {text, warnings} = await decodeText(spent(bytes, budget), {
		name: budget.name,
		...(charset !== undefined && charset !== '' && {charset: charset.toLowerCase()}),
		...(isHtml && {declaredIn: 'html'}),
	});
	if (isHtml) {
		const {html, viewLink} = cleanMail(text);
		return {blocks: blocksFromHtml(html), viewLink, warnings};
	}

	const flow = {isFlowed: /^flowed$/iu.test(format ?? ''), deletesSpace: /^yes$/iu.test(delsp ?? '')};
	return {blocks: blocksOfPlainMail(text, flow), warnings};
}

/** Counts bytes that were taken out of a message. */
function spent(bytes: Uint8Array, budget: Budget): Uint8Array {
	budget.bytesLeft -= bytes.length;
	if (budget.bytesLeft < 0) {
		throw new InputError(budget.name, 'This e-mail is too large to be read. Save its text, and open that.');
	}

	return bytes;
}

const marksOfSending = /^(?:(?:fwd?|fw|re|aw|wg|tr|rv|sv|vs|antw)\s*:\s*)+/iu;

function metadataOf(
	{email, header}: Message,
	viewLink: string | undefined,
	blocks: readonly Block[],
): Metadata {
	const from = email.from ?? email.sender;
	const list = header('list-id');
	const listName = list === undefined ? undefined : decodeWords(list.slice(0, list.indexOf('<')));
	const title = onOneLine(email.subject ?? '').replace(marksOfSending, '');
	const published = writtenDay(header('date'));
	const url = [...addressesIn(header('archived-at')), ...addressesIn(header('list-url')), viewLink]
		.map(address => webAddress(address))
		.find(address => address !== undefined && new URL(address).pathname !== '/');
	const sender = from === undefined ? {} : readSender(from.name, from.address ?? '', listName);
	const byline = sender.byline ?? bylineOf(blocks, words => isPerson(words, from?.address ?? ''));
	return {
		...(title !== '' && {title}),
		...sender,
		...(byline !== undefined && {byline}),
		...(published !== undefined && {published}),
		...(url !== undefined && {url}),
	};
}

/** The addresses of a header in angle brackets, or without them. */
function addressesIn(value: string | undefined): readonly string[] {
	const text = value?.slice(0, 2000) ?? '';
	return [...text.matchAll(/<(?<address>[^<>\s]+)>/gu)]
		.map(({groups}) => groups?.['address'] ?? '')
		.concat(text.trim());
}
