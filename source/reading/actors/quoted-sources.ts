import type {Span} from '../../article/span.ts';
import {compareSpans, contains, indexAt} from '../../article/span.ts';
import type {Statement} from '../reading.ts';

/** How many contents may lie around one another; statements that nest deeper are none that people write. */
const deepest = 6;

/**
Tells who, in the article's words, says what stands at a place: the source of the innermost direct or mixed statement around it.

@returns the answer for a span, in time logarithmic in the number of statements; `undefined` outside all contents and where a statement has no source.
*/
export function quotedSources(statements: readonly Statement[]): (span: Span) => Span | undefined {
	const contents = statements
		.filter(({kind, source}) => kind !== 'indirect' && source !== undefined)
		.flatMap(({content, source}) => content.map(({start, end}) => ({start, end, source})))
		.sort(compareSpans);
	return span => {
		const last = indexAt(contents, span.start);
		for (let index = last; index >= 0 && index > last - deepest; index--) {
			const content = contents[index];
			if (content !== undefined && contains(content, span)) {
				return content.source;
			}
		}

		return undefined;
	};
}
