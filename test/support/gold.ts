/*
Gold readings: what a careful person finds in an article, written down in words instead of offsets, so that they can be checked by reading.

A `NAME.gold` stands beside `NAME.txt` in test/gold/ (or names another text in its first line). Blank lines mean nothing; then, line by line:

	text PATH                          where the text is, when not beside
	published 2022-03-02
	actor KIND NAME                    before the paragraphs; NAME is what the lines below call it
	¶5                                 the paragraph that the following lines are about; the title is ¶1
	NAME: words, words, …              its mentions in this paragraph, in order
	statement KIND | source | cue | content ; content | actor
	                                   a piece of content may stand in another paragraph: `¶6 words`; source or cue `*`: whatever the reading takes
	stated | subject | predicate | argument ; argument
	figure | words | value | unit | of | qualifier       the value of a change is `9.5 → 20`, of a range or score `10 – 15`
	time | words | from | to

What is right: statements as PolNeAR's guideline has them (source: the whole noun phrase with its apposition and relative clause; in a relative clause
«who»; cue: the verb with what belongs to it; content: all that the source is said to have said, thought, asked or planned, «that» and quotation marks with it; a
statement inside another's words is one of its own; its kind is a matter of quotation marks alone, so that answers in an interview without any are indirect). Actors with every mention by name and by pronoun, «I» and «you» too where the article shows who it is;
«we» and «they» only where they are one actor. Everything else as in reading.ts. Write down what a careful reader finds, not what the program does.

Words are looked for in the paragraph, as whole words; `words#2` is the second place; `first words … last words` runs from one to the other.
*/
import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Article} from '../../source/article/article.ts';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import type {Span} from '../../source/article/span.ts';
import type {ActorKind, StatementKind} from '../../source/reading/reading.ts';

export type GoldStatement = {
	readonly kind: StatementKind;
	readonly source?: Span;
	readonly cue?: Span;
	/** Whether any cue and source do: of quotations that stand free, guidelines differ about them. */
	readonly isCueOpen: boolean;
	readonly isSourceOpen: boolean;
	readonly content: readonly Span[];
	/** An actor's name. */
	readonly speaker?: string;
};

export type GoldAssertion = {
	readonly subject: Span;
	readonly predicate: Span;
	readonly arguments: readonly Span[];
};

export type GoldFigure = Span & {
	readonly value: number;
	readonly upTo?: number;
	/** The value before a change. */
	readonly from?: number;
	readonly unit?: string;
	readonly of?: string;
	readonly qualifier?: string;
};

export type GoldTime = Span & {readonly from?: string; readonly to?: string};

export type GoldReading = {
	readonly name: string;
	readonly article: Article;
	readonly actors: ReadonlyArray<{
		readonly name: string;
		readonly kind: ActorKind;
		readonly mentions: readonly Span[];
	}>;
	readonly statements: readonly GoldStatement[];
	readonly assertions: readonly GoldAssertion[];
	readonly figures: readonly GoldFigure[];
	readonly times: readonly GoldTime[];
};

const kinds: Record<string, StatementKind> = {direct: 'direct', mixed: 'mixed', indirect: 'indirect'};
const actorKinds: Record<string, ActorKind> = {
	person: 'person',
	organisation: 'organisation',
	place: 'place',
};

type Draft = {
	readonly text: string;
	readonly paragraphs: readonly Span[];
	paragraph: Span;
	readonly actors: Map<string, {name: string; kind: ActorKind; mentions: Span[]}>;
	readonly statements: GoldStatement[];
	readonly assertions: GoldAssertion[];
	readonly figures: GoldFigure[];
	readonly times: GoldTime[];
};

/**
Reads a gold file and finds its words in the text.

@throws when words are not in their paragraph or a line is of no known form, naming file, line and words.
*/
export function readGold(file: string): GoldReading {
	const lines = readFileSync(file, 'utf8').split('\n');
	const setting = (key: string) => lines.find(line => line.startsWith(`${key} `))?.slice(key.length + 1);
	const textFile = path.resolve(
		path.dirname(file),
		setting('text') ?? path.basename(file).replace(/\.gold$/, '.txt'),
	);
	const published = setting('published');
	const plain = articleFromPlainText(readFileSync(textFile, 'utf8'), path.basename(textFile));
	const article: Article = published === undefined ? plain : {...plain, published};
	const draft: Draft = {
		text: article.text,
		paragraphs: article.paragraphs,
		paragraph: {start: 0, end: 0},
		actors: new Map(),
		statements: [],
		assertions: [],
		figures: [],
		times: [],
	};
	for (const [index, line] of lines.entries()) {
		try {
			readLine(draft, line);
		} catch (error) {
			throw new Error(`${file}:${index + 1}: ${(error as Error).message}`);
		}
	}

	const {actors, statements, assertions, figures, times} = draft;
	return {
		name: path.basename(file, '.gold'),
		article,
		actors: [...actors.values()],
		statements,
		assertions,
		figures,
		times,
	};
}

const forms: ReadonlyArray<readonly [RegExp, (draft: Draft, line: string) => void]> = [
	[/^(?:$|text |published )/, () => {}],
	[/^¶/, readParagraph],
	[/^actor /, readActor],
	[/^statement /, readStatement],
	[/^stated /, readAssertion],
	[/^figure /, readFigure],
	[/^time /, readTime],
	[/^[^|]+: /, readMentions],
];

function readLine(draft: Draft, line: string): void {
	const form = forms.find(([pattern]) => pattern.test(line));
	if (form === undefined) {
		throw new Error('of no known form');
	}

	form[1](draft, line);
}

