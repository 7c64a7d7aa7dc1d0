/*
What keeps an assertion from being read: clauses that the tagger made of a noun, predicates that lead nowhere, and arguments in crumbs.

Catches: «her delegate lead over Sanders» — no clause, for «her delegate» would «leads»; «they don't have to» — no act; «a total ; of at least 1,410» — one argument.
Must not: «Rovers win the cup», «The police say», «The committee have agreed»: clubs and groups take either form.
*/
import words from '../../../data/lexicons/clause-words.json' with {type: 'json'};
import type {Token, TokenRange} from '../analysis.ts';
import {isClauseTaker} from './clause-state.ts';
import type {VerbGroup} from './verb-groups.ts';

const collectives = new Set(words.collectives);
const canStandAlone =
	/^(?:before|since|inside|outside|above|below|this|that|these|those|all|some|both|each)$/;
const unchangingPast = new Set(words.unchangingPast);

/** Whether verb and subject differ in number, so that one of them was misread. */
export function disagrees(
	tokens: readonly Token[],
	subject: TokenRange,
	verb: TokenRange & {readonly verb?: VerbGroup},
): boolean {
	const head = verb.verb === undefined ? undefined : tokens[verb.verb.head];
	const isAlone = verb.verb !== undefined && !hasAuxiliary(tokens, verb.first, verb.verb.head);
	if (head === undefined || head.tag !== 'VERB' || !isAlone) {
		return false;
	}

	const isSingularVerb =
		head.lower !== head.lemma && /[^s]s$/.test(head.lower) && head.lower.startsWith(head.lemma.slice(0, 2));
	const isPluralVerb = head.lower === head.lemma && !unchangingPast.has(head.lower);
	if (!isSingularVerb && !isPluralVerb) {
		return false;
	}

	const number = numberOf(tokens, subject);
	return number === (isSingularVerb ? 'plural' : 'singular');
}

function hasAuxiliary(tokens: readonly Token[], first: number, head: number): boolean {
	for (let at = first; at < head; at++) {
		if (tokens[at]?.tag === 'AUX' || tokens[at]?.lower === 'to') {
			return true;
		}
	}

	return false;
}

/** The number of a subject's head; `undefined` where names, groups and «and» leave it open. */
function numberOf(tokens: readonly Token[], {first, end}: TokenRange): 'singular' | 'plural' | undefined {
	let head: Token | undefined;
	for (let at = first; at < end; at++) {
		const token = tokens[at] as Token;
		if (token.tag === 'CCONJ' || token.tag === 'PROPN' || collectives.has(token.lower)) {
			return undefined;
		}

		if (token.tag === 'ADP' || token.text === ',' || token.tag === 'SCONJ') {
			break;
		}

		head = /^(?:NOUN|PRON|NUM)$/.test(token.tag) ? token : head;
	}

	if (head?.tag === 'NUM') {
		return /^(?:one|1)$/.test(head.lower) ? undefined : 'plural';
	}

	if (head?.tag !== 'NOUN' || first + 1 === end) {
		return undefined;
	}

	return head.lower !== head.lemma && head.lower.endsWith('s') ? 'plural' : singular(head);
}

/** Words that end like «people» or «sheep» may be plurals that do not show it. */
function singular({lower, lemma}: Token): 'singular' | undefined {
	return lower === lemma && !/(?:s|men|people|sheep|fish|deer|dice|mice|feet|teeth|geese|ia|ae)$/.test(lower)
		? 'singular'
		: undefined;
}

/** Whether a predicate without arguments leads nowhere: «they don't have to», «she wrote», «the mayor, however, added». */
export function isCutShort(
	tokens: readonly Token[],
	verb: TokenRange & {readonly verb?: VerbGroup},
): boolean {
	const last = tokens[verb.end - 1];
	const head = verb.verb === undefined ? undefined : tokens[verb.verb.head];
	return last?.lower === 'to' || (head !== undefined && isClauseTaker(head.lemma));
}

/**
Arguments without crumbs: «of …» and «’s …» joined to what they belong to, a lone article, preposition or «not» to what follows it. One that is left
over is dropped, never a negation.
*/
export function tidyArguments(tokens: readonly Token[], given: readonly TokenRange[]): TokenRange[] {
	const tidy: TokenRange[] = [];
	let lead: TokenRange | undefined;
	for (const [index, range] of given.entries()) {
		const isLed = lead !== undefined && lead.end === range.first;
		if (lead !== undefined && !isLed && isNegation(tokens, lead)) {
			tidy.push(lead);
		}

		const whole = isLed && lead !== undefined ? {first: lead.first, end: range.end} : range;
		lead = isCrumb(tokens, whole) || grades(tokens, whole, given[index + 1]) ? whole : undefined;
		const before = tidy.at(-1);
		if (before !== undefined && before.end === whole.first && belongsBack(tokens, whole)) {
			tidy[tidy.length - 1] = {first: before.first, end: whole.end};
			lead = undefined;
		} else if (lead === undefined) {
			tidy.push(whole);
		}
	}

	return lead !== undefined && isNegation(tokens, lead) ? [...tidy, lead] : tidy;
}

function belongsBack(tokens: readonly Token[], {first, end}: TokenRange): boolean {
	const word = tokens[first]?.lower ?? '';
	return (word === 'of' && end > first + 1) || /^['’]s?$/.test(word);
}

/** Words that say nothing by themselves; «before» and «those» can stand alone. */
function isCrumb(tokens: readonly Token[], {first, end}: TokenRange): boolean {
	for (let at = first; at < end; at++) {
		const {tag, lower} = tokens[at] as Token;
		const isSaying = at === end - 1 && canStandAlone.test(lower);
		if (!/^(?:DET|ADP|PART|CCONJ|SCONJ|PUNCT)$/.test(tag) || isSaying) {
			return false;
		}
	}

	return true;
}

/** «absolutely | wrong», «rather | than …»: an adverb before what it grades. */
function grades(tokens: readonly Token[], {first, end}: TokenRange, next: TokenRange | undefined): boolean {
	const behind = tokens[next?.first ?? -1];
	return (
		end === first + 1 &&
		tokens[first]?.tag === 'ADV' &&
		next?.first === end &&
		(behind?.tag === 'ADJ' || behind?.lower === 'than')
	);
}

function isNegation(tokens: readonly Token[], {first}: TokenRange): boolean {
	return /^(?:not|no|n['’]t|neither|nor)$/.test(tokens[first]?.lower ?? '');
}
