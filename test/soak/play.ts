/*
Plays actions to the built program in a pseudo-terminal and looks for faults.

The program itself checks its state after each step (`PULLQUOTE_DEBUG=1`), and everything that it writes must be whole escape sequences and text in one piece. After
each few actions it must prove that it is not stuck and that what it drew is what it means: all overlays close on Escape, the help opens and closes, and
Ctrl-l, which draws everything again, changes no cell, unless more is being read. At the end `q` must end it, with the terminal as it was.
*/

import {hasReading} from '../support/explorer-screen.ts';
import {preloadOption} from '../support/preload.ts';
import type {Screen} from '../support/screen.ts';
import {type Ending, TerminalDriver} from '../support/terminal-driver.ts';
import {untouchedModes} from '../support/terminal-modes.ts';
import {type Action, nameOf} from './actions.ts';
import {checkingWrites} from './whole-writes.ts';

const program = new URL('../../dist/bin.js', import.meta.url).pathname;
/** An editor has the keys as long as it runs, so that nobody can say which of them were for the program; what it does has tests of its own. */
const settings = new URL('soak.toml', import.meta.url).pathname;
const actionsBetweenProofs = 100;
/** More than can lie over each other: a search, a help, cards of cards, filters. */
const mostSteps = 60;
const proofSizes: readonly (readonly [columns: number, rows: number])[] = [
	[80, 24],
	[120, 40],
	[40, 12],
];

/**
Plays actions to the program.

@param files the articles that it opens.
@returns what went wrong, or `undefined`.
*/
export async function play(
	files: readonly string[],
	actions: readonly Action[],
): Promise<string | undefined> {
	for (let next = 0; next < actions.length; ) {
		const {played, fault} = await playToEnd(files, actions.slice(next));
		if (fault !== undefined) {
			return fault;
		}

		next += played;
	}

	return undefined;
}

/** Plays actions until the program ends: behind the last one, or where they have chosen «Quit» among the commands. */
async function playToEnd(
	files: readonly string[],
	actions: readonly Action[],
): Promise<{readonly played: number; readonly fault?: string | undefined}> {
	let played = 0;
	const app = new TerminalDriver(process.execPath, [program, '--config', settings, ...files], {
		columns: 80,
		rows: 24,
		environment: {
			PULLQUOTE_DEBUG: '1',
			NODE_OPTIONS: preloadOption(checkingWrites),
			// They come back at once, and have done nothing.
			VISUAL: 'true',
			BROWSER: 'true',
		},
		patienceMs: 20_000,
	});
	try {
		await app.waitFor(screen => screen.buffer === 'alternate' && (screen.includes('quit') || isList(screen)));
		for (let first = 0; first < actions.length; first += actionsBetweenProofs) {
			for (const action of actions.slice(first, first + actionsBetweenProofs)) {
				played++;
				await act(app, action);
				if (app.hasEnded) {
					return {played, fault: faultOfEnding(await app.ending(), app)};
				}
			}

			await prove(app, proofSizes[(first / actionsBetweenProofs) % proofSizes.length] ?? [80, 24]);
		}

		app.press('q');
		return {played, fault: faultOfEnding(await app.ending(), app)};
	} catch (error) {
		if (app.hasEnded) {
			return {played, fault: faultOfEnding(await app.ending(), app)};
		}

		const fault = error instanceof Error ? [error.message, error.cause].join('\n') : String(error);
		return {played, fault};
	} finally {
		await app.close();
	}
}

async function act(app: TerminalDriver, action: Action): Promise<void> {
	switch (action.kind) {
		case 'input':
			app.type(action.bytes);
			break;
		case 'paste':
			app.paste(action.text);
			break;
		case 'resize':
			app.resize(action.columns, action.rows);
			break;
		case 'stall':
			app.stopReading();
			break;
		case 'signal':
			if (action.signal === 'SIGWINCH') {
				for (let times = 0; times < 10; times++) {
					app.signal('SIGWINCH');
				}
			} else {
				await leaveAndComeBack(app, action.signal);
			}

			break;
	}
}

