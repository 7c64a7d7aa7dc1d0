#!/usr/bin/env node
import {createRequire} from 'node:module';

// Any Node that knows modules can parse this file; the program behind the import needs a newer one.
const least = 22;
const {version} = process;

if (Number.parseInt(version.slice(1), 10) < least) {
	process.stderr.write(
		`pullquote: Node.js ${version.slice(1)} is too old: pullquote needs Node.js ${least} or newer. Install one from nodejs.org.\n`,
	);
	process.exitCode = 2;
} else {
	const module: typeof import('node:module') = createRequire(import.meta.url)('node:module');
	// Room for what a frame leaves behind: rare collections of the young instead of many that promote them.
	createRequire(import.meta.url)('node:v8').setFlagsFromString('--min-semi-space-size=16');
	// Keeps the compiled program between runs: a third off the time to the first frame.
	module.enableCompileCache();
	const program = './cli.js';
	void import(program);
}
