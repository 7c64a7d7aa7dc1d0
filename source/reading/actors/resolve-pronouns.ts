/*
Pronouns given to actors: who «he» is.

Read from the front, every «he» or «she» goes to the person, named or meant by an earlier pronoun, who has the most points for agreeing in
gender, being near, being the subject of a clause, and being spoken of often (the salience of Lappin and Leass 1994, with
mention counts as in Ge, Hale and Charniak 1998). People without a name take part («his mother»): a pronoun that means one
of them is left alone. «I» in a quotation is its speaker.

Catches: «Jane Roe met Tom Poe. She said …» – Jane Roe. Must not: «Roe met the boy’s mother. She said …» – no actor.
*/
import type {Span} from '../../article/span.ts';
import type {Analysis, Token, Tokens} from '../analysis.ts';
import type {Actor, Mention, Statement} from '../reading.ts';
import {isFirstPerson, isQuoted, paragraphOf} from './first-person.ts';
import {genderOfActor, likelyGender} from './gender.ts';
import {resolveInterview} from './interview.ts';
import {KnownActors} from './known-actors.ts';
import type {Gender} from './lexicon.ts';
import {indexMentions} from './mention-index.ts';
import {type PersonMention, personMentions, placed} from './person-mentions.ts';
import {quotedSources} from './quoted-sources.ts';
import {resolveFirstPerson} from './resolve-first-person.ts';
import {resolveIts} from './resolve-its.ts';

const genders = new Map<string, Gender>([
	['he', 'male'],
	['him', 'male'],
	['his', 'male'],
	['himself', 'male'],
	['she', 'female'],
	['her', 'female'],
	['hers', 'female'],
	['herself', 'female'],
]);

/** How many mentions back a pronoun may look; texts with more people between are rare, and the cost stays linear. */
const reach = 40;
const farthestParagraph = 3;

/**
Adds pronoun mentions to the actors.

@param actors as `findActors` gives them.
@param statements without speakers.
@param earlier what earlier parts of the text told of people's gender; it is told what this part does.
@returns the same actors, ids unchanged, with the pronouns that could be resolved among their mentions, in the order of the text.
*/
export function resolvePronouns(
	analysis: Analysis,
	actors: readonly Actor[],
	statements: readonly Statement[],
	earlier = new KnownActors(),
): Actor[] {
	const added = new Map<string, Mention[]>();
	const give = (actor: string, {start, end}: Span) => {
		const mentions = added.get(actor) ?? [];
		mentions.push({start, end, form: 'pronoun'});
		added.set(actor, mentions);
	};

	const taken = () => {
		const more = new Map(added);
		added.clear();
		return more;
	};

	const genre = resolveInterview(analysis, actors, give);
	const withAnswers = withMentions(actors, taken());
	// Between answers a writer goes on telling of who gives them; whoever speaks alone or at a hearing speaks of others.
	resolveThirdPerson(analysis, genre === 'interview' ? withAnswers : actors, statements, earlier, give);
	resolveIts(analysis, actors, give);
	const withThirdPerson = withMentions(withAnswers, taken());
	resolveFirstPerson(analysis, withThirdPerson, statements, give);
	return withMentions(withThirdPerson, taken());
}

function withMentions(actors: readonly Actor[], added: ReadonlyMap<string, readonly Mention[]>): Actor[] {
	return actors.map(actor => {
		const more = added.get(actor.id);
		return more === undefined
			? actor
			: {...actor, mentions: [...actor.mentions, ...more].sort((a, b) => a.start - b.start)};
	});
}

/** What is known of a candidate while the text is read from the front. */
type Candidate = {
	readonly actor: string | undefined;
	gender: Gender | undefined;
	/** What a rare first name makes likely; it excludes nobody. */
	readonly likely: Gender | undefined;
	/** Whether it is the person that the article names most. */
	readonly isTopic: boolean;
	isPronoun: boolean;
	last: PersonMention;
	/** The last mention that tells. */
	told: PersonMention | undefined;
	count: number;
};

