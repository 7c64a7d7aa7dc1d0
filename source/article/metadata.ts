import type {Article} from './article.ts';

/** What a document, or whoever hands it over, tells of an article beside its text. */
export type Metadata = Pick<
	Article,
	'title' | 'byline' | 'published' | 'modified' | 'publisher' | 'url' | 'language'
>;

const keys = [
	'title',
	'byline',
	'published',
	'modified',
	'publisher',
	'url',
	'language',
] as const satisfies ReadonlyArray<keyof Metadata>;

/** The first of several sources that tells a thing is believed; an article is one too. Values of white space alone count as nothing. */
export function mergeMetadata(...sources: readonly Metadata[]): Metadata {
	const merged: {-readonly [Key in keyof Metadata]: Metadata[Key]} = {};
	for (const source of sources) {
		for (const key of keys) {
			const value = source[key];
			if (value !== undefined && value.trim() !== '' && merged[key] === undefined) {
				merged[key] = value;
			}
		}
	}

	return merged;
}
