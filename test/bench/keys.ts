/*
How long from a key to the settled screen: in the bundled article, in a book of a million words, and while searching 35,000 sentences. key-times.ts says
how it is measured. What counts for a book is 99 in 100 of all its keys together, and for the search of all its queries.
*/
import {readFileSync} from 'node:fs';
import {loadavg} from 'node:os';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {analyse} from '../../source/reading/analyse.ts';
import {countArgument} from './bench-arguments.ts';
import {bundledArticle, type Openable, openAndRead, writeBook} from './explorer-runs.ts';
import {type KeyTimes, perform, type Score, startEcho} from './key-times.ts';
import {type Goal, handOver, type Measure, resultOf} from './measures.ts';
import {median, milliseconds, percentile, type Result, tableOf} from './statistics.ts';

const keysWanted = countArgument(200);
const seed = 20_260_314;
const bookWords = 1_000_000;
const searchedSentences = 35_000;
/** Of which come that many sentences. */
const searchedWords = 423_000;
const goals = {
	moving: {limit: 16, aim: 8},
	searching: {limit: 33, aim: 16},
} satisfies Record<string, Goal>;

/** Out of lists, filters, marks and zoom, with nothing chosen, at the beginning of the article. */
const beginning = ['1', 'g', 'Escape', 'Escape', 'Escape', 'Escape'];
/** The same, with the actor of the first sentence that has one chosen. */
const withActor = [...beginning, '2', 'g', '1'];

function repeated(times: number, keys: string): readonly string[] {
	return Array.from({length: times}, () => keys.split(' ')).flat();
}

const moving: Score = {
	what: 'moving the cursor',
	keys: repeated(4, 'j j j k j } j { k j ]'),
	uncounted: new Set(),
	home: beginning,
};
const scrolling: Score = {
	what: 'scrolling',
	keys: [
		...repeated(2, 'Ctrl-d Ctrl-d Ctrl-u Space PageDown b Ctrl-d'),
		'G',
		...repeated(2, 'Ctrl-u Ctrl-u Ctrl-d b PageUp Space Ctrl-u'),
	],
	uncounted: new Set(),
	home: beginning,
};
const jumping: Score = {
	what: 'jumping',
	keys: '] ] ] [ m m M G [ [ Ctrl-o Ctrl-o g m ] Ctrl-o 3 j j Enter ] Ctrl-o 3 Ctrl-d Enter M 3 G Enter Ctrl-o 2 G Enter ] [ m Ctrl-o'.split(
		' ',
	),
	uncounted: new Set(),
	home: withActor,
};
const inLists: Score = {
	what: 'in the lists',
	keys: '2 j j k Ctrl-d Space G k Ctrl-u g 3 j j k Ctrl-d Space G k Ctrl-u g j'.split(' '),
	uncounted: new Set(),
	home: beginning,
};

function searching(query: string): Score {
	return {
		what: `searching «${query}»`,
		keys: ['/', ...query],
		uncounted: new Set(['/']),
		home: ['Escape'],
	};
}

type Performed = {readonly score: Score; readonly keyTimes: KeyTimes};

async function performAll(article: Openable, scores: readonly Score[]): Promise<readonly Performed[]> {
	const terminal = await openAndRead(article);
	const performed: Performed[] = [];
	for (const score of scores) {
		performed.push({score, keyTimes: await perform(terminal, echo, score, keysWanted)});
	}

	await terminal.close();
	return performed;
}

function told(values: readonly number[]): string {
	return `p50 ${milliseconds(median(values))}, p99 ${milliseconds(percentile(values, 0.99))}`;
}

/** A line for each score, and one for the echo beside all of them. */
function linesOf(title: string, performed: readonly Performed[]): readonly Result[] {
	return [
		...performed.map(({score, keyTimes: {times, slowest}}) => ({
			what: `${title}: ${score.what}, ${times.length} keys`,
			measured: `${told(times)}, slowest key ${slowest.key} ${milliseconds(slowest.tookMs)}`,
		})),
		{
			what: '  a program that only echoes',
			measured: told(performed.flatMap(({keyTimes}) => keyTimes.echoes)),
		},
	];
}

function allTimes(performed: readonly Performed[]): readonly number[] {
	return performed.flatMap(({keyTimes}) => keyTimes.times);
}

/** A text of at least as many sentences as are to be searched. @throws where it has become shorter. */
function writeSearched(): Openable {
	const searched = writeBook({words: searchedWords, seed});
	const text = readFileSync(searched.commandArguments[0] ?? '', 'utf8');
	const {length} = analyse(articleFromPlainText(text, 'searched')).sentences;
	if (length < searchedSentences) {
		throw new Error(`${searchedWords} words are only ${length} sentences: take more.`);
	}

	return searched;
}

const echo = await startEcho();
const bundled = await performAll(bundledArticle, [moving, searching('zelensky said')]);
const book = await performAll(writeBook({words: bookWords, seed}), [moving, scrolling, jumping, inLists]);
const searched = await performAll(
	writeSearched(),
	['minister said', 'percnt profit', 'neurobiol', 'tavi court'].map(searching),
);
await echo.close();

const p99 = (performed: readonly Performed[]) => percentile(allTimes(performed), 0.99);
const measures: readonly Measure[] = [
	{
		what: 'move, scroll, jump: key to settled screen, p99, a million words',
		value: p99(book),
		unit: 'ms',
		goal: goals.moving,
	},
	{
		what: 'search keystroke to results on screen, p99, 35,000 sentences',
		value: p99(searched),
		unit: 'ms',
		goal: goals.searching,
	},
	{what: 'bundled article: key to settled screen, p99', value: p99(bundled), unit: 'ms'},
	{
		what: 'a program that only echoes: key to screen, p99',
		value: percentile(
			[...bundled, ...book, ...searched].flatMap(({keyTimes}) => keyTimes.echoes),
			0.99,
		),
		unit: 'ms',
	},
];
console.log(`Key to settled screen, 120×40, after one rehearsal; load ${loadavg()[0]?.toFixed(1)}\n`);
console.log(
	tableOf([
		...linesOf('bundled', bundled),
		...linesOf('a million words', book),
		...linesOf('35,000 sentences', searched),
		...measures.map(measure => resultOf(measure)),
	]),
);
handOver(measures);
