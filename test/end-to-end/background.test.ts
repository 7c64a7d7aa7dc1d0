import {expect, test} from 'vitest';
import {expectShellAsBefore, preloading, startFromShell} from '../support/endings.ts';
import {
	commandLine,
	expectCursorOn,
	openExplorer,
	openShell,
	startExplorer,
	writeArticle,
} from '../support/explorer-app.ts';
import type {Check, StartOptions, TerminalDriver} from '../support/terminal-driver.ts';

const light = 'rgb:fdfd/f6f6/e3e3';

const asked = (app: TerminalDriver) => app.commands.filter(({code}) => code === 11).length;

test('a terminal is asked once for its background, before the first frame', async () => {
	const app = await openExplorer([], {background: light});
	expect(asked(app)).toBe(1);
	expect(app.output.indexOf('\u001B]11;?')).toBeLessThan(app.output.indexOf('\u001B[?1049h'));
});

test('a light background gets other colours than a dark one; COLORFGBG counts where there is no answer', async () => {
	const {screen: unknown} = await openExplorer();
	const onLight = await drawnOn({background: light}, screen => screen.drawing !== unknown.drawing);
	await drawnOn({environment: {COLORFGBG: '0;15'}}, screen => screen.drawing === onLight);
	const onDark = await drawnOn({background: 'rgb:0/0/0'}, screen => screen.drawing !== onLight);
	await drawnOn(
		{environment: {COLORFGBG: '0;15'}, background: 'rgb:0/0/0'},
		screen => screen.drawing === onDark,
	);
});

async function drawnOn(options: StartOptions, isSo: Check): Promise<string> {
	const app = await openExplorer([], options);
	return (await app.waitFor(isSo)).drawing;
}

test('colours that change while it runs are followed', async () => {
	const onLight = await openExplorer([], {background: light});
	const app = await openExplorer([], {background: 'rgb:0/0/0'});
	app.type('\u001B[?997;2n');
	await app.waitFor(screen => screen.drawing === onLight.screen.drawing);
});

test('one that gives no answer shows the same as ever', async () => {
	const app = await openExplorer();
	expect(asked(app)).toBe(1);
	app.press('j');
	await expectCursorOn(app, 'Ukraine agreed');
});

test.each([{NO_COLOR: '1'}, {FORCE_COLOR: '0'}, {TERM: 'linux', COLORTERM: undefined}])(
	'it is not asked where the answer would be of no use or the question seen: %j',
	async environment => {
		const app = await openExplorer([], {environment, background: light});
		app.press('j');
		await expectCursorOn(app, 'Ukraine agreed');
		expect(asked(app)).toBe(0);
	},
);

test('keys typed before the first frame are all obeyed, with the answer between them', async () => {
	const app = startExplorer([], {background: light});
	await app.waitFor(() => asked(app) === 1);
	app.type('jj');
	await expectCursorOn(app, 'The talks on Ukraine’s border');
});

test('a program that ends at once leaves no answer behind for the shell', async () => {
	const session = await startFromShell(commandLine(), {
		background: light,
		isOpen: screen => screen.buffer === 'alternate',
	});
	session.shell.terminal.press('q');
	await expectShellAsBefore(session, 0);
});

test('nor does one whose article cannot be read', async () => {
	const shell = await openShell({background: light});
	const settingsBefore = shell.terminal.settings();
	shell.enter(commandLine(writeArticle(new Uint8Array([0, 1, 2, 0, 0]))));
	await expectShellAsBefore({shell, settingsBefore}, 2);
	expect(asked(shell.terminal)).toBe(1);
});

test('an answer that comes late is taken in before the shell has the keys again', async () => {
	// The question for the attributes is lost on the way, so only time tells that nothing more will come.
	const session = await startFromShell(
		`${preloading(`
			const write = process.stdout.write;
			process.stdout.write = function (text, ...rest) {
				return Reflect.apply(write, this, [text === '\\u001B[c' ? '' : text, ...rest]);
			};
		`)} ${commandLine()}`,
	);
	const {terminal} = session.shell;
	terminal.press('q').type(`\u001B]11;${light}\u0007`);
	await expectShellAsBefore(session, 0);
});
