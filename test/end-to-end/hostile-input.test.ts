import {expect, test} from 'vitest';
import {openExplorer, writeArticle} from '../support/explorer-app.ts';

const hostile = [
	'Harbour Closes \u001B]0;stolen title\u0007After \u001B[31mStorm',
	'Mayor Greta Lindqvist said “the \u001B]52;c;c3RvbGVu\u0007quay \u001B[2J\u001B[Hwill \u009B41mstay shut.”',
	'\u001BP+q544e\u001B\\The port \u001B[?1003h\u001B[>1uauthority\u202E agreed \u0007with her on Tuesday.\u001Bc',
].join('\n\n');

test('escape sequences in an article are shown, not obeyed', async () => {
	const app = await openExplorer([writeArticle(hostile)]);
	expect(app.commands.filter(({text}) => /stolen|c3RvbGVu/u.test(text))).toEqual([]);
	expect(app.output).not.toMatch(/\u001B\[31m|\u001B\]0;|\u001B\]52|\u001Bc|\u001BP|\u009B/u);
	expect(app.modes.mouse).not.toContain(1003);
	const red = app.screen.cells
		.flat()
		.filter(cell => cell.foreground === 'palette 1' || cell.background === 'palette 1');
	expect(red).toEqual([]);
	expect(app.screen.text).toContain('stolen title');
});

test('what is copied from such an article has no control characters', async () => {
	const app = await openExplorer([writeArticle(hostile)]);
	app.press(']', 'y');
	await app.waitFor(() => app.clipboard !== undefined);
	expect(app.clipboard).toContain('stay shut');
	expect(app.clipboard).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/u);
});
