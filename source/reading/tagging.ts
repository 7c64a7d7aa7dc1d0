import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import type {Span} from '../article/span.ts';
import type {Tag} from './analysis.ts';

/** A token before it has been given its sentence. */
export type TaggedToken = Span & {
	readonly text: string;
	readonly lemma: string;
	readonly tag: Tag;
	/** Whether the tagger would begin a sentence here. */
	readonly opensSentence: boolean;
};

type Wink = ReturnType<typeof winkNlp>;

let wink: Wink | undefined;

/** Loaded at first use: the model takes a third of a second, and not every run of the program reads. */
function loadWink(): Wink {
	wink ??= winkNlp(model, ['sbd', 'pos']);
	return wink;
}

/**
wink's time grows with the square of a text's length on some inputs, and of a stretch's without white space on all: no piece given to it is
longer, and none holds more than so much of such a stretch.
*/
const longestPiece = 20_000;
const longestStretch = 300;

/** A piece of a paragraph; `isCut` when it begins in the middle of a sentence, as far as we can tell. */
type Piece = Span & {readonly isCut: boolean};

/**
Cuts a paragraph into tokens with part-of-speech tags and lemmas, by wink-nlp.

@param text the article's text. Line breaks and other white space inside the paragraph count as single spaces.
@param paragraph where the paragraph stands in it.
@returns tokens in order, their offsets in `text`. Never throws; an empty paragraph gives no tokens. Linear in the paragraph's length.
*/
export function tagParagraph(text: string, paragraph: Span): TaggedToken[] {
	const tokens: TaggedToken[] = [];
	for (const piece of piecesOf(text, paragraph)) {
		tagPiece(text, piece, tokens);
	}

	return joinCutWords(text, paragraph, tokens);
}

function piecesOf(text: string, paragraph: Span): Piece[] {
	const pieces: Piece[] = [];
	let {start} = paragraph;
	let isCut = false;
	const add = (end: number, cutsSentence: boolean) => {
		pieces.push({start, end, isCut});
		start = end;
		isCut = cutsSentence;
	};

	for (const {stretchStart, stretchEnd} of longStretches(text, paragraph)) {
		addUpTo(text, stretchStart, () => start, add);
		while (stretchEnd - start > longestStretch) {
			add(beforeLetter(text, start + longestStretch), true);
		}
	}

	addUpTo(text, paragraph.end, () => start, add);
	if (start < paragraph.end || pieces.length === 0) {
		add(paragraph.end, false);
	}

	return pieces;
}

/** Cuts at sentence ends, else at spaces, until no more than one piece is left before `end`. */
function addUpTo(
	text: string,
	end: number,
	start: () => number,
	add: (end: number, cutsSentence: boolean) => void,
): void {
	while (end - start() > longestPiece) {
		const window = text.slice(start(), start() + longestPiece);
		const stop = Math.max(window.lastIndexOf('. '), window.lastIndexOf('.\n'));
		const space = Math.max(window.lastIndexOf(' '), window.lastIndexOf('\n'));
		if (stop > longestPiece / 2) {
			add(start() + stop + 1, false);
		} else {
			add(space > 0 ? start() + space : beforeLetter(text, start() + longestPiece), true);
		}
	}
}

/** Stretches without white space that are too long for one piece. */
function* longStretches(
	text: string,
	{start, end}: Span,
): Generator<{stretchStart: number; stretchEnd: number}> {
	let stretchStart = start;
	for (let index = start; index <= end; index++) {
		if (index === end || isSpace(text.charCodeAt(index))) {
			if (index - stretchStart > longestStretch) {
				yield {stretchStart, stretchEnd: index};
			}

			stretchStart = index + 1;
		}
	}
}

function isSpace(code: number): boolean {
	return (
		code === 32 ||
		(code >= 9 && code <= 13) ||
		code === 160 ||
		(code >= 0x20_00 && /\s/.test(String.fromCharCode(code)))
	);
}

