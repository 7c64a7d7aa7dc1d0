import {expect, test} from 'vitest';
import {startExplorer, writeArticle} from '../support/explorer-app.ts';
import {isLit} from '../support/explorer-screen.ts';

const french = `Le bac de Port-Neuf reste en service

Le conseil municipal a voté lundi soir le maintien du bac jusqu’à l’ouverture du nouveau pont, prévue pour l’an prochain. « Ce bateau est notre route », a déclaré la maire après le vote, qui a suivi trois heures de débat.

Quelque six cents personnes prennent le bac chaque jour ouvrable, et peu d’entre elles ont une voiture. La salle était pleine, et personne n’est parti avant la fin de la séance.
`;
const note = 'This is French: actors and facts are found in English texts only.';

test('a text in another language says so, and can be read and searched', async () => {
	const app = startExplorer([writeArticle(french)], {columns: 100, rows: 30});
	// In the lists, and in the last row, which is there where one pane is shown at a time.
	await app.waitFor(({drawing}) => drawing.includes(note) && drawing.split('This is French').length === 4);
	app.press('j');
	app.press('/').type('voiture');
	const found = await app.waitFor(
		screen => screen.drawing.includes('personnes prennent le bac') && screen.drawing.includes('1/1'),
	);
	expect(isLit(found, 'voiture')).toBe(true);
	app.press('Enter', 'q');
	expect(await app.ending()).toMatchObject({code: 0});
});

test('--language en has it read as English all the same', async () => {
	const app = startExplorer(['--language', 'en', writeArticle(french)], {columns: 100, rows: 30});
	const screen = await app.waitFor(({drawing}) => /Facts · [1-9]/.test(drawing));
	expect(screen.drawing).not.toContain('This is French');
});
