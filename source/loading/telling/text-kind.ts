/*
What kind of text a text is, by its own lines. What is not plainly another kind is plain text.
*/
import type {KindName} from '../kinds/kind.ts';

/** Fields of mail that people do not write into articles, and what they look like. */
const technicalFields = [
	/^mime-version:\s*\d\.\d/i,
	/^message-id:\s*<[^>\s]*>/i,
	/^received:\s*(?:from|by)\s/i,
	/^return-path:\s*</i,
	/^content-type:\s*[\w-]+\/[\w-]+/i,
	/^dkim-signature:\s/i,
];
/** Those that they do write: one of them has to name an address. */
const plainFields = [/^from:\s/i, /^to:\s/i, /^subject:\s/i, /^date:\s/i, /^reply-to:\s/i];
const address = /^(?:from|to|reply-to):.*[^\s<@]@[a-z0-9-]+\.[a-z0-9.-]+/i;
/** RFC 5322, § 3.6.8: printable ASCII but the colon. */
const field = /^[!-9;-~]+[ \t]*:/;
const mailboxLine = /^From \S+ .*\d\d:\d\d(?::\d\d)? .*\d{4}/;
const mostFields = 100;
const longestField = 500;

const bratLine = /^(?:T\d+\t\S+ \d+ \d+(?:;\d+ \d+)*\t|[REAMN]\d+\t\S|#\d*\t\S|\*\t\S)/;
const bratBeginning = /^[TREAMN#*]\d*\t/;
const bratSpan = /^T\d+\t/;

const frontMatter = /^---[ \t]*\r?\n(?:[ \t#].*\r?\n|\r?\n|-[ \t].*\r?\n)*[\w-]+[ \t]*:/;
const tomlMatter = /^\+\+\+[ \t]*\r?\n(?:#.*\r?\n|\r?\n)*[\w-]+[ \t]*=/;

/**
Tells the kind of a text in JSON: Pullquote's own by its `format`, a JSON Feed by its `version`.

@param text the beginning of the document, from its first brace on.
*/
export function jsonKind(text: string): KindName | undefined {
	if (/"format"\s*:\s*"pullquote\/\d+"/.test(text)) {
		return 'json';
	}

	return /"version"\s*:\s*"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org\\?\/version/.test(text)
		? 'feed'
		: undefined;
}

/**
Whether a text is mail (RFC 5322), or a mailbox, by its first lines.

Catches: «Received: from …», «Message-ID: <…>», and «From: Jane Doe <jane@example.org>» above «Subject: …».
Must not: «From: our correspondent» above «Date: March 2», which articles begin with.
*/
export function isMail(text: string): boolean {
	const found = new Set<RegExp>();
	let hasAddress = false;
	let isFirst = true;
	for (const whole of linesOf(text, mostFields)) {
		const line = whole.slice(0, longestField);
		if (isFirst && mailboxLine.test(line)) {
			isFirst = false;
			continue;
		}

		const isFolded = /^[ \t]/.test(line) && !isFirst;
		if (line === '' || !(isFolded || field.test(line))) {
			break;
		}

		isFirst = false;
		hasAddress ||= address.test(line);
		for (const known of [...technicalFields, ...plainFields]) {
			if (known.test(line)) {
				found.add(known);
			}
		}
	}

	return found.size >= 2 && (hasAddress || technicalFields.some(known => found.has(known)));
}

/** Whether a text is annotations in brat's standoff format. */
export function isBrat(text: string): boolean {
	if (!bratBeginning.test(text)) {
		return false;
	}

	const lines = [...linesOf(text, 10)].filter(line => line !== '');
	// The last one may be cut.
	const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
	return (
		whole.length > 0 && whole.some(line => bratSpan.test(line)) && whole.every(line => bratLine.test(line))
	);
}

/**
Whether a text is Markdown, by front matter or by signs that nothing else has.

Catches: front matter; a heading with «#» that stands alone, together with links, code fences or bold words.
Must not: «# 1 in the charts», *one word* in asterisks, a list with dashes, a program with its comments.
*/
export function isMarkdown(text: string): boolean {
	if (text.startsWith('#!')) {
		return false;
	}

	if (/^---[ \t]*\r?\n/.test(text)) {
		return frontMatter.test(text) && /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.test(text.slice(4));
	}

	if (/^\+\+\+[ \t]*\r?\n/.test(text)) {
		return tomlMatter.test(text) && /\n\+\+\+[ \t]*(?:\r?\n|$)/.test(text.slice(4));
	}

	return (
		/(?:^|\n[ \t]*\r?\n)#{1,6} {1,3}\S[^\n]*(?:\n[ \t]*\r?\n|\n?$)/.test(text) &&
		[
			/\[[^\]\n]{1,200}\]\((?:https?:\/\/|\.{0,2}\/|#|mailto:)[^)\s]{1,500}\)/,
			/^(?:```|~~~)\w*[ \t]*$/m,
			/(?<!\S)\*\*\p{L}[^*\n]{0,200}\*\*(?![\w*])/u,
			/^\[[^\]\n]{1,100}\]:[ \t]+(?:https?:\/\/|<)/m,
		].some(sign => sign.test(text))
	);
}

function* linesOf(text: string, most: number): Generator<string> {
	let start = 0;
	for (let count = 0; count < most && start <= text.length; count++) {
		const found = text.indexOf('\n', start);
		const end = found === -1 ? text.length : found;
		yield text.slice(start, end).replace(/\r$/, '');
		start = end + 1;
	}
}
