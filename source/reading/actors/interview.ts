/*
Interviews and speeches, printed without quotation marks: who is «I», and whom a question calls «you».

- Paragraphs that begin with a name and a colon («Roe: I write at night.») are that person's.
- Three paragraphs or more that end in a question mark (two, when the opening speaks of an interview), each followed by one that does not,
  make an interview; who is named most before the first question, in the title above all, gives the answers.
- A title that speaks of a speech or of remarks, one person named before the first «I», and many an «I» behind it make a speech.

Catches: «Poet Jane Roe talked to us.» / «When do you write?» / «I write at night.» … – «I» and «you» are Jane Roe.
Must not: a column in which the writer asks three questions and answers them: nobody stands out before the first; «Roe laughs. She told me»
between answers: there the writer tells.
*/
import type {Span} from '../../article/span.ts';
import {indexAt, overlaps} from '../../article/span.ts';
import type {Analysis, Token} from '../analysis.ts';
import type {Actor, Mention} from '../reading.ts';

const first = new Set(['i', 'me', 'my', 'mine', 'myself']);
const second = new Set(['you', 'your', 'yours', 'yourself']);

/** So many times «I» makes a speech. */
const speechLength = 8;

/** Gives speakers the pronouns of the first and second person outside quotation marks; does nothing in an article that is neither interview nor speech. */
export function resolveInterview(
	analysis: Analysis,
	actors: readonly Actor[],
	give: (actor: string, span: Span) => void,
): void {
	const people = actors.filter(actor => actor.kind === 'person');
	const paragraphOf = (token: Token) => analysis.sentences[token.sentence]?.paragraph ?? 0;
	const firsts = analysis.tokens.filter(token => first.has(token.lower) && !isQuoted(analysis, token));
	const labels = labelledParagraphs(analysis, people);
	if (labels.size >= 2) {
		for (const token of firsts) {
			const who = labels.get(paragraphOf(token));
			if (who !== undefined) {
				give(who, token);
			}
		}

		return;
	}

	const questions = questionParagraphs(analysis);
	const opening = analysis.article.paragraphs[questions.indexOf(true)];
	if (opening === undefined) {
		resolveSpeech(analysis, people, firsts, give);
		return;
	}

	const who = interviewee(analysis, people, opening.start);
	if (who === undefined) {
		return;
	}

	const told = toldParagraphs(analysis, people, who);
	const seconds = analysis.tokens.filter(token => second.has(token.lower) && !isQuoted(analysis, token));
	for (const token of [
		...firsts.filter(token => !questions[paragraphOf(token)]),
		...seconds.filter(token => questions[paragraphOf(token)]),
	]) {
		if (token.start >= opening.start && !told.has(paragraphOf(token))) {
			give(who, token);
		}
	}
}

/** Whose paragraph it is, for those that begin with somebody's name and a colon. */
function labelledParagraphs({article}: Analysis, people: readonly Actor[]): Map<number, string> {
	const labels = new Map<number, string>();
	for (const {id, mentions} of people) {
		for (const mention of mentions) {
			const paragraph = indexAt(article.paragraphs, mention.start);
			const before = article.text.slice(article.paragraphs[paragraph]?.start ?? 0, mention.start);
			if (article.text[mention.end] === ':' && /^(?:\p{L}+\.? ?){0,2}$/u.test(before) && paragraph > 0) {
				labels.set(paragraph, id);
			}
		}
	}

	return labels;
}

function resolveSpeech(
	{article}: Analysis,
	people: readonly Actor[],
	firsts: readonly Token[],
	give: (actor: string, span: Span) => void,
): void {
	const start = firsts[0]?.start ?? 0;
	const opening = article.text.slice(0, Math.min(start, openingLength));
	const named = people.filter(({mentions}) => mentions.some(mention => mention.start < start));
	const [speaker] = named;
	if (
		speaker !== undefined &&
		named.length === 1 &&
		firsts.length >= speechLength &&
		/\b(?:speech|address|remarks|testimony|lecture|sermon)\b/i.test(opening)
	) {
		for (const token of firsts) {
			give(speaker.id, token);
		}
	}
}

/** For each paragraph whether it asks; all false when too few do for an interview. */
function questionParagraphs(analysis: Analysis): boolean[] {
	const {text, paragraphs} = analysis.article;
	const asks = paragraphs.map(
		({start, end}) =>
			/^Q[:.] /.test(text.slice(start, start + 3)) ||
			(text[end - 1] === '?' && !/["“‘«]/.test(text[start] as string)),
	);
	const answered = asks.filter((isQuestion, index) => isQuestion && asks[index + 1] === false).length;
	const isNamedSo = /\binterview/i.test(text.slice(0, openingLength));
	return answered >= (isNamedSo ? 2 : 3) ? asks : asks.map(() => false);
}

/** How much of an article may tell what it is, in UTF-16 units. */
const openingLength = 1000;
const titleWeight = 3;

/** The person named most often before an offset, the title counted more, when nobody else is named two thirds as often; whose picture it is does not count. */
function interviewee({article}: Analysis, people: readonly Actor[], before: number): string | undefined {
	const titleEnd = article.paragraphs[0]?.end ?? 0;
	const weightOf = ({start, form}: Mention) =>
		start >= before ||
		form !== 'name' ||
		/(?:image|photo|picture|credit)s?(?: by|:) *$/i.test(article.text.slice(Math.max(0, start - 12), start))
			? 0
			: start < titleEnd
				? titleWeight
				: 1;
	const counts = people
		.map(({id, mentions}) => ({id, count: mentions.reduce((sum, mention) => sum + weightOf(mention), 0)}))
		.filter(({count}) => count > 0)
		.sort((a, b) => b.count - a.count);
	const [most, next] = counts;
	return most !== undefined && (next === undefined || next.count * 3 <= most.count * 2) ? most.id : undefined;
}

/** Paragraphs in which the writer tells what the interviewee does. */
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
