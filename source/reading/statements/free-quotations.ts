/*
Quotations that no rule has claimed.

Some have their speaker in their own sentence, by words that no lexicon has (quotation-frames.ts). Others stand free: they open a
sentence, nothing but marks follows them, and the article does not say «she said» again.

	“It failed,” she said. “We tried. It failed.”      the second quotation is content of the first statement
	She said it failed. “We tried.”                    likewise, in the same paragraph
	“It failed,” she said.  ¶  “We tried.”             likewise, in the next paragraph, where the one before ends with her statement
	She praised the crew.  ¶  “They tried hard.”       an attitude goes on in the words that show it
	“We tried.  ¶  “It failed.”                        a paragraph open at its end: `continued`
	Her brother agreed.  ¶  “They tried hard.”         the sentence before is short and its subject can speak: its verb is the cue,
	Her brother stood up.  ¶  “They tried hard.”       where it tells of speech; if not, the subject alone is the source

What is left over is a statement without source and cue, for which speakers/ may find the speaker.

Near misses: a title in marks («He then wrote “The Long Walk.”») stands behind words of its sentence, so it does not open one;
a scare quote of one or two words that opens a sentence and is followed by its verb («“Green” energy is cheap»). «It rained. ¶ “They
tried hard.”»: nobody who can speak.
*/
import type {Span} from '../../article/span.ts';
import type {Token, TokenRange} from '../analysis.ts';
import type {Draft, StatementRule} from './draft.ts';
import {endOfParagraph, isSameParagraph, paragraphOf} from './paragraphs.ts';
import {type Frame, frameBefore, frameBehind, isSpeechLike, mainGroup} from './quotation-frames.ts';
import {groupAt, type Scene, spanOf} from './scene.ts';
import type {SubjectFinder} from './sources.ts';

const longestIntroduction = 20;

/** Adds quotations that stand free to the statements that they continue, or makes statements of their own of them. Linear. */
export function withFreeQuotations(scene: Scene, subjects: SubjectFinder, drafts: readonly Draft[]): Draft[] {
	return new QuotationGiver(scene, subjects, drafts).give();
}

type GrowingDraft = Draft & {readonly content: Span[]; readonly quotations: number[]};

class QuotationGiver {
	readonly #scene: Scene;
	readonly #subjects: SubjectFinder;
	readonly #drafts: GrowingDraft[];
	readonly #ownerOf = new Map<number, number>();
	/** For each sentence the draft whose speech or attitude it marks, or whose quotation it ends. */
	readonly #voice: Array<number | undefined>;

