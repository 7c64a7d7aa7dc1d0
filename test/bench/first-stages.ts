/*
What MiniSearch and uFuzzy would do as the stage before fuse.js, beside our own index: of the first twenty hits of plain fuse.js (plain-fuse.ts), how many are
among what each lets through, how many records that is (fuse.js would have to look at all of them), and how long it takes. The same texts, folded in
the same way, go into all of them; MiniSearch is asked for beginnings and as many errors as we forgive, uFuzzy for one error in a word and any order.
Ours does more in its time: its hits are ranked, with their letters.

	node test/bench/first-stages.ts [queries]
*/
import process from 'node:process';
import UFuzzy from '@leeoniya/ufuzzy';
import MiniSearch from 'minisearch';
import {listFacts} from '../../source/reading/facts.ts';
import type {Hit} from '../../source/search/hit.ts';
import {errorsAllowed} from '../../source/search/match-words.ts';
import {parseQuery} from '../../source/search/query.ts';
import {search} from '../../source/search/search.ts';
import {createSearchIndex} from '../../source/search/search-index.ts';
import {Vocabulary} from '../../source/search/vocabulary.ts';
import {countArgument} from './bench-arguments.ts';
import {makeReading} from './make-reading.ts';
import {askFuseBySentences, makeRecords, rankPlainly} from './plain-fuse.ts';
import {makeQueries} from './search-queries.ts';
import {columnsOf, median, milliseconds, percentile} from './statistics.ts';

const seed = 20_260_314;
const first = 20;

type Stage = {
	readonly name: string;
	readonly prepare: () => void;
	/** Keys of what is let through. */
	readonly ask: (terms: readonly string[]) => readonly string[];
};

function processorMs(run: () => void): number {
	const before = process.threadCpuUsage();
	run();
	const {user, system} = process.threadCpuUsage(before);
	return (user + system) / 1000;
}

function keyOf({target}: Hit): string {
	return target.kind === 'sentence' ? String(target.index) : target.id;
}

const reading = makeReading({sentences: 35_000, seed});
const facts = listFacts(reading);
const vocabulary = new Vocabulary();
const records = makeRecords(reading, facts, vocabulary);
const everywhere = records.map((_, place) => place);
const keyAt = (place: number) => records[place]?.key ?? '';

const miniSearch = new MiniSearch<{id: number; text: string}>({
	fields: ['text'],
	tokenize: text => text.match(/[\p{L}\p{M}\p{N}]+(?:['.&][\p{L}\p{M}\p{N}]+)*/gu) ?? [],
	processTerm: term => term,
});
const uFuzzy = new UFuzzy({intraMode: 1, unicode: true, interSplit: "[^\\p{L}\\d']+"});
let texts: string[] = [];
let index = createSearchIndex(makeReading({sentences: 100, seed}));

const stages: readonly Stage[] = [
	{
		name: 'MiniSearch',
		prepare: () => miniSearch.addAll(records.map(({text}, id) => ({id, text}))),
		ask: terms =>
			miniSearch
				.search(terms.join(' '), {
					combineWith: 'AND',
					prefix: true,
					fuzzy: term => errorsAllowed(term.length),
				})
				.map(({id}) => keyAt(id)),
	},
	{
		name: 'uFuzzy',
		prepare() {
			texts = records.map(({text}) => text);
		},
		ask: terms => (uFuzzy.search(texts, terms.join(' '), 4, 0)[0] ?? []).map(keyAt),
	},
	{
		name: 'ours, with ranks and letters',
		prepare() {
			index = createSearchIndex(reading, facts);
		},
		ask: terms => search(index, terms.join(' '), first).map(keyOf),
	},
];

const queries = makeQueries(reading, countArgument(60), seed).map(query =>
	parseQuery(query).terms.map(({text}) => text),
);
const wanted = queries.map(terms => {
	const found: Map<number, number>[] = [];
	for (const term of terms) {
		found.push(askFuseBySentences(records, [...(found.at(-1)?.keys() ?? everywhere)], term));
	}

	return rankPlainly(records, vocabulary, terms, found)
		.slice(0, first)
		.map(({key}) => key);
});
const rows = stages.map(({name, prepare, ask}) => {
	const prepared = processorMs(prepare);
	const times: number[] = [];
	const counts: number[] = [];
	const shares = queries.map((terms, place) => {
		let through: readonly string[] = [];
		times.push(
			processorMs(() => {
				through = ask(terms);
			}),
		);
		counts.push(through.length);
		const keys = new Set(through);
		const hits = wanted[place] ?? [];
		return hits.length === 0 ? 1 : hits.filter(key => keys.has(key)).length / hits.length;
	});
	const share = shares.reduce((sum, value) => sum + value, 0) / shares.length;
	return [
		name,
		milliseconds(prepared),
		milliseconds(median(times)),
		milliseconds(percentile(times, 0.95)),
		String(median(counts)),
		share.toFixed(3),
	];
});
console.log(`${records.length} records, ${queries.length} queries\n`);
console.log(
	columnsOf([
		['', 'to prepare', 'a query, median', '95 in 100', 'let through, median', 'of plain fuse.js’s first 20'],
		...rows,
	]),
);
