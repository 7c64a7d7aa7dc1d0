/*
Names with a colon: transcripts, interviews and the like.

	MAYOR ORR: We will rebuild.              capitals and a colon open the paragraph: a turn, down to the next one
	Q: When?                                 likewise; «Q» and «A» are the article's own words for who
	Orr: “We will rebuild.”                  a name, a colon, a quotation, anywhere a sentence begins
	<quote author="orr">We will rebuild.     not ours: what an article marks up is for source/article/ to unpack

A label counts as one when it is in capitals, or when two or more paragraphs are labelled in the same way; a turn takes the paragraphs
behind it that carry no label, as far as these are not set off by a heading.
Near miss: «Note: prices rise in May.» is one label of an ordinary word, and nobody's.
*/
import type {Span} from '../../article/span.ts';
import type {Token, TokenRange, Tokens} from '../analysis.ts';
import type {Draft} from './draft.ts';
import {endOfParagraph, paragraphRanges} from './paragraphs.ts';
import {quotationsIn, type Scene, spanOf} from './scene.ts';
import {isOn} from './statement-words.ts';

/** Paragraphs of one turn at most. */
const longestTurn = 6;

type Label = {
	readonly paragraph: number;
	readonly source: TokenRange;
	readonly colon: number;
	/** Last token of the paragraph, plus one. */
	readonly end: number;
	readonly isCertain: boolean;
};

/** Finds every statement of this form in the article. Linear in the number of tokens. */
export function findTranscripts(scene: Scene): Draft[] {
	const labels = labelsOf(scene);
	const isTranscript = labels.length > 1;
	const turns = withFollowing(
		scene,
		labels.filter(label => label.isCertain || isTranscript),
	);
	const drafts = turns.flatMap(label => turnOf(scene, label));
	const taken = new Set(turns.map(label => label.colon));
	return [...drafts, ...namedQuotations(scene, taken)];
}

