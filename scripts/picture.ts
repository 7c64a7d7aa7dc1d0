/*
Makes docs/screen.svg, the README's picture, from a real run: the built program in a pseudo-terminal of 120×40, the
bundled article, one of its people chosen, and what he said. Nothing in it hangs on the machine or the time, so with `--check` the
script compares instead of writing, and fails where the picture no longer shows what the program draws.
*/
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {hasReading, isLit} from '../test/support/explorer-screen.ts';
import {screenToSvg} from '../test/support/screen-svg.ts';
import {TerminalDriver} from '../test/support/terminal-driver.ts';

const root = new URL('..', import.meta.url);
const file = new URL('docs/screen.svg', root);
const title =
	'An article on the left with a quotation lit; on the right the actors in it and what the chosen one said.';

async function takePicture(): Promise<string> {
	const program = new URL('dist/bin.js', root).pathname;
	const terminal = new TerminalDriver(process.execPath, [program], {
		columns: 120,
		rows: 40,
		patienceMs: 30_000,
	});
	try {
		await terminal.waitFor(hasReading);
		terminal.press('@').type('zelensky');
		await terminal.waitFor(screen => screen.includes('▸ Volodymyr Zelenskyy'));
		terminal.press('Enter');
		await terminal.waitFor(screen => screen.includes('Facts · Volodymyr Zelenskyy'));
		terminal.press(']');
		const screen = await terminal.waitFor(now => isLit(now, '“equal members of Europe.”'));
		return screenToSvg(screen, title);
	} finally {
		await terminal.close();
	}
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
