import type {Hit} from './hit.ts';
import type {SearchScope} from './query.ts';
import {isInScope} from './scope.ts';
import {cutFact, factLabels, type SearchIndex} from './search-index.ts';

const listed = new WeakMap<SearchIndex, Map<SearchScope, readonly Hit[]>>();

/**
All of one kind in the order of the text, with nothing matched: the picker that a sigil alone opens. Made once for each index and scope.

@returns nothing when the scope is everything: that is no kind.
*/
export function listAll(index: SearchIndex, scope: SearchScope): readonly Hit[] {
	let lists = listed.get(index);
	if (!lists) {
		lists = new Map();
		listed.set(index, lists);
	}

	let hits = lists.get(scope);
	if (!hits) {
		hits = makeList(index, scope);
		lists.set(scope, hits);
	}

	return hits;
}

const nothing: readonly never[] = [];

function makeList(index: SearchIndex, scope: SearchScope): readonly Hit[] {
	switch (scope) {
		case 'everything': {
			return [];
		}

		case 'actors': {
			return index.reading.actors.map(({id, name, mentions}): Hit => {
				const {start, end} = mentions[0] ?? {start: 0, end: 0};
				const place = {start, end};
				return {target: {kind: 'actor', id}, text: name, matches: nothing, place, placeMatches: nothing};
			});
		}

		case 'quotes':
		case 'figures': {
			return listFactsOf(index, scope);
		}
	}
}

function listFactsOf(index: SearchIndex, scope: SearchScope): Hit[] {
	const {kinds} = index.factColumns;
	const inScope = factLabels.map(label => isInScope(scope, label));
	const hits: Hit[] = [];
	for (let fact = 0; fact < kinds.length; fact++) {
		if (inScope[(kinds[fact] as number) & (cutFact - 1)]) {
			hits.push(new ListedFact(index, fact));
		}
	}

	return hits;
}

/** A fact in a list of thousands, of which a screenful will be looked at: what it holds is made when it is asked for. */
class ListedFact implements Hit {
	readonly matches = nothing;
	readonly placeMatches = nothing;
	readonly #index: SearchIndex;
	readonly #fact: number;

	constructor(index: SearchIndex, fact: number) {
		this.#index = index;
		this.#fact = fact;
	}

	get target(): Hit['target'] {
		return {kind: 'fact', id: this.#index.facts[this.#fact]?.id ?? ''};
	}

	get place(): Hit['place'] {
		const {starts, stops} = this.#index.factColumns;
		return {start: starts[this.#fact] as number, end: stops[this.#fact] as number};
	}

	get text(): string {
		const {start, end} = this.place;
		return this.#index.sentences.text.slice(start, end);
	}
}