function labelsOf(scene: Scene): Label[] {
	const {tokens, sentences} = scene;
	const labels: Label[] = [];
	for (const [paragraph, {first: opening, end}] of paragraphRanges(scene).entries()) {
		const range = sentences[tokens.get(opening)?.sentence ?? -1];
		if (range === undefined || opening === end) {
			continue;
		}

		// A transcript that is quoted opens each turn with a mark.
		const first = /^[“"]$/.test(tokens.get(opening)?.text ?? '') ? opening + 1 : opening;
		const colon = colonOf(tokens, {first, end: range.end});
		if (colon === undefined || colon + 1 >= range.end) {
			continue;
		}

		const text = scene.text.slice((tokens.get(first) as Token).start, (tokens.get(colon - 1) as Token).end);
		const isQuestionMark = /^[QA]\.?$/.test(text);
		const isCapital = /^[\p{Lu}\d .,'’()-]+$/u.test(text) && /\p{Lu}{2}/u.test(text);
		if (isQuestionMark || isCapital || isNameLike(tokens, first, colon)) {
			labels.push({
				paragraph,
				source: {first, end: colon},
				colon,
				end,
				isCertain: isCapital && !isHeading(text),
			});
		}
	}

	return labels;
}

/** A turn goes on in paragraphs without a label that speak of «I» or «we», when another turn follows within a few. */
function withFollowing(scene: Scene, turns: readonly Label[]): Label[] {
	return turns.map((turn, index) => {
		const next = turns[index + 1];
		if (
			next === undefined ||
			next.paragraph - turn.paragraph > longestTurn ||
			scene.text.startsWith('Q', (scene.tokens.get(turn.source.first) as Token).start)
		) {
			return turn;
		}

		let {end} = turn;
		while (end < next.source.first && speaksOfSelf(scene, end)) {
			end = endOfParagraph(scene, end);
		}

		return {...turn, end};
	});
}

/** Whether the paragraph that a token opens has «I», «we», «my» or «our» outside quotation marks. */
export function speaksOfSelf(scene: Scene, first: number): boolean {
	const end = endOfParagraph(scene, first);
	for (let at = first; at < end; at++) {
		if (
			scene.quotationOf[at] === -1 &&
			/^(?:i|we|my|our|me|us)$/.test((scene.tokens.get(at) as Token).lower)
		) {
			return true;
		}
	}

	return false;
}

function isHeading(text: string): boolean {
	return isOn('headings', /^\p{L}+/u.exec(text)?.[0].toLowerCase());
}

function colonOf(tokens: Tokens, range: TokenRange): number | undefined {
	for (let at = range.first + 1; at < range.end && at < range.first + 8; at++) {
		const {text} = tokens.get(at) as Token;
		if (text === ':') {
			return at;
		}

		if (/^[“"”;,!?]$/.test(text)) {
			return undefined;
		}
	}

	return undefined;
}

/** One to four words with capitals, dots of initials and titles among them. */
function isNameLike(tokens: Tokens, first: number, end: number): boolean {
	if (end - first > 6) {
		return false;
	}

	for (let at = first; at < end; at++) {
		const token = tokens.get(at) as Token;
		if (
			!isHandle(token) &&
			(!(/^\p{Lu}|^\.$/u.test(token.text) || isHyphen(tokens, at, first)) ||
				!/^(?:PROPN|NOUN|PUNCT|X)$/.test(token.tag))
		) {
			return false;
		}
	}

	return (tokens.get(end - 1) as Token).tag === 'PROPN' || isHandle(tokens.get(end - 1) as Token);
}

/** The middle of «Brook-Orr»; a dash that space sets off ends a name. */
function isHyphen(tokens: Tokens, at: number, first: number): boolean {
	const token = tokens.get(at) as Token;
	return token.text === '-' && at > first && tokens.get(at - 1)?.end === token.start;
}

/** «@ruthorr» */
function isHandle(token: Token): boolean {
	return /^@[\p{L}\p{N}_]+$/u.test(token.text);
}

function turnOf(scene: Scene, label: Label): Draft[] {
	const {tokens} = scene;
	const source = spanOf(tokens, label.source.first, label.source.end);
	const cue = spanOf(tokens, label.colon, label.colon + 1);
	const content = paragraphsIn(scene, label.colon + 1, label.end);
	return source === undefined || cue === undefined || content.length === 0
		? []
		: [
				{
					source,
					cue,
					content,
					quotations: quotationsIn(scene, label.colon + 1, label.end),
					isSpeech: true,
					anchor: label.colon,
					rule: 'transcript',
				},
			];
}

/** A range of tokens in one piece for each paragraph. */
function paragraphsIn(scene: Scene, first: number, end: number): Span[] {
	const pieces: Span[] = [];
	for (let at = first; at < end; ) {
		const stop = Math.min(end, endOfParagraph(scene, at));
		const span = spanOf(scene.tokens, at, stop);
		if (span !== undefined) {
			pieces.push(span);
		}

		at = Math.max(at + 1, stop);
	}

	return pieces;
}

/** «Orr: ‘Green’ Cars Are ‘Here’»: a headline goes on behind its first quotation. Offset behind the sentence's last word. */
function sentenceEnd({tokens, sentences}: Scene, end: number): number {
	const range = sentences[(tokens.get(end - 1) as Token).sentence] as TokenRange;
	const isQuote = range.end - end > 1;
	return isQuote ? (tokens.get(range.end - 1) as Token).end : 0;
}

/** The first token of a name that ends right before a colon and opens its sentence, or follows a dash. */
function nameBefore({tokens, sentences}: Scene, colon: number): number | undefined {
	const floor = (sentences[(tokens.get(colon) as Token).sentence] as TokenRange).first;
	let first = colon;
	while (first > floor && first > colon - 5 && isNameLike(tokens, first - 1, colon)) {
		first--;
	}

	const opens = first === floor || /^[–—-]+$/.test(tokens.get(first - 1)?.text ?? '');
	return first < colon && opens ? first : undefined;
}

/** «Orr: “We will rebuild.”» at the beginning of a sentence. */
function namedQuotations(scene: Scene, taken: ReadonlySet<number>): Draft[] {
	const drafts: Draft[] = [];
	for (const [index, quotation] of scene.quotations.entries()) {
		const {first, end} = scene.quotationTokens[index] as TokenRange;
		const colon = scene.tokens.get(first - 1);
		if (colon?.text !== ':' || taken.has(first - 1) || first >= end) {
			continue;
		}

		const opening = nameBefore(scene, first - 1);
		const source = opening === undefined ? undefined : spanOf(scene.tokens, opening, first - 1);
		const stop = sentenceEnd(scene, end);
		const content: Span = {start: quotation.start, end: Math.max(quotation.end, stop)};
		if (source !== undefined) {
			const cue = {start: colon.start, end: colon.end};
			drafts.push({
				source,
				cue,
				content: [content],
				quotations: [index],
				isSpeech: true,
				anchor: first - 1,
				rule: 'transcript',
			});
		}
	}

	return drafts;
}
