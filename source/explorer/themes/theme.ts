import type {ColourLevel} from '../../terminal/colour-level.ts';
import type {ThemeName} from '../settings.ts';
import type {Background} from '../state.ts';
import {createPaint, type Hue, type Paint, type Style} from './paint.ts';
import {asciiSigns, type Signs, unicodeSigns} from './signs.ts';

/*
The background is not known and never set, so each hue must read on white and on black. Those of levels 2 and 3 have
a relative luminance between 0.17 and 0.25, which is a contrast of 3.5 : 1 or more against both (WCAG 2.2, 1.4.3).
Of the base palette yellow, blue, black and white are left out: each is unreadable on one of the two.

One hue, one meaning: magenta who says and how, green what is said, cyan the actor and the place that the reader is
at, amber what is unsure. No meaning hangs on its hue: see the table below.
*/
const magenta: Hue = {base: 35, indexed: 133, rgb: [179, 92, 196]};
const green: Hue = {base: 32, indexed: 29, rgb: [47, 143, 78]};
const cyan: Hue = {base: 36, indexed: 30, rgb: [23, 135, 160]};
const amber: Hue = {base: 31, indexed: 130, rgb: [169, 116, 31]};
const red: Hue = {base: 31, indexed: 167, rgb: [208, 87, 79]};

/** What a text can mean on the screen. */
export type Meaning =
	| 'title'
	| 'dim'
	| 'border'
	| 'borderFocused'
	| 'paneTitle'
	| 'paneTitleFocused'
	| 'tab'
	| 'tabActive'
	| 'key'
	| 'notice'
	| 'failure'
	| 'paragraphMark'
	| 'cursorBar'
	| 'cursorLine'
	| 'besideCursor'
	| 'mention'
	| 'source'
	| 'cue'
	| 'content'
	| 'flash'
	| 'match'
	| 'selected'
	| 'selectedMark'
	| 'name'
	| 'speaker'
	| 'kindMark'
	| 'label'
	| 'value'
	| 'sparkline'
	| 'unsure';

/** One function per meaning, from a text to the same text painted; and the signs that are drawn. */
export type Theme = {readonly [meaning in Meaning]: Paint} & {readonly signs: Signs};

/*
Source, cue, content, mention and flash can stand in one sentence, within each other, so their attributes alone tell
them apart: underlined bold, reverse or italic, bold, underlined, reverse underlined. Bold and dim never meet.
*/
const styles: Readonly<Record<Meaning, Style>> = {
	title: {bold: true},
	dim: {dim: true},
	border: {dim: true},
	borderFocused: {hue: cyan},
	paneTitle: {},
	paneTitleFocused: {hue: cyan, bold: true},
	tab: {dim: true},
	tabActive: {hue: cyan, bold: true, reverse: true},
	key: {hue: cyan, bold: true},
	notice: {bold: true},
	failure: {hue: red, bold: true},
	paragraphMark: {dim: true},
	cursorBar: {hue: cyan},
	cursorLine: {},
	besideCursor: {dim: true},
	mention: {hue: cyan, underline: true},
	source: {hue: magenta, bold: true, underline: true},
	cue: {hue: magenta, italic: true},
	content: {hue: green, bold: true},
	flash: {underline: true, reverse: true},
	match: {hue: cyan, bold: true, underline: true},
	selected: {bold: true},
	selectedMark: {hue: cyan, bold: true},
	name: {},
	speaker: {bold: true},
	kindMark: {dim: true},
	label: {dim: true},
	value: {bold: true},
	sparkline: {hue: cyan},
	unsure: {hue: amber, italic: true},
};

/** Where there is no colour, and perhaps no italics either, a reversed cue stands out more surely. */
const colourlessStyles: Partial<Record<Meaning, Style>> = {
	cue: {reverse: true},
	unsure: {underline: true},
};

/** The theme for a terminal of that many colours; 0 for `NO_COLOR`: only bold, dim, underline, reverse. */
export function createTheme(
	level: ColourLevel,
	_name: ThemeName = 'auto',
	_background: Background = 'unknown',
	isAscii = false,
): Theme {
	const chosen = level === 0 ? {...styles, ...colourlessStyles} : styles;
	const entries = Object.entries(chosen).map(([meaning, style]) => [meaning, createPaint(style, level)]);
	// `fromEntries` forgets that the keys are those of `styles`.
	const paints = Object.fromEntries(entries) as {readonly [meaning in Meaning]: Paint};
	return {...paints, signs: isAscii ? asciiSigns : unicodeSigns};
}