function resolveThirdPerson(
	analysis: Analysis,
	actors: readonly Actor[],
	statements: readonly Statement[],
	earlier: KnownActors,
	give: (actor: string, span: Span) => void,
): void {
	const people = actors.filter(actor => actor.kind === 'person');
	const known = new Map(
		people.map(actor => [actor.id, earlier.genderOf(actor.id) ?? genderOfActor(analysis, actor)]),
	);
	const mentions = personMentions(analysis, people, known);
	const likely = new Map(people.map(actor => [actor.id, likelyGender(actor)]));
	const topic = topicOf(people);
	const names = indexMentions(actors);
	const sourceOf = quotedSources(statements);
	const given = new Map<number, string>();
	const speakers = speakersOfParagraphs(analysis, people);
	// «“He is late,” Roe said»: whoever speaks does not call himself «he».
	const speakerAt = (token: Token): string | undefined => {
		const speaker = speakers.get(paragraphOf(analysis, token));
		if (speaker !== undefined) {
			return speaker;
		}

		const source = isQuoted(analysis, token) ? sourceOf(token) : undefined;
		const named = source && names.at(source).find(({actor}) => actor.kind === 'person');
		return named?.actor.id ?? (source && given.get(source.start));
	};

	const candidates = new Map<string | PersonMention, Candidate>();
	const recent: Candidate[] = [];
	let next = 0;
	let teller: PersonMention | undefined;
	const note = (mention: PersonMention, isPronoun = false) => {
		const key = mention.actor ?? mention;
		const candidate = candidates.get(key) ?? {
			actor: mention.actor,
			gender: mention.gender,
			likely: mention.actor === undefined ? undefined : likely.get(mention.actor),
			isTopic: mention.actor !== undefined && mention.actor === topic,
			isPronoun: false,
			last: mention,
			told: undefined,
			count: 0,
		};
		candidate.isPronoun = isPronoun;
		candidate.last = mention;
		candidate.told = mention.isTeller ? mention : candidate.told;
		teller = mention.isTeller || takesOver(mention, teller) ? mention : teller;
		candidate.count++;
		candidates.set(key, candidate);
		recent.push(candidate);
	};

	for (let index = 0; index < analysis.tokens.length; index++) {
		const token = analysis.tokens.get(index) as Token;
		while (next < mentions.length && (mentions[next] as PersonMention).start < token.start) {
			note(mentions[next] as PersonMention);
			next++;
		}

		const gender = genders.get(token.lower);
		if (gender === undefined || names.at(token).length > 0) {
			continue;
		}

		const pronoun = pronounAt(analysis, index, gender);
		const best = choose(recent, pronoun, kindOf(analysis.tokens, index), speakerAt(token), teller);
		if (best === undefined) {
			continue;
		}

		best.candidate.gender ??= best.isClear ? gender : undefined;
		if (best.candidate.actor === undefined) {
			best.candidate.last = pronoun;
			recent.push(best.candidate);
		} else {
			give(best.candidate.actor, token);
			given.set(token.start, best.candidate.actor);
			note({...pronoun, actor: best.candidate.actor}, true);
		}
	}

	const told = [...candidates.values()].map(({actor, gender}) => [actor, gender] as const);
	for (const [actor, gender] of [...known, ...told]) {
		if (actor !== undefined && gender !== undefined) {
			earlier.learnGender(actor, gender);
		}
	}
}

/** Who says «I» outside quotation marks, as far as that is known, by paragraph. */
function speakersOfParagraphs(analysis: Analysis, people: readonly Actor[]): Map<number, string> {
	const speakers = new Map<number, string>();
	for (const {id, mentions} of people) {
		for (const mention of mentions) {
			const token = analysis.tokens.get(analysis.tokens.indexAt(mention.start));
			if (token !== undefined && mention.form === 'pronoun' && isFirstPerson(token)) {
				speakers.set(paragraphOf(analysis, token), id);
			}
		}
	}

	return speakers;
}

/** The person named most often; the earlier one when two are named alike. */
function topicOf(people: readonly Actor[]): string | undefined {
	let topic: Actor | undefined;
	for (const actor of people) {
		if (topic === undefined || actor.mentions.length > topic.mentions.length) {
			topic = actor;
		}
	}

	return topic?.id;
}

function pronounAt(analysis: Analysis, index: number, gender: Gender): PersonMention {
	const token = analysis.tokens.get(index) as Token;
	return {
		...placed(analysis, index, index, token),
		actor: undefined,
		gender,
		isSubject: /^(?:he|she)$/.test(token.lower),
		isPossessor: /^(?:his|her|hers)$/.test(token.lower),
		isFirst: false,
	};
}

/** `reported` is the subject of what somebody says: «Roe said he …». */
type PronounKind = 'subject' | 'reported' | 'object' | 'possessive';

function kindOf(tokens: Tokens, index: number): PronounKind {
	const {lower} = tokens.get(index) as Token;
	if (lower === 'he' || lower === 'she') {
		const before = tokens.get(index - 1)?.lower === 'that' ? index - 2 : index - 1;
		const verb = tokens.get(before);
		return reportingVerb.test(verb?.lemma ?? '') && verb?.sentence === tokens.get(index)?.sentence
			? 'reported'
			: 'subject';
	}

	const leadsNoun = /^(?:NOUN|ADJ|PROPN|NUM)$/.test(tokens.get(index + 1)?.tag ?? '');
	return lower === 'his' || (lower === 'her' && leadsNoun) ? 'possessive' : 'object';
}

