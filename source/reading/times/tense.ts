/*
Whether the words around a time speak of what is to come.

The nearest verb group before it in its sentence decides; where there is none, the first behind it («On Monday the court will …»).

Catches: «will meet on Monday», «is due to open on Friday», «is to visit on Thursday», «should reopen in May», «The trial continues on Wednesday»,
«The hearing is on March 9».
Must not: «The mayor says that on Monday …», «The decision comes after a vote on Monday», «She would not comment on Tuesday», headlines («Man dies on Sunday»).
*/
import clauseWords from '../../../data/lexicons/clause-words.json' with {type: 'json'};
import reportingVerbs from '../../../data/lexicons/reporting-verbs.json' with {type: 'json'};
import words from '../../../data/lexicons/time-words.json' with {type: 'json'};
import {contains} from '../../article/span.ts';
import type {Analysis, Token, TokenRange, Tokens} from '../analysis.ts';

const future = new Set(words.future);
const planned = new Set(words.planned);
const plannedTo = new Set(words.plannedTo);
/** Verbs whose present tense tells of what was. */
const reporting = new Set([
	...clauseWords.clauseTakers,
	...reportingVerbs.groups.flatMap(({verbs}) => verbs.split(' ')),
	...words.presentOfPast,
]).difference(new Set(words.scheduled));
const unchangingPast = new Set(clauseWords.unchangingPast);
/** Verbs further away than this belong to other clauses. */
const farthest = 18;
/** Between a verb in the present and its time stand no more words than a short object. */
const longestObject = 5;

/** Whether the verb that goes with the time at a token speaks of what is to come. */
export function pointsForward(analysis: Analysis, index: number): boolean {
	const {tokens} = analysis;
	if (tokens.get(index - 1)?.lower === 'since') {
		return false;
	}

	const range = analysis.sentenceTokens[tokens.get(index)?.sentence ?? 0] as TokenRange;
	const first = Math.max(range.first, index - farthest);
	for (let at = index - 1; at >= first; at--) {
		if (isVerb(tokens.get(at))) {
			const isFuture = speaksOfFuture(tokens, Math.max(range.first, at - 4), at + 1);
			return isFuture || (!isTitle(analysis, index) && isScheduled(tokens, at, range, index));
		}

		if (tokens.get(at)?.tag === 'SCONJ' && at < index - 1) {
			break;
		}
	}

	for (let at = index + 1; at < Math.min(range.end, index + farthest); at++) {
		if (isVerb(tokens.get(at))) {
			return speaksOfFuture(tokens, at, Math.min(range.end, at + 4));
		}
	}

	return /^(?:by|before|until)$/.test(tokens.get(index - 1)?.lower ?? '') && index - 1 >= range.first;
}

function isVerb(token: Token | undefined): boolean {
	return token?.tag === 'VERB' || token?.tag === 'AUX';
}

function isTitle({article, tokens}: Analysis, index: number): boolean {
	const token = tokens.get(index);
	return article.titleSpan !== undefined && token !== undefined && contains(article.titleSpan, token);
}

/** From the last verb backwards, as far as one group can reach. */
function speaksOfFuture(tokens: Tokens, first: number, end: number): boolean {
	for (let at = end - 1; at >= first; at--) {
		const token = tokens.get(at) as Token;
		const isGoingTo =
			token.lower === 'going' && tokens.get(at + 1)?.lower === 'to' && tokens.get(at + 2)?.tag === 'VERB';
		if (isFutureWord(tokens, at) || isPlanned(tokens, at) || isGoingTo || isToBe(tokens, at)) {
			return true;
		}

		if (token.tag === 'PRON' && at > first && isFutureWord(tokens, at - 1)) {
			return true;
		}

		if (/^(?:PUNCT|NOUN|PROPN|PRON)$/.test(token.tag)) {
			return false;
		}
	}

	return false;
}

/** «is due», «hopes to». */
function isPlanned(tokens: Tokens, at: number): boolean {
	const word = tokens.get(at)?.lower ?? '';
	return (
		planned.has(word) ||
		(plannedTo.has(word) && tokens.get(at + 1)?.lower === 'to' && tokens.get(at + 2)?.tag === 'VERB')
	);
}

/** «will», «should»; a «would not» is a refusal that was. */
function isFutureWord(tokens: Tokens, at: number): boolean {
	const token = tokens.get(at) as Token;
	const isRefusal = token.lower === 'would' && /^(?:not|n['’]t)$/.test(tokens.get(at + 1)?.lower ?? '');
	return future.has(token.lower) && token.tag !== 'NOUN' && token.tag !== 'PROPN' && !isRefusal;
}

/** «is to visit». */
function isToBe(tokens: Tokens, at: number): boolean {
	return (
		/^(?:is|are)$/.test(tokens.get(at)?.lower ?? '') &&
		tokens.get(at + 1)?.lower === 'to' &&
		tokens.get(at + 2)?.tag === 'VERB'
	);
}

/** «continues on Wednesday», «has exams on Monday», «is on March 9»: a present tense with its time close behind. */
function isScheduled(tokens: Tokens, verb: number, range: TokenRange, index: number): boolean {
	const token = tokens.get(verb) as Token;
	if (reporting.has(token.lemma) || !isPresent(tokens, verb, range)) {
		return false;
	}

	const longest = /^(?:is|are)$/.test(token.lower) ? 2 : longestObject;
	if (index - verb - 1 > longest) {
		return false;
	}

	for (let at = verb + 1; at < index; at++) {
		if (
			!/^(?:DET|NOUN|ADJ|ADV|PROPN|NUM)$/.test(tokens.get(at)?.tag ?? '') &&
			!/^(?:on|in|at)$/.test(tokens.get(at)?.lower ?? '')
		) {
			return false;
		}
	}

	return true;
}

function isPresent(tokens: Tokens, verb: number, range: TokenRange): boolean {
	const token = tokens.get(verb) as Token;
	if (token.tag === 'AUX') {
		return /^(?:is|are|has|have)$/.test(token.lower);
	}

	const subject = tokens.get(verb - 1);
	const isPlural = subject?.tag === 'NOUN' && subject.lower.endsWith('s');
	if (token.lower !== token.lemma) {
		// «her wins», «three early defeats» are nouns that the tagger takes for verbs.
		const isSingular =
			(subject?.tag === 'NOUN' && !isPlural) || subject?.tag === 'PROPN' || subject?.text === ',';
		return (
			token.lower.endsWith('s') && (isSingular || /^(?:he|she|it|who|which|that)$/.test(subject?.lower ?? ''))
		);
	}

	const isPlain = isPlural || /^(?:we|they|you|i)$/.test(subject?.lower ?? '');
	return verb > range.first && isPlain && !unchangingPast.has(token.lower);
}
