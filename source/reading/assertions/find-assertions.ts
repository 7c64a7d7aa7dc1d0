/*
Assertions: the clauses of an article that say what happened or holds.

Left out, for nobody would put them on a card: the title (the body says it again), questions, commands, conditions («if prices rise»),
clauses whose subject is a bare «that» or «what», and the clause that only introduces a statement («Zelenskyy said»): it is the statement.

Catches: «Ukraine agreed to conduct negotiations with Russia last weekend» — Ukraine · agreed to conduct · negotiations · with Russia · last weekend.
Must not: «The president said that prices rose» with a statement found there — only «prices · rose», within that statement.
*/
import words from '../../../data/lexicons/clause-words.json' with {type: 'json'};
import hedges from '../../../data/lexicons/hedges.json' with {type: 'json'};
import {contains, overlaps, type Span} from '../../article/span.ts';
import {indexMentions, type MentionIndex} from '../actors/mention-index.ts';
import type {Analysis, Token, TokenRange, Tokens} from '../analysis.ts';
import type {Actor, Assertion, Statement} from '../reading.ts';
import {chunkSentence} from './chunks.ts';
import {type Argument, type Clause, isClause} from './clause.ts';
import {readClauses} from './clause-reader.ts';
import {disagrees, isCutShort, tidyArguments} from './readable.ts';
import {retagSentence} from './retag.ts';
import {indexStatements, type StatementIndex} from './statement-index.ts';

const questionWords = new Set(words.questionWords);
const hedgeAdverbs = new Set(hedges.adverbs.split(' '));

/**
Finds what the article and the statements in it assert.

@returns assertions in the order of the text; spans lie in the article's text and keep to one sentence. Linear in the text's length
(times the logarithm of the number of statements and mentions).
*/
export function findAssertions(
	analysis: Analysis,
	actors: readonly Actor[],
	statements: readonly Statement[],
): Assertion[] {
	const mentions = indexMentions(actors);
	const said = indexStatements(statements);
	const found: Assertion[] = [];
	for (const [index, sentence] of analysis.sentences.entries()) {
		const range = analysis.sentenceTokens[index] as TokenRange;
		const {titleSpan} = analysis.article;
		const isTitle = titleSpan !== undefined && contains(titleSpan, sentence);
		if (!isTitle && !isQuestion(analysis.tokens, range)) {
			const tokens = retagSentence(analysis.tokens, range);
			const drafts = readClauses(tokens, chunkSentence(tokens))
				.map(clause => draftOf(tokens, clause))
				.filter(draft => draft !== undefined);
			drafts.sort((a, b) => a.predicate.start - b.predicate.start);
			for (const draft of drafts) {
				if (!said.isCueOf(draft.predicate, draft.arguments.length > 0)) {
					found.push(finish(draft, `c${found.length + 1}`, mentions, said));
				}
			}
		}
	}

	return found;
}

type Draft = Pick<Assertion, 'subject' | 'predicate' | 'arguments' | 'hedge' | 'isReduced'>;

