/*
Search as you type in a reading of 35,000 sentences, beside plain fuse.js over the same sentences, facts and actors (plain-fuse.ts).

Speed: 200 queries (search-queries.ts) are typed letter by letter, each letter a search for as many hits as the explorer asks for. What counts is the
processor time of this thread, which is what the clock shows where nothing else runs; the clock is shown beside it.

Agreement: of the first twenty hits of plain fuse.js, how many are among our first twenty. Options and order are the same, and nothing that fuse.js finds is left out
of its list; hits that an inner one stands for are left out of both. The second figure puts fuse.js's hits in order by its own scores, added up, before our
rules; ours stay as they are.

fuse.js is asked about all records for the first word of a query, for the next words about those found so far. In every eighth query it looks through all
records, and that is timed; in the others through sentences first, and then only through the facts of those found, which finds the same and takes half the time.

	node test/bench/search.ts [queries] [--show]

`--show` prints the queries with less than 0.9 in common. What libraries do as first stage is measured in first-stages.ts.
*/
import {loadavg} from 'node:os';
import process from 'node:process';
import {listFacts} from '../../source/reading/facts.ts';
import type {Hit} from '../../source/search/hit.ts';
import {parseQuery} from '../../source/search/query.ts';
import {compareRanked} from '../../source/search/rank.ts';
import {search} from '../../source/search/search.ts';
import {createSearchIndex} from '../../source/search/search-index.ts';
import {Vocabulary} from '../../source/search/vocabulary.ts';
import {countArgument} from './bench-arguments.ts';
import {makeReading} from './make-reading.ts';
import {handOver, type Measure, resultOf} from './measures.ts';
import {askFuse, askFuseBySentences, makeRecords, type PlainHit, rankPlainly} from './plain-fuse.ts';
import {makeQueries} from './search-queries.ts';
import {median, milliseconds, percentile, tableOf} from './statistics.ts';

const seed = 20_260_314;
const sentences = 35_000;
const first = 20;
/** As many as the explorer asks for. */
const listed = 500;
const timedEvery = 8;
const sigils = ['', '"', '@', '#', "'"];
/** Each sigil but none is typed before one query in so many. */
const sigilEvery = 6;

const queryCount = countArgument(200);

type Times = {readonly processorMs: number; readonly clockMs: number};

function timeOf(run: () => void): Times {
	const clock = performance.now();
	const before = process.threadCpuUsage();
	run();
	const {user, system} = process.threadCpuUsage(before);
	return {processorMs: (user + system) / 1000, clockMs: performance.now() - clock};
}

function keyOf({target}: Hit): string {
	return target.kind === 'sentence' ? String(target.index) : target.id;
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const reading = makeReading({sentences, seed});
const facts = listFacts(reading);
const queries = makeQueries(reading, queryCount, seed);
let index = createSearchIndex(makeReading({sentences: 100, seed}));
const indexing = timeOf(() => {
	index = createSearchIndex(reading, facts);
});

const presses: Times[] = [];
for (const sigil of sigils) {
	for (const query of sigil === '' ? queries : queries.slice(0, queryCount / sigilEvery)) {
		for (let length = 1; length <= query.length + sigil.length; length++) {
			presses.push(timeOf(() => search(index, (sigil + query).slice(0, length), listed)));
		}
	}
}

/** Plain fuse.js's answer, and how long it looked for it. */
function searchPlainly(query: string, ask: typeof askFuse): {hits: PlainHit[]; processorMs: number} {
	const terms = parseQuery(query).terms.map(({text}) => text);
	const found: Map<number, number>[] = [];
	const {processorMs} = timeOf(() => {
		let places = everywhere;
		for (const term of terms) {
			const here = ask(records, places, term);
			found.push(here);
			places = [...here.keys()];
		}
	});
	return {hits: rankPlainly(records, vocabulary, terms, found), processorMs};
}

const vocabulary = new Vocabulary();
const records = makeRecords(reading, facts, vocabulary);
const everywhere = records.map((_, place) => place);
const plainMs: number[] = [];
const ourMs: number[] = [];
const overlaps: number[] = [];
const overlapsByScore: number[] = [];
for (const [place, query] of queries.entries()) {
	const isTimed = place % timedEvery === 0;
	const {hits, processorMs} = searchPlainly(query, isTimed ? askFuse : askFuseBySentences);
	if (isTimed) {
		plainMs.push(processorMs);
		// In an index that has never been asked for these words.
		const fresh = createSearchIndex(reading, facts);
		ourMs.push(timeOf(() => search(fresh, query, first)).processorMs);
	}

	const ours = new Set(search(index, query, first).map(keyOf));
	const share = (wanted: readonly PlainHit[]) =>
		wanted.length === 0 ? 1 : wanted.filter(({key}) => ours.has(key)).length / wanted.length;
	const byScore = hits.toSorted((a, b) => a.fuseErrors - b.fuseErrors || compareRanked(a, b));
	const overlap = share(hits.slice(0, first));
	overlaps.push(overlap);
	overlapsByScore.push(share(byScore.slice(0, first)));
	if (process.argv.includes('--show') && overlap < 0.9) {
		console.log(
			`${query}: ${overlap.toFixed(2)} of ${hits.length}; by score ${overlapsByScore.at(-1)?.toFixed(2)}`,
		);
	}
}

const pressMs = presses.map(({processorMs}) => processorMs);
const clockMs = presses.map(press => press.clockMs);
const measures = {
	indexing: {what: 'search index of 35,000 sentences, all at once', value: indexing.processorMs, unit: 'ms'},
	// By the clock: most presses take less than the processor's time is counted in.
	median: {what: 'search at a key press, median', value: median(clockMs), unit: 'ms'},
	p99: {
		what: 'search at a key press, p99',
		value: percentile(pressMs, 0.99),
		unit: 'ms',
		goal: {limit: 33, aim: 12},
	},
	plain: {what: 'plain fuse.js for a whole query, mean', value: mean(plainMs), unit: 'ms'},
	ours: {what: 'ours for the same queries, none of them asked before, mean', value: mean(ourMs), unit: 'ms'},
	ratio: {
		what: 'plain fuse.js ÷ ours',
		value: mean(plainMs) / mean(ourMs),
		unit: '×',
		goal: {limit: 50, isHigh: true},
	},
	overlap: {
		what: 'share of plain fuse.js’s first 20 among our first 20',
		value: mean(overlaps),
		unit: 'share',
		goal: {limit: 0.95, isHigh: true},
	},
	byScore: {
		what: 'the same, fuse.js’s hits by its own score first',
		value: mean(overlapsByScore),
		unit: 'share',
	},
} satisfies Record<string, Measure>;
const clock = (value: number) => `clock ${milliseconds(value)}`;
console.log(
	`Search in ${reading.sentences.length} sentences, ${facts.length} facts, ${reading.actors.length} actors, ${index.vocabulary.size} different words; ${queries.length} queries, ${presses.length} key presses; load ${loadavg()[0]?.toFixed(1)}\n`,
);
console.log(
	tableOf([
		resultOf(measures.indexing, clock(indexing.clockMs)),
		resultOf(measures.median),
		resultOf(measures.p99, clock(percentile(clockMs, 0.99))),
		resultOf(measures.plain, `median ${milliseconds(median(plainMs))}`),
		resultOf(measures.ours),
		resultOf(measures.ratio),
		resultOf(measures.overlap),
		resultOf(measures.byScore),
	]),
);
handOver(Object.values(measures));
