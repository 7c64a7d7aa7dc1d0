import lists from '../../../data/lexicons/statement-words.json' with {type: 'json'};

type ListName = Exclude<keyof typeof lists, 'origin' | 'licence' | 'about'>;

const sets = new Map<ListName, ReadonlySet<string>>();

/** Whether a word in lower case is on one of the lists of data/lexicons/statement-words.json, which says what each is for. */
export function isOn(list: ListName, word: string | undefined): boolean {
	let set = sets.get(list);
	if (set === undefined) {
		set = new Set(lists[list].split(' '));
		sets.set(list, set);
	}

	return word !== undefined && set.has(word);
}

/** An adverb by its ending; a few nouns and adjectives end alike and are left to the places that ask. */
export function endsLikeAdverb(word: string): boolean {
	return /^\p{Ll}{2,}ly$/u.test(word);
}

/** Whether a word opens when, where, how and to whom something was said. */
export function opensAdjunct(word: string | undefined): boolean {
	return word !== undefined && (isOn('adjunctOpeners', word) || (word.length > 4 && endsLikeAdverb(word)));
}
