import type {Article} from '../../source/article/article.ts';
import type {Span} from '../../source/article/span.ts';
import type {Effect} from '../../source/explorer/actions.ts';
import {firstState} from '../../source/explorer/first-state.ts';
import {press} from '../../source/explorer/press.ts';
import {factById, readingOf, selectedFact, sentenceAt} from '../../source/explorer/selectors.ts';
import type {Size, State} from '../../source/explorer/state.ts';
import {update} from '../../source/explorer/update.ts';
import type {Fact} from '../../source/reading/facts.ts';
import type {Reading} from '../../source/reading/reading.ts';
import {sure} from '../support/sure.ts';

/*
A small article with a reading made by hand, so that these tests say what keys do and not what a reading finds.
*/

const paragraphs = [
	['Harbour vote splits the council'],
	['Mayor Ada Lindqvist opened the meeting on Monday.', '“We will rebuild the quay,” Lindqvist said.'],
	[
		'Councillor Bo Marsh disagreed.',
		'He called the plan “a costly dream” and said that the town owed 40 million crowns.',
	],
	['Lindqvist answered that the state would pay.', '“Nobody else will,” she said.'],
	['The vote is on Friday.'],
];

const text = paragraphs.map(sentences => sentences.join(' ')).join('\n\n');

/** The span of words in the article, from their first appearance, or their first behind other words. */
export function spanOf(words: string, behind = ''): Span {
	const start = text.indexOf(words, text.indexOf(behind) + behind.length);
	if (start < 0) {
		throw new Error(`The article does not say «${words}».`);
	}

	return {start, end: start + words.length};
}

export const harbourArticle: Article = {
	name: 'harbour.txt',
	title: 'Harbour vote splits the council',
	titleSpan: spanOf('Harbour vote splits the council'),
	text,
	paragraphs: paragraphs.map(sentences => spanOf(sentences.join(' '))),
	isHardWrapped: false,
};

export const harbourReading: Reading = {
	article: harbourArticle,
	sentences: paragraphs.flatMap((sentences, paragraph) =>
		sentences.map(sentence => ({...spanOf(sentence), paragraph})),
	),
	actors: [
		{
			id: 'a1',
			...sure,
			name: 'Bo Marsh',
			kind: 'person',
			aliases: [],
			descriptors: ['Councillor'],
			mentions: [
				{...spanOf('Bo Marsh'), form: 'name'},
				{...spanOf('He', 'disagreed.'), form: 'pronoun'},
			],
		},
		{
			id: 'a2',
			...sure,
			name: 'Ada Lindqvist',
			kind: 'person',
			aliases: ['Lindqvist'],
			descriptors: ['Mayor'],
			mentions: [
				{...spanOf('Ada Lindqvist'), form: 'name'},
				{...spanOf('Lindqvist', 'quay,”'), form: 'name'},
				{...spanOf('Lindqvist', 'crowns.'), form: 'name'},
				{...spanOf('she', 'will,”'), form: 'pronoun'},
			],
		},
	],
	statements: [
		{
			id: 's1',
			...sure,
			kind: 'direct',
			speaker: 'a2',
			source: spanOf('Lindqvist', 'quay,”'),
			cue: spanOf('said', 'quay,”'),
			content: [spanOf('“We will rebuild the quay,”')],
		},
		{
			id: 's2',
			...sure,
			kind: 'mixed',
			speaker: 'a1',
			source: spanOf('He', 'disagreed.'),
			cue: spanOf('called'),
			content: [spanOf('the plan “a costly dream”')],
		},
		{
			id: 's3',
			...sure,
			kind: 'indirect',
			speaker: 'a1',
			source: spanOf('He', 'disagreed.'),
			cue: spanOf('said', 'dream”'),
			content: [spanOf('that the town owed 40 million crowns')],
		},
		{
			id: 's4',
			...sure,
			kind: 'indirect',
			speaker: 'a2',
			source: spanOf('Lindqvist', 'crowns.'),
			cue: spanOf('answered'),
			content: [spanOf('that the state would pay')],
		},
		{
			id: 's5',
			...sure,
			kind: 'direct',
			speaker: 'a2',
			source: spanOf('she', 'will,”'),
			cue: spanOf('said', 'will,”'),
			content: [spanOf('“Nobody else will,”')],
		},
	],
	assertions: [
		{
			id: 'c1',
			subject: spanOf('Mayor Ada Lindqvist'),
			predicate: spanOf('opened'),
			arguments: [spanOf('the meeting'), spanOf('on Monday')],
			actors: ['a2'],
		},
		{
			id: 'c2',
			subject: spanOf('Councillor Bo Marsh'),
			predicate: spanOf('disagreed'),
			arguments: [],
			actors: ['a1'],
		},
	],
	figures: [{...spanOf('40 million crowns'), value: 40_000_000, unit: 'crown', ...sure}],
	times: [{...spanOf('Monday')}, {...spanOf('Friday')}],
};

