/*
Interviews printed without names and marks: questions in paragraphs of their own, and the answers behind them.

	When do you write?                     a paragraph that ends in a question mark: somebody asks
	I write at night. It is quiet then.    the paragraph behind it: the answer
	My wife sleeps early.                  and those behind that, while they speak of «I», «we», «my», «our»

Neither has words for who speaks or for how it is marked; speakers/ looks who «I» is. Three questions make an interview, when they are a fifth of
what follows the first, most ask «you», and most answers speak of «I».

Near misses: a column that asks its readers three times, «Is the ferry safe?»; «Roe laughs when she says this.» between two answers, where the writer tells.
*/
import type {TokenRange} from '../analysis.ts';
import type {Draft} from './draft.ts';
import {paragraphOf, paragraphRanges} from './paragraphs.ts';
import {quotationsIn, type Scene, spanOf} from './scene.ts';
import {speaksOfSelf} from './transcripts.ts';

const fewestQuestions = 3;
/** In UTF-16 units: an answer ends in a question now and then, and is longer. */
const longestQuestion = 500;

/**
Finds the questions and answers of an interview.

@param turns statements that labels have given already; their paragraphs are left alone.
@returns none for other articles. Linear in the number of tokens.
*/
export function findInterview(scene: Scene, turns: readonly Draft[]): Draft[] {
	const asks = questionParagraphs(scene);
	const ranges = paragraphRanges(scene);
	if (!isDialogue(scene, asks, ranges)) {
		return [];
	}

	const taken = takenParagraphs(scene, turns);
	const drafts: Draft[] = [];
	let isAnswering = false;
	for (const [paragraph, range] of ranges.entries()) {
		const isQuestion = asks[paragraph] === true;
		isAnswering =
			!isQuestion &&
			(asks[paragraph - 1] === true ||
				(isAnswering && range.end > range.first && speaksOfSelf(scene, range.first)));
		if ((isQuestion || isAnswering) && !taken.has(paragraph)) {
			const content = spanOf(scene.tokens, range.first, range.end);
			if (content !== undefined) {
				drafts.push({
					content: [content],
					quotations: quotationsIn(scene, range.first, range.end),
					isSpeech: true,
					anchor: range.first,
					rule: 'interview',
				});
			}
		}
	}

	return drafts;
}

/** For each paragraph whether it asks, without quotation marks around it. */
function questionParagraphs({text, analysis}: Scene): boolean[] {
	return analysis.article.paragraphs.map(
		({start, end}) =>
			text[end - 1] === '?' && end - start < longestQuestion && !/["“‘«]/.test(text[start] as string),
	);
}

/** Whether questions make up a fifth of what follows the first, most ask «you», and most answers speak of «I»: a column asks its readers now and then. */
function isDialogue(scene: Scene, asks: readonly boolean[], ranges: readonly TokenRange[]): boolean {
	const first = asks.indexOf(true);
	let questions = 0;
	let addressed = 0;
	let answers = 0;
	let personal = 0;
	for (const [paragraph, range] of ranges.entries()) {
		if (asks[paragraph] === true) {
			questions++;
			addressed += addressesHearer(scene, range) ? 1 : 0;
		} else if (asks[paragraph - 1] === true && range.end > range.first) {
			answers++;
			personal += speaksOfSelf(scene, range.first) ? 1 : 0;
		}
	}

	return (
		questions >= fewestQuestions &&
		questions * 5 >= ranges.length - first &&
		addressed * 2 >= questions &&
		personal * 2 >= answers
	);
}

function addressesHearer({tokens, quotationOf}: Scene, {first, end}: TokenRange): boolean {
	for (let at = first; at < end; at++) {
		if (quotationOf[at] === -1 && /^(?:you|your|yours)$/.test(tokens.get(at)?.lower ?? '')) {
			return true;
		}
	}

	return false;
}

function takenParagraphs(scene: Scene, turns: readonly Draft[]): Set<number> {
	const taken = new Set<number>();
	for (const {anchor} of turns) {
		const paragraph = paragraphOf(scene, anchor);
		if (paragraph !== undefined) {
			taken.add(paragraph);
		}
	}

	return taken;
}
