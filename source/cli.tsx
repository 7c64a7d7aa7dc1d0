import {constants} from 'node:os';
import process from 'node:process';
import {setImmediate} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {asksForExplorer} from './command-line/explorer-flags.ts';
import type {Choices} from './explorer/choices.ts';
import {asksBackground} from './explorer/hear-reports.ts';
import {startReader} from './explorer/read-in-worker.ts';
import {askAttributes, askBackground} from './terminal/background.ts';
import {type InputTap, openInputTap} from './terminal/input-tap.ts';
import {isSameTerminal} from './terminal/same-terminal.ts';

const bundledArticle = '000_d974b6c422adf276.txt';

const {stdin, stdout, stderr, env} = process;
const argv = process.argv.slice(2);

const isForExplorer = stdout.isTTY && asksForExplorer(argv);
// First of all, where the explorer is likely to be opened: the thread gets ready beside everything that the first frame takes.
const early = isForExplorer ? startReader() : undefined;

// Raw mode is on before the explorer is there to hear of signals. Node undoes it at SIGINT and SIGTERM, and at an exit, but not at these.
const earlySignals = (['SIGHUP', 'SIGQUIT'] as const).map(
	signal => [signal, () => process.exit(128 + constants.signals[signal])] as const,
);
if (isForExplorer) {
	hearEarlySignals('on');
}

/** How long a terminal is given to answer where the explorer is not shown after all. */
const answerMs = 500;
let input: InputTap | undefined;

/** Asks the terminal at the first moment at which its answer is not seen on the screen; it comes while the explorer is being loaded. */
function askEarly(choices: Choices): () => Promise<void> {
	if (!isSameTerminal(stdin, stdout) || !asksBackground(env, stdout, choices)) {
		return async () => {};
	}

	const asked = openInputTap(stdin);
	input = asked;
	asked.expectAnswers();
	asked.readAhead();
	stdout.write(askBackground);
	return async () => {
		stdout.write(askAttributes);
		await asked.swallow(answerMs);
		asked.handOver();
		// It would keep the process.
		stdin.unref();
	};
}

const {run} = await import('./command-line/run.ts');

process.exitCode = await run(argv, {
	stdin,
	stdout,
	stderr,
	environment: env,
	// Beside the program, wherever that is: this file and the built one both stand one folder below the package's.
	bundled: {name: bundledArticle, path: fileURLToPath(new URL(`../data/${bundledArticle}`, import.meta.url))},
	onKeysTaken: askEarly,
	async loadExplorer() {
		const reader = early ?? startReader();
		const {explore} = await import('./explorer/explorer.tsx');
		return async ({stdin: keyboard, choices, keys, opened, isTakenForEnglish, ...opening}) => {
			// One look at what the terminal has sent meanwhile.
			await setImmediate();
			hearEarlySignals('off');
			return explore(opened?.article, {
				stdin: keyboard,
				input: keyboard === stdin ? input : undefined,
				stdout,
				environment: env,
				choices,
				keys,
				reader,
				shelf: opening.shelf,
				item: opening.item,
				items: opening.items,
				reading: opened?.reading,
				readingOptions: isTakenForEnglish ? {language: 'en'} : {},
				warnings: [...opening.warnings, ...(opened?.warnings ?? [])],
				file: opened?.file,
				readAgain: opened?.readAgain,
			});
		};
	},
});

// A thread that was not needed after all would keep the program.
early?.end();

function hearEarlySignals(change: 'on' | 'off'): void {
	for (const [signal, exit] of earlySignals) {
		process[change](signal, exit);
	}
}
