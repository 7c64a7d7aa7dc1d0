/*
Looks for texts that the reading cannot bear: `npm run fuzz:reading -- SECONDS [SEED]`.

Three kinds of text: words that the rules wait for in no order among hostile characters; gold articles with pieces moved, doubled, dropped
and replaced; short patterns repeated to some length, on which time that grows with the square would show. A text fails when reading it throws, gives an
unsound reading, or takes longer than any linear reading of its length could. fast-check makes the failing text smaller before it is shown.
Beside them, one pattern after the other is repeated to two lengths: a text that is five times as long may take no more than twelve times as long.

It prints the seed, so that a run can be repeated, and ends with 1 where a text failed.
*/
import process from 'node:process';
import fc from 'fast-check';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {read} from '../../source/reading/read.ts';
import {hostileText} from '../support/hostile-text.ts';
import {faultsOf} from '../support/sound-reading.ts';
import {articles, mutatedArticle, repeatedPattern, shortPattern} from './texts.ts';

const seconds = Number(process.argv[2] ?? 60);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const runsPerBatch = 50;
/** Generous: a busy machine reads over 50 characters a millisecond. Squares pass it all the same. */
const longestMs = (length: number) => 2000 + length / 5;

const anyText = fc.oneof(
	{arbitrary: hostileText, weight: 4},
	{arbitrary: mutatedArticle, weight: 3},
	{arbitrary: repeatedPattern, weight: 1},
);

/** Lengths between which growth is measured, and what is allowed: five times as long, and a busy machine. */
const [shortLength, longLength] = [30_000, 150_000];
const longestGrowth = 12;
const noiseMs = 700;

let characters = 0;

/** Reads a text. @returns the processor time that it took, in milliseconds. @throws where the reading is unsound. */
function readSoundly(text: string): number {
	characters += text.length;
	const cpuBefore = process.cpuUsage();
	const reading = read(articleFromPlainText(text, 'fuzz.txt'));
	const {user, system} = process.cpuUsage(cpuBefore);
	const faults = faultsOf(reading);
	if (faults.length > 0) {
		throw new Error(faults.slice(0, 5).join('; '));
	}

	return (user + system) / 1000;
}

function check(text: string): void {
	const tookMs = readSoundly(text);
	if (tookMs > longestMs(text.length)) {
		throw new Error(`took ${Math.round(tookMs)} ms for ${text.length} characters`);
	}
}

function checkGrowth(pattern: string): void {
	const timeOf = (length: number) => readSoundly(pattern.repeat(Math.ceil(length / pattern.length)));
	const [small, large] = [timeOf(shortLength), timeOf(longLength)];
	if (large > longestGrowth * small + noiseMs) {
		throw new Error(
			`${longLength / shortLength} times the length took ${Math.round(small)} and ${Math.round(large)} ms`,
		);
	}
}

/** Reports a failed check, smallest text first. */
function report<T>(name: string, result: fc.RunDetails<[T]>): void {
	if (result.failed) {
		const error = result.errorInstance;
		console.error(`${name}, ${result.numShrinks} times made smaller:`);
		console.error(JSON.stringify(result.counterexample?.[0]));
		console.error(error instanceof Error ? error.stack : error);
		process.exitCode = 1;
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
	report(`Batch ${batch} (seed ${seed + batch})`, result);
	report(
		`Growth in batch ${batch} (seed ${seed + batch})`,
		fc.check(fc.property(shortPattern, checkGrowth), {seed: (seed + batch) | 0, numRuns: 1}),
	);
}

console.log(
	`${batch * runsPerBatch} texts, ${characters.toLocaleString('en-US')} characters: ${process.exitCode === 1 ? 'a text failed' : 'all sound'}.`,
);
