/*
Interviews printed without quotation marks: who is «I», and whom a question calls «you».

- Paragraphs that begin with a name and a colon («Roe: I write at night.») are that person's.
- Three paragraphs or more that end in a question mark, each followed by one that does not, make an interview (two, when the opening speaks
  of one; then a short paragraph with more «you» than «I» asks too, whatever its mark); who is named most before the first question, in the title above all, gives the answers.

Catches: «Poet Jane Roe talked to us.» / «When do you write?» / «I write at night.» … – «I» and «you» are Jane Roe.
Must not: a column in which the writer asks three questions and answers them: nobody stands out before the first; «Roe laughs. She told me»
between answers: there the writer tells.
*/
import type {Span} from '../../article/span.ts';
import {indexAt} from '../../article/span.ts';
import type {Analysis} from '../analysis.ts';
import type {Actor, Mention} from '../reading.ts';
import {
	countByParagraph,
	isQuoted,
	paragraphOf,
	type SpokenPronouns,
	spokenPronouns,
} from './first-person.ts';
import {resolveHearing} from './hearing.ts';
import {introductionsIn, resolveSpeech} from './speech.ts';

/**
Gives speakers the pronouns of the first and second person outside quotation marks.

@returns what the article looks like; in a `speech or story` one speaker may have got every «I», or nobody any.
*/
export function resolveInterview(
	analysis: Analysis,
	actors: readonly Actor[],
	give: (actor: string, span: Span) => void,
): 'hearing' | 'interview' | 'speech or story' {
	const people = actors.filter(actor => actor.kind === 'person');
	const pronouns = spokenPronouns(analysis);
	const {firsts, seconds} = pronouns;
	const labels = labelledParagraphs(analysis, people);
	if (labels.size >= 2) {
		resolveLabelled(analysis, labels, pronouns, give);
		return 'interview';
	}

	if (resolveHearing(analysis, people, pronouns, give)) {
		return 'hearing';
	}

	const questions = questionParagraphs(analysis);
	const opening = analysis.article.paragraphs[questions.indexOf(true)];
	const start = opening?.start ?? 0;
	const before = firsts.filter(token => token.start < start);
	const introduced = new Set(introductionsIn(analysis, people, before).values());
	const [host] = introduced;
	const isTold = before.length > 0 && !isNamedInterview(analysis);
	const id = introduced.size > 1 || isTold ? host : (host ?? interviewee(analysis, people, start));
	const who = introduced.size > 1 ? undefined : people.find(actor => actor.id === id);
	if (opening === undefined || who === undefined) {
		resolveSpeech(analysis, people, pronouns, give);
		return 'speech or story';
	}

	const told = toldParagraphs(analysis, who, countByParagraph(analysis, firsts));
	for (const token of [
		...firsts.filter(token => !questions[paragraphOf(analysis, token)]),
		...seconds.filter(token => questions[paragraphOf(analysis, token)]),
	]) {
		if (token.start >= opening.start && !told.has(paragraphOf(analysis, token))) {
			give(who.id, token);
		}
	}

	return host === undefined ? 'interview' : 'hearing';
}

/** «I» is whose label opens the paragraph; «you», asked by somebody who is no person («Courier: …»), is the only one who answers. */
function resolveLabelled(
	analysis: Analysis,
	labels: ReadonlyMap<number, string>,
	{firsts, seconds}: SpokenPronouns,
	give: (actor: string, span: Span) => void,
): void {
	for (const token of firsts) {
		const who = labels.get(paragraphOf(analysis, token));
		if (who !== undefined) {
			give(who, token);
		}
	}

	const [answerer, ...others] = new Set(labels.values());
	if (answerer === undefined || others.length > 0) {
		return;
	}

	for (const token of seconds) {
		const paragraph = paragraphOf(analysis, token);
		if (!labels.has(paragraph) && labels.has(paragraph + 1)) {
			give(answerer, token);
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

/** For each paragraph whether it asks; all false when too few do for an interview. */
function questionParagraphs(analysis: Analysis): boolean[] {
	const {text, paragraphs} = analysis.article;
	const isNamed = isNamedInterview(analysis);
	const pronouns = isNamed ? spokenPronouns(analysis) : {firsts: [], seconds: []};
	const firsts = countByParagraph(analysis, pronouns.firsts);
	const seconds = countByParagraph(analysis, pronouns.seconds);
	const asks = paragraphs.map(({start, end}, index) => {
		// «You are often asked about the sea.» is a question in an interview, whatever its mark.
		const isMeantForYou =
			seconds.has(index) &&
			(seconds.get(index) ?? 0) >= (firsts.get(index) ?? 0) &&
			end - start < longestRemark &&
			text[(paragraphs[index - 1]?.end ?? 0) - 1] !== '?';
		return (
			/^Q[:.] /.test(text.slice(start, start + 3)) ||
			((isMeantForYou || (text[end - 1] === '?' && end - start < longestQuestion)) &&
				!/["“‘«]/.test(text[start] as string))
		);
	});
	const answered = asks.filter((isQuestion, index) => isQuestion && asks[index + 1] === false).length;
	return answered >= (isNamed ? 2 : 3) ? asks : asks.map(() => false);
}

function isNamedInterview({article}: Analysis): boolean {
	return /\binterview/i.test(article.text.slice(0, openingLength));
}

/** How much of an article may tell what it is, in UTF-16 units. */
const openingLength = 1000;
const titleWeight = 3;
/** Answers end in a rhetorical question now and then; questions are short. */
const longestQuestion = 500;
const longestRemark = 250;
/** The writer says «I» less often than that in a paragraph about whom he met. */
const mostOfWriter = 3;

const pictureCredit = /(?:image|photo|picture|credit)s?(?: by|:) *$/i;
const pictureCaption = /^(?:file )?(?:photo|image|picture)\b/i;

/** The person named most often before an offset, the title counted more, when nobody else is named two thirds as often; who is named for a picture does not count. */
function interviewee({article}: Analysis, people: readonly Actor[], before: number): string | undefined {
	const {text, paragraphs} = article;
	const titleEnd = paragraphs[0]?.end ?? 0;
	const weightOf = ({start, form}: Mention) => {
		if (
			start >= before ||
			form !== 'name' ||
			pictureCredit.test(text.slice(Math.max(0, start - 12), start))
		) {
			return 0;
		}

		const opening = paragraphs[indexAt(paragraphs, start)]?.start ?? 0;
		return pictureCaption.test(text.slice(opening, opening + 12)) ? 0 : start < titleEnd ? titleWeight : 1;
	};

	const counts = people
		.map(({id, mentions}) => ({id, count: mentions.reduce((sum, mention) => sum + weightOf(mention), 0)}))
		.filter(({count}) => count > 0)
		.sort((a, b) => b.count - a.count);
	const [most, next] = counts;
	return most !== undefined && (next === undefined || next.count * 3 <= most.count * 2) ? most.id : undefined;
}

/** Paragraphs in which the writer tells what the interviewee does. */
function toldParagraphs(
	analysis: Analysis,
	{mentions}: Actor,
	firsts: ReadonlyMap<number, number>,
): Set<number> {
	const told = new Set<number>();
	const {paragraphs, text} = analysis.article;
	for (const mention of mentions) {
		const paragraph = indexAt(paragraphs, mention.start);
		const isLabel = paragraphs[paragraph]?.start === mention.start && text[mention.end] === ':';
		const isWritten = (firsts.get(paragraph) ?? 0) < mostOfWriter;
		if (mention.form === 'name' && !isLabel && isWritten && !isQuoted(analysis, mention)) {
			told.add(paragraph);
		}
	}

	return told;
}
