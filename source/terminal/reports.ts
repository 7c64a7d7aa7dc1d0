/*
What a terminal sends besides keys: reports of the mouse, and answers to questions. They come in the same stream as the keys and are told apart by
their form alone, so this takes them out and leaves all else as it is and in order.

Whatever begins like a report is held until it is one or is none, with an exception. ESC, and ESC [, are also keys, and only whoever reads the keys can tell
a key from a beginning: by waiting. So these two are handed on at once. Where they turn out to have begun a report, the reader of keys gets an ending for
them that makes a sequence without meaning; or nothing, where it has stopped waiting.

Pasted text is no report, whatever it looks like.
*/

/** A report of the mouse, as SGR (mode 1006) has it. */
export type MouseReport = {
	readonly kind: 'mouse';
	/** The code of the button, with modifiers and the bits of wheel and motion. */
	readonly code: number;
	/** The cell, counted from 0 at the screen's top left. */
	readonly x: number;
	readonly y: number;
	readonly isRelease: boolean;
};

/** Something that the terminal has said. */
export type Report =
	| MouseReport
	/** The colour that OSC 10 (`foreground`) or OSC 11 asks for, as the terminal writes it: `rgb:ffff/ffff/ffff`. */
	| {readonly kind: 'foreground' | 'background'; readonly colour: string}
	/** The terminal's colours have been changed (mode 2031). */
	| {readonly kind: 'scheme'; readonly scheme: 'dark' | 'light'}
	/** What every terminal answers to `CSI c`: all questions before it have been answered, or will not be. */
	| {readonly kind: 'attributes'};

/** Text of keys, or a report between them. */
export type Piece = string | Report;

export type ReportReader = {
	/**
	Takes what has come at a time (milliseconds of any clock), and gives what is known of it now, in order; no text is empty.

	@param isColourDue whether ESC ] is the beginning of an answer rather than a key
	*/
	readonly push: (chunk: string, nowMs: number, isColourDue: boolean) => readonly Piece[];
	/** Gives up what has been held so far, and begins anew. */
	readonly release: () => string;
};

/** How long Ink waits for the rest of a sequence. What comes later finds that ESC was taken for the key. */
const joiningMs = 20;

const pasteStart = '\u001B[200~';
const pasteEnd = '\u001B[201~';

/** A status report, which is no key to anybody. */
const meaningless = '\u001B[0n';

const report = new RegExp(
	`\\u001B(?:${[
		String.raw`\[<(?<code>\d{1,4});(?<x>\d{1,5});(?<y>\d{1,5})(?<end>[Mm])`,
		String.raw`\]1(?<which>[01]);(?<colour>[ -~]{0,99})(?:\u0007|\u001B\\|\u009C)`,
		String.raw`\[\?997;(?<scheme>[12])n`,
		String.raw`(?<attributes>\[\?[\d;]{0,99}c)`,
		String.raw`(?<paste>\[200~)`,
	].join('|')})`,
	'u',
);

/** A beginning of one of those at the end of what has come. */
const beginning =
	/\u001B(?:\[(?:<(?:\d{1,4}(?:;(?:\d{1,5}(?:;\d{0,5})?)?)?)?|\?[\d;]{0,99}|2(?:00?)?)?|\](?:1(?:[01](?:;[ -~]{0,99}\u001B?)?)?)?)?$/u;

/** Reads what a terminal sends, wherever it is cut into chunks. */
export function createReportReader(): ReportReader {
	/** What may be the beginning of a report, how much of it has been handed on, and whether that was taken for a key meanwhile. */
	let held = '';
	let handedOn = 0;
	let isTaken = false;
	let lastMs = 0;
	let isPasting = false;
	/** The last of what was pasted, in which the end may have begun. */
	let pasted = '';

	function push(chunk: string, nowMs: number, isColourDue: boolean): readonly Piece[] {
		isTaken ||= handedOn > 0 && nowMs - lastMs >= joiningMs;
		lastMs = nowMs;
		const pieces: Piece[] = [];
		let rest = held + chunk;
		let known = handedOn;
		while (rest !== '') {
			const end = isPasting ? takePasted(pieces, rest, known) : takeReport(pieces, rest, known);
			if (end === undefined) {
				break;
			}

			rest = rest.slice(end);
			known = 0;
		}

		hold(pieces, rest, known, isColourDue);
		return pieces;
	}

	/** @returns where the next report ends, or none. */
	function takeReport(pieces: Piece[], rest: string, known: number): number | undefined {
		const found = report.exec(rest);
		if (found === null) {
			return undefined;
		}

		const end = found.index + found[0].length;
		const told = reportOf(found.groups ?? {});
		if (told === undefined) {
			isPasting = true;
			add(pieces, rest.slice(known, end));
			return end;
		}

		add(pieces, rest.slice(known, found.index));
		if (found.index === 0 && known > 0 && !isTaken) {
			add(pieces, meaningless.slice(known));
		}

		pieces.push(told);
		return end;
	}

	/** @returns where the pasted text ends, or all of what there is. */
	function takePasted(pieces: Piece[], rest: string, known: number): number {
		const text = pasted + rest;
		const at = text.indexOf(pasteEnd);
		isPasting = at < 0;
		const end = isPasting ? rest.length : at + pasteEnd.length - pasted.length;
		pasted = isPasting ? text.slice(1 - pasteEnd.length) : '';
		add(pieces, rest.slice(known, end));
		return end;
	}

	/** Keeps what may be a beginning, but for what only the reader of keys can tell. */
	function hold(pieces: Piece[], rest: string, known: number, isColourDue: boolean): void {
		const [begun = ''] = beginning.exec(rest) ?? [];
		held = begun === '\u001B]' && !isColourDue ? '' : begun;
		const start = rest.length - held.length;
		const before = start === 0 ? known : 0;
		handedOn = pasteStart.startsWith(held) ? held.length : before;
		isTaken &&= before > 0 && held !== '';
		add(pieces, rest.slice(known, start) + held.slice(before, handedOn));
	}

	return {
		push,
		release() {
			const unread = held.slice(handedOn);
			held = '';
			handedOn = 0;
			isTaken = false;
			isPasting = false;
			pasted = '';
			return unread;
		},
	};
}

function add(pieces: Piece[], text: string): void {
	const last = pieces.at(-1);
	if (text !== '' && typeof last === 'string') {
		pieces[pieces.length - 1] = last + text;
	} else if (text !== '') {
		pieces.push(text);
	}
}

/** None for the beginning of a paste. */
function reportOf(groups: Readonly<Record<string, string | undefined>>): Report | undefined {
	const {code, x, y, end, which, colour, scheme, attributes} = groups;
	if (code !== undefined) {
		return {
			kind: 'mouse',
			code: Number(code),
			x: Math.max(0, Number(x) - 1),
			y: Math.max(0, Number(y) - 1),
			isRelease: end === 'm',
		};
	}

	if (colour !== undefined) {
		return {kind: which === '0' ? 'foreground' : 'background', colour};
	}

	if (scheme !== undefined) {
		return {kind: 'scheme', scheme: scheme === '1' ? 'dark' : 'light'};
	}

	return attributes === undefined ? undefined : {kind: 'attributes'};
}
