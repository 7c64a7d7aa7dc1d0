import {articleFromPlainText} from '../../source/article/plain-text.ts';
import type {Span} from '../../source/article/span.ts';
import {trimSpan} from '../../source/article/span.ts';
import type {
	Actor,
	ActorKind,
	Assertion,
	Figure,
	Reading,
	Sentence,
	Statement,
	StatementKind,
	Time,
} from '../../source/reading/reading.ts';
import {sure} from './sure.ts';

/*
Readings made by hand for tests of what comes after reading: everything is given in the words of the text, which are looked for in it.

	readingOf('Ada Okonjo said “never”. She left on Monday.', {
		actors: [{name: 'Ada Okonjo', descriptors: ['minister']}],
		statements: [{source: 'Ada Okonjo', cue: 'said', content: ['“never”'], speaker: 'Ada Okonjo'}],
		assertions: [{subject: 'She', predicate: 'left', arguments: ['on Monday']}],
		times: ['Monday'],
	});

Words stand for their first place in the text; `words#2` for the second.
*/

type ActorWords = {
	readonly name: string;
	readonly kind?: ActorKind;
	readonly aliases?: readonly string[];
	readonly descriptors?: readonly string[];
	/** Words of the mentions; the first place of `name` where absent. */
	readonly mentions?: readonly string[];
};

type StatementWords = {
	readonly kind?: StatementKind;
	readonly source?: string;
	readonly cue?: string;
	readonly content: readonly string[];
	/** An actor's name. */
	readonly speaker?: string;
};

type AssertionWords = {
	readonly subject: string;
	readonly predicate: string;
	readonly arguments?: readonly string[];
};

type FigureWords = {
	readonly words: string;
	readonly value: number;
	readonly unit?: string;
	readonly of?: string;
};

export type ReadingWords = {
	readonly actors?: readonly ActorWords[];
	readonly statements?: readonly StatementWords[];
	readonly assertions?: readonly AssertionWords[];
	readonly figures?: readonly FigureWords[];
	readonly times?: readonly string[];
};

/**
Where words stand in a text.

@throws when they do not.
*/
export function spanOf(text: string, words: string): Span {
	const [, wanted = words, ordinal = '1'] = /^(.*)#(\d+)$/s.exec(words) ?? [];
	let start = -1;
	for (let count = 0; count < Number(ordinal); count++) {
		start = text.indexOf(wanted, start + 1);
		if (start === -1) {
			throw new Error(`«${words}» is not in the text.`);
		}
	}

	return {start, end: start + wanted.length};
}

/** A reading of a text with nothing in it but what is given; paragraphs by line, sentences by Unicode's rules. */
export function readingOf(text: string, words: ReadingWords = {}): Reading {
	const article = articleFromPlainText(text, 'test');
	const find = (part: string) => spanOf(article.text, part);
	const actors = (words.actors ?? []).map(
		({name, kind = 'person', aliases = [], descriptors = [], mentions = [name]}, index): Actor => ({
			id: `a${index + 1}`,
			...sure,
			name,
			kind,
			aliases,
			descriptors,
			mentions: mentions.map(mention => ({...find(mention), form: 'name'})),
		}),
	);
	const statements = (words.statements ?? []).map(
		({kind = 'direct', source, cue, content, speaker}, index): Statement => {
			const actor = actors.find(({name}) => name === speaker);
			return {
				id: `s${index + 1}`,
				...sure,
				kind,
				content: content.map(find),
				...(source === undefined ? {} : {source: find(source)}),
				...(cue === undefined ? {} : {cue: find(cue)}),
				...(actor === undefined ? {} : {speaker: actor.id}),
			};
		},
	);
	const assertions = (words.assertions ?? []).map(
		({subject, predicate, arguments: rest = []}, index): Assertion => ({
			id: `c${index + 1}`,
			subject: find(subject),
			predicate: find(predicate),
			arguments: rest.map(find),
			actors: [],
		}),
	);
	const figures = (words.figures ?? []).map(
		({words: figure, value, unit, of}): Figure => ({
			...find(figure),
			...sure,
			value,
			...(unit === undefined ? {} : {unit}),
			...(of === undefined ? {} : {of: find(of)}),
		}),
	);
	const times = (words.times ?? []).map((time): Time => find(time));
	return {article, sentences: splitSentences(article), actors, statements, assertions, figures, times};
}

const sentenceSegmenter = new Intl.Segmenter('en', {granularity: 'sentence'});

function splitSentences({text, paragraphs}: Reading['article']): Sentence[] {
	return paragraphs.flatMap((span, paragraph) => {
		const segments = [...sentenceSegmenter.segment(text.slice(span.start, span.end))];
		return segments
			.map(({index, segment}) =>
				trimSpan(text, {start: span.start + index, end: span.start + index + segment.length}),
			)
			.filter(({start, end}) => start < end)
			.map(sentence => ({...sentence, paragraph}));
	});
}
