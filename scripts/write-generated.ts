/*
Writes the manual page and the completions. With `--check` it writes nothing and fails when they are stale.
*/
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {generatedFiles} from './generated-files.ts';

for (const [name, content] of generatedFiles()) {
	const file = new URL(`../${name}`, import.meta.url);
	if (!process.argv.includes('--check')) {
		mkdirSync(new URL('.', file), {recursive: true});
		writeFileSync(file, content);
		console.log(`${name}: written.`);
	} else if (readFileSync(file, 'utf8') !== content) {
		console.error(`${name} is stale: run \`npm run docs\` and commit it.`);
		process.exitCode = 1;
	}
}
