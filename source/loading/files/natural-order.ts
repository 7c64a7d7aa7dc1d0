const collator = new Intl.Collator('en', {numeric: true});

/** Orders names as people do: `part 9` before `part 10`. Two names that only differ in what that passes over have an order too. */
export function compareNaturally(one: string, other: string): number {
	return collator.compare(one, other) || (one < other ? -1 : Number(one > other));
}

/** Sorts paths folder by folder, so that what stands in one stays together. */
export function sortPaths(paths: readonly string[]): string[] {
	return paths
		.map(path => ({path, names: path.split('/')}))
		.sort((one, other) => compareNames(one.names, other.names))
		.map(({path}) => path);
}

function compareNames(ours: readonly string[], theirs: readonly string[]): number {
	const shared = Math.min(ours.length, theirs.length);
	for (let at = 0; at < shared; at++) {
		// Both have a name there.
		const order = compareNaturally(ours[at] as string, theirs[at] as string);
		if (order !== 0) {
			return order;
		}
	}

	return ours.length - theirs.length;
}