/** A reader of that article, in the words of these tests. */
export type Reader = {
	readonly state: State;
	readonly effects: readonly Effect[];
	/** Presses keys, named as in keys.ts, with spaces between them. */
	readonly press: (keys: string) => Reader;
	/** Types letters, spaces among them. */
	readonly type: (letters: string) => Reader;
	readonly resize: (columns: number, rows: number) => Reader;
	/** The words of the sentence under the cursor. */
	readonly sentence: string;
	/** The words of the selected fact, from its first to its last. */
	readonly fact: string | undefined;
	/** The words that are lit because a search or a jump led to them. */
	readonly flash: readonly string[];
};

const usual: Size = {columns: 120, rows: 40};

/** Opens the article with its reading already there. */
export function openHarbour(size: Size = usual): Reader {
	const {state} = update(firstState(harbourArticle, size), {type: 'readingArrived', reading: harbourReading});
	return readerOf(state);
}

/** The same reading, less than half sure of Bo Marsh, of two statements and of the figure. */
export const doubtfulReading: Reading = {
	...harbourReading,
	actors: harbourReading.actors.map(actor => (actor.id === 'a1' ? {...actor, confidence: 0.3} : actor)),
	statements: harbourReading.statements.map(statement => {
		const why = {rule: 'cue and phrase', words: statement.cue ? [statement.cue] : []};
		return /^s[25]$/.test(statement.id) ? {...statement, confidence: 0.4, why} : statement;
	}),
	figures: harbourReading.figures.map(figure => ({...figure, confidence: 0.2})),
};

/** Opens the article with that reading. */
export function openDoubtful(size: Size = usual): Reader {
	const {state} = update(firstState(harbourArticle, size), {
		type: 'readingArrived',
		reading: doubtfulReading,
	});
	return readerOf(state);
}

/** What the reading has found when so many paragraphs have been read, and where these end. */
export function readingUpTo(count: number): {readonly reading: Reading; readonly end: number} {
	const end = harbourArticle.paragraphs[count - 1]?.end ?? 0;
	const isRead = ({start}: {readonly start: number}) => start < end;
	const {sentences, statements, assertions, figures, times, actors} = harbourReading;
	return {
		end,
		reading: {
			article: harbourArticle,
			sentences: sentences.filter(isRead),
			statements: statements.filter(({content}) => content.some(isRead)),
			assertions: assertions.filter(({subject}) => isRead(subject)),
			figures: figures.filter(isRead),
			times: times.filter(isRead),
			actors: actors
				.map(actor => ({...actor, mentions: actor.mentions.filter(isRead)}))
				.filter(({mentions}) => mentions.length > 0),
		},
	};
}

/** Opens the article before its reading is there. */
export function openUnread(size: Size = usual): Reader {
	return readerOf(firstState(harbourArticle, size));
}

/** A reader who sees that state. */
export function readerOf(state: State, effects: readonly Effect[] = []): Reader {
	const words = ({start, end}: Span) => state.article.text.slice(start, end);
	const go = (keys: readonly string[]) => {
		const step = press(state, keys);
		return readerOf(step.state, step.effects);
	};

	const fact = selectedFact(state);
	return {
		state,
		effects,
		press: keys => go(keys.split(' ')),
		type: letters => go([...letters].map(letter => (letter === ' ' ? 'space' : letter))),
		resize: (columns, rows) => readerOf(update(state, {type: 'resize', size: {columns, rows}}).state),
		sentence: words(sentenceAt(state)),
		fact: fact && words(fact.span),
		flash: state.flash.map(words),
	};
}

/** The fact of that id. */
export function factOf(state: State, id: string): Fact {
	const reading = readingOf(state);
	const fact = reading && factById(reading, id);
	if (!fact) {
		throw new Error(`No fact ${id}.`);
	}

	return fact;
}
