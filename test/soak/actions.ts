import {bytesOfKey} from '../support/keys.ts';

/** One thing that a terminal does to the program. */
export type Action =
	/** `name` says in a report what `bytes` are. */
	| {readonly kind: 'input'; readonly name: string; readonly bytes: string}
	| {readonly kind: 'paste'; readonly text: string}
	| {readonly kind: 'resize'; readonly columns: number; readonly rows: number}
	/** Of SIGTSTP and SIGCONT one, which leads out of the explorer and back; of SIGWINCH many. */
	| {readonly kind: 'signal'; readonly signal: 'SIGTSTP' | 'SIGCONT' | 'SIGWINCH'}
	/** The terminal reads nothing for a while. */
	| {readonly kind: 'stall'};

const letters = [
	...'jkJKhlgGnNmMfFyYcCsStTxzZvVbBwWpPaAeErRuUiIoOdD0123456789[]{}()<>+-_=/?@#"\'.,;:!|\\~`$%^&* ',
];
const named = [
	'Enter',
	'Tab',
	'Shift-Tab',
	'Space',
	'Backspace',
	'Delete',
	'Up',
	'Down',
	'Left',
	'Right',
	'Alt-Left',
	'Alt-Right',
	'Home',
	'End',
	'PageUp',
	'PageDown',
	'Escape',
	...[...'abdefgiklnoprtuvwxy'].map(letter => `Ctrl-${letter}`),
];
const words = ['the', 'mayor', '"said', '@ann', '#20', "'rate", 'minstr', 'é', '漢字', '👩‍🚀', 'ﷺ'];
/** What a terminal or a wrong key table may send, and what breaks careless parsers of it. */
const strays = [
	'\u001B',
	'\u001B[',
	'\u001B[200~',
	'\u001B[201~',
	'\u001BO',
	'\u001B[1;5A',
	'\u001B[97;5u',
	'\u001B[57363u',
	'\u001B]52;c;aGk=\u0007',
	'\u001B]11;rgb:ffff/ffff/ffff\u001B\\',
	'\u001B[?62;c',
	'\u001B[24;80R',
	'\u001B[I',
	'\u001B[O',
	'\u001BP1$r0m\u001B\\',
	'\u0000',
	'\u0007',
	'\u009B31m',
	'\uFEFF',
	'\u202E',
	'\u0301\u0301\u0301',
];
const sizes: readonly (readonly [columns: number, rows: number])[] = [
	[1, 1],
	[2, 40],
	[7, 3],
	[20, 5],
	[40, 12],
	[80, 24],
	[120, 40],
	[200, 60],
	[500, 2],
];

/**
A stream of actions that any hand, mouse, window manager, shell or broken terminal could make. `q` and Ctrl-c are not in it: how the program
ends has tests of its own. Nor is Ctrl-z: without a shell the program stops only for a moment, and SIGTSTP says when.

@param next gives numbers from 0 to 1; the same numbers give the same actions.
*/
export function makeActions(count: number, next: () => number): Action[] {
	const one = <Value>(list: readonly [Value, ...Value[]] | readonly Value[]): Value =>
		list[Math.floor(next() * list.length)] as Value;
	const press = (name: string): Action => ({kind: 'input', name, bytes: bytesOfKey(name)});
	return Array.from({length: count}, (): Action => {
		const kind = next();
		if (kind < 0.5) {
			return press(one(letters));
		}

		if (kind < 0.8) {
			return press(one(named));
		}

		if (kind < 0.86) {
			const word = one(words);
			return {kind: 'input', name: `type ${word}`, bytes: word};
		}

		if (kind < 0.91) {
			const bytes = mouseReport(next);
			return {kind: 'input', name: `mouse ${bytes.slice(2)}`, bytes};
		}

		if (kind < 0.95) {
			const bytes = one(strays);
			return {kind: 'input', name: `bytes ${JSON.stringify(bytes)}`, bytes};
		}

		if (kind < 0.97) {
			return {kind: 'paste', text: `${one(words)}\n${one(words)}\u001B[31m${one(words)}\r`};
		}

		if (kind < 0.974) {
			return {
				kind: 'signal',
				signal: one(['SIGTSTP', 'SIGCONT', 'SIGCONT', 'SIGWINCH', 'SIGWINCH', 'SIGWINCH']),
			};
		}

		if (kind < 0.978) {
			return {kind: 'stall'};
		}

		if (kind < 0.983) {
			return {kind: 'resize', columns: 1 + Math.floor(next() * 250), rows: 1 + Math.floor(next() * 80)};
		}

		const [columns, rows] = one(sizes);
		return {kind: 'resize', columns, rows};
	});
}

/** A press, release, drag or turn of the wheel somewhere, in SGR (1006), sometimes outside the screen. */
function mouseReport(next: () => number): string {
	const button = [0, 1, 2, 32, 35, 64, 65, 96][Math.floor(next() * 8)] ?? 0;
	const column = Math.floor(next() * 260);
	const row = Math.floor(next() * 90);
	return `\u001B[<${button};${column};${row}${next() < 0.6 ? 'M' : 'm'}`;
}

/** What a report calls an action. */
export function nameOf(action: Action): string {
	switch (action.kind) {
		case 'input':
			return action.name;
		case 'paste':
			return `paste ${JSON.stringify(action.text)}`;
		case 'resize':
			return `${action.columns}×${action.rows}`;
		case 'signal':
			return action.signal;
		case 'stall':
			return 'stall';
	}
}
