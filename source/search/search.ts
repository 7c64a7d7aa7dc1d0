import {type Candidate, findCandidates} from './candidates.ts';
import {type FoundTerm, findTerm, lettersIn} from './find-term.ts';
import type {Hit} from './hit.ts';
import {listAll} from './list-all.ts';
import {mergeSpans} from './match-words.ts';
import {parseQuery, type SearchScope} from './query.ts';
import {actorRank, compareRanked} from './rank.ts';
import type {SearchIndex} from './search-index.ts';
import {withoutOuter} from './without-outer.ts';

/** Where fewer hits are found than a screen shows, weak ones fill up to so many. */
const screenful = 20;

/**
Finds what answers a query, best first (rank.ts says in which order, match-words.ts what is found).

All words of the query must be found in one sentence, one fact, or the names, aliases and descriptors of one actor; in any order, parts of
words too, with typing errors forgiven. Where several facts and sentences around one place match equally, one is listed: see without-outer.ts.
Weak matches are listed only where there are fewer than twenty better hits, behind them, up to twenty.

@param query as typed, sigil included: see `parseQuery`. A sigil alone lists all of its kind in the order of the text, whatever
the limit; nothing, or `/` alone, finds nothing. Any string is accepted.
@param limit how many hits to give at most.
*/
export function search(index: SearchIndex, query: string, limit = 100): readonly Hit[] {
	const {scope, terms} = parseQuery(query);
	if (terms.length === 0) {
		return listAll(index, scope);
	}

	const found = terms.map(term => findTerm(index, term));
	const most = Math.max(0, limit);
	const best = findBest(index, scope, found, false, most);
	const shown =
		best.length < Math.min(most, screenful)
			? findBest(index, scope, found, true, Math.min(most, screenful))
			: best;
	return shown.map(candidate => makeHit(index, candidate, found));
}

function findBest(
	index: SearchIndex,
	scope: SearchScope,
	found: readonly FoundTerm[],
	takesWeak: boolean,
	most: number,
): Candidate[] {
	// Inner hits push outer ones out, and three facts to a sentence are usual.
	const candidates = findCandidates(index, scope, found, takesWeak, most * 4 + 100);
	const actors = candidates.filter(({kind}) => kind === actorRank);
	const others = candidates.filter(({kind}) => kind !== actorRank);
	return [...actors, ...withoutOuter(others)].sort(compareRanked).slice(0, most);
}

function makeHit(index: SearchIndex, {target, stretch, place}: Candidate, found: readonly FoundTerm[]): Hit {
	const {side, start: base, end} = stretch;
	const passages = side === 'fields' ? index.fields : index.sentences;
	const letters = mergeSpans(found.flatMap(term => lettersIn(term, stretch, passages, index.vocabulary)));
	return {
		target,
		text: passages.text.slice(base, end),
		matches: letters.map(letter => ({start: letter.start - base, end: letter.end - base})),
		place,
		placeMatches: side === 'fields' ? [] : letters,
	};
}
