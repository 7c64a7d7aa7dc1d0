import type {Article, Heading} from '../../../article/article.ts';
import {type Span, slice, trimSpan} from '../../../article/span.ts';
import {
	checkApart,
	dayOf,
	Fault,
	fieldsOf,
	flagOf,
	listOf,
	numberOf,
	optional,
	present,
	Spans,
	textOf,
	wordsOf,
} from './checks.ts';

/**
The article of a document in Pullquote's JSON.

@throws {Fault} when it is none: a field is missing or of another type, or spans are not those of its text.
*/
export function articleOf(value: unknown): Article {
	const fields = fieldsOf(value, 'article');
	const text = textOf(fields['text'], 'article.text');
	const spans = new Spans(text);
	const paragraphs = listOf(fields['paragraphs'], 'article.paragraphs', spans.one);
	checkParagraphs(paragraphs, text, flagOf(fields['isHardWrapped'], 'article.isHardWrapped'));
	const words = (key: string) => optional(fields[key], `article.${key}`, lineOf);
	const day = (key: string) => optional(fields[key], `article.${key}`, dayOf);
	const titleSpan = optional(fields['titleSpan'], 'article.titleSpan', spans.one);
	if (titleSpan !== undefined && !isSame(titleSpan, paragraphs[0])) {
		throw new Fault('article.titleSpan', 'is not the first of the paragraphs');
	}

	return present({
		name: wordsOf(fields['name'], 'article.name'),
		title: words('title'),
		titleSpan,
		text,
		paragraphs,
		isHardWrapped: flagOf(fields['isHardWrapped'], 'article.isHardWrapped'),
		byline: words('byline'),
		published: day('published'),
		modified: day('modified'),
		publisher: words('publisher'),
		url: optional(fields['url'], 'article.url', addressOf),
		language: optional(fields['language'], 'article.language', languageOf),
		dateline: optional(fields['dateline'], 'article.dateline', spans.one),
		headings: optional(fields['headings'], 'article.headings', (list, path) =>
			headingsOf(list, path, spans, paragraphs),
		),
	});
}

/** A code of ISO 639. @throws {Fault} */
export function languageOf(value: unknown, path: string): string {
	const code = wordsOf(value, path);
	if (!/^[a-z]{2,3}$/.test(code)) {
		throw new Fault(path, 'is no code of a language');
	}

	return code;
}

function headingsOf(value: unknown, path: string, spans: Spans, paragraphs: readonly Span[]): Heading[] {
	let at = 0;
	return listOf(value, path, (each, place) => {
		const span = spans.one(each, place);
		const level = numberOf(fieldsOf(each, place)['level'], `${place}.level`, 1, 6);
		while (at < paragraphs.length && !isSame(span, paragraphs[at])) {
			at++;
		}

		if (at === paragraphs.length || !Number.isInteger(level)) {
			throw new Fault(
				place,
				at === paragraphs.length ? 'is no paragraph, or out of order' : 'has no whole level',
			);
		}

		at++;
		return {...span, level};
	});
}

function isSame(span: Span, other: Span | undefined): boolean {
	return span.start === other?.start && span.end === other.end;
}

const lineBreak = /[\n\r\f\u2028\u2029]/u;

/** Paragraphs begin and end with something to see; where lines were not cut at a width, each is one line. */
function checkParagraphs(paragraphs: readonly Span[], text: string, isHardWrapped: boolean): void {
	if (paragraphs.length === 0) {
		throw new Fault('article.paragraphs', 'is empty');
	}

	checkApart(paragraphs, 'article.paragraphs');
	for (const [index, span] of paragraphs.entries()) {
		if (!isSame(span, trimSpan(text, span))) {
			throw new Fault(`article.paragraphs[${index}]`, 'begins or ends with white space');
		}

		if (!isHardWrapped && lineBreak.test(slice(text, span))) {
			throw new Fault(`article.paragraphs[${index}]`, 'has a line break in it');
		}
	}
}

/** Words on one line. */
function lineOf(value: unknown, path: string): string {
	const words = wordsOf(value, path);
	if (words.trim() === '' || lineBreak.test(words)) {
		throw new Fault(path, 'is not one line of words');
	}

	return words;
}

/** An address that a browser may be given. */
function addressOf(value: unknown, path: string): string {
	const address = wordsOf(value, path);
	if (!/^https?:$/.test(URL.parse(address)?.protocol ?? '')) {
		throw new Fault(path, 'is no address of the web');
	}

	return address;
}
