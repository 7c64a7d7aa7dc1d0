import {fold, foldWord} from './fold.ts';
import {walkWords} from './words.ts';

/** What a search narrows to: quotes and claims, actors, figures and times, or nothing narrower than all. */
export type SearchScope = 'everything' | 'quotes' | 'actors' | 'figures';

/** One word to look for; all of a query's terms must be found. */
export type Term = {
	/** Folded; at least one unit long. */
	readonly text: string;
	/** Taken literally, wherever it stands; otherwise typing errors are forgiven. */
	readonly isExact: boolean;
};

export type Query = {
	readonly scope: SearchScope;
	/** In the order typed, each once. */
	readonly terms: readonly Term[];
};

const sigils: Readonly<Record<string, SearchScope>> = {
	'/': 'everything',
	'"': 'quotes',
	'“': 'quotes',
	'@': 'actors',
	'#': 'figures',
};

/** What is typed or pasted beyond these is no search any more. */
const longestQuery = 1000;
const mostTerms = 16;
/** fuse.js compares patterns of up to 32 letters; longer words are looked for literally. */
const longestFuzzyTerm = 32;

/**
Takes a query apart: a sigil at its head narrows (`"` quotes and claims, `@` actors, `#` figures and times, `/` nothing), words follow;
`'word` is taken literally: no typing errors, but anywhere in a word, and with the marks in it.

@param query as typed. Any string is a query; one without words has no terms.
*/
export function parseQuery(query: string): Query {
	const typed = query.slice(0, longestQuery).trimStart();
	const scope = sigils[typed.charAt(0)];
	const rest = scope === undefined ? typed : typed.slice(1);
	const terms = new Map<string, Term>();
	for (const piece of rest.split(/\s+/u)) {
		for (const term of termsOf(piece)) {
			if (terms.size < mostTerms) {
				terms.set(`${term.isExact}${term.text}`, term);
			}
		}
	}

	return {scope: scope ?? 'everything', terms: [...terms.values()]};
}

function termsOf(piece: string): Term[] {
	const {text} = fold(piece);
	if (text.startsWith("'")) {
		return text.length > 1 ? [{text: text.slice(1), isExact: true}] : [];
	}

	const terms: Term[] = [];
	walkWords(text, {start: 0, end: text.length}, (start, end) => {
		const word = foldWord(text.slice(start, end)).text;
		terms.push({text: word, isExact: word.length > longestFuzzyTerm});
	});
	return terms;
}
