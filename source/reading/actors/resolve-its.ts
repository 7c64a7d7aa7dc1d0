/*
«it» and «its» given to the organisation or place that they mean, when one stands out.

Read from the front, everything that can be «it» takes part: organisations and places by name, earlier pronouns, and the plain nouns
(«the report») that are no actors. What has the most points for being near, a subject, the first in its sentence and much spoken of wins;
when that is a plain noun, or nothing wins clearly, the pronoun is left alone.

Catches: «Ukraine must proclaim its neutrality» – Ukraine; «Norsk Air cut flights. It blamed the weather.» – Norsk Air. Must not: «Ukraine’s
army lost its tanks» – the army; «The report was late, and its authors …» – no actor; «It is said that», «It rained» – nobody.
*/
import type {Span} from '../../article/span.ts';
import type {Analysis, Token, Tokens} from '../analysis.ts';
import type {Actor} from '../reading.ts';
import {kindNouns, titles} from './lexicon.ts';
import {type ActorMention, indexMentions} from './mention-index.ts';
import {isSubject} from './person-mentions.ts';

/** How many candidates back a pronoun may look; the cost stays linear. */
const reach = 14;
const farthestSentence = 2;

const isIt = /^(?:it|its|itself)$/;

/** Something that «it» can mean. */
type Candidate = {
	readonly actor: Actor | undefined;
	readonly token: number;
	readonly sentence: number;
	readonly isSubject: boolean;
	readonly isFirst: boolean;
	readonly isPossessor: boolean;
	readonly isPronoun: boolean;
	readonly isBehindPreposition: boolean;
};

/** Set by a search over the training half of a corpus with marked pronouns. */
export const itWeights = {
	noun: 0.4,
	sentence: 1.8,
	token: 0.06,
	subject: 0.6,
	first: 0.4,
	possessor: 1.2,
	pronoun: -0.2,
	preposition: 0.3,
	topic: 1.3,
	count: 0.1,
	place: 0.5,
	parallel: 0.5,
	object: 1.5,
	ownClause: 3,
	least: 0.3,
};

/** Calls `give` for each «its», «it» and «itself» whose owner is safe to tell. */
export function resolveIts(
	analysis: Analysis,
	actors: readonly Actor[],
	give: (actor: string, span: Span) => void,
): void {
	const {tokens} = analysis;
	const names = indexMentions(actors).all;
	const topic = topicOf(actors);
	const recent: Candidate[] = [];
	let next = 0;
	let namedUntil = -1;
	let sentenceOfLast = -1;
	const note = (candidate: Omit<Candidate, 'isFirst'>) => {
		recent.push({...candidate, isFirst: candidate.sentence !== sentenceOfLast});
		sentenceOfLast = candidate.sentence;
	};

	for (let index = 0; index < tokens.length; index++) {
		const token = tokens.get(index) as Token;
		while (next < names.length && (names[next] as ActorMention).mention.start < token.end) {
			const {actor, mention} = names[next] as ActorMention;
			next++;
			const last = tokens.indexAt(mention.end - 1);
			namedUntil = Math.max(namedUntil, mention.end);
			if (actor.kind !== 'person' && mention.form === 'name' && canStandAlone(tokens, index, last)) {
				note({
					actor,
					token: last,
					sentence: token.sentence,
					isSubject: isSubject(tokens, index, last),
					isPossessor: isPossessive(tokens, last),
					isPronoun: false,
					isBehindPreposition: isBehindPreposition(tokens, index),
				});
			}
		}

		if (token.start < namedUntil) {
			continue;
		}

		const owner = isIt.test(token.lower) ? choose(recent, tokens, index, topic) : undefined;
		if (owner?.actor !== undefined) {
			give(owner.actor.id, token);
		}

		if (owner !== undefined || isThing(tokens, index)) {
			note({
				actor: owner?.actor,
				token: index,
				sentence: token.sentence,
				isSubject: token.lower !== 'its' && isSubject(tokens, index, index),
				isPossessor: token.lower === 'its' || isPossessive(tokens, index),
				isPronoun: owner !== undefined,
				isBehindPreposition: isBehindPreposition(tokens, index),
			});
		}
	}
}

