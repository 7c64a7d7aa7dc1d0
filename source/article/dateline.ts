import type {Span} from './span.ts';

/**
The dateline that an article's body begins with.

@param paragraphs those of the body, without the title; the first few are looked at.
*/
export function findDateline(_text: string, _paragraphs: readonly Span[]): Span | undefined {
	return undefined;
}
