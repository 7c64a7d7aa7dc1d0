import type {Article} from './article.ts';

/** What a document, or whoever hands it over, tells of an article beside its text. */
export type Metadata = Pick<
	Article,
	'title' | 'byline' | 'published' | 'modified' | 'publisher' | 'url' | 'language'
>;

/** The first of several sources that tells a thing is believed. Values of white space alone count as nothing. */
export function mergeMetadata(...sources: readonly Metadata[]): Metadata {
	const merged: Record<string, string> = {};
	for (const source of sources) {
		for (const [key, value] of Object.entries(source)) {
			if (value !== undefined && value.trim() !== '' && merged[key] === undefined) {
				merged[key] = value;
			}
		}
	}

	return merged;
}
