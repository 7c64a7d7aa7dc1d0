import type {Article} from '../../article/article.ts';
import {type Span, slice} from '../../article/span.ts';
import type {Reading} from '../../reading/reading.ts';
import {walkWords} from '../../search/words.ts';
import {makeSafe} from '../../terminal/safe-text.ts';
import {wrapSpan} from '../../terminal/wrap.ts';
import {memoise, memoiseLast} from '../memoise.ts';
import {fitPieces} from '../rows/fit-pieces.ts';
import {listRow} from '../rows/margin.ts';
import type {AboutOverlay, State} from '../state.ts';
import type {Theme} from '../themes/theme.ts';
import type {Entry, Heading, ItemList} from './item-list.ts';

/*
What is known of the article as a whole, as it says itself or as whoever handed it over does; how long it is; and what there was to be said of opening it.

	About the article
	▸ title      Harbour vote splits the council
	  by         Ada Okonjo
	  published  2026-11-28
	 How it was opened
	  3 bytes could not be decoded as UTF-8
*/

/** Units of a value that are shown; a field that is longer holds something else. */
const mostShown = 2000;

/** Cells for the names of the fields. */
const labelWidth = 11;

/** One thing that is known. */
type Field = {
	readonly label: string;
	/** From outside. */
	readonly value: string;
	/** Where it stands in the article. */
	readonly place?: Span | undefined;
};

/** What the view about the article lists. */
export function aboutItems(
	{article, reading, warnings}: Pick<State, 'article' | 'reading' | 'warnings'>,
	_overlay: AboutOverlay,
): ItemList {
	return listFields(article, reading.status === 'ready' ? reading.reading : undefined, warnings);
}

const listFields = memoiseLast(
	(article: Article, reading: Reading | undefined, warnings: readonly string[]): ItemList => ({
		title: 'About the article',
		items: [...fieldsOf(article, reading).map(fieldEntry), ...warningItems(warnings)],
		empty: 'Nothing is known of this article',
	}),
);

function fieldsOf(article: Article, reading: Reading | undefined): readonly Field[] {
	const {title, titleSpan, byline, published, modified, publisher, url, language, dateline, name} = article;
	const fields: ReadonlyArray<readonly [label: string, value: string | undefined, place?: Span | undefined]> =
		[
			['title', title, titleSpan],
			['by', byline],
			['published', published],
			['changed', modified],
			['publisher', publisher],
			['address', url],
			['language', language === undefined ? undefined : sayLanguage(language)],
			['dateline', dateline && slice(article.text, dateline), dateline],
			['length', sayLength(article, reading)],
			['opened as', name],
		];
	return fields.flatMap(([label, value = '', place]) => (value.trim() === '' ? [] : [{label, value, place}]));
}

/** «English (en)»; the code alone where it stands for no language that is known. */
function sayLanguage(code: string): string {
	try {
		const name = new Intl.DisplayNames('en', {type: 'language', fallback: 'none'}).of(code);
		return name === undefined ? code : `${name} (${code})`;
	} catch {
		// Not a code at all.
		return code;
	}
}

const wordCount = memoise(({text}: Article): number => {
	let count = 0;
	walkWords(text, {start: 0, end: text.length}, () => {
		count++;
	});
	return count;
});

/** Sentences only when all of them are known. */
function sayLength(article: Article, reading: Reading | undefined): string {
	return [
		sayCount(wordCount(article), 'word'),
		...(reading === undefined ? [] : [sayCount(reading.sentences.length, 'sentence')]),
		sayCount(article.paragraphs.length, 'paragraph'),
		...(article.headings === undefined ? [] : [sayCount(article.headings.length, 'heading')]),
	].join(', ');
}

function sayCount(count: number, what: string): string {
	return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}

function fieldEntry({label, value, place}: Field): Entry {
	const words = value.slice(0, mostShown).replaceAll(/\s+/gu, ' ').trim();
	return {
		kind: 'entry',
		id: label,
		place,
		draw: (width, isSelected, theme) => drawField(label, words, width, isSelected, theme),
		say: () => `${label}: ${words}`,
	};
}

function warningItems(warnings: readonly string[]): readonly (Heading | Entry)[] {
	return warnings.length === 0
		? []
		: [
				{kind: 'heading', words: 'How it was opened'},
				...warnings.map((warning, index): Entry => {
					const words = warning.slice(0, mostShown).replaceAll(/\s+/gu, ' ').trim();
					return {
						kind: 'entry',
						id: `warning ${index}`,
						draw: (width, isSelected, theme) => drawWords(words, width, isSelected, theme),
						say: () => words,
					};
				}),
			];
}

function drawField(label: string, value: string, width: number, isSelected: boolean, theme: Theme): string[] {
	const labels = Math.min(labelWidth, width);
	return drawWords(value, width - labels, isSelected, theme).map(
		(row, index) =>
			fitPieces([{text: index === 0 ? label : '', paint: theme.label}], labels, theme.signs) + row,
	);
}

/** Over as many rows as the words need. */
function drawWords(words: string, width: number, isSelected: boolean, theme: Theme): string[] {
	const safe = makeSafe(words);
	const lines = wrapSpan(safe, {start: 0, end: safe.length}, Math.max(1, width - 1));
	return (lines.length === 0 ? [{start: 0, end: 0}] : lines).map(line =>
		listRow([{text: slice(safe, line), ...(isSelected && {paint: theme.selected})}], width, theme.signs),
	);
}