	constructor(scene: Scene, subjects: SubjectFinder, drafts: readonly Draft[]) {
		this.#scene = scene;
		this.#subjects = subjects;
		this.#drafts = drafts.map(draft => ({
			...draft,
			content: [...draft.content],
			quotations: [...draft.quotations],
		}));
		for (const [index, draft] of drafts.entries()) {
			for (const quotation of draft.quotations) {
				if (!this.#ownerOf.has(quotation) || draft.isSpeech) {
					this.#ownerOf.set(quotation, index);
				}
			}
		}

		this.#voice = voices(scene, drafts);
	}

	give(): Draft[] {
		const {quotations, quotationTokens} = this.#scene;
		for (const index of quotations.keys()) {
			const range = quotationTokens[index] as TokenRange;
			if (range.first < range.end && !this.#ownerOf.has(index)) {
				this.#place(index, range);
			}
		}

		return this.#drafts;
	}

	#place(index: number, range: TokenRange): void {
		const scene = this.#scene;
		if (!standsFree(scene, range)) {
			const neighbour = this.#neighbour(index, range);
			if (neighbour !== undefined) {
				this.#append(index, range, neighbour);
				return;
			}

			const frame = isSpeechLike(scene, range) ? this.#frameAround(range) : undefined;
			if (frame?.cue !== undefined) {
				this.#add(index, range, frame, 'words around a quotation');
			}

			return;
		}

		const isAlone = isSpeechLike(scene, range) || isShortSpeech(scene, range);
		const owner = this.#ownerBefore(index, range, isAlone);
		if (owner !== undefined) {
			this.#append(index, range, owner);
		} else if (isAlone) {
			const frame = this.#introduction(range);
			const rule = frame === undefined ? 'free quotation' : 'sentence before a quotation';
			this.#add(index, range, frame ?? {anchor: range.first}, rule);
		}
	}

	/** The owner of a quotation that only marks part from this one: «“When?” . . . “Why?”». */
	#neighbour(index: number, range: TokenRange): number | undefined {
		const before = this.#scene.quotationTokens[index - 1];
		if (before === undefined || range.first - before.end > 4 || !isSpeechLike(this.#scene, range)) {
			return undefined;
		}

		for (let at = before.end; at < range.first; at++) {
			if (/[\p{L}\p{N}:(]/u.test((this.#scene.tokens.get(at) as Token).text)) {
				return undefined;
			}
		}

		return isSameParagraph(this.#scene, before.first, range.first) ? this.#ownerOf.get(index - 1) : undefined;
	}

	#frameAround(range: TokenRange): Frame | undefined {
		return opensSentence(this.#scene, range)
			? frameBehind(this.#scene, range)
			: frameBefore(this.#scene, this.#subjects, range);
	}

	/** The draft that a free quotation goes on with, when nothing else stands between the two. */
	#ownerBefore(index: number, range: TokenRange, isAlone: boolean): number | undefined {
		const {tokens, quotations} = this.#scene;
		const {sentence} = tokens.get(range.first) as Token;
		const {start} = quotations[index] as Span;
		const continued = quotations[index]?.isContinuation === true ? this.#ownerOf.get(index - 1) : undefined;
		const isInside = isSameParagraph(this.#scene, range.first - 1, range.first);
		const carried = isInside
			? this.#voiceInParagraph(sentence)
			: isAlone
				? this.#voice[sentence - 1]
				: undefined;
		const owner = continued ?? carried;
		const isBefore = owner !== undefined && (this.#drafts[owner]?.content.at(-1)?.end ?? 0) <= start;
		return isBefore ? owner : undefined;
	}

	/** The last voice before a sentence in its paragraph; an attitude goes no further than to the next sentence. */
	#voiceInParagraph(sentence: number): number | undefined {
		const {sentences} = this.#scene.analysis;
		for (let at = sentence - 1; at >= 0 && at > sentence - 12; at--) {
			if (sentences[at]?.paragraph !== sentences[sentence]?.paragraph) {
				return undefined;
			}

			const voice = this.#voice[at];
			if (voice !== undefined) {
				return at === sentence - 1 || this.#drafts[voice]?.isSpeech === true ? voice : undefined;
			}
		}

		return undefined;
	}

	#append(index: number, range: TokenRange, owner: number): void {
		const {start, end} = this.#scene.quotations[index] as Span;
		const draft = this.#drafts[owner] as GrowingDraft;
		draft.content.push({start, end});
		draft.quotations.push(index);
		this.#own(index, range, owner);
	}

	#add(index: number, range: TokenRange, frame: Frame, rule: StatementRule): void {
		const {start, end} = this.#scene.quotations[index] as Span;
		this.#drafts.push({...frame, content: [{start, end}], quotations: [index], isSpeech: true, rule});
		this.#own(index, range, this.#drafts.length - 1);
	}

	/** The sentences of a quotation go on with its owner's voice. */
	#own(index: number, {first, end}: TokenRange, owner: number): void {
		const {tokens} = this.#scene;
		this.#ownerOf.set(index, owner);
		const last = (tokens.get(end - 1) as Token).sentence;
		for (let {sentence} = tokens.get(first) as Token; sentence <= last; sentence++) {
			this.#voice[sentence] = owner;
		}
	}

	/** «She wrote to her staff:», «Her brother agreed.»: the sentence before, by its main verb. */
	#introduction(range: TokenRange): Frame | undefined {
		const {tokens, sentences} = this.#scene;
		const announced = frameBefore(this.#scene, this.#subjects, range);
		const before = sentences[(tokens.get(range.first) as Token).sentence - 1];
		if (announced !== undefined || before === undefined || !isNear(this.#scene, before, range)) {
			return announced;
		}

		const group = mainGroup(this.#scene, this.#subjects, before);
		const subject = group && this.#subjects.subjectOf(group);
		if (group === undefined || subject === undefined || !canSpeak(this.#scene, subject)) {
			return undefined;
		}

		const end = group.isCopula ? endOfComplement(this.#scene, group.end, before.end) : group.end;
		const source = spanOf(tokens, subject.first, subject.end);
		const isKnown = group.isCopula ? end !== undefined : group.frames?.isSpeech === true;
		const cue = isKnown ? spanOf(tokens, group.first, end ?? group.end) : undefined;
		return (
			source && {
				source,
				...(cue !== undefined && {cue}),
				anchor: cue === undefined ? range.first : group.head,
			}
		);
	}
}

/** «was blunt», «was even more direct»: behind «be» only an adjective that ends the sentence tells how somebody spoke. */
function endOfComplement({tokens}: Scene, at: number, limit: number): number | undefined {
	let end = at;
	while (end < limit && /^(?:ADV|ADJ)$/.test((tokens.get(end) as Token).tag)) {
		end++;
	}

	const isEnd = end >= limit || /^[.,:;]$/.test((tokens.get(end) as Token).text);
	return isEnd && end > at && tokens.get(end - 1)?.tag === 'ADJ' ? end : undefined;
}

/** For each sentence the draft that speaks in it: the first cue of speech outside quotations, or else the first of an attitude. */
function voices(scene: Scene, drafts: readonly Draft[]): Array<number | undefined> {
	const {sentences} = scene.analysis;
	const own = new Array<number | undefined>(sentences.length).fill(undefined);
	for (const [index, draft] of drafts.entries()) {
		if (scene.quotationOf[draft.anchor] !== -1) {
			continue;
		}

		const {sentence} = scene.tokens.get(draft.anchor) as Token;
		const other = drafts[own[sentence] ?? -1];
		// The first cue of a sentence is its speaker's; those behind it may be nested.
		const isVoice = draft.isSpeech || opensWithSource(scene, draft);
		if (isVoice && (other === undefined || precedes(draft, other))) {
			own[sentence] = index;
		}
	}

	return own;
}

/** Whether an attitude is what its sentence is about, rather than a clause in it. */
function opensWithSource({tokens, sentences}: Scene, {source, anchor}: Draft): boolean {
	const {first} = sentences[(tokens.get(anchor) as Token).sentence] as TokenRange;
	return source !== undefined && source.start === tokens.get(first)?.start;
}

/** «“What road?”» at the end of its paragraph. */
function isShortSpeech(scene: Scene, {first, end}: TokenRange): boolean {
	const {tokens, sentences} = scene;
	return (
		end - first > 3 &&
		/^[.?!]$/.test(tokens.get(end - 2)?.text ?? '') &&
		isSameParagraph(scene, first - 1, first) &&
		endOfParagraph(scene, first) === (sentences[(tokens.get(first) as Token).sentence] as TokenRange).end &&
		/^\p{Ll}/u.test(tokens.get(end - 3)?.text ?? '')
	);
}

function precedes(a: Draft, b: Draft): boolean {
	return a.isSpeech === b.isSpeech ? a.anchor < b.anchor : a.isSpeech;
}

function opensSentence({tokens, sentences}: Scene, {first}: TokenRange): boolean {
	return (sentences[(tokens.get(first) as Token).sentence] as TokenRange).first === first;
}

/** The quotation opens its sentence, and only marks follow up to the end of the sentence that it closes in. */
function standsFree(scene: Scene, range: TokenRange): boolean {
	const {tokens, sentences} = scene;
	if (!opensSentence(scene, range)) {
		return false;
	}

	const stop = sentences[(tokens.get(range.end - 1) as Token).sentence] as TokenRange;
	for (let at = range.end; at < stop.end; at++) {
		if (/[\p{L}\p{N}]/u.test((tokens.get(at) as Token).text)) {
			return false;
		}
	}

	return true;
}

/** A short sentence, in the same paragraph or at the end of the one before. */
function isNear(scene: Scene, {first, end}: TokenRange, range: TokenRange): boolean {
	const before = paragraphOf(scene, first) ?? -1;
	const here = paragraphOf(scene, range.first) ?? -1;
	return end - first <= longestIntroduction && here - before <= 1;
}

/** A name, or a pronoun for a person. */
function canSpeak(scene: Scene, {first, end}: TokenRange): boolean {
	for (let at = first; at < end; at++) {
		const token = scene.tokens.get(at) as Token;
		if (token.tag === 'PROPN' || /^(?:he|she|they)$/.test(token.lower)) {
			return groupAt(scene, at) === undefined;
		}
	}

	return false;
}
