import type {ColourLevel} from '../../terminal/colour-level.ts';
import type {ThemeName} from '../choices.ts';
import type {Background} from '../state.ts';
import {createPaint, hasHue, type Paint, type Style} from './paint.ts';
import {type Palette, paletteOf} from './palettes.ts';
import {asciiSigns, type Signs, unicodeSigns} from './signs.ts';

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

/** A look, with the role that gives it its hue; `quiet` steps back, as the palette does that. */
type Look = Omit<Style, 'hue' | 'dim'> & {readonly role?: Exclude<keyof Palette, 'mayDim'>};

/*
Source, cue, content, mention and flash can stand in one sentence, within each other, so their attributes alone tell
them apart: underlined bold, reverse or italic, bold, underlined, reverse underlined. Bold and what steps back never meet.
*/
const looks: Readonly<Record<Meaning, Look>> = {
	title: {bold: true},
	dim: {role: 'quiet'},
	border: {role: 'quiet'},
	borderFocused: {role: 'here'},
	paneTitle: {},
	paneTitleFocused: {role: 'here', bold: true},
	tab: {role: 'quiet'},
	tabActive: {role: 'here', bold: true, reverse: true},
	key: {role: 'here', bold: true},
	notice: {bold: true},
	failure: {role: 'failure', bold: true},
	paragraphMark: {role: 'quiet'},
	cursorBar: {role: 'here'},
	cursorLine: {},
	besideCursor: {role: 'quiet'},
	mention: {role: 'here', underline: true},
	source: {role: 'who', bold: true, underline: true},
	cue: {role: 'how', italic: true},
	content: {role: 'said', bold: true},
	flash: {underline: true, reverse: true},
	match: {role: 'here', bold: true, underline: true},
	selected: {bold: true},
	selectedMark: {role: 'here', bold: true},
	name: {},
	speaker: {bold: true},
	kindMark: {role: 'quiet'},
	label: {role: 'quiet'},
	value: {bold: true},
	sparkline: {role: 'here'},
	unsure: {role: 'unsure', italic: true},
};

/** Where there is no colour for them, and perhaps no italics either, a reversed cue stands out more surely. */
const withoutHue: Partial<Record<Meaning, Style>> = {
	cue: {reverse: true},
	unsure: {underline: true},
};

/**
The theme for a terminal of that many colours.

@param level 0 for `NO_COLOR`: only bold, dim, underline, reverse
@param background what is known of the terminal's own; never set
@param isAscii whether the signs are
*/
export function createTheme(
	level: ColourLevel,
	name: ThemeName = 'auto',
	background: Background = 'unknown',
	isAscii = false,
): Theme {
	const palette = paletteOf(name, background);
	const paint = (meaning: Meaning): Paint => createPaint(styleOf(meaning, palette, level), level);
	const entries = Object.keys(looks).map(meaning => [meaning, paint(meaning as Meaning)]);
	// `fromEntries` forgets that the keys are those of `looks`.
	const paints = Object.fromEntries(entries) as {readonly [meaning in Meaning]: Paint};
	return {...paints, signs: isAscii ? asciiSigns : unicodeSigns};
}

function styleOf(meaning: Meaning, palette: Palette, level: ColourLevel): Style {
	const {role, ...style} = looks[meaning];
	const hue = role && palette[role];
	if (hue !== undefined && hasHue(hue, level)) {
		return {...style, hue};
	}

	return role === 'quiet' ? {...style, dim: palette.mayDim} : (withoutHue[meaning] ?? style);
}
