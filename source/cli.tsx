import {fileURLToPath} from 'node:url';
import {run} from './command-line/run.ts';
import {startReader} from './explorer/read-in-worker.ts';

const bundledArticle = '000_d974b6c422adf276.txt';

const {stdin, stdout, stderr, env} = process;

process.exitCode = await run(process.argv.slice(2), {
	stdin,
	stdout,
	stderr,
	environment: env,
	// Beside the program, wherever that is: this file and the built one both stand one folder below the package's.
	bundled: {name: bundledArticle, path: fileURLToPath(new URL(`../data/${bundledArticle}`, import.meta.url))},
	async loadExplorer() {
		// First of all: it gets ready beside everything that the first frame takes.
		const reader = startReader();
		const {explore} = await import('./explorer/explorer.tsx');
		return async (article, keyboard) => explore(article, {stdin: keyboard, stdout, environment: env, reader});
	},
});
