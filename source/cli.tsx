import {constants} from 'node:os';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {startReader} from './explorer/read-in-worker.ts';

const bundledArticle = '000_d974b6c422adf276.txt';

const {stdin, stdout, stderr, env} = process;
const argv = process.argv.slice(2);

const isForExplorer = stdout.isTTY && argv.every(argument => argument === '-' || !argument.startsWith('-'));
// First of all, where the explorer is likely to be opened: the thread gets ready beside everything that the first frame takes.
const early = isForExplorer ? startReader() : undefined;

// Raw mode is on before the explorer is there to hear of signals. Node undoes it at SIGINT and SIGTERM, and at an exit, but not at these.
const earlySignals = (['SIGHUP', 'SIGQUIT'] as const).map(
	signal => [signal, () => process.exit(128 + constants.signals[signal])] as const,
);
if (isForExplorer) {
	hearEarlySignals('on');
}

const {run} = await import('./command-line/run.ts');

process.exitCode = await run(argv, {
	stdin,
	stdout,
	stderr,
	environment: env,
	// Beside the program, wherever that is: this file and the built one both stand one folder below the package's.
	bundled: {name: bundledArticle, path: fileURLToPath(new URL(`../data/${bundledArticle}`, import.meta.url))},
	async loadExplorer() {
		const reader = early ?? startReader();
		const {explore} = await import('./explorer/explorer.tsx');
		return async (article, keyboard) => {
			hearEarlySignals('off');
			return explore(article, {stdin: keyboard, stdout, environment: env, reader});
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
