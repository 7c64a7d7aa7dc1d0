/*
Whether a terminal's background is dark or light: asked of the terminal with OSC 11, or told by its environment.
*/

/** Ends with BEL, as the answer then does: not all terminals end theirs well with ST. */
export const askBackground = '\u001B]11;?\u0007';

/** Every terminal answers this, and in turn: what was asked before it and has not been answered then will not be. */
export const askAttributes = '\u001B[c';

/** The terminal is to say when its colours change, and is not any more. */
export const schemeReportsOn = '\u001B[?2031h';
export const schemeReportsOff = '\u001B[?2031l';

/** Weights of red, green and blue in how bright a colour is to the eye (Rec. 709). */
const weights = [0.2126, 0.7152, 0.0722] as const;

/** The luminance that contrasts as much with black as with white (WCAG 2: the root of 1.05 · 0.05, less 0.05). */
const middleLuminance = 0.179;

/**
Whether a colour is dark or light, by its relative luminance.

@param colour as terminals write it: `rgb:RRRR/GGGG/BBBB` or `rgba:` with one more, each of 1 to 4 hexadecimal digits, or `#rrggbb`
@returns none where it is no such colour
*/
export function brightnessOf(colour: string): 'dark' | 'light' | undefined {
	const channels = channelsOf(colour);
	if (channels === undefined) {
		return undefined;
	}

	const luminance = channels.reduce(
		(sum, channel, index) => sum + (weights[index] ?? 0) * linear(channel),
		0,
	);
	return luminance < middleLuminance ? 'dark' : 'light';
}

/** Red, green and blue, each from 0 to 1. */
function channelsOf(colour: string): readonly number[] | undefined {
	const [, separated] =
		/^rgb:([\da-f]{1,4}(?:\/[\da-f]{1,4}){2})$/iu.exec(colour) ??
		/^rgba:([\da-f]{1,4}(?:\/[\da-f]{1,4}){3})$/iu.exec(colour) ??
		[];
	const [, ...joined] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(colour) ?? [];
	const digits = separated?.split('/').slice(0, 3) ?? (joined.length > 0 ? joined : undefined);
	return digits?.map(channel => Number.parseInt(channel, 16) / (16 ** channel.length - 1));
}

/** Of sRGB. */
function linear(channel: number): number {
	return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/**
What the variable `COLORFGBG` says of the background: «15;0», or with a word between. Some terminals set it once at the start; it is
no more than a guess.
*/
export function brightnessInVariable(value: string | undefined): 'dark' | 'light' | undefined {
	const [, digits] = /;(\d{1,2})$/u.exec(value ?? '') ?? [];
	const colour = Number(digits);
	if (digits === undefined || colour > 15) {
		return undefined;
	}

	// Of the sixteen colours: white, and the bright ones but for grey.
	return colour === 7 || colour > 8 ? 'light' : 'dark';
}

/** Whether a terminal of that name knows questions that begin with ESC ]. The console of Linux draws a part of them. */
export function canBeAsked(terminal: string | undefined): boolean {
	return terminal !== undefined && terminal !== '' && terminal !== 'dumb' && !terminal.startsWith('linux');
}
