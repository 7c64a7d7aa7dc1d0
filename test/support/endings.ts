import {expect} from 'vitest';
import {commandLine, openShell} from './explorer-app.ts';
import {hasReading} from './explorer-screen.ts';
import {type PlainShell, quoteForShell} from './plain-shell.ts';
import {preloadOption} from './preload.ts';
import type {Check, StartOptions} from './terminal-driver.ts';
import {untouchedModes} from './terminal-modes.ts';

/*
However the program ends, the shell finds its terminal as it was: the kernel's settings, every mode, and the screen with
what was on it. These start the program from a shell and look at all of that afterwards.
*/

/** A program that was started from a shell, and how the kernel's side of the terminal was set before. */
export type ShellSession = {readonly shell: PlainShell; readonly settingsBefore: string};

/** Starts the program from a shell and waits until it is on the screen, with its reading unless told otherwise. */
export async function startFromShell(
	line = commandLine(),
	{isOpen = hasReading, ...options}: StartOptions & {readonly isOpen?: Check} = {},
): Promise<ShellSession> {
	const shell = await openShell(options);
	const settingsBefore = shell.terminal.settings();
	shell.enter(line);
	await shell.terminal.waitFor(isOpen);
	expect(shell.terminal.modes).toMatchObject({alternateScreen: true});
	expect(shell.terminal.settings()).not.toBe(settingsBefore);
	return {shell, settingsBefore};
}

/** Waits for the shell to say how the program ended, and looks at everything that it may have left behind. */
export async function expectShellAsBefore(
	{shell, settingsBefore}: ShellSession,
	code: number,
): Promise<void> {
	const {terminal} = shell;
	const screen = await terminal.waitFor(now => now.includes(`ended with code ${code}`));
	expect(terminal.modes).toEqual(untouchedModes);
	expect(terminal.settings()).toBe(settingsBefore);
	expect(screen.buffer).toBe('normal');
	expect(screen.row(0)).toBe('shell ready');
	shell.enter('echo "it still $((40 + 2)) listens"');
	await terminal.waitFor(now => now.includes('it still 42 listens'));
}

/**
For `preloading`: gives a terminal all the time it needs to say that it speaks the kitty keyboard protocol. Ink gives it 200 ms, which a busy machine can
take for the first frame.
*/
export const withPatienceForKitty = `
	const {setTimeout} = globalThis;
	globalThis.setTimeout = (run, ms, ...rest) => setTimeout(run, ms === 200 ? 1e6 : ms, ...rest);
`;

/** The words for a shell's line, before the command, that run code in the program's first thread before anything of the program. */
export function preloading(code: string): string {
	const guarded = `import {isMainThread} from 'node:worker_threads'; if (isMainThread) { ${code} }`;
	return `NODE_OPTIONS=${quoteForShell(preloadOption(guarded))}`;
}

/** Whether a process is there and has not ended. */
export function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
