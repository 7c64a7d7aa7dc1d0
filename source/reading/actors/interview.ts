/*
Interviews printed as questions and answers, without quotation marks or names before them.

Three paragraphs or more that end in a question mark, each followed by one that does not, make an interview; who is named most before the
first question gives the answers, so that «I» in an answer and «you» in a question mean that person.

Catches: «Poet Jane Roe talked to us.» / «When do you write?» / «I write at night.» … – «I» and «you» are Jane Roe.
Must not: a column in which the writer asks three questions and answers them: nobody stands out before the first.
*/
import type {Span} from '../../article/span.ts';
import {indexAt, overlaps} from '../../article/span.ts';
import type {Analysis} from '../analysis.ts';
import type {Actor} from '../reading.ts';

const first = /^(?:i|me|my|mine|myself)$/;
const second = /^(?:you|your|yours|yourself)$/;

/** Gives the interviewee the pronouns that stand outside quotation marks; does nothing in an article that is no interview. */
export function resolveInterview(
	analysis: Analysis,
	actors: readonly Actor[],
	give: (actor: string, span: Span) => void,
): void {
	const questions = questionParagraphs(analysis);
	const opening = analysis.article.paragraphs[questions.indexOf(true)];
	const who = opening === undefined ? undefined : interviewee(actors, opening.start);
	if (who === undefined || opening === undefined) {
		return;
	}

	const told = toldParagraphs(analysis, actors, who);
	for (const token of analysis.tokens) {
		if (token.start < opening.start || (!first.test(token.lower) && !second.test(token.lower))) {
			continue;
		}

		const paragraph = analysis.sentences[token.sentence]?.paragraph ?? 0;
		if (told.has(paragraph)) {
			continue;
		}

		const isHis = questions[paragraph] ? second.test(token.lower) : first.test(token.lower);
		if (isHis && !isQuoted(analysis, token)) {
			give(who, token);
		}
	}
}

/** For each paragraph whether it asks; all false when too few do for an interview. */
function questionParagraphs(analysis: Analysis): boolean[] {
	const {text, paragraphs} = analysis.article;
	const asks = paragraphs.map(
		({start, end}) => text[end - 1] === '?' && !/["“‘«]/.test(text[start] as string),
	);
	const answered = asks.filter((isQuestion, index) => isQuestion && asks[index + 1] === false).length;
	return answered >= 3 ? asks : asks.map(() => false);
}

/** The person named most often before an offset, when nobody else is named half as often. */
function interviewee(actors: readonly Actor[], before: number): string | undefined {
	const counts = actors
		.filter(actor => actor.kind === 'person')
		.map(actor => ({id: actor.id, count: actor.mentions.filter(mention => mention.start < before).length}))
		.filter(({count}) => count > 0)
		.sort((a, b) => b.count - a.count);
	const [most, next] = counts;
	return most !== undefined && (next === undefined || next.count * 2 <= most.count) ? most.id : undefined;
}

/** Paragraphs in which the writer tells of the interviewee: they hold the name, and not as a label at their beginning. */
function toldParagraphs(analysis: Analysis, actors: readonly Actor[], who: string): Set<number> {
	const told = new Set<number>();
	const {paragraphs} = analysis.article;
	for (const mention of actors.find(actor => actor.id === who)?.mentions ?? []) {
		const paragraph = indexAt(paragraphs, mention.start);
		const isLabel =
			paragraphs[paragraph]?.start === mention.start && analysis.article.text[mention.end] === ':';
		if (mention.form === 'name' && !isLabel && !isQuoted(analysis, mention)) {
			told.add(paragraph);
		}
	}

	return told;
}

function isQuoted(analysis: Analysis, token: Span): boolean {
	for (let index = indexAt(analysis.quotations, token.start); index >= 0; index--) {
		const quotation = analysis.quotations[index];
		if (quotation === undefined || quotation.depth === 0) {
			return quotation !== undefined && overlaps(quotation, token);
		}
	}

	return false;
}
