/** 0: no colour; 1: the sixteen named ones; 2: 256; 3: any (24 bits). */
export type ColourLevel = 0 | 1 | 2 | 3;

/**
How many colours to draw with. supports-color answers the same question, but only for the process's own environment
and arguments as they were when it was loaded, and it does not know `NO_COLOR`.

In this order: `FORCE_COLOR` (0 to 3, `true`, `false`; empty or any other word means 1) sets the least, or forbids all
colour; it goes before `NO_COLOR`, as in Node, being the more particular of the two. `NO_COLOR` that is not empty
forbids (no-color.org), and so do a stream that is no terminal and `TERM=dumb`. The rest is what the terminal says of itself in
`COLORTERM`, `TERM_PROGRAM` and `TERM`.

@param environment the process's environment variables.
@param stream where the drawing goes.
*/
export function colourLevel(
	environment: Readonly<Record<string, string | undefined>>,
	stream: {readonly isTTY?: boolean | undefined},
): ColourLevel {
	const forced = forcedLevel(environment['FORCE_COLOR']);
	if (forced !== undefined) {
		return forced === 0 ? 0 : higher(forced, terminalLevel(environment));
	}

	return environment['NO_COLOR'] || !stream.isTTY ? 0 : terminalLevel(environment);
}

function forcedLevel(value: string | undefined): ColourLevel | undefined {
	switch (value) {
		case undefined: {
			return undefined;
		}

		case '0':
		case 'false': {
			return 0;
		}

		case '2': {
			return 2;
		}

		case '3': {
			return 3;
		}

		default: {
			return 1;
		}
	}
}

function terminalLevel(environment: Readonly<Record<string, string | undefined>>): ColourLevel {
	const terminal = environment['TERM'] ?? '';
	if (terminal === 'dumb') {
		return 0;
	}

	if (/^(?:truecolor|24bit)$/i.test(environment['COLORTERM'] ?? '')) {
		return 3;
	}

	const program = programLevel(environment);
	if (program !== undefined) {
		return program;
	}

	if (/^(?:xterm-kitty|xterm-ghostty|wezterm|alacritty|foot|contour)|-direct$/.test(terminal)) {
		return 3;
	}

	if (/-256(?:color)?$/i.test(terminal)) {
		return 2;
	}

	const isNamed =
		/^(?:screen|tmux|xterm|vt100|vt220|rxvt)|color|ansi|cygwin|linux/i.test(terminal) ||
		environment['COLORTERM'] !== undefined;
	return isNamed ? 1 : 0;
}

/** What is known of programs that do not say it in `COLORTERM`. */
function programLevel(environment: Readonly<Record<string, string | undefined>>): ColourLevel | undefined {
	const version = Number.parseInt(environment['TERM_PROGRAM_VERSION'] ?? '', 10);
	switch (environment['TERM_PROGRAM']) {
		case 'iTerm.app': {
			return version >= 3 ? 3 : 2;
		}

		case 'Apple_Terminal': {
			return 2;
		}

		case 'vscode':
		case 'WezTerm':
		case 'ghostty': {
			return 3;
		}

		default: {
			// Every console of Windows 10 and later; older ones do not run this program.
			return environment['OS'] === 'Windows_NT' && environment['TERM'] === undefined ? 3 : undefined;
		}
	}
}

function higher(a: ColourLevel, b: ColourLevel): ColourLevel {
	return a > b ? a : b;
}
