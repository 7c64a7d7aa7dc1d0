import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import type {Span} from '../article/span.ts';
import type {Tag} from './analysis.ts';

/** A token before it has been given its sentence. */
export type TaggedToken = Span & {
	readonly text: string;
	readonly lower: string;
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

/** wink's time grows with the square of a text's length on some inputs; no piece given to it is longer. */
const longestPiece = 20_000;

/**
Cuts a paragraph into tokens with part-of-speech tags and lemmas, by wink-nlp.

@param text the article's text. Line breaks and other white space inside the paragraph count as single spaces.
@param paragraph where the paragraph stands in it.
@returns tokens in order, their offsets in `text`. Never throws; an empty paragraph gives no tokens.
*/
export function tagParagraph(text: string, paragraph: Span): TaggedToken[] {
	const tokens: TaggedToken[] = [];
	for (const piece of piecesOf(text, paragraph)) {
		tagPiece(text, piece, tokens);
	}

	return tokens;
}

function piecesOf(text: string, paragraph: Span): Span[] {
	const pieces: Span[] = [];
	let {start} = paragraph;
	while (paragraph.end - start > longestPiece) {
		const space = text.lastIndexOf(' ', start + longestPiece);
		const end = space > start ? space : start + longestPiece;
		pieces.push({start, end});
		start = end;
	}

	pieces.push({start, end: paragraph.end});
	return pieces;
}

function tagPiece(text: string, piece: Span, into: TaggedToken[]): void {
	const {readDoc, its} = loadWink();
	// Replaced one for one, so that offsets stay.
	const plain = text.slice(piece.start, piece.end).replaceAll(/\s/g, ' ');
	const document = readDoc(plain);
	const words = document.tokens();
	const texts = words.out();
	const tags = words.out(its.pos) as unknown as Tag[];
	// wink types `lemma` for whole entities; for tokens it gives a string each.
	const lemmas = words.out(its.lemma as never) as unknown as string[];
	const firstOfSentence = new Set<number>();
	for (const span of document.sentences().out(its.span) as unknown as Array<[number, number]>) {
		firstOfSentence.add(span[0]);
	}

	let cursor = 0;
	let owesSentence = false;
	for (const [index, word] of texts.entries()) {
		owesSentence ||= firstOfSentence.has(index);
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
		const own = text.slice(start, start + word.length);
		into.push({
			start,
			end: start + word.length,
			text: own,
			lower: own.toLowerCase(),
			lemma: lemmas[index] ?? own.toLowerCase(),
			tag: tags[index] ?? 'X',
			opensSentence: owesSentence,
		});
		owesSentence = false;
	}
}
