import type {ThemeName} from '../choices.ts';
import type {Background} from '../state.ts';
import type {Hue} from './paint.ts';

/**
The hues of a theme. One hue, one meaning, and no meaning hangs on its hue: `theme.ts` gives each a look that is told apart without.

Where there is none, or none for the terminal's count of colours, the look alone has to do.
*/
export type Palette = {
	/** Who says it. */
	readonly who?: Hue;
	/** By which words it is told as said. */
	readonly how?: Hue;
	/** What is said. */
	readonly said?: Hue;
	/** The actor and the place that the reader is at. */
	readonly here?: Hue;
	readonly unsure?: Hue;
	readonly failure?: Hue;
	/** What steps back. Without a hue it is drawn dim, if it may be. */
	readonly quiet?: Hue;
	readonly mayDim: boolean;
};

/*
The background is never set. Where it is not known, each hue must read on white and on black: those of levels 2 and 3 have a relative luminance between
0.17 and 0.25, which is a contrast of 3.5 : 1 or more against both (WCAG 2.2, 1.4.3). Of the base palette yellow, blue, black and white are left
out: each is unreadable on one of the two.
*/
const magenta: Hue = {base: 35, indexed: 133, rgb: [179, 92, 196]};
const red: Hue = {base: 31, indexed: 167, rgb: [208, 87, 79]};
const neutral: Palette = {
	who: magenta,
	how: magenta,
	said: {base: 32, indexed: 29, rgb: [47, 143, 78]},
	here: {base: 36, indexed: 30, rgb: [23, 135, 160]},
	unsure: {base: 31, indexed: 130, rgb: [169, 116, 31]},
	failure: red,
	mayDim: true,
};

/*
Where the background is known, 4.5 : 1 or more from #000 to #2e3440, and from #fff to #e8e8d8. The base palette means another colour in every terminal. On dark
backgrounds normal magenta and red are unreadable in some (Windows' console), and bright green, cyan and yellow are greys in others (Solarized); on light ones
only magenta, red, blue and bright black are dark in all.
*/
const darkMagenta: Hue = {base: 95, indexed: 176, rgb: [215, 155, 232]};
const dark: Palette = {
	who: darkMagenta,
	how: darkMagenta,
	said: {base: 32, indexed: 114, rgb: [143, 207, 143]},
	here: {base: 36, indexed: 81, rgb: [102, 198, 222]},
	unsure: {base: 33, indexed: 179, rgb: [224, 174, 90]},
	failure: {base: 91, indexed: 210, rgb: [245, 147, 138]},
	quiet: {indexed: 248, rgb: [168, 173, 181]},
	mayDim: true,
};
const lightMagenta: Hue = {base: 35, indexed: 90, rgb: [138, 42, 155]};
const light: Palette = {
	who: lightMagenta,
	how: lightMagenta,
	said: {indexed: 22, rgb: [26, 102, 54]},
	here: {base: 34, indexed: 24, rgb: [11, 95, 120]},
	unsure: {base: 31, indexed: 94, rgb: [138, 74, 0]},
	failure: {base: 31, indexed: 124, rgb: [172, 32, 24]},
	quiet: {base: 90, indexed: 240, rgb: [89, 93, 99]},
	mayDim: true,
};

/*
High contrast: 7 : 1 or more on the same backgrounds (WCAG 2.2, 1.4.6), nothing dim, no colour of the base palette, which may be any.
*/
const darkHighContrast: Palette = {
	who: {indexed: 219, rgb: [243, 182, 255]},
	how: {indexed: 219, rgb: [243, 182, 255]},
	said: {indexed: 157, rgb: [165, 239, 165]},
	here: {indexed: 117, rgb: [132, 232, 255]},
	unsure: {indexed: 221, rgb: [255, 209, 102]},
	failure: {indexed: 217, rgb: [255, 185, 176]},
	quiet: {indexed: 252, rgb: [208, 208, 208]},
	mayDim: false,
};
const lightHighContrast: Palette = {
	who: {indexed: 53, rgb: [92, 0, 112]},
	how: {indexed: 53, rgb: [92, 0, 112]},
	said: {rgb: [0, 68, 26]},
	here: {indexed: 18, rgb: [0, 58, 92]},
	unsure: {indexed: 52, rgb: [90, 45, 0]},
	failure: {indexed: 88, rgb: [125, 0, 0]},
	quiet: {indexed: 237, rgb: [58, 58, 58]},
	mayDim: false,
};
const colourlessHighContrast: Palette = {mayDim: false};

/*
Colour-blind safe: the hues of Okabe and Ito (2008), tints of them on dark backgrounds and shades on light ones, chosen so that the five hues and the text's
own colour stay a ΔE*ab of 15 or more apart for normal sight and for protanopia, deuteranopia and tritanopia as Machado et al. (2009) simulate them. In
a luminance that reads on both backgrounds there is room for two such hues, blue and orange. The base palette promises only yellow and cyan on dark, blue on light.
*/
const orange: Hue = {indexed: 208, rgb: [230, 159, 0]};
const darkColourBlind: Palette = {
	who: {indexed: 175, rgb: [209, 134, 176]},
	how: {indexed: 144, rgb: [238, 191, 153]},
	said: {base: 36, indexed: 117, rgb: [86, 180, 233]},
	here: {base: 33, indexed: 221, rgb: [242, 231, 85]},
	unsure: orange,
	failure: orange,
	quiet: {indexed: 248, rgb: [168, 173, 181]},
	mayDim: true,
};
const brown: Hue = {indexed: 125, rgb: [160, 70, 0]};
const lightColourBlind: Palette = {
	who: {indexed: 93, rgb: [143, 85, 117]},
	how: {indexed: 58, rgb: [69, 48, 0]},
	said: {indexed: 18, rgb: [0, 71, 52]},
	here: {base: 34, indexed: 25, rgb: [0, 108, 169]},
	unsure: brown,
	failure: brown,
	quiet: {base: 90, indexed: 240, rgb: [89, 93, 99]},
	mayDim: true,
};
const vermilion: Hue = {indexed: 166, rgb: [205, 95, 10]};
const neutralColourBlind: Palette = {
	here: {indexed: 31, rgb: [20, 130, 195]},
	unsure: vermilion,
	failure: vermilion,
	mayDim: true,
};

const palettes: Readonly<Record<ThemeName, Readonly<Record<Background, Palette>>>> = {
	auto: {unknown: neutral, dark, light},
	dark: {unknown: dark, dark, light: dark},
	light: {unknown: light, dark: light, light},
	'high-contrast': {unknown: colourlessHighContrast, dark: darkHighContrast, light: lightHighContrast},
	'colour-blind': {unknown: neutralColourBlind, dark: darkColourBlind, light: lightColourBlind},
};

/** The hues of a theme on a background. */
export function paletteOf(name: ThemeName, background: Background): Palette {
	return palettes[name][background];
}
