import {execFileSync} from 'node:child_process';
import {closeSync, constants, mkdtempSync, openSync, rmSync, writeSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {type IPty, spawn} from '@lydell/node-pty';
import headless from '@xterm/headless';
import {bytesOfKey, kittyBytesOfKey} from './keys.ts';
import {Screen} from './screen.ts';
import {ModeWatcher, type OperatingSystemCommand, type TerminalModes} from './terminal-modes.ts';

export type StartOptions = {
	readonly columns?: number;
	readonly rows?: number;
	/** Beside `plainEnvironment` and the terminal's own folders; `undefined` takes one of their variables away. */
	readonly environment?: Readonly<Record<string, string | undefined>>;
	readonly directory?: string;
	/** How long a state is waited for before that is a failure. */
	readonly patienceMs?: number;
	/** Whether the terminal says that it speaks the kitty keyboard protocol when asked. It sends the old bytes all the same. */
	readonly hasKittyKeyboard?: boolean;
	/** What it says that its background is when asked with OSC 11, such as `rgb:ffff/ffff/ffff`; nothing where left out. */
	readonly background?: string;
};

/** How a program ended: its exit code, or the number of the signal that killed it. */
export type Ending = {readonly code: number; readonly signal: number};

/** What is looked for on a screen: not there yet while it is `false` or throws. */
export type Check = (screen: Screen) => boolean;

/** A terminal of our own making, whatever the one is that the tests run in: true colour, no CI, no settings of the user. */
export const plainEnvironment: Readonly<Record<string, string>> = {
	PATH: process.env['PATH'] ?? '',
	HOME: process.env['HOME'] ?? '/',
	LANG: 'C.UTF-8',
	TERM: 'xterm-256color',
	COLORTERM: 'truecolor',
};

/**
Where a program looks for a user's own files (configuration, cache, what is kept from run to run): a folder of the terminal's own, so that neither the
user's files nor those of another test tell a program what to do, and none of them are written to.
*/
export function ownFolders(folder: string): Readonly<Record<string, string>> {
	return {
		XDG_CONFIG_HOME: join(folder, 'config'),
		XDG_STATE_HOME: join(folder, 'state'),
		XDG_CACHE_HOME: join(folder, 'cache'),
		XDG_DATA_HOME: join(folder, 'data'),
	};
}

type Waiting = {
	readonly check: Check;
	readonly resolve: (seen: {screen: Screen; atMs: number}) => void;
	lastError: unknown;
};

/**
A program in a real pseudo-terminal, and the screen that it draws there.

Keys are sent as a terminal sends them; a headless terminal reads what comes back and answers the program's questions.
Nothing here waits for a time: each wait is for a state of the screen, looked at after every write but not within a
synchronized update, and a wait that runs out of patience shows the screen it saw.
*/
export class TerminalDriver {
	readonly #pty: IPty;
	readonly #terminal: InstanceType<typeof headless.Terminal>;
	readonly #watcher: ModeWatcher;
	readonly #patienceMs: number;
	readonly #waiting = new Set<Waiting>();
	readonly #ended: Promise<Ending>;
	readonly #folder = mkdtempSync(join(tmpdir(), 'pullquote-terminal-'));
	#output = '';
	#isEnded = false;

	/** Starts `command` in a terminal of its own. */
	constructor(command: string, commandArguments: readonly string[], options: StartOptions = {}) {
		const {
			columns = 120,
			rows = 40,
			environment,
			directory,
			patienceMs = 10_000,
			hasKittyKeyboard = false,
			background,
		} = options;
		this.#patienceMs = patienceMs;
		this.#terminal = new headless.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 1000});
		this.#watcher = new ModeWatcher(this.#terminal);
		const variables: Readonly<Record<string, string | undefined>> = {
			...plainEnvironment,
			...ownFolders(this.#folder),
			...environment,
		};
		this.#pty = spawn(command, [...commandArguments], {
			// node-pty sets TERM to this, whatever the environment says.
			name: variables['TERM'] ?? 'xterm-256color',
			cols: columns,
			rows,
			...(directory === undefined ? {} : {cwd: directory}),
			env: Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined)),
		});
		this.#terminal.onData(answer => {
			this.#send(answer);
		});
		if (hasKittyKeyboard) {
			this.#terminal.parser.registerCsiHandler({prefix: '?', final: 'u'}, () => {
				this.#send('\u001B[?0u');
				return true;
			});
		}

		if (background !== undefined) {
			this.#terminal.parser.registerOscHandler(11, question => {
				if (question === '?') {
					this.#send(`\u001B]11;${background}\u0007`);
				}

				return false;
			});
		}

		this.#pty.onData(data => {
			const atMs = performance.now();
			this.#output += data;
			this.#terminal.write(data, () => {
				this.#look(atMs);
			});
		});
		this.#ended = new Promise(resolve => {
			this.#pty.onExit(({exitCode, signal}) => {
				this.#isEnded = true;
				// After what was written last has been read.
				this.#terminal.write('', () => {
					this.#look(performance.now());
					resolve({code: exitCode, signal: signal ?? 0});
				});
			});
		});
	}

	/** The screen as it is now. */
	get screen(): Screen {
		return new Screen(this.#terminal).keep();
	}

	/** All that the program has written, escape sequences included. */
	get output(): string {
		return this.#output;
	}

	get modes(): TerminalModes {
		return this.#watcher.modes;
	}

	/** Titles, clipboard texts, colours and the like that the program has sent. */
	get commands(): readonly OperatingSystemCommand[] {
		return this.#watcher.commands;
	}

	/** What was last put on the clipboard with OSC 52. */
	get clipboard(): string | undefined {
		const payload = this.commands.findLast(({code}) => code === 52)?.text.split(';')[1];
		return payload === undefined ? undefined : Buffer.from(payload, 'base64').toString('utf8');
	}

	/** Whether the program has ended; then keys go nowhere. */
	get hasEnded(): boolean {
		return this.#isEnded;
	}

	/** Process id of what was started. */
	get pid(): number {
		return this.#pty.pid;
	}

	/** Path of the terminal's device, for programs that are to read from it or write to it without running in it. */
	get device(): string {
		// Not in node-pty's types.
		return (this.#pty as IPty & {readonly ptsName: string}).ptsName;
	}

	row(index: number): string {
		return this.screen.row(index);
	}

	/** Presses keys one after another, each by its name: `j`, `Enter`, `Ctrl-d`. */
	press(...keys: readonly string[]): this {
		for (const key of keys) {
			this.#send(bytesOfKey(key));
		}

		return this;
	}

	/** Presses keys as a terminal sends them that speaks the kitty keyboard protocol. @throws where the program has not asked for that. */
	pressInKitty(...keys: readonly string[]): this {
		if (this.modes.kittyKeyboard.length === 0) {
			throw new Error('The program has not asked for keys of the kitty keyboard protocol.');
		}

		for (const key of keys) {
			this.#send(kittyBytesOfKey(key));
		}

		return this;
	}

	/** Presses the left button on a cell, counted from 0 at the top left, and lets it go; so often. */
	click(x: number, y: number, times = 1): this {
		for (let time = 0; time < times; time++) {
			this.#point(0, x, y, 'M');
			this.#point(0, x, y, 'm');
		}

		return this;
	}

	/** Turns the wheel over a cell, by so many steps. */
	wheel(direction: 'up' | 'down', x: number, y: number, steps = 1): this {
		for (let step = 0; step < steps; step++) {
			this.#point(direction === 'up' ? 64 : 65, x, y, 'M');
		}

		return this;
	}

	/** Types letters as fast as a terminal delivers them. */
	type(text: string): this {
		this.#send(text);
		return this;
	}

	/** Pastes, in brackets when the program asked for them. */
	paste(text: string): this {
		this.#send(this.modes.bracketedPaste ? `\u001B[200~${text}\u001B[201~` : text);
		return this;
	}

	/** Writes to the screen behind the program's back, as a message to all users does. */
	disturb(text: string): this {
		this.#terminal.write(text, () => {
			this.#look(performance.now());
		});
		return this;
	}

	/** Reads nothing of what the program writes any more, as a terminal that hangs: soon the kernel takes nothing more either. */
	stopReading(): this {
		this.#pty.pause();
		return this;
	}

	/** Reads nothing any more, and the kernel keeps nothing more for it: whatever writes to it now has to wait. */
	async fill(): Promise<this> {
		this.#pty.pause();
		const device = openSync(this.device, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
		try {
			// What has been read before the pause makes room again: until two turns of the event loop make none.
			for (let fullTurns = 0; fullTurns < 2; fullTurns++) {
				if (writeUntilFull(device)) {
					fullTurns = 0;
				}

				await setImmediate();
			}
		} finally {
			closeSync(device);
		}

		return this;
	}

	/** Reads on. */
	readAgain(): this {
		this.#pty.resume();
		return this;
	}

	resize(columns: number, rows: number): this {
		this.#terminal.resize(columns, rows);
		this.#pty.resize(columns, rows);
		return this;
	}

	signal(name: NodeJS.Signals, pid = this.pid): this {
		process.kill(pid, name);
		return this;
	}

	/**
	Waits until the screen is as `check` wants it, and gives that screen.

	@throws when it is not so in time, or when the program ends before it is.
	*/
	async waitFor(check: Check): Promise<Screen> {
		const {screen} = await this.waitForMoment(check);
		return screen.keep();
	}

	/** Waits until `assertion`, made of `expect`s, no longer throws; what it threw last is the failure. */
	async expectScreen(assertion: (screen: Screen) => void): Promise<Screen> {
		return this.waitFor(screen => {
			assertion(screen);
			return true;
		});
	}

	/** As `waitFor`, with the time (of `performance.now()`) at which the bytes came that made the screen so. */
	async waitForMoment(check: Check): Promise<{readonly screen: Screen; readonly atMs: number}> {
		const {promise, resolve, reject} = Promise.withResolvers<{screen: Screen; atMs: number}>();
		const waiting: Waiting = {check, resolve, lastError: undefined};
		const timer = setTimeout(() => {
			reject(this.#failure(`Not seen in ${this.#patienceMs} ms`, waiting));
		}, this.#patienceMs);
		this.#waiting.add(waiting);
		this.#look(performance.now());
		void this.#ended.then(({code}) => {
			reject(this.#failure(`The program ended with code ${code} before this was seen`, waiting));
		});
		return promise.finally(() => {
			clearTimeout(timer);
			this.#waiting.delete(waiting);
		});
	}

	/** Waits until the program has ended and all that it wrote is on the screen. */
	async ending(): Promise<Ending> {
		let timer: NodeJS.Timeout | undefined;
		const tooLong = new Promise<never>((_, reject) => {
			timer = setTimeout(() => {
				reject(new Error(`The program did not end in ${this.#patienceMs} ms.\n${this.screen}`));
			}, this.#patienceMs);
		});
		return Promise.race([this.#ended, tooLong]).finally(() => {
			clearTimeout(timer);
		});
	}

	/** How the kernel's side of the terminal is set (raw or not, echo, signals), as `stty -a` tells it, without the size. */
	settings(): string {
		const device = openSync(this.device, constants.O_RDWR | constants.O_NOCTTY);
		try {
			const told = execFileSync('stty', ['-a'], {stdio: [device, 'pipe', 'pipe'], encoding: 'utf8'});
			return told.replaceAll(/(?:rows|columns) \d+; ?|\d+ (?:rows|columns); ?/gu, '');
		} finally {
			closeSync(device);
		}
	}

	/** Takes the terminal away, as closing its window does: the program's session hangs up. */
	hangUp(): void {
		// Not in node-pty's types: closes the terminal's own end, then sends SIGHUP to what was started.
		(this.#pty as IPty & {destroy(): void}).destroy();
	}

	/** Ends the program, if it still runs, without asking it. */
	async close(): Promise<void> {
		if (!this.#isEnded) {
			this.#pty.kill('SIGKILL');
			await this.#ended;
		}

		this.#watcher.dispose();
		this.#terminal.dispose();
		rmSync(this.#folder, {recursive: true, force: true});
	}

	/** A terminal keeps to itself what nobody has asked it for: then its user selects text. */
	#point(code: number, x: number, y: number, end: 'M' | 'm'): void {
		const {mouse} = this.modes;
		if (mouse.includes(1000) && mouse.includes(1006)) {
			this.#send(`\u001B[<${code};${x + 1};${y + 1}${end}`);
		}
	}

	#send(bytes: string): void {
		if (!this.#isEnded) {
			this.#pty.write(bytes);
		}
	}

	#look(atMs: number): void {
		if (this.#waiting.size === 0 || this.modes.synchronized) {
			return;
		}

		const screen = new Screen(this.#terminal);
		for (const waiting of this.#waiting) {
			if (isSeen(waiting, screen)) {
				this.#waiting.delete(waiting);
				waiting.resolve({screen, atMs});
			}
		}
	}

	#failure(what: string, {check, lastError}: Waiting): Error {
		const reason = lastError instanceof Error ? `\n${lastError.message}` : '';
		return new Error(`${what}: ${check}${reason}\nThe screen was:\n${this.screen}`, {cause: lastError});
	}
}

function isSeen(waiting: Waiting, screen: Screen): boolean {
	try {
		waiting.lastError = undefined;
		return waiting.check(screen) !== false;
	} catch (error) {
		waiting.lastError = error;
		return false;
	}
}

/** @returns whether there was room. A terminal passes over NUL, also within an escape sequence. */
function writeUntilFull(device: number): boolean {
	for (let writes = 0; ; writes++) {
		try {
			writeSync(device, new Uint8Array(1024));
		} catch (error) {
			if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') {
				return writes > 0;
			}

			throw error;
		}
	}
}