/** Whether a new sentence has named somebody else since something was told. */
function takesOver(mention: PersonMention, teller: PersonMention | undefined): boolean {
	return !mention.isPossessor && !mention.isQuoted && mention.sentence !== teller?.sentence;
}

function choose(
	recent: readonly Candidate[],
	pronoun: PersonMention,
	kind: PronounKind,
	speaker: string | undefined,
	teller: PersonMention | undefined,
): {readonly candidate: Candidate; readonly isClear: boolean} | undefined {
	const seen = new Set<Candidate>();
	let best: Candidate | undefined;
	let bestPoints = Number.NEGATIVE_INFINITY;
	let secondPoints = Number.NEGATIVE_INFINITY;
	for (let index = recent.length - 1; index >= 0 && index > recent.length - reach; index--) {
		const candidate = recent[index] as Candidate;
		if (pronoun.paragraph - candidate.last.paragraph > farthestParagraph) {
			continue;
		}

		if (seen.has(candidate) || !canBe(candidate, pronoun, speaker)) {
			continue;
		}

		seen.add(candidate);
		const isTeller = pronoun.isTeller && candidate.told !== undefined && candidate.told === teller;
		const points = pointsOf(candidate, pronoun, kind) + (isTeller ? weights.teller : 0);
		if (points > bestPoints) {
			secondPoints = bestPoints;
			bestPoints = points;
			best = candidate;
		} else if (points > secondPoints) {
			secondPoints = points;
		}
	}

	return best === undefined ? undefined : {candidate: best, isClear: bestPoints - secondPoints > 1};
}

function canBe(candidate: Candidate, {gender}: PersonMention, speaker: string | undefined): boolean {
	const {actor, last, isPronoun} = candidate;
	return (
		(candidate.gender ?? gender) === gender &&
		// «He recalled that she»: who was «he» a moment ago, however unsure, is not «she» now.
		!(isPronoun && last.gender !== undefined && last.gender !== gender) &&
		(actor === undefined || actor !== speaker)
	);
}

const reportingVerb = /^(?:say|tell|add|claim|believe|think|know|insist|admit|announce|explain|argue)$/;
/** How far back the subject of «said» may begin, in tokens. */
const longestReport = 7;

/** Set by a search over the training half of a corpus with marked pronouns; they come out near those of the papers. */
export const weights = {
	gender: 1,
	likelyGender: 0.2,
	sentence: 1.1,
	paragraph: 0.3,
	subject: 1,
	first: 0.6,
	pronoun: 0.6,
	count: 0.7,
	possessor: 0.2,
	parallel: 0.2,
	ownClause: 1.5,
	topic: 0.5,
	reported: 1.5,
	ownSubject: 0.3,
	teller: 1.5,
	quoted: 0.5,
};

function pointsOf(candidate: Candidate, pronoun: PersonMention, kind: PronounKind): number {
	const {last} = candidate;
	const distance = Math.min(pronoun.sentence - last.sentence, 6);
	let points =
		(candidate.gender === pronoun.gender
			? weights.gender
			: candidate.likely === pronoun.gender
				? weights.likelyGender
				: 0) -
		weights.sentence * distance -
		weights.paragraph * (pronoun.paragraph - last.paragraph) +
		weights.count * Math.log2(1 + candidate.count);
	points += last.isSubject ? weights.subject : 0;
	points += last.isFirst ? weights.first : 0;
	points -= last.isPossessor ? weights.possessor : 0;
	points += candidate.isPronoun ? weights.pronoun : 0;
	points -= last.isQuoted && !pronoun.isQuoted && kind === 'subject' ? weights.quoted : 0;
	points += candidate.isTopic ? weights.topic : 0;
	if (kind === 'reported' && last.isSubject && distance === 0 && pronoun.token - last.token < longestReport) {
		points += weights.reported;
	}

	if ((kind === 'subject' || kind === 'reported') && last.isSubject) {
		points += weights.parallel;
	}

	// «Roe sold his house»: Roe’s, more often than not.
	if (kind === 'possessive' && last.isSubject && distance === 0) {
		points += weights.ownSubject;
	}

	// «Roe told her»: somebody else, unless a clause of its own begins in between.
	if (kind === 'object' && last.isSubject && distance === 0 && pronoun.token - last.token < 6) {
		points -= weights.ownClause;
	}

	return points;
}
