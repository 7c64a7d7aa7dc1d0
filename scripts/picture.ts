/*
Makes docs/screen.svg, the README's picture, from a real run: the built program in a pseudo-terminal of 120×40, the
bundled article, and the second quote chosen. Nothing in it hangs on the machine or the time, so with `--check` the
script compares instead of writing, and fails where the picture no longer shows what the program draws.
*/
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import type {Screen} from '../test/support/screen.ts';
import {screenToSvg} from '../test/support/screen-svg.ts';
import {TerminalDriver} from '../test/support/terminal-driver.ts';

const root = new URL('..', import.meta.url);
const file = new URL('docs/screen.svg', root);
const title =
	'Pullquote with an article on the left, the people in it on the top right, and what each of them said below.';

async function takePicture(): Promise<string> {
	const program = new URL('dist/bin.js', root).pathname;
	const terminal = new TerminalDriver(process.execPath, [program], {
		columns: 120,
		rows: 40,
		patienceMs: 30_000,
	});
	try {
		await terminal.waitFor(screen => {
			const actors = screen.frame('Actors');
			return actors !== undefined && screen.proseIn(actors).includes('Volodymyr Zelenskyy');
		});
		terminal.press(']');
		await terminal.waitFor(screen => isChosen(screen, '“without preconditions,”'));
		terminal.press(']');
		const screen = await terminal.waitFor(now => isChosen(now, '“equal members of Europe.”'));
		return screenToSvg(screen, title);
	} finally {
		await terminal.close();
	}
}

/** Whether a quote's words are lit in the article. */
function isChosen(screen: Screen, quote: string): boolean {
	const article = screen.frame('Article');
	const cells = article ? screen.cellsOf(quote, article) : [];
	return cells.length > 0 && cells.every(cell => cell.bold);
}

const picture = await takePicture();
if (process.argv.includes('--check')) {
	if (readFileSync(file, 'utf8') !== picture) {
		console.error('docs/screen.svg is not what the program draws now: run `npm run docs` and commit it.');
		process.exitCode = 1;
	}
} else {
	mkdirSync(new URL('.', file), {recursive: true});
	writeFileSync(file, picture);
	console.log('docs/screen.svg written.');
}
