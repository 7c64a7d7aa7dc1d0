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
/** Of lines that were cut: programs cut at 65 to 78 characters, before the word that goes beyond. */
const leastCut = 50;
const mostCut = 80;
const narrowestCut = 65;
const listItem = /^(?:[*•·–—-]+|\d{1,3}[.)])\s|^[=_*-]{3,}/u;
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
		const words = (flow.isFlowed ? lines : joinCut(lines)).join('\n').replaceAll(bracketedLink, '');
		const marks = depth === 0 ? '' : `${'>'.repeat(depth)} `;
		const {spans} = findParagraphs(words);
		return spans
			.map(span => slice(words, span))
			.filter(paragraph => !linkAlone.test(paragraph) && !rule.test(paragraph))
			.map(paragraph => ({text: `${marks}${paragraph}`}));
	});
}

/**
Lines as they were before they were cut for sending (RFC 5322, 2.1.1: at most 78 characters). A line goes on in the next where it is as long as cut lines are and the next one's first word would
not have fitted; items of a list begin anew. Joined here, because a letter of short paragraphs and lists shows no width that all of it is wrapped at.
*/
function joinCut(lines: readonly string[]): readonly string[] {
	const joined: string[] = [];
	let pieces: string[] = [];
	for (const [index, line] of lines.entries()) {
		pieces.push(line);
		if (!goesOnIn(line, lines[index + 1] ?? '')) {
			joined.push(pieces.join(' '));
			pieces = [];
		}
	}

	return joined;
}

function goesOnIn(line: string, next: string): boolean {
	const [word = ''] = next.slice(0, mostCut).split(' ');
	return (
		line.length >= leastCut &&
		line.length <= mostCut &&
		word !== '' &&
		line.length + 1 + word.length > narrowestCut &&
		!listItem.test(next)
	);
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
