/*
«its» and «it» given to the organisation or place that is the subject of the sentence, or of the one before it.

Catches: «Ukraine must proclaim its neutrality» – Ukraine; «Norsk Air cut flights. It blamed the weather.» – Norsk Air. Must not: «Ukraine’s
army lost its tanks» – the army; «Ukraine and Russia … its» – one of two; «It is said that», «It rained» – nobody.
*/
import type {Span} from '../../article/span.ts';
import type {Analysis, Token, Tokens} from '../analysis.ts';
import type {Actor} from '../reading.ts';
import {indexMentions, type MentionIndex} from './mention-index.ts';
import {isSubject} from './person-mentions.ts';

const farthest = 25;

/** Calls `give` for each «its» and «it» whose owner is safe to tell. */
export function resolveIts(
	analysis: Analysis,
	actors: readonly Actor[],
	give: (actor: string, span: Span) => void,
): void {
	const {tokens} = analysis;
	const mentions = indexMentions(actors.filter(actor => actor.kind !== 'person'));
	let carried: {readonly owner: string; readonly sentence: number} | undefined;
	for (let index = 0; index < tokens.length; index++) {
		const token = tokens.get(index) as Token;
		if (!token.lower.startsWith('it')) {
			continue;
		}

		const isSubjectIt = token.lower === 'it' && isPlainIt(tokens, index);
		if (!isSubjectIt && token.lower !== 'its') {
			continue;
		}

		const owner =
			(token.lower === 'its' ? subjectBefore(analysis, mentions, index) : undefined) ??
			(carried?.sentence === token.sentence ? carried.owner : undefined) ??
			subjectOfSentenceBefore(analysis, mentions, index, carried);
		if (owner !== undefined) {
			give(owner, token);
			carried = {owner, sentence: token.sentence};
		}
	}
}

/** «It» that opens its sentence, with a verb behind it that says what an organisation does. */
function isPlainIt(tokens: Tokens, index: number): boolean {
	const before = tokens.get(index - 1);
	const verb = tokens.get(index + 1);
	const next = tokens.get(index + 2);
	if (verb === undefined || (before !== undefined && before.sentence === tokens.get(index)?.sentence)) {
		return false;
	}

	if (verb.tag === 'VERB') {
		return !/^(?:seem|appear|turn|rain|snow|take|happen|matter|mean|help|feel|look|sound|come|get|make)$/.test(
			verb.lemma,
		);
	}

	return (
		verb.tag === 'AUX' &&
		(verb.lemma === 'have' ||
			(verb.lemma === 'be' && next?.tag === 'DET') ||
			/^(?:will|would)$/.test(verb.lower)) &&
		next !== undefined &&
		next.lower !== 'be' &&
		next.lower !== 'been'
	);
}

/** The one organisation or place that is a subject before token `index` in its sentence. */
function subjectBefore(analysis: Analysis, mentions: MentionIndex, index: number): string | undefined {
	const {tokens} = analysis;
	const token = tokens.get(index) as Token;
	const from = analysis.sentences[token.sentence]?.start ?? token.start;
	return onlyOwner(
		mentions
			.at({start: from, end: token.start})
			.filter(({mention}) => isPlainSubject(tokens, mention, index))
			.map(({actor}) => actor.id),
	);
}

/** The subject that the sentence before begins with, when nothing in this sentence comes between. */
function subjectOfSentenceBefore(
	analysis: Analysis,
	mentions: MentionIndex,
	index: number,
	carried: {readonly owner: string; readonly sentence: number} | undefined,
): string | undefined {
	const {tokens, sentences} = analysis;
	const token = tokens.get(index) as Token;
	const here = sentences[token.sentence];
	const before = sentences[token.sentence - 1];
	if (
		here === undefined ||
		before === undefined ||
		before.paragraph !== here.paragraph ||
		mentions.at({start: here.start, end: token.start}).length > 0 ||
		(token.lower === 'its' && index - tokens.indexAt(here.start) > 6)
	) {
		return undefined;
	}

	if (carried?.sentence === token.sentence - 1) {
		return carried.owner;
	}

	const subjects = mentions.at(before).filter(({mention}) => {
		const first = tokens.indexAt(mention.start);
		const last = tokens.indexAt(mention.end - 1);
		return (
			first - tokens.indexAt(before.start) < 8 &&
			/^(?:VERB|AUX|ADV)$/.test(tokens.get(last + 1)?.tag ?? 'X') &&
			isSubject(tokens, first, last)
		);
	});
	return onlyOwner(subjects.map(({actor}) => actor.id));
}

function onlyOwner(owners: readonly string[]): string | undefined {
	return new Set(owners).size === 1 ? owners[0] : undefined;
}

/** A subject that its verb follows at once, not too far before token `index`. */
function isPlainSubject(tokens: Tokens, mention: Span, index: number): boolean {
	const first = tokens.indexAt(mention.start);
	const last = tokens.indexAt(mention.end - 1);
	return (
		index - last <= farthest &&
		/^(?:VERB|AUX|ADV)$/.test(tokens.get(last + 1)?.tag ?? 'X') &&
		isSubject(tokens, first, last)
	);
}
