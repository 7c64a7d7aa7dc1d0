import type {Article} from './article.ts';
import type {Span} from './span.ts';
import {trimSpan} from './span.ts';

/**
Makes an article of plain text.

@param source decoded text; a byte order mark at its head is dropped and CR LF becomes LF.
@param name what to call it in messages.
*/
export function articleFromPlainText(source: string, name: string): Article {
	const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
	const paragraphs: Span[] = [];
	let start = 0;
	for (const line of text.split('\n')) {
		const span = trimSpan(text, {start, end: start + line.length});
		if (span.start < span.end) {
			paragraphs.push(span);
		}

		start += line.length + 1;
	}

	return {name, text, paragraphs, isHardWrapped: false};
}
