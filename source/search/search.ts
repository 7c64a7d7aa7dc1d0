import type {Span} from '../article/span.ts';
import {type Candidate, findCandidates} from './candidates.ts';
import {findTerm, type Places, placesIn} from './find-term.ts';
import type {Hit} from './hit.ts';
import {listAll} from './list-all.ts';
import {insideWord, mergeSpans} from './match-words.ts';
import {parseQuery} from './query.ts';
import {actorRank, compareRanked, type Ranked} from './rank.ts';
import type {SearchIndex} from './search-index.ts';
import {withoutOuter} from './without-outer.ts';

/**
Finds what answers a query, best first (rank.ts says in which order, match-words.ts what is found).

All words of the query must be found in one sentence, one fact, or the names, aliases and descriptors of one actor; in any order, parts of
words too, with typing errors forgiven. Where several facts and sentences around one place match equally, one is listed: see without-outer.ts.

@param query as typed, sigil included: see `parseQuery`. A sigil alone lists all of its kind in the order of the text, whatever
the limit; nothing, or `/` alone, finds nothing. Any string is accepted.
@param limit how many hits to give at most.
*/
export function search(index: SearchIndex, query: string, limit = 100): Hit[] {
	const {scope, terms} = parseQuery(query);
	if (terms.length === 0) {
		return listAll(index, scope);
	}

	const most = Math.max(0, limit);
	const found = terms.map(term => findTerm(index, term));
	// Inner hits push outer ones out, and three facts to a sentence are usual.
	const candidates = findCandidates(index, scope, found, most * 4 + 100);
	const actors = candidates.filter(({kind}) => kind === actorRank);
	const others = candidates.filter(({kind}) => kind !== actorRank);
	return [...actors, ...withoutOuter(others, index.reading.sentences)]
		.map(candidate => makeHit(index, candidate, found))
		.sort(compareRanked)
		.slice(0, most)
		.map(({hit}) => hit);
}

type RankedHit = Ranked & {readonly hit: Hit};

function makeHit(index: SearchIndex, candidate: Candidate, found: readonly Places[]): RankedHit {
	const {target, shown, place, ...ranks} = candidate;
	const letters = mergeSpans(found.flatMap(places => lettersIn(places, shown)));
	const matches = letters.map(({start, end}) => ({start: start - shown.start, end: end - shown.start}));
	const text = index.haystack.slice(shown.start, shown.end);
	const hit = {target, text, matches, place, placeMatches: target.kind === 'actor' ? [] : letters};
	const [first] = matches;
	return {...ranks, isAll: first?.start === 0 && first.end === text.length, start: place.start, hit};
}

/** The letters of a term to show: where it matches best, and wherever it stands as typed at the beginning of a word. */
function lettersIn(places: Places, shown: Span): Span[] {
	const inside = placesIn(places, shown);
	const score = (place: number) => places.scores[place] as number;
	const best = inside.reduce((least, place) => Math.min(least, score(place)), Number.POSITIVE_INFINITY);
	return inside
		.filter(place => score(place) === best || (best < insideWord && score(place) < insideWord))
		.flatMap(place => places.lettersAt(place));
}
