/*
Looks for texts that the reading cannot bear: `npm run fuzz:reading -- SECONDS [SEED]`.

Three kinds of text: words that the rules wait for in no order among hostile characters; gold articles with pieces moved, doubled, dropped
and replaced; short patterns repeated to some length, on which time that grows with the square would show. A text fails when reading it throws, gives an
unsound reading, or takes longer than any linear reading of its length could. fast-check makes the failing text smaller before it is shown.

It prints the seed, so that a run can be repeated, and ends with 1 where a text failed.
*/
import {readdirSync, readFileSync} from 'node:fs';
import process from 'node:process';
import fc from 'fast-check';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {read} from '../../source/reading/read.ts';
import {hostileText} from '../support/hostile-text.ts';
import {faultsOf} from '../support/sound-reading.ts';

const seconds = Number(process.argv[2] ?? 60);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const runsPerBatch = 50;
/** Generous: a busy machine reads over 50 characters a millisecond. Squares pass it all the same. */
const longestMs = (length: number) => 2000 + length / 5;

const golds = new URL('../gold/', import.meta.url);
const articles = readdirSync(golds)
	.filter(name => name.endsWith('.txt'))
	.map(name => readFileSync(new URL(name, golds), 'utf8'));

/** Changes a text between two places, given as shares of its length. */
type Mutation = (text: string, from: number, to: number, piece: string) => string;

const mutations: readonly Mutation[] = [
	(text, from, to) => text.slice(0, from) + text.slice(to),
	(text, from, to) => text.slice(0, to) + text.slice(from, to) + text.slice(to),
	(text, from, to) => text.slice(from, to) + text.slice(0, from) + text.slice(to),
	(text, from, _to, piece) => text.slice(0, from) + piece + text.slice(from),
	(text, from, to) => text.slice(0, from) + text.slice(from, to).toUpperCase() + text.slice(to),
	(text, from, to) => text.slice(0, from) + text.slice(from, to).toLowerCase() + text.slice(to),
	(text, from, to) => text.slice(0, from) + text.slice(from, to).replaceAll(/[.,!?]/g, '') + text.slice(to),
	(text, from, to) => text.slice(0, from) + text.slice(from, to).replaceAll(/[“”"]/g, '') + text.slice(to),
	(text, from, to) => text.slice(0, from) + text.slice(from, to).replaceAll(/\n+/g, ' ') + text.slice(to),
	(text, from, to) => text.slice(0, from) + text.slice(from, to).replaceAll(' ', '\n') + text.slice(to),
	(text, from, to, piece) =>
		text.slice(0, from) + text.slice(from, to).replaceAll(' ', piece) + text.slice(to),
];

const mutation = fc.record({
	mutate: fc.nat({max: mutations.length - 1}),
	from: fc.double({min: 0, max: 1, noNaN: true}),
	length: fc.double({min: 0, max: 0.2, noNaN: true}),
	piece: fc.oneof(
		hostileText.map(text => text.slice(0, 40)),
		fc.string({unit: 'binary', maxLength: 6}),
	),
});

const mutatedArticle = fc
	.tuple(fc.constantFrom(...articles), fc.array(mutation, {minLength: 1, maxLength: 8}))
	.map(([article, changes]) => {
		let text = article;
		for (const {mutate, from, length, piece} of changes) {
			const start = Math.floor(from * text.length);
			const end = Math.min(text.length, start + Math.ceil(length * text.length));
			text = mutations[mutate]?.(text, start, end, piece) ?? text;
		}

		return text.slice(0, 40_000);
	});

const repeatedPattern = fc
	.tuple(hostileText, fc.integer({min: 2, max: 400}), fc.constantFrom('', ' ', '\n', '\n\n'))
	.map(([text, times, joint]) => Array.from({length: times}, () => text.slice(0, 60)).join(joint));

const anyText = fc.oneof(
	{arbitrary: hostileText, weight: 4},
	{arbitrary: mutatedArticle, weight: 3},
	{arbitrary: repeatedPattern, weight: 1},
);

let characters = 0;

function check(text: string): void {
	characters += text.length;
	const cpuBefore = process.cpuUsage();
	const reading = read(articleFromPlainText(text, 'fuzz.txt'));
	const {user, system} = process.cpuUsage(cpuBefore);
	const faults = faultsOf(reading);
	if (faults.length > 0) {
		throw new Error(faults.slice(0, 5).join('; '));
	}

	if ((user + system) / 1000 > longestMs(text.length)) {
		throw new Error(`took ${Math.round((user + system) / 1000)} ms for ${text.length} characters`);
	}
}

console.log(`Seed ${seed}, ${seconds} seconds.`);
check(articles.join('\n'));
const endMs = performance.now() + seconds * 1000;
let batch = 0;
for (; performance.now() < endMs && process.exitCode === undefined; batch++) {
	const result = fc.check(fc.property(anyText, check), {
		seed: (seed + batch) | 0,
		numRuns: runsPerBatch,
		interruptAfterTimeLimit: 60_000,
		markInterruptAsFailure: false,
	});
	if (result.failed) {
		const [text = ''] = result.counterexample ?? [];
		const error = result.errorInstance;
		console.error(`Batch ${batch} (seed ${seed + batch}), ${result.numShrinks} times made smaller:`);
		console.error(JSON.stringify(text));
		console.error(error instanceof Error ? error.stack : error);
		process.exitCode = 1;
	}
}

console.log(
	`${batch * runsPerBatch} texts, ${characters.toLocaleString('en-US')} characters: ${process.exitCode === 1 ? 'a text failed' : 'all sound'}.`,
);
