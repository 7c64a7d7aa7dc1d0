/*
Pronouns given to actors: who «he» is.

Read from the front, every «he» or «she» goes to the person, named or meant by an earlier pronoun, who has the most points for agreeing in
gender, being near, being the subject of a clause, and being spoken of often (the salience of Lappin and Leass 1994, with
mention counts as in Ge, Hale and Charniak 1998). People without a name take part («his mother»): a pronoun that means one
of them is left alone. «I» in a quotation is its speaker.

Catches: «Jane Roe met Tom Poe. She said …» – Jane Roe. Must not: «Roe met the boy’s mother. She said …» – no actor.
*/
import type {Span} from '../../article/span.ts';
import type {Analysis, Token} from '../analysis.ts';
import type {Actor, Mention, Statement} from '../reading.ts';
import {genderOfActor} from './gender.ts';
import type {Gender} from './lexicon.ts';
import {indexMentions} from './mention-index.ts';
import {isSubject, type PersonMention, personMentions} from './person-mentions.ts';
import {resolveFirstPerson} from './resolve-first-person.ts';

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
@returns the same actors, ids unchanged, with the pronouns that could be resolved among their mentions, in the order of the text.
*/
export function resolvePronouns(
	analysis: Analysis,
	actors: readonly Actor[],
	statements: readonly Statement[],
): Actor[] {
	const added = new Map<string, Mention[]>();
	const give = (actor: string, {start, end}: Span) => {
		const mentions = added.get(actor) ?? [];
		mentions.push({start, end, form: 'pronoun'});
		added.set(actor, mentions);
	};

	resolveThirdPerson(analysis, actors, give);
	const withThirdPerson = withMentions(actors, added);
	added.clear();
	resolveFirstPerson(analysis, withThirdPerson, statements, give);
	return withMentions(withThirdPerson, added);
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
	last: PersonMention;
	count: number;
};

function resolveThirdPerson(
	analysis: Analysis,
	actors: readonly Actor[],
	give: (actor: string, span: Span) => void,
): void {
	const people = actors.filter(actor => actor.kind === 'person');
	const known = new Map(people.map(actor => [actor.id, genderOfActor(analysis, actor)]));
	const mentions = personMentions(analysis, people, known);
	const names = indexMentions(actors);
	const candidates = new Map<string | PersonMention, Candidate>();
	const recent: Candidate[] = [];
	let next = 0;
	const note = (mention: PersonMention) => {
		const key = mention.actor ?? mention;
		const candidate = candidates.get(key) ?? {
			actor: mention.actor,
			gender: mention.gender,
			last: mention,
			count: 0,
		};
		candidate.last = mention;
		candidate.count++;
		candidates.set(key, candidate);
		recent.push(candidate);
	};

	for (const [index, token] of analysis.tokens.entries()) {
		while (next < mentions.length && (mentions[next] as PersonMention).start < token.start) {
			note(mentions[next] as PersonMention);
			next++;
		}

		const gender = genders.get(token.lower);
		if (gender === undefined || names.at(token).length > 0) {
			continue;
		}

		const pronoun = pronounAt(analysis, index, gender);
		const best = choose(recent, pronoun);
		if (best === undefined) {
			continue;
		}

		best.candidate.gender ??= best.isClear ? gender : undefined;
		if (best.candidate.actor === undefined) {
			best.candidate.last = pronoun;
			recent.push(best.candidate);
		} else {
			give(best.candidate.actor, token);
			note({...pronoun, actor: best.candidate.actor});
		}
	}
}

function pronounAt(analysis: Analysis, index: number, gender: Gender): PersonMention {
	const token = analysis.tokens[index] as Token;
	return {
		start: token.start,
		end: token.end,
		actor: undefined,
		gender,
		token: index,
		sentence: token.sentence,
		paragraph: analysis.sentences[token.sentence]?.paragraph ?? 0,
		isSubject: /^(?:he|she)$/.test(token.lower) || isSubject(analysis.tokens, index, index),
	};
}

function choose(
	recent: readonly Candidate[],
	pronoun: PersonMention,
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

		if (seen.has(candidate) || (candidate.gender ?? pronoun.gender) !== pronoun.gender) {
			continue;
		}

		seen.add(candidate);
		const points = pointsOf(candidate, pronoun);
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

/** The weights were set by reading errors; they are near those of the papers. */
function pointsOf(candidate: Candidate, pronoun: PersonMention): number {
	const {last} = candidate;
	const distance = Math.min(pronoun.sentence - last.sentence, 6);
	return (
		(candidate.gender === pronoun.gender ? 2.2 : 0) -
		0.9 * distance -
		0.5 * (pronoun.paragraph - last.paragraph) +
		(last.isSubject ? 1 : 0) +
		0.4 * Math.log2(1 + candidate.count)
	);
}
