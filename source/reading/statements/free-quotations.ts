/*
Quotations that no cue of their own accounts for.

Speech goes on behind its attribution, and the article does not say «she said» again:

	“It failed,” she said. “We tried. It failed.”      the second quotation is content of the first statement
	She said it failed. “We tried.”                    likewise, in the same paragraph
	“We tried.      (paragraph open at its end)
	“It failed.”                                       likewise: `continued`

A paragraph that is one quotation and nothing else is spoken by whoever spoke in the paragraph before: it gives a statement without
source and cue, for which speakers/ finds the speaker.

Near misses: a title in marks («He then wrote “The Long Walk.”» stands behind words of its sentence, so it does not open one);
a scare quote of one or two words that opens a sentence and is followed by its verb («“Green” energy is cheap»).
*/
import type {Span} from '../../article/span.ts';
import type {Token, TokenRange} from '../analysis.ts';
import type {Draft} from './draft.ts';
import {groupAt, type Scene, spanOf} from './scene.ts';
import type {SubjectFinder} from './sources.ts';

/** Adds quotations that stand free to the statements that they continue, or makes statements of their own of them. Linear. */
export function withFreeQuotations(scene: Scene, subjects: SubjectFinder, drafts: readonly Draft[]): Draft[] {
	const ownerOf = new Map<number, number>();
	const result = drafts.map(draft => ({
		...draft,
		content: [...draft.content],
		quotations: [...draft.quotations],
	}));
	for (const [index, draft] of result.entries()) {
		for (const quotation of draft.quotations) {
			if (!ownerOf.has(quotation) || draft.isSpeech) {
				ownerOf.set(quotation, index);
			}
		}
	}

	const lastBefore = lastSpeechBySentence(scene, result);
	for (const [index, quotation] of scene.quotations.entries()) {
		const {first, end} = scene.quotationTokens[index] as TokenRange;
		const opening = scene.tokens.get(first);
		if (ownerOf.has(index) || opening === undefined || first >= end || !standsFree(scene, first, end)) {
			continue;
		}

		const span = {start: quotation.start, end: quotation.end};
		const continued = quotation.isContinuation ? ownerOf.get(index - 1) : undefined;
		const owner = continued ?? lastBefore[opening.sentence];
		const draft = owner === undefined ? undefined : result[owner];
		if (owner !== undefined && draft !== undefined && (draft.content.at(-1) as Span).end <= span.start) {
			draft.content.push(span);
			draft.quotations.push(index);
			ownerOf.set(index, owner);
		} else if (isSpeechAlone(scene, first, end)) {
			const announced = announcement(scene, subjects, first);
			result.push({
				...announced,
				content: [span],
				quotations: [index],
				isSpeech: true,
				anchor: announced.cue === undefined ? first : first - 1,
			});
			ownerOf.set(index, result.length - 1);
		}
	}

	return result;
}

/** «The mayor released the following statement:» before a quotation: the verb and what it has with it are the cue. */
function announcement(
	scene: Scene,
	subjects: SubjectFinder,
	first: number,
): {readonly source?: Span; readonly cue?: Span} {
	const {tokens, sentences} = scene;
	const colon = first - 1;
	const range =
		tokens.get(colon)?.text === ':' ? sentences[(tokens.get(colon) as Token).sentence] : undefined;
	if (range === undefined || scene.quotationOf[colon] !== -1) {
		return {};
	}

	for (let at = colon - 1; at >= range.first && at > colon - 40; at--) {
		const group = groupAt(scene, at);
		const subject = group?.form === 'finite' ? subjects.subjectOf(group) : undefined;
		if (group !== undefined && subject !== undefined && subject.first < group.first) {
			const isShort = colon - group.first < 8;
			const source = spanOf(tokens, subject.first, subject.end);
			const cue = spanOf(tokens, group.first, isShort ? colon + 1 : group.end);
			return {...(source !== undefined && {source}), ...(cue !== undefined && {cue})};
		}
	}

	return {};
}

/** For each sentence the draft of speech whose cue is the last one before it in its paragraph. */
function lastSpeechBySentence(scene: Scene, drafts: readonly Draft[]): Array<number | undefined> {
	const {sentences} = scene.analysis;
	const ownCue = new Array<number | undefined>(sentences.length).fill(undefined);
	for (const [index, draft] of drafts.entries()) {
		if (draft.isSpeech && scene.quotationOf[draft.anchor] === -1) {
			const {sentence} = scene.tokens.get(draft.anchor) as Token;
			const other = ownCue[sentence];
			// The first cue of a sentence is its speaker's; those behind it may be nested.
			if (other === undefined || (drafts[other] as Draft).anchor > draft.anchor) {
				ownCue[sentence] = index;
			}
		}
	}

	const last = new Array<number | undefined>(sentences.length).fill(undefined);
	for (let at = 1; at < sentences.length; at++) {
		if (sentences[at]?.paragraph === sentences[at - 1]?.paragraph) {
			last[at] = ownCue[at - 1] ?? last[at - 1];
		}
	}

	return last;
}

/** The quotation opens its sentence, and only marks follow up to the end of the sentence that it closes in. */
function standsFree(scene: Scene, first: number, end: number): boolean {
	const {tokens, sentences} = scene;
	const opening = tokens.get(first) as Token;
	const closing = tokens.get(end - 1) as Token;
	const start = sentences[opening.sentence] as TokenRange;
	const stop = sentences[closing.sentence] as TokenRange;
	if (start.first !== first) {
		return false;
	}

	for (let at = end; at < stop.end; at++) {
		if (/[\p{L}\p{N}]/u.test((tokens.get(at) as Token).text)) {
			return false;
		}
	}

	return true;
}

/** Whether a quotation that nobody is near looks like speech: several words that end as a sentence does. */
function isSpeechAlone(scene: Scene, first: number, end: number): boolean {
	return end - first > 5 && /^[.?!…,]$/.test(scene.tokens.get(end - 2)?.text ?? '');
}
