/** Something wanted and something found that may be the same. */
export type Candidate<A, B> = {readonly a: A; readonly b: B};

/** Pairs what is wanted with what is found, one to one: from the first candidate on, each whose two sides are still free. @param candidates best first */
export function pairOneToOne<Pair extends Candidate<unknown, unknown>>(candidates: readonly Pair[]): Pair[] {
	const takenWanted = new Set<unknown>();
	const takenFound = new Set<unknown>();
	const pairs: Pair[] = [];
	for (const pair of candidates) {
		if (!takenWanted.has(pair.a) && !takenFound.has(pair.b)) {
			takenWanted.add(pair.a);
			takenFound.add(pair.b);
			pairs.push(pair);
		}
	}

	return pairs;
}
