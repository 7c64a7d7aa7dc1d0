import {Buffer} from 'node:buffer';

/**
The longest text, in bytes of UTF-8, that `clipboardSequence` sends. Terminals cut or ignore longer ones: the sequence may hold 100,000
bytes in hterm and in the xterms that copied its limit, which is 99,992 letters of base64, which are 74,994 bytes. It is also
more than anybody pastes as a quote.
*/
export const longestClipboardBytes = 74_994;

/**
The escape sequence that asks the terminal to put a text on the clipboard, also where the terminal is at the other
end of an ssh connection: OSC 52 of xterm's «Control Sequences», with the text as base64 of UTF-8.

Inside tmux it goes out twice, because each of the two ways may be closed by tmux's settings and setting the
clipboard twice to the same text harms nobody: bare, for tmux itself (`set-clipboard on`), and wrapped for the terminal around
tmux (`allow-passthrough on`). GNU screen gets it wrapped only, in pieces that fit its buffer: it would print the rest of a longer one.

@param text what to copy. Nothing in it can reach the terminal, base64 being letters only; lone surrogates become U+FFFD.
@param environment the process's environment variables; `TMUX`, `STY` and `TERM` are read.
@returns what to write to the terminal; empty when the text is empty or longer than `longestClipboardBytes`.
*/
export function clipboardSequence(
	text: string,
	environment: Readonly<Record<string, string | undefined>>,
): string {
	const bytes = Buffer.from(text, 'utf8');
	if (bytes.length === 0 || bytes.length > longestClipboardBytes) {
		return '';
	}

	const sequence = `\u001B]52;c;${bytes.toString('base64')}\u0007`;
	switch (findMultiplexer(environment)) {
		case 'tmux': {
			return `${sequence}\u001BPtmux;${sequence.replaceAll('\u001B', '\u001B\u001B')}\u001B\\`;
		}

		case 'screen': {
			return cut(sequence, screenPieceLength)
				.map(piece => `\u001BP${piece}\u001B\\`)
				.join('');
		}

		case 'none': {
			return sequence;
		}
	}
}

/** GNU screen keeps 256 bytes of a control string (768 since 4.2); with room for what it adds. */
const screenPieceLength = 240;

function findMultiplexer(
	environment: Readonly<Record<string, string | undefined>>,
): 'tmux' | 'screen' | 'none' {
	const terminal = environment['TERM'] ?? '';
	if (environment['TMUX'] || terminal.startsWith('tmux')) {
		return 'tmux';
	}

	return environment['STY'] || terminal.startsWith('screen') ? 'screen' : 'none';
}

function cut(text: string, length: number): string[] {
	const pieces: string[] = [];
	for (let start = 0; start < text.length; start += length) {
		pieces.push(text.slice(start, start + length));
	}

	return pieces;
}
