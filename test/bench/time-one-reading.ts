/*
Reads one invented article of so many characters in a process of its own, and prints as JSON how much processor time it took and how much memory the process has had at
most. A smaller article is read first, so that both sizes that are compared run on compiled code. With `parts` as third argument each part of the reading is let go before the next
is read, as a thread does that hands them on.
*/
import process from 'node:process';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {read} from '../../source/reading/read.ts';
import {readInParts} from '../../source/reading/read-in-parts.ts';
import {makeNews} from './make-news.ts';

const characters = Number(process.argv[2]);
const seed = Number(process.argv[3]);
const isInParts = process.argv[4] === 'parts';
read(articleFromPlainText(makeNews({characters: 500_000, seed: seed + 1}), 'warm-up'));
const text = makeNews({characters, seed});
const before = process.threadCpuUsage();
const article = articleFromPlainText(text, 'article');
let statements = 0;
if (isInParts) {
	for (const part of readInParts(article)) {
		statements += part.statements.length;
	}
} else {
	statements = read(article).statements.length;
}

const {user, system} = process.threadCpuUsage(before);
console.log(
	JSON.stringify({
		tookMs: (user + system) / 1000,
		statements,
		peakMegabytes: process.resourceUsage().maxRSS / 1024,
	}),
);
