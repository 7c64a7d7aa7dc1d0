const onsets = ['b', 'br', 'd', 'f', 'g', 'h', 'k', 'kr', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'v', 'z'];
const nuclei = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou'];
const endings = ['', 'n', 'r', 's', 'sk', 'lt', 'nd', 'm'];

/**
Invents names of two syllables, most of which no article has twice.

@param next gives numbers from 0 to 1; the same numbers give the same names.
@param furtherNuclei vowels beside the plain ones.
*/
export function namesFrom(next: () => number, furtherNuclei: readonly string[] = []): () => string {
	const all = [...nuclei, ...furtherNuclei];
	const one = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
	return () => {
		const word = `${one(onsets)}${one(all)}${one(onsets)}${one(all)}${one(endings)}`;
		return word.charAt(0).toUpperCase() + word.slice(1);
	};
}
