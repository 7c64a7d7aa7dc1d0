import type {WriteStream} from 'node:tty';

/*
What a program has switched on in a terminal and not off again: told from what it writes, so that it holds however the program was
interrupted, and whoever wrote it.
*/

/** DEC private modes that are on in a terminal that nobody has touched: autowrap and the cursor. */
const onAtFirst: ReadonlySet<number> = new Set([7, 25]);

/** Left behind all others: until then, what is switched is the whole screen's own. */
const alternateScreen = 1049;
/** Shown last, when it is back where it was. */
const cursor = 25;

/** Modes set and reset (`CSI ? 2004 ; 25 h`), and flags of the kitty keyboard protocol pushed and popped (`CSI > 1 u`, `CSI < u`). */
const change = /\u001B\[(?:\?([\d;]+)([hl])|([<>])(\d*)u)/gu;

export type WatchedOutput = {
	/** The same stream; what is written to this one is watched. */
	readonly stream: WriteStream;
	/** The escape sequences that put back what is not as it was at first; empty where all is. */
	readonly undoing: () => string;
};

/** Watches what is written to a terminal for what is switched on there. Sequences are seen where they are written in one piece. */
export function watchModes(stdout: WriteStream): WatchedOutput {
	const changed = new Set<number>();
	let keyboardFlags = 0;

	function setModes(numbers: string, isOn: boolean): void {
		for (const mode of numbers.split(';').map(Number)) {
			if (isOn === onAtFirst.has(mode)) {
				changed.delete(mode);
			} else {
				changed.add(mode);
			}
		}
	}

	function watch(text: string): void {
		for (const [, modes, setting, direction, count] of text.matchAll(change)) {
			if (modes !== undefined) {
				setModes(modes, setting === 'h');
			} else {
				keyboardFlags =
					direction === '>' ? keyboardFlags + 1 : Math.max(0, keyboardFlags - Number(count || 1));
			}
		}
	}

	const write = (chunk: unknown, ...rest: readonly unknown[]): boolean => {
		const isRoom: boolean = Reflect.apply(stdout.write, stdout, [chunk, ...rest]);
		// Not before: what throws has switched nothing.
		if (typeof chunk === 'string') {
			watch(chunk);
		}

		return isRoom;
	};

	return {
		stream: new Proxy(stdout, {
			get(target, property) {
				if (property === 'write') {
					return write;
				}

				const value: unknown = Reflect.get(target, property, target);
				// A stream's methods want the stream itself.
				return typeof value === 'function' ? value.bind(target) : value;
			},
		}),
		undoing() {
			const keyboard = keyboardFlags > 0 ? `\u001B[<${keyboardFlags}u` : '';
			const last = (mode: number) => (mode === cursor ? 2 : mode === alternateScreen ? 1 : 0);
			const modes = [...changed].sort((a, b) => last(a) - last(b));
			return keyboard + modes.map(mode => `\u001B[?${mode}${onAtFirst.has(mode) ? 'h' : 'l'}`).join('');
		},
	};
}
