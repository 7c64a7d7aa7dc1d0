/*
The plain text of a mail as paragraphs: lines that were cut for sending are joined (RFC 3676), what is quoted of other mails stands apart, each of its paragraphs with its `>`, and the signature is left out.
*/
import type {Block} from '../../../article/blocks.ts';
import {findParagraphs} from '../../../article/paragraphs.ts';
import {slice} from '../../../article/span.ts';

/** How lines were cut (RFC 3676, 3): one that ends with a space goes on in the next. */
export type Flow = {
	readonly isFlowed: boolean;
	/** Whether that space is no character of the text. */
	readonly deletesSpace: boolean;
};

/** Lines that are quoted equally deep, without their marks. */
type Run = {readonly depth: number; readonly lines: string[]};

const mostDepth = 20;
/** A signature has few lines (RFC 3676, 4.3 names no number); what is longer is text behind a drawn line. */
const mostSignature = 20;
/** Where a link leads to, behind its words, in brackets; most of it is what tells the sender who clicked. */
const bracketedLink =
	/[ \t]?(?:\[\s?https?:\/\/[^\s\]]+\s?\]|<\s?https?:\/\/[^\s>]+\s?>|\(\s?https?:\/\/[^\s)]+\s?\))/giu;
const linkAlone = /^<?https?:\/\/\S+>?$/iu;
/** Drawn lines. */
const rule = /^[\s*=_~#·•—–-]{3,}$/u;

/** The paragraphs of a mail's plain text. Linear. */
export function blocksOfPlainMail(text: string, flow: Flow): readonly Block[] {
	const runs = takeRuns(withoutArmour(text), flow);
	return runs.flatMap(({depth, lines}) => {
		const words = lines.join('\n').replaceAll(bracketedLink, '');
		const marks = depth === 0 ? '' : `${'>'.repeat(depth)} `;
		const {spans} = findParagraphs(words);
		return spans
			.map(span => slice(words, span))
			.filter(paragraph => !linkAlone.test(paragraph) && !rule.test(paragraph))
			.map(paragraph => ({text: `${marks}${paragraph}`}));
	});
}

function takeRuns(text: string, {isFlowed, deletesSpace}: Flow): readonly Run[] {
	const runs: Run[] = [];
	let pieces: string[] = [];
	const endLine = () => {
		if (pieces.length > 0) {
			runs.at(-1)?.lines.push(pieces.join(''));
			pieces = [];
		}
	};

	const lines = text.trimEnd().split(/\r\n|\r|\n/u);
	for (const [index, line] of lines.entries()) {
		const {depth, words} = unquoted(line, isFlowed);
		const isSignature = words === '-- ';
		if (isSignature && depth === 0 && lines.length - index <= mostSignature) {
			break;
		}

		if (runs.at(-1)?.depth !== depth) {
			endLine();
			runs.push({depth, lines: []});
		}

		const goesOn = isFlowed && words.endsWith(' ') && !isSignature;
		pieces.push(goesOn && deletesSpace ? words.slice(0, -1) : words);
		if (!goesOn) {
			endLine();
		}
	}

	endLine();
	return runs;
}

/** Takes off the marks of quoting, and the space that guards a line which begins with one (RFC 3676, 4.4). */
function unquoted(line: string, isFlowed: boolean): {readonly depth: number; readonly words: string} {
	const marks = (isFlowed ? /^>*/u : /^(?:> ?)*/u).exec(line)?.[0] ?? '';
	const words = line.slice(marks.length);
	return {
		depth: Math.min(mostDepth, marks.replaceAll(' ', '').length),
		words: (isFlowed || marks !== '') && words.startsWith(' ') ? words.slice(1) : words,
	};
}

const signed = /^-----BEGIN PGP SIGNED MESSAGE-----\r?\n(?:[A-Za-z-]+: .*\r?\n)*\r?\n/u;

/** A text that is signed in place (RFC 9580, 7) without what signs it. */
function withoutArmour(text: string): string {
	const opening = signed.exec(text.slice(0, 2000))?.[0];
	if (opening === undefined) {
		return text;
	}

	const end = text.indexOf('\n-----BEGIN PGP SIGNATURE-----');
	return text.slice(opening.length, end === -1 ? undefined : end).replaceAll(/^- /gmu, '');
}
