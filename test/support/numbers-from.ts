/** A seeded source of numbers in `[0, 1)`: a linear congruential generator modulo 2^32. Seeds that lie close together begin with numbers that do. */
export function numbersFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}
