/*
A reading for people who look at a pipe: one item a line, columns lined up, long lines left to the pager.

	Harbour Town Votes To Keep Its Ferry
	ferry.txt · Jane Doe · 2022-03-02

	ACTORS · 2
	  person        3  Maria Santos · Santos · the mayor
	  organisation  1  Harbour Council

	FACTS · 2
	  ¶1  stated  Harbour Council voted … to keep the ferry
	  ¶2  quote   Maria Santos — said — “This boat is our road.”

Of a text that is not English, one line in place of the lists says so.
*/
import {compareSpans, indexAt, type Span, slice} from '../article/span.ts';
import {isUnsure} from '../reading/confidence.ts';
import {type Fact, judgementOf, listFacts} from '../reading/facts.ts';
import {languageNote} from '../reading/language-note.ts';
import type {Actor, Assertion, Figure, Reading, Statement, Time} from '../reading/reading.ts';
import {makeSafe} from '../terminal/safe-text.ts';
import type {Format, Section} from './format.ts';

/**
Actors and facts in lines for reading. It holds no control characters and no escape sequences, whatever the article holds. Narrowed to sections that
have nothing in this article, it is empty.
*/
export const text: Format = {
	name: 'text',
	description: 'actors and facts in lines for reading',
	isStreamable: true,
	separator: '\n',
	isNarrowable: true,
	print: printText,
	files: (reading, sections) => new Map([['.txt', printText(reading, sections)]]),
};

const separator = ' — ';
const gap = ' … ';
/** Behind what the reading is less than half sure of. */
const unsure = ' (unsure)';
/** Before a statement that is part of what the one above it says. */
const inside = '↳ ';

function printText(reading: Reading, sections: ReadonlySet<Section>): string {
	const isAsked = (section: Section) => sections.size === 0 || sections.has(section);
	const actors = isAsked('actor') ? reading.actors : [];
	const facts = listFacts(reading).filter(fact => isAsked(fact.label));
	if (sections.size > 0 && actors.length === 0 && facts.length === 0) {
		return '';
	}

	const blocks = [printHead(reading)];
	if (reading.language !== undefined && actors.length === 0 && facts.length === 0) {
		return `${blocks[0]}\n${toLine(languageNote(reading.language))}\n`;
	}

	if (isAsked('actor')) {
		blocks.push(printBlock('ACTORS', printActors(actors)));
	}

	if (sections.size === 0 || facts.length > 0) {
		blocks.push(printBlock('FACTS', printFacts(reading, facts)));
	}

	return blocks.join('\n');
}

function printHead({article}: Reading): string {
	const {title, name, byline, published, publisher} = article;
	const details = [name, byline, publisher, published].filter(detail => detail !== undefined);
	const lines = title === undefined ? [details.join(' · ')] : [title, details.join(' · ')];
	return lines.map(line => `${toLine(line)}\n`).join('');
}

function printBlock(heading: string, lines: readonly string[]): string {
	return [`${heading} · ${lines.length}`, ...lines.map(line => `  ${line}`)]
		.map(line => `${line}\n`)
		.join('');
}

/** The most mentioned first, others in the order of the article. */
function printActors(actors: readonly Actor[]): string[] {
	const sorted = actors.toSorted((a, b) => b.mentions.length - a.mentions.length);
	const kindWidth = longest(sorted.map(actor => actor.kind));
	const countWidth = String(sorted[0]?.mentions.length).length;
	return sorted.map(actor => {
		const {kind, name, aliases, descriptors, mentions} = actor;
		const count = String(mentions.length).padStart(countWidth);
		const names = [name, ...aliases, ...descriptors].map(toLine).join(' · ');
		return `${kind.padEnd(kindWidth)}  ${count}  ${names}${isUnsure(actor) ? unsure : ''}`;
	});
}

function printFacts(reading: Reading, facts: readonly Fact[]): string[] {
	const {paragraphs} = reading.article;
	const actorNames = new Map(reading.actors.map(({id, name}) => [id, name]));
	const placeWidth = String(paragraphs.length).length + 1;
	const labelWidth = longest(facts.map(fact => fact.label));
	return facts.map(fact => {
		const place = `¶${indexAt(paragraphs, fact.span.start) + 1}`.padStart(placeWidth);
		const judgement = judgementOf(fact);
		const words = toLine(printFact(reading.article.text, fact, actorNames));
		const mark = judgement !== undefined && isUnsure(judgement) ? unsure : '';
		return `${place}  ${fact.label.padEnd(labelWidth)}  ${words}${mark}`;
	});
}

function printFact(articleText: string, fact: Fact, actorNames: ReadonlyMap<string, string>): string {
	switch (fact.kind) {
		case 'statement':
			return printStatement(articleText, fact.statement, actorNames);
		case 'assertion':
			return printAssertion(articleText, fact.assertion);
		case 'figure':
			return printFigure(articleText, fact.figure);
		case 'time':
			return printTime(articleText, fact.time);
	}
}

function printStatement(
	articleText: string,
	{speaker, source, cue, content, hedge, within}: Statement,
	actorNames: ReadonlyMap<string, string>,
): string {
	const named = speaker === undefined ? undefined : actorNames.get(speaker);
	const who = named ?? (source === undefined ? '(unattributed)' : slice(articleText, source));
	const words = content.map(piece => slice(articleText, piece)).join(gap);
	const parts = cue === undefined ? [who, words] : [who, slice(articleText, cue), words];
	return (within === undefined ? '' : inside) + parts.join(separator) + printHedge(articleText, hedge, cue);
}

/** The clause in the article's order, with a mark where words that are no part of it were left out. */
function printAssertion(articleText: string, assertion: Assertion): string {
	const pieces = [assertion.subject, assertion.predicate, ...assertion.arguments].sort(compareSpans);
	let words = '';
	let end: number | undefined;
	for (const piece of pieces) {
		const start = end === undefined ? piece.start : Math.max(piece.start, end);
		if (piece.end <= start) {
			continue;
		}

		if (end !== undefined) {
			const between = articleText.slice(end, start);
			words += /[\p{L}\p{N}]/u.test(between) ? gap : between;
		}

		words += articleText.slice(start, piece.end);
		end = piece.end;
	}

	return words + printHedge(articleText, assertion.hedge, assertion.predicate);
}

function printHedge(articleText: string, hedge: Span | undefined, shown: Span | undefined): string {
	const isShown =
		hedge === undefined || (shown !== undefined && shown.start <= hedge.start && hedge.end <= shown.end);
	return isShown ? '' : ` (${slice(articleText, hedge)})`;
}

function printFigure(articleText: string, figure: Figure): string {
	const words = slice(articleText, figure);
	const {of} = figure;
	const isShown = of === undefined || (figure.start <= of.start && of.end <= figure.end);
	return isShown ? words : words + separator + slice(articleText, of);
}

function printTime(articleText: string, time: Time): string {
	const words = slice(articleText, time);
	const {from, to} = time;
	if (from === undefined && to === undefined) {
		return words;
	}

	return words + separator + (from === to ? from : `${from ?? ''} to ${to ?? ''}`.trim());
}

/** Length of the longest word. A large article has more facts than a function call takes arguments. */
function longest(words: readonly string[]): number {
	return words.reduce((length, word) => Math.max(length, word.length), 0);
}

/** Text of the article on one line, safe for a terminal, runs of white space as one space. */
function toLine(words: string): string {
	return makeSafe(words).replaceAll(/\s+/g, ' ').trim();
}
