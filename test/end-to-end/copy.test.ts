import {expect, test} from 'vitest';
import {expectCursorOn, goToQuote, openExplorer, writeArticle} from '../support/explorer-app.ts';

const file = () =>
	writeArticle(
		'Pier To Rise Again\n\nMayor Greta Lindqvist spoke on Monday. “We will rebuild the pier,” Lindqvist said.\n\nThe storm took it in March.\n',
		'pier.txt',
	);

test('y puts the quote on the clipboard, with who said it and where', async () => {
	const app = await openExplorer([file()]);
	await goToQuote(app, '“We will rebuild the pier,”');
	app.press('y');
	await app.waitFor(screen => screen.row(-1).includes('Copied the quote'));
	expect(app.clipboard).toBe(
		`“We will rebuild the pier,”\n— Greta Lindqvist (“Lindqvist”), in “Pier To Rise Again”, ¶2\n`,
	);
});

test('y on a sentence without a quote copies the sentence', async () => {
	const app = await openExplorer([file()]);
	app.press('G');
	await expectCursorOn(app, 'The storm took it');
	app.press('y');
	await app.waitFor(screen => screen.row(-1).includes('Copied the sentence'));
	expect(app.clipboard).toBe(`The storm took it in March.\n— “Pier To Rise Again”, ¶3\n`);
});