/** The nearest place at or before `at`, within a few dozen characters, where no word is cut; `at`, or beside it, where all is one word. */
function beforeLetter(text: string, at: number): number {
	for (let cut = at; cut > at - 60; cut--) {
		if (!/[\p{L}\p{M}\p{N}\p{Cs}]/u.test(text[cut - 1] ?? '')) {
			return cut;
		}
	}

	const code = text.charCodeAt(at);
	return code >= 0xdc_00 && code <= 0xdf_ff ? at - 1 : at;
}

/** Letters of Latin-1 are all that wink knows as letters; these scripts part their words by spaces too. */
const foreignLetter =
	/[[\u02BB\u02BC\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]--[\u0000-\u00FF]]/v;

/** Joins the pieces of words that the tagger cut at letters that it does not know («Zdzis|ław», «Śmi|gły»). */
function joinCutWords(text: string, paragraph: Span, tokens: TaggedToken[]): TaggedToken[] {
	if (!foreignLetter.test(text.slice(paragraph.start, paragraph.end))) {
		return tokens;
	}

	const joined: TaggedToken[] = [];
	let isForeign = false;
	for (const token of tokens) {
		const before = joined.at(-1);
		const hasForeign = foreignLetter.test(token.text);
		const isSameWord: boolean =
			before !== undefined &&
			before.end === token.start &&
			(isForeign || hasForeign) &&
			/[\p{L}\p{M}]$/u.test(before.text) &&
			/^[\p{L}\p{M}]/u.test(token.text) &&
			before.end - before.start + token.text.length <= longestStretch;
		isForeign = hasForeign || (isSameWord && isForeign);
		if (before === undefined || !isSameWord) {
			joined.push(token);
			continue;
		}

		const own = text.slice(before.start, token.end);
		const tag = before.tag === 'PROPN' || /^\p{Lu}/u.test(own) ? 'PROPN' : token.tag;
		joined[joined.length - 1] = {...before, end: token.end, text: own, lemma: own.toLowerCase(), tag};
	}

	return joined;
}

function tagPiece(text: string, piece: Piece, into: TaggedToken[]): void {
	const {readDoc, its} = loadWink();
	// Replaced one for one, so that offsets stay.
	const plain = text.slice(piece.start, piece.end).replaceAll(/\s/g, ' ');
	const document = readDoc(plain);
	const words = document.tokens();
	const texts = words.out();
	const tags = words.out(its.pos) as unknown as Tag[];
	// wink types `lemma` for whole entities; for tokens it gives a string each.
	const lemmas = words.out(its.lemma as never) as unknown as string[];
	const sentences = document.sentences().out(its.span) as unknown as Array<[number, number]>;
	let nextSentence = 0;
	let cursor = 0;
	let owesSentence = false;
	for (let index = 0; index < texts.length; index++) {
		const word = texts[index] as string;
		while (index === sentences[nextSentence]?.[0]) {
			owesSentence ||= !(piece.isCut && index === 0);
			nextSentence++;
		}

		if (tags[index] === 'SPACE' || word.trim() === '') {
			continue;
		}

		// wink drops some control characters; a token is where its letters are found next.
		const found = plain.indexOf(word, cursor);
		if (found === -1) {
			continue;
		}

		cursor = found + word.length;
		const start = piece.start + found;
		const end = start + word.length;
		// wink has one string for all places of a word, which look-ups know again; white space inside one is the article's own.
		const own = text.startsWith(word, start) ? word : text.slice(start, end);
		const lemma = lemmas[index] ?? own.toLowerCase();
		const token = {start, end, text: own, lemma, tag: tags[index] ?? 'X', opensSentence: owesSentence};
		if (own.length === 3 && /^i['’]m$/i.test(own)) {
			into.push(...splitContraction(token));
		} else {
			into.push(token);
		}

		owesSentence = false;
	}
}

/** «I’m» as «I» and «’m»: the one contraction that wink leaves whole. */
function splitContraction(token: TaggedToken): readonly TaggedToken[] {
	const {start, end, text} = token;
	return [
		{...token, end: start + 1, text: text.slice(0, 1), lemma: 'i', tag: 'PRON'},
		{
			start: start + 1,
			end,
			text: text.slice(1),
			lemma: 'be',
			tag: 'AUX',
			opensSentence: false,
		},
	];
}
