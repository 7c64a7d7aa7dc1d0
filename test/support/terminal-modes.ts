import type {IDisposable, Terminal} from '@xterm/headless';

/** The modes that a program can leave a terminal in: all of them are back to `untouchedModes` after a program that tidies up. */
export type TerminalModes = {
	readonly alternateScreen: boolean;
	readonly cursorVisible: boolean;
	readonly bracketedPaste: boolean;
	readonly focusReports: boolean;
	readonly applicationCursorKeys: boolean;
	readonly autoWrap: boolean;
	/** Between «begin synchronized update» and its end a frame is only half drawn. */
	readonly synchronized: boolean;
	/** The DEC numbers of the mouse modes that are on: 9, 1000 to 1006, 1015, 1016. */
	readonly mouse: readonly number[];
	/** Flags pushed on the kitty keyboard protocol's stack and not popped, latest last. */
	readonly kittyKeyboard: readonly number[];
};

/** A command that speaks to the terminal rather than draws: `OSC code ; text`. */
export type OperatingSystemCommand = {readonly code: number; readonly text: string};

/** How a terminal is before any program ran in it. */
export const untouchedModes: TerminalModes = {
	alternateScreen: false,
	cursorVisible: true,
	bracketedPaste: false,
	focusReports: false,
	applicationCursorKeys: false,
	autoWrap: true,
	synchronized: false,
	mouse: [],
	kittyKeyboard: [],
};

const mouseModes = new Set([9, 1000, 1001, 1002, 1003, 1005, 1006, 1015, 1016]);
const flags = new Map<number, keyof TerminalModes>([
	[1, 'applicationCursorKeys'],
	[7, 'autoWrap'],
	[25, 'cursorVisible'],
	[47, 'alternateScreen'],
	[1004, 'focusReports'],
	[1047, 'alternateScreen'],
	[1049, 'alternateScreen'],
	[2004, 'bracketedPaste'],
	[2026, 'synchronized'],
]);
/** Titles, colours, links, notices, clipboard: what an article must never be able to say to a terminal. */
const commandCodes = [0, 1, 2, 4, 7, 8, 9, 10, 11, 12, 50, 52, 104, 110, 111, 112, 133, 777, 1337];

/**
Listens to what a program tells a terminal besides the characters to draw.

The terminal still gets everything: the headless one knows neither every mode nor the kitty keyboard protocol.
*/
export class ModeWatcher {
	#modes: TerminalModes = untouchedModes;
	readonly #commands: OperatingSystemCommand[] = [];
	readonly #listeners: readonly IDisposable[];

	constructor({parser}: Terminal) {
		this.#listeners = [
			parser.registerCsiHandler({prefix: '?', final: 'h'}, numbers => this.#set(numbers, true)),
			parser.registerCsiHandler({prefix: '?', final: 'l'}, numbers => this.#set(numbers, false)),
			parser.registerCsiHandler({prefix: '>', final: 'u'}, numbers => this.#pushKeyboard(numbers)),
			parser.registerCsiHandler({prefix: '<', final: 'u'}, numbers => this.#popKeyboard(numbers)),
			...commandCodes.map(code =>
				parser.registerOscHandler(code, text => {
					this.#commands.push({code, text});
					return false;
				}),
			),
		];
	}

	get modes(): TerminalModes {
		return this.#modes;
	}

	/** All since the start, in order. */
	get commands(): readonly OperatingSystemCommand[] {
		return this.#commands;
	}

	dispose(): void {
		for (const listener of this.#listeners) {
			listener.dispose();
		}
	}

	#set(numbers: readonly (number | number[])[], isOn: boolean): false {
		for (const number of numbers.flat()) {
			const flag = flags.get(number);
			if (flag) {
				this.#modes = {...this.#modes, [flag]: isOn};
			} else if (mouseModes.has(number)) {
				const others = this.#modes.mouse.filter(mode => mode !== number);
				this.#modes = {...this.#modes, mouse: isOn ? [...others, number] : others};
			}
		}

		return false;
	}

	#pushKeyboard(numbers: readonly (number | number[])[]): false {
		const kittyKeyboard = [...this.#modes.kittyKeyboard, numbers.flat()[0] ?? 0];
		this.#modes = {...this.#modes, kittyKeyboard};
		return false;
	}

	#popKeyboard(numbers: readonly (number | number[])[]): false {
		const {kittyKeyboard} = this.#modes;
		const count = Math.max(1, numbers.flat()[0] ?? 1);
		this.#modes = {...this.#modes, kittyKeyboard: kittyKeyboard.slice(0, -count)};
		return false;
	}
}