function isPossessive(tokens: Tokens, last: number): boolean {
	return /^['’]s?$/.test(tokens.get(last + 1)?.text ?? '');
}

/** Not «Norway and Sweden», who are «they»; nor «the Norsk crossing», which is something else. */
function canStandAlone(tokens: Tokens, first: number, last: number): boolean {
	const next = tokens.get(last + 1);
	return !(
		(tokens.get(first - 1)?.lower === 'and' && tokens.get(first - 2)?.tag === 'PROPN') ||
		(next?.lower === 'and' && tokens.get(last + 2)?.tag === 'PROPN') ||
		(next?.tag === 'NOUN' &&
			next.sentence === tokens.get(last)?.sentence &&
			// «Norsk Air plans to» has its verb taken for a noun.
			tokens.get(last + 2)?.lower !== 'to')
	);
}

/** The organisation or place named most often; the earlier one when two are named alike. */
function topicOf(actors: readonly Actor[]): Actor | undefined {
	let topic: Actor | undefined;
	for (const actor of actors) {
		if (actor.kind !== 'person' && (topic === undefined || actor.mentions.length > topic.mentions.length)) {
			topic = actor;
		}
	}

	return topic;
}

/** Whether a token is the head of a noun phrase that «it» could mean: one thing, not a person, no part of a longer name. */
function isThing(tokens: Tokens, index: number): boolean {
	const {tag, lower, lemma, text} = tokens.get(index) as Token;
	return (
		tag === 'NOUN' &&
		text === lower &&
		lemma === lower &&
		!/^(?:NOUN|PROPN)$/.test(tokens.get(index + 1)?.tag ?? '') &&
		!titles.before.has(lower) &&
		!kindNouns.person.has(lower)
	);
}

/** Whether a preposition leads to the noun phrase in which a token stands. */
function isBehindPreposition(tokens: Tokens, index: number): boolean {
	let before = index - 1;
	while (
		before >= 0 &&
		index - before < 6 &&
		/^(?:ADJ|NOUN|PROPN|DET|NUM)$/.test((tokens.get(before) as Token).tag)
	) {
		before--;
	}

	return tokens.get(before)?.tag === 'ADP';
}

/** Not «it rained», «it is clear that», «it seems», «made it possible». */
function isReferring(tokens: Tokens, index: number): boolean {
	const next = tokens.get(index + 1);
	const before = tokens.get(index - 1);
	if (next === undefined) {
		return false;
	}

	if (/^(?:VERB|AUX|ADV|PART)$/.test(next.tag) || /^['’]/.test(next.text)) {
		return !isEmptySubject(tokens, index + 1);
	}

	return /^(?:VERB|ADP)$/.test(before?.tag ?? '') && next.tag !== 'ADJ' && next.lower !== 'that';
}

const emptyVerbs =
	/^(?:seem|appear|turn|rain|snow|take|happen|matter|mean|help|feel|look|sound|come|get|make|depend|hurt|follow)$/;

/** From the verb behind «it»: whether the clause says nothing of anybody. */
function isEmptySubject(tokens: Tokens, verb: number): boolean {
	let index = verb;
	while (
		index < verb + 5 &&
		(/^(?:AUX|ADV|PART)$/.test(tokens.get(index)?.tag ?? '') || tokens.get(index)?.lemma === 'be')
	) {
		index++;
	}

	const head = tokens.get(index);
	const isCopula = index > verb && tokens.get(index - 1)?.lemma !== 'have';
	if (head === undefined || head.lower === 'time') {
		return true;
	}

	if (head.tag === 'VERB') {
		const behind = tokens.get(index + 1)?.lower ?? '';
		return emptyVerbs.test(head.lemma) || (isCopula && /^(?:that|whether)$/.test(behind));
	}

	// «It is clear that», «it was a shame to», «it is time».
	for (let behind = index; behind < index + 6; behind++) {
		const token = tokens.get(behind);
		if (token === undefined || token.sentence !== head.sentence || /^[.,;:]$/.test(token.text)) {
			break;
		}

		if (/^(?:that|to|whether|when|who|time|why|how|if)$/.test(token.lower)) {
			return true;
		}
	}

	return false;
}

function choose(
	recent: readonly Candidate[],
	tokens: Tokens,
	index: number,
	topic: Actor | undefined,
): Candidate | undefined {
	const token = tokens.get(index) as Token;
	const before = tokens.get(index - 1);
	if (token.lower === 'it' && !isReferring(tokens, index)) {
		return undefined;
	}

	let best: Candidate | undefined;
	let bestPoints = Number.NEGATIVE_INFINITY;

	for (let back = recent.length - 1; back >= Math.max(0, recent.length - reach); back--) {
		const candidate = recent[back] as Candidate;
		if (token.sentence - candidate.sentence > farthestSentence) {
			break;
		}

		const points = pointsOf(candidate, token, before, index - candidate.token, topic === candidate.actor);
		if (points > bestPoints) {
			bestPoints = points;
			best = candidate;
		}
	}

	return bestPoints > itWeights.least ? best : undefined;
}

function pointsOf(
	candidate: Candidate,
	token: Token,
	before: Token | undefined,
	steps: number,
	isTopic: boolean,
): number {
	const distance = token.sentence - candidate.sentence;
	let points = -itWeights.sentence * distance - itWeights.token * Math.min(20, steps);
	points += candidate.isSubject ? itWeights.subject : 0;
	points += candidate.isFirst ? itWeights.first : 0;
	points -= candidate.isPossessor ? itWeights.possessor : 0;
	points += candidate.isPronoun ? itWeights.pronoun : 0;
	// What «it» is the object of is often a thing; and the subject would say «itself» («Norsk Air replaced it»).
	const isObject = token.lower === 'it' && /^(?:VERB|ADP)$/.test(before?.tag ?? '');
	points -= isObject ? itWeights.object : 0;
	points -= isObject && candidate.isSubject && distance === 0 ? itWeights.ownClause : 0;
	points -= candidate.isBehindPreposition ? itWeights.preposition : 0;
	points += token.lower === 'it' && candidate.isSubject && distance > 0 ? itWeights.parallel : 0;
	if (candidate.actor === undefined) {
		return points + itWeights.noun;
	}

	points += isTopic ? itWeights.topic : 0;
	points += candidate.actor.kind === 'place' ? itWeights.place : 0;
	return points + itWeights.count * Math.log2(1 + candidate.actor.mentions.length);
}
