import {expect, test} from 'vitest';
import {expectCursorOn, openExplorer, writeArticle} from '../support/explorer-app.ts';
import {isLit, wordsInArticle} from '../support/explorer-screen.ts';

const filling = Array.from(
	{length: 8},
	(_, index) => `Mayor Greta Lindqvist spoke of it ${index} times. “Never again,” Lindqvist said.`,
).join('\n\n');
const text = `# A Year At The Pier

${filling}

## The storm

${filling}

### The morning after

${filling}

## The vote

${filling}
`;

const openYear = async (options = {}) => openExplorer([writeArticle(text, 'year.md')], options);

test('O lists the headings, shows each in the article, and goes there', async () => {
	const app = await openYear();
	app.press('O');
	await app.expectScreen(screen => {
		const rows = screen.linesIn(screen.frame('Contents · 3') ?? {column: 0, row: 0, columns: 0, rows: 0});
		expect(rows.slice(0, 3).map(row => row.trimEnd())).toEqual([
			expect.stringMatching(/^▸ The storm +¶10$/u),
			expect.stringMatching(/^ {4}The morning after +¶19$/u),
			expect.stringMatching(/^ {2}The vote +¶28$/u),
		]);
	});
	app.press('j', 'j');
	await app.waitFor(screen => isLit(screen, 'The vote'));
	app.press('Enter');
	await expectCursorOn(app, 'The vote');
	expect(app.row(0)).toContain('A Year At The Pier · The vote');
	app.press('Ctrl-o');
	await expectCursorOn(app, 'A Year At The Pier');
});

test('c and C go from heading to heading', async () => {
	const app = await openYear();
	app.press('c', 'c');
	await expectCursorOn(app, 'The morning after');
	await app.waitFor(screen => screen.row(-1).includes('Heading 2 of 3'));
	app.press('C');
	await expectCursorOn(app, 'The storm');
	app.press('9', 'c');
	await expectCursorOn(app, 'The vote');
});

test('headings are bold', async () => {
	const app = await openYear();
	app.press('c', 'j');
	await app.expectScreen(screen => {
		const cells = wordsInArticle(screen, 'The storm');
		expect(cells.length).toBeGreaterThan(0);
		expect(cells.every(cell => cell.bold)).toBe(true);
	});
});
