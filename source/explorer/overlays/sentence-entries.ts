import {indexAt, overlaps, type Span, slice} from '../../article/span.ts';
import type {Fact} from '../../reading/facts.ts';
import type {Reading} from '../../reading/reading.ts';
import {wrapSpan} from '../../terminal/wrap.ts';
import {factRoles, litMeanings} from '../lit-spans.ts';
import {cutIntoBlocks} from '../rows/blocks.ts';
import {cutIntoPieces} from '../rows/cut-into-pieces.ts';
import {listRow, marginEndWidth} from '../rows/margin.ts';
import type {Theme} from '../themes/theme.ts';
import {sayPlace, section} from './card-entries.ts';
import type {Entry, Heading} from './item-list.ts';
import {ownOf} from './part-entries.ts';

/** The sentences that a fact has words in, whole, with its parts marked as in the article. */
export function sentenceSection(reading: Reading, fact: Fact): (Heading | Entry)[] {
	const {sentences, article} = reading;
	const found: Span[] = [];
	for (let index = Math.max(0, indexAt(sentences, fact.span.start)); index < sentences.length; index++) {
		const sentence = sentences[index] as Span;
		if (sentence.start >= fact.span.end) {
			break;
		}

		found.push(sentence);
	}

	const entries = cutIntoBlocks(article.text, found).spans.map(span => sentenceEntry(reading, fact, span));
	return section(found.length === 1 ? 'Its sentence' : 'Its sentences', entries);
}

function sentenceEntry(reading: Reading, fact: Fact, sentence: Span): Entry {
	const {text} = reading.article;
	return {
		...ownOf(fact),
		kind: 'entry',
		id: `sentence:${sentence.start}`,
		place: sentence,
		draw: (width, _, theme) => sentenceRows(text, sentence, fact, width, theme),
		say: () => `${slice(text, sentence)} ${sayPlace(reading, sentence)}`,
	};
}

function sentenceRows(text: string, sentence: Span, fact: Fact, width: number, theme: Theme): string[] {
	const highlights = factRoles(fact)
		.filter(span => overlaps(span, sentence))
		.map(({start, end, role}) => ({start, end, paint: theme[litMeanings[role]]}));
	return wrapSpan(text, sentence, Math.max(1, width - marginEndWidth)).map(line =>
		listRow(cutIntoPieces(text, line, highlights), width, theme.signs),
	);
}
