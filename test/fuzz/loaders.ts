/*
Looks for documents that a loader cannot bear: `npm run fuzz -- KIND SECONDS [SEED]`.

The documents are those of kinds/KIND.ts: real ones torn apart, and noise. One fails when the loader throws anything but an error for the reader, or gives something unsound
(test/support/sound-loaded.ts); fast-check makes it smaller before it is shown. One that takes too long for its size is a finding too: it is kept in a file, and the
search goes on. One that does not end is kept, and ends the run.

It prints the seed, so that a run can be repeated, and ends with 1 where there was a finding.
*/
import process from 'node:process';
import fc from 'fast-check';
import type {KindName} from '../../source/loading/kinds/kind.ts';
import {kinds} from '../../source/loading/kinds/registry.ts';
import type {Payload} from '../../source/loading/payload.ts';
import {inputText, loadSoundly, type Outcome, payloadsOf, saveInput} from './load-soundly.ts';
import {startOverseer} from './overseer.ts';

const [kindArgument, secondsArgument = '60', seedArgument] = process.argv.slice(2);
const kind = kindOfArgument();
const seconds = Number(secondsArgument);
const seed = Number(seedArgument ?? Date.now() % 2 ** 31);
const runsPerBatch = 50;
/** Of processor time. Generous: the first document of a kind compiles what reads it. */
const longestMs = (length: number) => 1500 + length / 200;
const patienceMs = 60_000;
const progressMs = 5000;

const outcomes: Record<Outcome['kind'], number> = {article: 0, list: 0, refused: 0};
let inputs = 0;
let bytes = 0;
let findings = 0;

function kindOfArgument(): KindName {
	const kind = kinds.find(({name}) => name === kindArgument)?.name;
	if (kind === undefined) {
		console.error(
			`npm run fuzz -- KIND SECONDS [SEED], where KIND is one of: ${kinds.map(({name}) => name).join(', ')}`,
		);
		process.exit(2);
	}

	return kind;
}

function summary(): string {
	const {article, list, refused} = outcomes;
	return `${inputs} inputs, ${bytes.toLocaleString('en-US')} bytes: ${article} articles, ${list} lists, ${refused} refused`;
}

const overseer = startOverseer(patienceMs);

async function check(payload: Payload): Promise<void> {
	inputs++;
	bytes += payload.bytes.length;
	overseer.begin(payload.bytes);
	try {
		const outcome = await loadSoundly(kind, payload);
		outcomes[outcome.kind]++;
		if (outcome.cpuMs > longestMs(payload.bytes.length)) {
			findings++;
			console.error(
				`${Math.round(outcome.cpuMs)} ms for ${payload.bytes.length} bytes: ${saveInput(kind, payload)}`,
			);
		}
	} finally {
		overseer.end();
	}
}

function report(
	{counterexample, errorInstance, numShrinks}: fc.RunDetails<[Payload]>,
	batchSeed: number,
): void {
	findings++;
	console.error(`Seed ${batchSeed}, ${numShrinks} times made smaller:`);
	if (counterexample !== null) {
		console.error(`${inputText(counterexample[0])}\nkept in ${saveInput(kind, counterexample[0])}`);
	}

	console.error(errorInstance instanceof Error ? errorInstance.stack : errorInstance);
}

console.log(`${kind}, seed ${seed}, ${seconds} seconds.`);
const payloads = await payloadsOf(kind);
const endMs = performance.now() + seconds * 1000;
let nextProgressMs = performance.now() + progressMs;
let hasFailed = false;
for (let batch = 0; performance.now() < endMs && !hasFailed; batch++) {
	const batchSeed = (seed + batch) | 0;
	const result = await fc.check(fc.asyncProperty(payloads, check), {
		seed: batchSeed,
		numRuns: runsPerBatch,
		interruptAfterTimeLimit: patienceMs,
		markInterruptAsFailure: false,
	});
	if (result.failed) {
		hasFailed = true;
		report(result, batchSeed);
	}

	if (performance.now() > nextProgressMs) {
		nextProgressMs += progressMs;
		console.log(summary());
	}
}

await overseer.stop();
console.log(`${summary()}: ${findings === 0 ? 'all sound' : `${findings} found`}.`);
process.exitCode = findings === 0 ? 0 : 1;
