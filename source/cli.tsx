import {readFileSync} from 'node:fs';
import {articleFromPlainText} from './article/plain-text.ts';
import {read} from './reading/read.ts';

console.log(
	JSON.stringify(
		read(articleFromPlainText(readFileSync(process.argv[2] as string, 'utf8'), 'x')).sentences.length,
	),
);