/** Until it is back, what is typed is not for the program: the kernel echoes and edits it. */
async function leaveAndComeBack(app: TerminalDriver, signal: NodeJS.Signals): Promise<void> {
	const before = app.readAgain().output.length;
	app.signal(signal);
	await app.waitFor(() => /\u001B\[\?1049l.*\u001B\[\?1049h/su.test(app.output.slice(before)));
}

async function prove(app: TerminalDriver, [columns, rows]: readonly [number, number]): Promise<void> {
	app.readAgain().resize(80, 24);
	// Ends a paste or an escape sequence that a stray byte has begun.
	app.type('\u001B[201~').press('Escape');
	await closeAll(app);
	if (app.screen.includes('No article is open yet')) {
		app.press('J');
	}

	// The reading may still be on its way.
	app.resize(120, 40);
	await app.waitFor(screen => screen.columns === 120 && hasReading(screen));
	app.resize(columns, rows);
	app.press('?');
	await app.waitFor(isHelp);
	app.press('Escape');
	const before = await app.waitFor(isIdle);
	if (isBeingRead(before)) {
		return;
	}

	const written = app.output.length;
	app.press('Ctrl-l');
	try {
		await app.waitFor(screen => app.output.length > written && screen.drawing === before.drawing);
	} catch (error) {
		throw new Error(`Drawn again it is not the same. It was:\n${before}`, {cause: error});
	}
}

/** Escape until no overlay is open and no filter is set: then the keys of the panes stand in the last row. */
async function closeAll(app: TerminalDriver): Promise<void> {
	for (let presses = 0; presses < mostSteps; presses++) {
		app.press('Escape');
	}

	await app.waitFor(isIdle);
}

function isList(screen: Screen): boolean {
	return screen.frame('Articles') !== undefined;
}

function isHelp(screen: Screen): boolean {
	return screen.frame('Keys') !== undefined;
}

/** No overlay is open: the keys of a pane stand in the last row. */
function isIdle(screen: Screen): boolean {
	return screen.row(-1).includes('q quit') && !isHelp(screen) && !isList(screen);
}

/** Then the panes fill, and no screen is as the one before: also where the reading was stopped, as the part at hand is still read. */
function isBeingRead(screen: Screen): boolean {
	return screen.lines.some(line => /reading(?:…| \d+%)|stopped at \d+%/u.test(line));
}

function faultOfEnding({code, signal}: Ending, app: TerminalDriver): string | undefined {
	if (code !== 0 || signal !== 0) {
		return `ended with code ${code}, signal ${signal}:\n${app.screen}`;
	}

	const {modes} = app;
	return JSON.stringify(modes) === JSON.stringify(untouchedModes)
		? undefined
		: `left the terminal as ${JSON.stringify(modes)}`;
}

/**
The fewest of the actions that still go wrong (delta debugging: Zeller and Hildebrandt 2002), at most `tries` plays.

@returns them with what they lead to.
*/
export async function shorten(
	files: readonly string[],
	actions: readonly Action[],
	fault: string,
	tries: number,
): Promise<{readonly actions: readonly Action[]; readonly fault: string}> {
	let shortest = {actions, fault};
	let parts = 2;
	let left = tries;
	while (left > 0 && parts <= shortest.actions.length) {
		const size = Math.ceil(shortest.actions.length / parts);
		let isShorter = false;
		for (let first = 0; first < shortest.actions.length && left > 0; first += size) {
			const rest = shortest.actions.toSpliced(first, size);
			left--;
			const found = await play(files, rest);
			if (found !== undefined) {
				shortest = {actions: rest, fault: found};
				isShorter = true;
				break;
			}
		}

		parts = isShorter
			? Math.max(2, parts - 1)
			: Math.min(parts * 2, Math.max(parts + 1, shortest.actions.length));
	}

	return shortest;
}

/** A failing run as a person can repeat it. */
export function report(seed: number, actions: readonly Action[], fault: string): string {
	return `seed ${seed}: ${actions.length} actions: ${actions.map(nameOf).join(' · ')}\n${fault}`;
}
