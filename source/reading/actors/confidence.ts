/*
How sure an actor is: that its names are names of one actor, of the kind that it is said to be.

Kinds are told apart by points (kinds.ts), and how far the best kind is ahead of the next, «none» among them, says how sure it is: under one point
as many are wrong as right, from three and a half on nine in ten hold. More than one form of the name, or three mentions, are evidence too. The steps
were chosen by reading such shares on crossner-politics and gum, and rounding.

Catches: «President Ruth Orr», whose title leaves no doubt. Must not: «Orr» alone in one sentence that would fit a town as well.
*/
import type {Span} from '../../article/span.ts';
import {confidenceOf} from '../confidence.ts';
import type {Judged, Why} from '../reading.ts';
import type {Group} from './group-names.ts';
import {countryNamed, firstName, isKnownOrganisation, placeRank} from './lexicon.ts';
import {isOrganisationHead} from './name-runs.ts';
import type {Name} from './names.ts';
import type {Word} from './words.ts';

const perLead = 1.6;
const least = -3;
const most = 4;
const farAhead = 6;

const titled = 'title and name';

/** Judges a group of names. Its words are the name that tells most, with its title; it may stand in an earlier part of the text. */
export function judgeActor(words: readonly Word[], group: Group): Judged {
	const {known, names, lead} = group;
	const forms = new Set(names.map(({key}) => key));
	const isBacked =
		forms.size > 1 || (known?.spoken.length ?? 0) > 1 || names.length + (known?.nameCount ?? 0) >= 3;
	const ahead = Math.min(most, perLead * (lead - 1));
	const points = Math.max(least, ahead) + (lead >= farAhead ? 1 : 0) + (isBacked ? 1 : 0);
	return {confidence: confidenceOf(points), why: strongestWhy(words, group)};
}

function strongestWhy(words: readonly Word[], group: Group): Why {
	const {known} = group;
	const [rule, name] = evidenceIn(words, group);
	const isStronger =
		name.title !== undefined || name.last - name.first + 1 > (known?.name.split(' ').length ?? 0);
	if (known !== undefined && (known.why.rule === titled || !isStronger)) {
		return known.why;
	}

	const span: Span = {start: Math.min(name.start, name.title?.start ?? name.start), end: name.end};
	return {rule, words: [span]};
}

function evidenceIn(words: readonly Word[], {kind, names}: Group): readonly [string, Name] {
	const longest = names.reduce((best, name) =>
		name.last - name.first > best.last - best.first ? name : best,
	);
	const opening = (words[longest.first] as Word).lower;
	const closing = (words[longest.last] as Word).lower;
	if (kind === 'person') {
		const named = names.find(name => name.title !== undefined);
		if (named !== undefined) {
			return [titled, named];
		}

		return [
			longest.first < longest.last && firstName(opening) !== undefined ? 'first name' : 'form and context',
			longest,
		];
	}

	if (kind === 'place') {
		return [
			countryNamed(longest.key) !== undefined || placeRank(longest.key) > 0
				? 'known place'
				: 'form and context',
			longest,
		];
	}

	const isKnown = isKnownOrganisation(longest.key);
	return [
		isKnown
			? 'known organisation'
			: isOrganisationHead(closing) || isOrganisationHead(opening)
				? 'word for an organisation'
				: 'form and context',
		longest,
	];
}
