import {wordsOfFact} from './fact-words.ts';
import type {Hit} from './hit.ts';
import type {SearchScope} from './query.ts';
import {isInScope} from './scope.ts';
import type {SearchIndex} from './search-index.ts';

/**
All of one kind in the order of the text, with nothing matched: the picker that a sigil alone opens.

@returns nothing when the scope is everything: that is no kind.
*/
export function listAll(index: SearchIndex, scope: SearchScope): Hit[] {
	const {actors, article} = index.reading;
	const noMatches = {matches: [], placeMatches: []};
	switch (scope) {
		case 'everything': {
			return [];
		}

		case 'actors': {
			return actors.map(({id, name, mentions}): Hit => {
				const {start, end} = mentions[0] ?? {start: 0, end: 0};
				return {target: {kind: 'actor', id}, text: name, place: {start, end}, ...noMatches};
			});
		}

		case 'quotes':
		case 'figures': {
			return index.facts
				.filter(({label}) => isInScope(scope, label))
				.map((fact): Hit => {
					const {id} = fact;
					const span = wordsOfFact(fact);
					const text = article.text.slice(span.start, span.end);
					return {target: {kind: 'fact', id}, text, place: span, ...noMatches};
				});
		}
	}
}
