import {slice} from '../article/span.ts';
import type {Figure, Reading} from '../reading/reading.ts';
import type {Format} from './format.ts';

/**
The whole reading as one JSON document on one line, so that several make a JSON Lines stream.

Spans are `{"start","end"}` in UTF-16 code units of `article.text`. What is absent is `null` where a consumer can count on
the key (`speaker`, `source`, `unit`, …), and left out where it cannot (`byline`, `from`, …).
`language` is there where the text is surely not English, and only sentences were found in it; `article.language` is what the document says.
Actors, statements and figures carry `confidence`, from 0 to 1, and `why`: `{"rule","words"}`, words as spans.
Control characters and invisible direction marks are written as `\u…` escapes: the document can be shown on a terminal.
*/
export const json: Format = {
	name: 'json',
	description: 'everything, with offsets, one document a line',
	isStreamable: true,
	separator: '',
	isNarrowable: false,
	print: printJson,
	files: reading => new Map([['.json', printJson(reading)]]),
};

function printJson(reading: Reading): string {
	return `${escapeInvisible(JSON.stringify(toDocument(reading)))}\n`;
}

/** What JSON.stringify leaves as it is although a terminal would obey it or nobody would see it. */
const invisible = /[\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

function escapeInvisible(document: string): string {
	return document.replace(
		invisible,
		character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

function toDocument(reading: Reading): object {
	const {article} = reading;
	const {name, title, titleSpan, text, paragraphs, isHardWrapped} = article;
	const {byline, published, modified, publisher, url, language, dateline, headings} = article;
	return {
		format: 'pullquote/1',
		article: {
			name,
			title: title ?? null,
			titleSpan: titleSpan ?? null,
			text,
			paragraphs,
			isHardWrapped,
			byline,
			published,
			modified,
			publisher,
			url,
			language,
			dateline,
			headings,
		},
		language: reading.language,
		sentences: reading.sentences,
		actors: reading.actors,
		statements: reading.statements.map(
			({id, kind, speaker, source, cue, content, hedge, within, confidence, why}) => ({
				id,
				kind,
				speaker: speaker ?? null,
				source: source ?? null,
				cue: cue ?? null,
				content,
				hedge: hedge ?? null,
				within: within ?? null,
				confidence,
				why,
			}),
		),
		assertions: reading.assertions.map(({hedge, within, ...assertion}) => ({
			...assertion,
			hedge: hedge ?? null,
			within: within ?? null,
		})),
		figures: reading.figures.map(figure => toFigure(text, figure)),
		times: reading.times,
	};
}

function toFigure(text: string, figure: Figure): object {
	const {start, end, value, upTo, from, unit, of, qualifier, confidence, why} = figure;
	return {
		start,
		end,
		value,
		upTo,
		from,
		unit: unit ?? null,
		of: of === undefined ? null : slice(text, of),
		ofSpan: of ?? null,
		qualifier: qualifier === undefined ? null : slice(text, qualifier),
		qualifierSpan: qualifier ?? null,
		confidence,
		why,
	};
}