/** A question mark ends it, closing marks aside. */
function isQuestion(tokens: Tokens, range: TokenRange): boolean {
	let at = range.end - 1;
	while (at > range.first && /^[”"’')\]»]+$/.test(tokens.get(at)?.text ?? '')) {
		at--;
	}

	return /\?/.test(tokens.get(at)?.text ?? '');
}

function draftOf(tokens: readonly Token[], clause: Clause): Draft | undefined {
	const {subject, verb, kind} = clause;
	if (subject === undefined || verb === undefined || kind === 'command' || kind === 'conditional') {
		return undefined;
	}

	if (subject.end === subject.first + 1 && questionWords.has(tokens[subject.first]?.lower ?? '')) {
		return undefined;
	}

	// «with the first meeting set for May»: what a preposition governs is no subject.
	if (/^(?:ADP|PART|ADV)$/.test(tokens[subject.first]?.tag ?? '')) {
		return undefined;
	}

	if (disagrees(tokens, subject, verb)) {
		return undefined;
	}

	const predicate = spanOf(tokens, verb);
	const subjectSpan = spanOf(tokens, subject);
	if (overlaps(predicate, subjectSpan)) {
		return undefined;
	}

	const ranges = clause.arguments.map(rangeOfArgument).sort((a, b) => a.first - b.first);
	const given = tidyArguments(tokens, ranges)
		.map(range => spanOf(tokens, range))
		.filter(span => span.start < span.end && !overlaps(span, predicate) && !overlaps(span, subjectSpan))
		.sort((a, b) => a.start - b.start);
	// «As we speak», «what I did»: a dependent clause of subject and verb alone says too little to stand alone.
	const isShort = subject.end - subject.first < 3;
	if (given.length === 0 && kind !== 'main' && kind !== 'complement' && (isShort || kind !== 'subordinate')) {
		return undefined;
	}

	// «it’s», «and have since»: an auxiliary alone says nothing.
	if (given.length === 0 && verb.verb !== undefined && tokens[verb.verb.head]?.tag === 'AUX') {
		return undefined;
	}

	if (given.length === 0 && isCutShort(tokens, verb)) {
		return undefined;
	}

	const hedge = hedgeIn(tokens, verb);
	return {
		subject: subjectSpan,
		predicate,
		arguments: given,
		...(hedge === undefined ? {} : {hedge}),
		...(isReduced(clause, subject, verb) ? {isReduced: true} : {}),
	};
}

/** «the genes | leading to it», «a plan | made in May»: a participle right behind its noun tells which, and what happened only in passing. */
function isReduced({kind}: Clause, subject: TokenRange, verb: TokenRange): boolean {
	return kind === 'participle' && subject.end === verb.first;
}

/** A clause as an argument runs from its joining word to the last thing that hangs on it. */
function rangeOfArgument(argument: Argument): TokenRange {
	if (!isClause(argument)) {
		return argument;
	}

	let {end} = argument;
	let inner = argument.arguments.at(-1);
	for (let depth = 0; depth < 20 && inner !== undefined; depth++) {
		end = Math.max(end, inner.end);
		inner = isClause(inner) ? inner.arguments.at(-1) : undefined;
	}

	return {first: argument.first, end};
}

/** From the first token to the last; a quotation that opens inside is closed inside. */
function spanOf(tokens: readonly Token[], range: TokenRange): Span {
	const first = tokens[range.first];
	if (first === undefined || range.end <= range.first) {
		return {start: 0, end: 0};
	}

	let isOpen = false;
	for (let at = range.first; at < range.end; at++) {
		isOpen = /[“"]/.test(tokens[at]?.text ?? '') ? !isOpen : isOpen && !/”/.test(tokens[at]?.text ?? '');
	}

	let {end} = range;
	if (isOpen) {
		const behind = /^[.,]$/.test(tokens[end]?.text ?? '') ? end + 1 : end;
		end = /^[”"]$/.test(tokens[behind]?.text ?? '') ? behind + 1 : end;
	}

	return {start: first.start, end: (tokens[end - 1] as Token).end};
}

function hedgeIn(tokens: readonly Token[], range: TokenRange): Span | undefined {
	for (let at = range.first; at < range.end; at++) {
		const token = tokens[at] as Token;
		if (hedgeAdverbs.has(token.lower)) {
			return {start: token.start, end: token.end};
		}
	}

	return undefined;
}

function finish(draft: Draft, id: string, mentions: MentionIndex, said: StatementIndex): Assertion {
	const within = said.innermostAt(draft.predicate);
	// «It lends books, its director said»: who said it is no argument of what was said.
	const given =
		within === undefined ? draft.arguments : draft.arguments.filter(span => !isIntroduced(within, span));
	const actors = new Set<string>();
	for (const span of [draft.subject, ...given]) {
		for (const {actor} of mentions.at(span)) {
			actors.add(actor.id);
		}
	}

	return {
		id,
		subject: draft.subject,
		predicate: draft.predicate,
		// A copy is as long as it need be; an array that has grown keeps room for more.
		arguments: [...given],
		actors: [...actors],
		...(draft.hedge === undefined ? {} : {hedge: draft.hedge}),
		...(within === undefined ? {} : {within: within.id}),
		...(draft.isReduced === undefined ? {} : {isReduced: draft.isReduced}),
	};
}

function isIntroduced({source, cue}: Statement, span: Span): boolean {
	return (source !== undefined && overlaps(source, span)) || (cue !== undefined && overlaps(cue, span));
}
