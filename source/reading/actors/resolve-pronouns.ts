/*
Pronouns given to actors: who «he» is.

Candidates are the people named before the pronoun, in its paragraph and the two before it. Each gets points for agreeing in gender, for
being near, for being the subject of its clause, and for having been the last one that a pronoun meant; the most points win, and
nobody wins who is of the other gender (the idea is Lappin and Leass 1994, with the evidence of Ge, Hale and Charniak 1998).

Catches: «Jane Roe met the mayor. She said …» – Jane Roe. Must not: «Tom said that the boy lost his bike» – no actor is the boy, but the
nearest man named is taken only when nothing in between could be meant.
*/
import {indexAt} from '../../article/span.ts';
import type {Analysis, Token} from '../analysis.ts';
import type {Actor, Mention, Statement} from '../reading.ts';
import {genderOfActor} from './gender.ts';
import type {Gender} from './lexicon.ts';
import {type ActorMention, indexMentions} from './mention-index.ts';

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

/**
Adds pronoun mentions to the actors.

@param actors as `findActors` gives them.
@param statements without speakers.
@returns the same actors, ids unchanged, with the pronouns that could be resolved among their mentions, in the order of the text.
*/
export function resolvePronouns(
	analysis: Analysis,
	actors: readonly Actor[],
	_statements: readonly Statement[],
): Actor[] {
	const people = actors.filter(actor => actor.kind === 'person');
	const {all} = indexMentions(people);
	const known = new Map(people.map(actor => [actor.id, genderOfActor(analysis, actor)]));
	const added = new Map<string, Mention[]>();
	const lastMeant = new Map<Gender, {id: string; at: number}>();
	const starts = all.map(entry => entry.mention);
	const names = indexMentions(actors);
	for (const token of analysis.tokens) {
		const gender = genders.get(token.lower);
		if (gender === undefined || names.at(token).length > 0) {
			continue;
		}

		const paragraph = paragraphOf(analysis, token);
		let best = nearest(analysis, token, gender, all, starts, known);
		const before = lastMeant.get(gender);
		if (before !== undefined && paragraph - before.at <= 2 && (best === undefined || best.points < 1.5)) {
			best = {id: before.id, points: 2};
		}

		if (best !== undefined) {
			const mentions = added.get(best.id) ?? [];
			mentions.push({start: token.start, end: token.end, form: 'pronoun'});
			added.set(best.id, mentions);
			lastMeant.set(gender, {id: best.id, at: paragraph});
		}
	}

	return actors.map(actor => {
		const more = added.get(actor.id);
		return more === undefined
			? actor
			: {...actor, mentions: [...actor.mentions, ...more].sort((a, b) => a.start - b.start)};
	});
}

function nearest(
	analysis: Analysis,
	token: Token,
	gender: Gender,
	all: readonly ActorMention[],
	starts: readonly Mention[],
	known: ReadonlyMap<string, Gender | undefined>,
): {id: string; points: number} | undefined {
	let best: {id: string; points: number} | undefined;
	const last = indexAt(starts, token.start);
	for (let index = last; index >= 0 && index > last - 40; index--) {
		const {actor, mention} = all[index] as ActorMention;
		const its = indexAt(analysis.sentences, mention.start);
		const apart = paragraphOf(analysis, token) - (analysis.sentences[its]?.paragraph ?? 0);
		if (apart > 2) {
			break;
		}

		const own = known.get(actor.id);
		const points = (own === gender ? 3 : 0) - (token.sentence - its) - apart;
		if ((own === undefined || own === gender) && (best === undefined || points > best.points)) {
			best = {id: actor.id, points};
		}
	}

	return best;
}

function paragraphOf(analysis: Analysis, token: Token): number {
	return analysis.sentences[token.sentence]?.paragraph ?? 0;
}