function readParagraph(draft: Draft, line: string): void {
	draft.paragraph = paragraphOf(draft, line.slice(1));
}

function readActor(draft: Draft, line: string): void {
	const [, kind = '', name = ''] = /^actor (\w+) (.+)$/.exec(line) ?? [];
	draft.actors.set(name, {
		name,
		kind: known(actorKinds[kind], `«${kind}» is no kind of actor`),
		mentions: [],
	});
}

function readStatement(draft: Draft, line: string): void {
	const [head = '', source, cue, content, speaker] = fieldsOf(line);
	draft.statements.push({
		kind: known(kinds[head.slice('statement '.length)], 'no such kind of statement'),
		content: findList(draft, content),
		isCueOpen: cue === '*',
		isSourceOpen: source === '*',
		...defined({source: findSome(draft, source), cue: findSome(draft, cue), speaker: speaker || undefined}),
	});
}

function readAssertion(draft: Draft, line: string): void {
	const [, subject = '', predicate = '', rest] = fieldsOf(line);
	draft.assertions.push({
		subject: find(draft, subject),
		predicate: find(draft, predicate),
		arguments: findList(draft, rest),
	});
}

function readFigure(draft: Draft, line: string): void {
	const [, words = '', value, unit, of, qualifier] = fieldsOf(line);
	draft.figures.push({
		...find(draft, words),
		...readValue(value),
		...defined({unit: unit || undefined, of: of || undefined, qualifier: qualifier || undefined}),
	});
}

function readValue(written = ''): Pick<GoldFigure, 'value' | 'upTo' | 'from'> {
	const [, first, sign, second] = /^([\d.]+)(?: ([→–]) ([\d.]+))?$/.exec(written) ?? [];
	const [value, other] = [known(first, `«${written}» is no value`), second].map(Number) as [number, number];
	if (sign === undefined) {
		return {value};
	}

	return sign === '→' ? {value: other, from: value} : {value, upTo: other};
}

function readTime(draft: Draft, line: string): void {
	const [, words = '', from, to] = fieldsOf(line);
	draft.times.push({...find(draft, words), ...defined({from: from || undefined, to: to || undefined})});
}

function readMentions(draft: Draft, line: string): void {
	const at = line.indexOf(': ');
	const actor = known(draft.actors.get(line.slice(0, at)), `«${line.slice(0, at)}» is no actor`);
	let from = draft.paragraph.start;
	for (const words of line.slice(at + 2).split(', ')) {
		const span = known(
			findWords(draft.text, {start: from, end: draft.paragraph.end}, words),
			`no «${words}» behind the mention before`,
		);
		actor.mentions.push(/[’']s$/.test(words) ? {start: span.start, end: span.end - 2} : span);
		from = span.end;
	}
}

function fieldsOf(line: string): string[] {
	return line.split('|').map(field => field.trim());
}

function find(draft: Draft, words: string): Span {
	return known(findWords(draft.text, draft.paragraph, words), `«${words}» is not in this paragraph`);
}

function findSome(draft: Draft, words: string | undefined): Span | undefined {
	return words && words !== '*' ? find(draft, words) : undefined;
}

function findList(draft: Draft, field = ''): Span[] {
	return field
		.split(' ; ')
		.map(words => words.trim())
		.filter(words => words !== '')
		.map(words => findAnywhere(draft, words));
}

function findAnywhere(draft: Draft, words: string): Span {
	const [, number, rest = ''] = /^¶(\d+) (.+)$/.exec(words) ?? [];
	return number === undefined
		? find(draft, words)
		: find({...draft, paragraph: paragraphOf(draft, number)}, rest);
}

function paragraphOf(draft: Draft, number: string): Span {
	return known(draft.paragraphs[Number(number) - 1], 'no such paragraph');
}

function known<T>(value: T | undefined, otherwise: string): T {
	if (value === undefined) {
		throw new Error(otherwise);
	}

	return value;
}

type Defined<T> = {[Key in keyof T]?: Exclude<T[Key], undefined>};

function defined<T extends Record<string, unknown>>(fields: T): Defined<T> {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function findWords(text: string, within: Span, words: string): Span | undefined {
	const [first = '', last] = words.split(' … ');
	const {phrase, nth} = numbered(first);
	const opening = findPhrase(text, within, phrase, nth);
	if (opening === undefined || last === undefined) {
		return opening;
	}

	const closing = findPhrase(text, {start: opening.end, end: within.end}, last, 1);
	return closing && {start: opening.start, end: closing.end};
}

function numbered(words: string): {phrase: string; nth: number} {
	const match = /^(.*)#(\d+)$/.exec(words);
	return match ? {phrase: match[1] ?? '', nth: Number(match[2])} : {phrase: words, nth: 1};
}

function findPhrase(text: string, within: Span, phrase: string, nth: number): Span | undefined {
	let found = 0;
	for (
		let at = text.indexOf(phrase, within.start);
		at !== -1 && at + phrase.length <= within.end;
		at = text.indexOf(phrase, at + 1)
	) {
		const end = at + phrase.length;
		const isWhole =
			!(isWordAt(text, at) && at > within.start && isWordAt(text, at - 1)) &&
			!(isWordAt(text, end - 1) && end < within.end && isWordAt(text, end));
		if (isWhole && ++found === nth) {
			return {start: at, end};
		}
	}

	return undefined;
}

function isWordAt(text: string, at: number): boolean {
	return /[\p{L}\p{N}]/u.test(text[at] ?? '');
}
