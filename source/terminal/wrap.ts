import {isPlain, isPlainUnit, walkGraphemes, widthCells} from './cells.ts';
import {makeSafe} from './safe-text.ts';

/*
Wraps a paragraph into lines, as offsets of the text that it stands in: nothing is copied, so that a word on screen
and a span of the article are found from each other by arithmetic.

A paragraph is a row of pieces: stretches that are never broken without need, each with the gap of white space before it.
Lines are filled greedily with pieces.

	«The well-known  author»      pieces: The, well-, known, author; gaps: 0, 1, 0, 2

A gap in which a line breaks belongs to no line. No line begins with a closing mark or a dash that stands apart, and none ends with an opening mark: «« bonjour »»
and «one – two» are kept together at these, as long as a line has room. Between characters of Chinese and Japanese a line may break too, by the same rule. Behind a hyphen or dash a line may break as well, the gap there being
empty: «well-|known», «2010–|2015», «said—|“it»; but not «COVID-19», not «-5», not before a closing mark. A no-break space is part
of its piece. A piece wider than the line starts on a line of its own and is cut where graphemes end (first at its no-break
spaces, if it has any). All widths are those of the text as `makeSafe` draws it.
*/

/** Half-open, in UTF-16 code units of the text. */
type Span = {readonly start: number; readonly end: number};

/** A stretch to keep together, in offsets of the paragraph's own text. */
type Piece = Span & {
	/** In cells. */
	readonly width: number;
	/** Cells of white space between it and the piece before. */
	readonly gap: number;
};

/**
The lines of a paragraph that is drawn `width` cells wide.

@param text the text that the span counts in.
@param span a paragraph, or any part of the text; line breaks inside mean no more than spaces.
@param width of a line, in cells; below one counts as one.
@returns spans of `text`, sorted and apart, that hold all its characters but white space; none is wider than `width`,
unless it is a single wide grapheme. An empty span has no lines, white space alone has one, which is empty.
*/
export function wrapSpan(text: string, span: Span, width: number): Span[] {
	if (span.start >= span.end) {
		return [];
	}

	const safe = makeSafe(text.slice(span.start, span.end));
	const lines = fillLines(safe, Math.max(1, Math.floor(width)));
	return lines.map(line => ({start: span.start + line.start, end: span.start + line.end}));
}

function fillLines(safe: string, width: number): Span[] {
	const lines: Span[] = [];
	let start = 0;
	let end = 0;
	let used = 0;
	let isOpen = false;
	const closeLine = () => {
		if (isOpen) {
			lines.push({start, end});
			isOpen = false;
		}
	};

	for (const piece of joinMarks(safe, walkFittingPieces(safe, width), width)) {
		if (isOpen && used + piece.gap + piece.width <= width) {
			used += piece.gap + piece.width;
			end = piece.end;
			continue;
		}

		closeLine();
		for (const part of piece.width <= width ? [piece] : cutPiece(safe, piece, width)) {
			closeLine();
			({start, end, width: used} = part);
			isOpen = true;
		}
	}

	closeLine();
	return lines.length > 0 ? lines : [{start: 0, end: 0}];
}

/** The pieces, marks that stand apart joined to what they close or open, where both fit in a line. */
function* joinMarks(safe: string, pieces: Iterable<Piece>, width: number): Generator<Piece> {
	let held: Piece | undefined;
	let holdsOpening = false;
	for (const piece of pieces) {
		const isMark = isOneOf(safe, piece, closesOrDash);
		const joined = held && held.width + piece.gap + piece.width;
		if (held && joined !== undefined && joined <= width && (isMark || holdsOpening)) {
			held = {start: held.start, end: piece.end, width: joined, gap: held.gap};
		} else {
			if (held) {
				yield held;
			}

			held = piece;
		}

		holdsOpening = isOneOf(safe, piece, opens);
	}

	if (held) {
		yield held;
	}
}

