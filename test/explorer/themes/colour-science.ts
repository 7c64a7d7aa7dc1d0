/* What the tests of the themes need of colour science. Colours are sRGB, 0 to 255. */

export type Rgb = readonly [red: number, green: number, blue: number];

/** The colour of `#rrggbb`. */
export function rgbOf(hex: string): Rgb {
	const part = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16);
	return [part(1), part(3), part(5)];
}

/** What xterm's 256 colours are from the sixteenth on; those before are whatever a terminal's settings say. */
export function rgbOfIndex(index: number): Rgb {
	if (index >= 232) {
		const grey = 8 + 10 * (index - 232);
		return [grey, grey, grey];
	}

	const step = (digit: number): number => [0, 95, 135, 175, 215, 255][digit] ?? 0;
	const place = index - 16;
	return [step(Math.floor(place / 36)), step(Math.floor(place / 6) % 6), step(place % 6)];
}

function linear(rgb: Rgb): Rgb {
	return mapRgb(rgb, value => {
		const share = value / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
}

function mapRgb([red, green, blue]: Rgb, map: (value: number) => number): Rgb {
	return [map(red), map(green), map(blue)];
}

function times(row: Rgb, [red, green, blue]: Rgb): number {
	return row[0] * red + row[1] * green + row[2] * blue;
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: Rgb, other: Rgb): number {
	const luminance = (rgb: Rgb): number => times([0.2126, 0.7152, 0.0722], linear(rgb));
	const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}

/**
How people without one kind of cone see, on linear sRGB: Machado, Oliveira and Fernandes, «A Physiologically-based Model for Simulation of Color Vision Deficiency»,
IEEE TVCG 15 (2009), severity 1.0.
*/
export const visions = {
	normal: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1],
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
} as const satisfies Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>>;

export type Vision = keyof typeof visions;

/** How far apart two colours are for such eyes: ΔE*ab of CIE 1976, of which about 2 can be told apart side by side. */
export function difference(one: Rgb, other: Rgb, vision: Vision): number {
	const a = labOf(one, vision);
	const b = labOf(other, vision);
	return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function labOf(rgb: Rgb, vision: Vision): Rgb {
	const [red, green, blue] = visions[vision];
	const light = linear(rgb);
	const seen = mapRgb([times(red, light), times(green, light), times(blue, light)], value =>
		Math.max(0, Math.min(1, value)),
	);
	// D65.
	const x = root(times([0.4124564, 0.3575761, 0.1804375], seen) / 0.95047);
	const y = root(times([0.2126729, 0.7151522, 0.072175], seen));
	const z = root(times([0.0193339, 0.119192, 0.9503041], seen) / 1.08883);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function root(value: number): number {
	return value > 216 / 24_389 ? Math.cbrt(value) : ((24_389 / 27) * value + 16) / 116;
}
