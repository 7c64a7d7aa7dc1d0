/*
Drives the built program with random keys, mouse reports, resizes, pastes, stray bytes and signals until the time is over:
`npm run soak -- --minutes 30 [--seed N] [--actions N]`. One run in eight is on a long text, most of it while that is still being read;
one in three on several articles.

Each run has a seed of its own, which it prints when it fails, with the fewest actions that still fail; `--seed` begins with that one.
Ends with 1 where a run failed.
*/
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import process from 'node:process';
import {parseArgs} from 'node:util';
import {makeBook} from '../bench/make-book.ts';
import {numbersFrom} from '../support/numbers-from.ts';
import {makeActions} from './actions.ts';
import {play, report, shorten} from './play.ts';

const {values} = parseArgs({
	options: {
		minutes: {type: 'string', default: '5'},
		seed: {type: 'string', default: `${Date.now() % 1_000_000_000}`},
		actions: {type: 'string', default: '1000'},
	},
});
const minutes = Number(values.minutes);
const firstSeed = Number(values.seed);
const perRun = Number(values.actions);
const golds = new URL('../gold/', import.meta.url);
const files = readdirSync(golds)
	.filter(name => name.endsWith('.txt'))
	.map(name => new URL(name, golds).pathname);
const book = join(mkdtempSync(join(tmpdir(), 'pullquote-soak-')), 'book.txt');
writeFileSync(book, makeBook({words: 100_000, seed: 1}));
const longShare = 1 / 8;
const severalShare = 1 / 3;

const end = performance.now() + minutes * 60_000;
let runs = 0;
while (runs === 0 || performance.now() < end) {
	const seed = firstSeed + runs;
	const next = numbersFrom(seed);
	next();
	const any = () => files[Math.floor(next() * files.length)] as string;
	const opened = next() < longShare ? [book] : next() < severalShare ? [any(), any(), any(), book] : [any()];
	const actions = makeActions(perRun, next);
	const fault = await play(opened, actions);
	if (fault !== undefined) {
		console.log(report(seed, actions.slice(0, 20), fault));
		const shortest = await shorten(opened, actions, fault, 60);
		console.log(`\nThe shortest run that fails:\n${report(seed, shortest.actions, shortest.fault)}`);
		process.exitCode = 1;
		break;
	}

	runs++;
	console.log(`${runs} runs of ${perRun} actions, the last with seed ${seed}: sound`);
}

rmSync(dirname(book), {recursive: true});