const closesOrDash =
	/^[\p{Pe}\p{Pf}\p{Pd}.,;:!?…%‰、。，．：；？！·・ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]+$/u;
const opens = /^[\p{Ps}\p{Pi}¿¡]+$/u;
/** Units of the longest run of marks that is looked at. */
const mostMarkUnits = 8;

function isOneOf(safe: string, {start, end}: Span, marks: RegExp): boolean {
	return (
		end - start <= mostMarkUnits && !isAsciiWord(safe.charCodeAt(start)) && marks.test(safe.slice(start, end))
	);
}

/** Whether a unit is an ASCII letter or digit: what most pieces begin with. */
function isAsciiWord(code: number): boolean {
	return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

/** The pieces, those wider than a line taken apart at their no-break spaces. */
function* walkFittingPieces(safe: string, width: number): Generator<Piece> {
	for (const piece of walkPieces(safe)) {
		if (piece.width <= width) {
			yield piece;
		} else {
			yield* splitAtNoBreakSpaces(safe, piece);
		}
	}
}

function* splitAtNoBreakSpaces(safe: string, piece: Piece): Generator<Piece> {
	let start = piece.start;
	let {gap} = piece;
	for (let index = start; index < piece.end; index++) {
		if (isNoBreakSpace(safe.charCodeAt(index))) {
			if (index > start) {
				yield {start, end: index, width: measure(safe, start, index), gap};
				gap = 0;
			}

			gap++;
			start = index + 1;
		}
	}

	yield {start, end: piece.end, width: measure(safe, start, piece.end), gap};
}

/** The pieces of a paragraph in order. Together they hold all that is not white space at which lines may break. */
function* walkPieces(safe: string): Generator<Piece> {
	const {length} = safe;
	let index = 0;
	let gap = 0;
	while (index < length) {
		const code = safe.charCodeAt(index);
		if (isBreakingSpace(code) || isNoBreakSpace(code)) {
			gap += code === 0x3000 ? 2 : 1;
			index++;
			continue;
		}

		let wordEnd = index + 1;
		let hasDash = isDash(code);
		let hasIdeographs = code >= firstIdeograph;
		for (let ahead = wordEnd; ahead < length; ahead++) {
			const next = safe.charCodeAt(ahead);
			if (isBreakingSpace(next)) {
				break;
			}

			// No-break spaces at a word's end stand beside a space that does break, or at the paragraph's end.
			if (!isNoBreakSpace(next)) {
				wordEnd = ahead + 1;
				hasDash ||= isDash(next);
				hasIdeographs ||= next >= firstIdeograph;
			}
		}

		const word = {start: index, end: wordEnd};
		if (hasIdeographs) {
			yield* splitAtIdeographs(safe, word, gap);
		} else if (hasDash) {
			yield* splitAtDashes(safe, word, gap);
		} else {
			yield {...word, width: measure(safe, index, wordEnd), gap};
		}

		gap = 0;
		index = wordEnd;
	}
}

function* splitAtDashes(safe: string, word: Span, gap: number): Generator<Piece> {
	let start = word.start;
	let firstGap = gap;
	let sawLetter = false;
	for (let index = word.start; index < word.end - 1; index++) {
		const code = safe.charCodeAt(index);
		if (index === word.start && gap > 0 && isLongDash(code) && mayStartPiece(safe, index + 1, code)) {
			// Apart from the word before it only: what it stands beside is not known, and it begins no line.
			yield {start, end: index + 1, width: 1, gap};
			start = index + 1;
			firstGap = 0;
		} else if (!isDash(code)) {
			sawLetter ||= isPlainUnit(code) ? letter.test(safe.charAt(index)) : true;
		} else if (sawLetter && mayStartPiece(safe, index + 1, code)) {
			yield {start, end: index + 1, width: measure(safe, start, index + 1), gap: firstGap};
			start = index + 1;
			firstGap = 0;
			sawLetter = false;
		}
	}

	yield {start, end: word.end, width: measure(safe, start, word.end), gap: firstGap};
}

const letter = /[\p{L}\p{N}]/u;
/** Letters and opening marks; but never a letter that joins the grapheme before it. */
const opening = /[[\p{L}\p{N}“‘«„‚\(\[\{]--[\p{Grapheme_Extend}\u0E33\u0EB3]]/v;

function mayStartPiece(safe: string, index: number, dash: number): boolean {
	const next = String.fromCodePoint(safe.codePointAt(index) as number);
	const isNumberBehindHyphen = dash === 0x2d && next >= '0' && next <= '9';
	return !isNumberBehindHyphen && opening.test(next);
}

/** Chinese and Japanese are written without spaces: each character is a piece, and what stands between them, in other letters, as well. */
function* splitAtIdeographs(safe: string, word: Span, gap: number): Generator<Piece> {
	let start = word.start;
	let firstGap = gap;
	let wasIdeograph = false;
	const text = safe.slice(word.start, word.end);
	const pieceTo = (end: number): Piece => ({start, end, width: measure(safe, start, end), gap: firstGap});
	for (const grapheme of walkGraphemes(text)) {
		const at = word.start + grapheme.start;
		const isIdeograph = ideograph.test(text.slice(grapheme.start, grapheme.end));
		if (at > start && (isIdeograph || wasIdeograph)) {
			yield pieceTo(at);
			start = at;
			firstGap = 0;
		}

		wasIdeograph = isIdeograph;
	}

	yield pieceTo(word.end);
}

/** Radicals, the first letters of East Asia. */
const firstIdeograph = 0x2e80;
const ideograph = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60ー]/u;

/** Cuts a piece that is wider than a line, into spans with their widths. */
function cutPiece(safe: string, piece: Piece, width: number): {start: number; end: number; width: number}[] {
	const parts: {start: number; end: number; width: number}[] = [];
	let start = piece.start;
	let end = piece.start;
	let used = 0;
	let last = {start, end, width: 0};
	const take = (grapheme: {start: number; end: number; width: number}) => {
		if (used + grapheme.width > width && end > start) {
			// A mark takes the character before it along.
			const isKept =
				last.start > start && last.width + grapheme.width <= width && isOneOf(safe, grapheme, closesOrDash);
			parts.push(isKept ? {start, end: last.start, width: used - last.width} : {start, end, width: used});
			start = isKept ? last.start : grapheme.start;
			used = isKept ? last.width : 0;
		}

		last = grapheme;
		end = grapheme.end;
		used += grapheme.width;
	};

	if (isPlain(safe, piece.start, piece.end)) {
		for (let index = piece.start; index < piece.end; index++) {
			take({start: index, end: index + 1, width: 1});
		}
	} else {
		for (const grapheme of walkGraphemes(safe.slice(piece.start, piece.end))) {
			take({
				start: piece.start + grapheme.start,
				end: piece.start + grapheme.end,
				width: grapheme.width,
			});
		}
	}

	parts.push({start, end, width: used});
	return parts;
}

function measure(safe: string, start: number, end: number): number {
	return isPlain(safe, start, end) ? end - start : widthCells(safe.slice(start, end));
}

function isNoBreakSpace(code: number): boolean {
	return code === 0xa0 || code === 0x2007 || code === 0x202f;
}

/** White space at which a line may break. */
function isBreakingSpace(code: number): boolean {
	return (
		code === 0x20 ||
		(code >= 0x2000 && code <= 0x200a && code !== 0x2007) ||
		code === 0x1680 ||
		code === 0x205f ||
		code === 0x3000
	);
}

/** Em dash, horizontal bar. */
function isLongDash(code: number): boolean {
	return code === 0x2014 || code === 0x2015;
}

/** Hyphen-minus, hyphen, en dash, em dash, horizontal bar. */
function isDash(code: number): boolean {
	return code === 0x2d || code === 0x2010 || (code >= 0x2013 && code <= 0x2015);
}
