import {describe, expect, it} from 'vitest';
import {type ThemeName, themeNames} from '../../../source/explorer/choices.ts';
import type {Background} from '../../../source/explorer/state.ts';
import {asciiSigns} from '../../../source/explorer/themes/signs.ts';
import {createTheme, type Meaning, type Theme} from '../../../source/explorer/themes/theme.ts';
import {themeOf} from '../../../source/explorer/themes/theme-of.ts';
import {openHarbour} from '../harbour.ts';
import {leftOn, plain, runs} from '../rows/ansi.ts';
import {contrast, difference, type Rgb, rgbOf, rgbOfIndex, type Vision, visions} from './colour-science.ts';

const levels = [0, 1, 2, 3] as const;
const meanings = Object.keys(createTheme(0)).filter(key => key !== 'signs') as Meaning[];

/** The parameters of the sequences before the text. */
function parameters(theme: Theme, meaning: Meaning): string[] {
	const [before = ''] = theme[meaning]('x').split('x');
	return before
		.split('\u001B[')
		.slice(1)
		.map(part => part.slice(0, -1));
}

describe('createTheme', () => {
	it.each(levels)('ends what it begins, and leaves the text as it was, at level %i', level => {
		const theme = createTheme(level);
		for (const meaning of meanings) {
			expect(plain(theme[meaning]('said'))).toBe('said');
			expect(leftOn(theme[meaning]('said'))).toBe('');
			expect(theme[meaning]('')).toBe('');
		}
	});

	it('knows only bold, dim, underline and reverse without colour', () => {
		const theme = createTheme(0);
		for (const meaning of meanings) {
			expect(['1', '2', '4', '7']).toEqual(expect.arrayContaining(parameters(theme, meaning)));
		}
	});

	it('keeps to those colours of the base palette that read on light and dark, with 16 colours', () => {
		const theme = createTheme(1);
		const used = meanings.flatMap(meaning => parameters(theme, meaning));
		expect(['1', '2', '3', '4', '7', '31', '32', '35', '36']).toEqual(expect.arrayContaining(used));
	});

	it.each([0, 1, 3] as const)(
		'tells what can stand in one sentence apart without its colours, level %i',
		level => {
			const theme = createTheme(level);
			const looks = (['source', 'cue', 'content', 'mention', 'flash'] as const).map(meaning =>
				runs(theme[meaning]('x'))
					.map(run => run.look.replace('colour', '').trim())
					.join(),
			);
			expect(new Set(looks).size).toBe(looks.length);
			expect(looks).not.toContain('');
		},
	);

	it('paints one meaning inside another', () => {
		const theme = createTheme(0);
		expect(runs(theme.content(`a${theme.mention('b')}c`))).toEqual([
			{text: 'a', look: 'bold'},
			{text: 'b', look: 'bold underline'},
			{text: 'c', look: 'bold'},
		]);
	});
});

/** The colour that a meaning is painted in, where it has one of which a terminal says the same everywhere. */
function colourOf(theme: Theme, meaning: Meaning): Rgb | undefined {
	const colour = parameters(theme, meaning).find(part => part.startsWith('38;'));
	const [kind, ...values] = (colour ?? '').split(';').slice(1).map(Number);
	const [red = 0, green = 0, blue = 0] = values;
	return colour === undefined ? undefined : kind === 5 ? rgbOfIndex(red) : [red, green, blue];
}

const onBlackAndWhite = ['#000000', '#ffffff'];
const backgroundsOf = {
	unknown: onBlackAndWhite,
	dark: ['#000000', '#0c0c0c', '#002b36', '#1e1e1e', '#282828', '#282a36', '#300a24', '#2e3440'],
	light: ['#ffffff', '#fdf6e3', '#fbf1c7', '#eff1f5', '#f0f0f0', '#e8e8d8'],
} as const;

type Case = {
	readonly name: ThemeName;
	readonly background: Background;
	readonly least: number;
	readonly on?: readonly string[];
};

const cases: readonly Case[] = [
	{name: 'auto', background: 'unknown', least: 3.5},
	{name: 'auto', background: 'dark', least: 4.5},
	{name: 'auto', background: 'light', least: 4.5},
	{name: 'dark', background: 'unknown', least: 4.5, on: backgroundsOf.dark},
	{name: 'light', background: 'unknown', least: 4.5, on: backgroundsOf.light},
	{name: 'high-contrast', background: 'unknown', least: 7},
	{name: 'high-contrast', background: 'dark', least: 7},
	{name: 'high-contrast', background: 'light', least: 7},
	{name: 'colour-blind', background: 'unknown', least: 3.5},
	{name: 'colour-blind', background: 'dark', least: 4.5},
	{name: 'colour-blind', background: 'light', least: 4.5},
];
const inOneSentence = ['source', 'cue', 'content', 'mention', 'flash', 'unsure'] as const;

describe.each(cases)(
	'the theme $name on a background that is $background',
	({name, background, least, on}) => {
		it.each([2, 3] as const)('has a contrast of $least : 1 or more at level %i', level => {
			const theme = createTheme(level, name, background);
			for (const meaning of meanings) {
				const colour = colourOf(theme, meaning);
				for (const behind of on ?? backgroundsOf[background]) {
					expect(
						colour === undefined ? 21 : contrast(colour, rgbOf(behind)),
						`${meaning} on ${behind}`,
					).toBeGreaterThanOrEqual(least);
				}
			}
		});

		it.each(levels)('tells what can stand in one sentence apart by more than its hue, level %i', level => {
			const theme = createTheme(level, name, background);
			const looks = inOneSentence.slice(0, 5).map(meaning =>
				runs(theme[meaning]('x'))
					.map(run => run.look.replace('colour', '').trim())
					.join(),
			);
			expect(new Set(looks).size).toBe(looks.length);
			expect(looks).not.toContain('');
		});
	},
);

describe('the base palette', () => {
	const used = (name: ThemeName, background: Background): string[] =>
		[...new Set(meanings.flatMap(meaning => parameters(createTheme(1, name, background), meaning)))].filter(
			parameter => Number(parameter) >= 30,
		);

	it('has nothing on dark backgrounds that is dark or grey in a usual terminal', () => {
		for (const name of themeNames) {
			expect(['32', '33', '36', '91', '95']).toEqual(
				expect.arrayContaining(used(name, 'dark').filter(() => name !== 'light')),
			);
		}
	});

	it('has nothing on light backgrounds that is light in a usual terminal', () => {
		for (const name of themeNames) {
			expect(['31', '34', '35', '90']).toEqual(
				expect.arrayContaining(used(name, 'light').filter(() => name !== 'dark')),
			);
		}
	});

	it('is not used for high contrast', () => {
		expect([...used('high-contrast', 'dark'), ...used('high-contrast', 'light')]).toEqual([]);
	});
});

describe('high contrast', () => {
	it.each(levels)('has nothing that is dim, level %i', level => {
		for (const background of ['unknown', 'dark', 'light'] as const) {
			const theme = createTheme(level, 'high-contrast', background);
			expect(meanings.filter(meaning => parameters(theme, meaning).includes('2'))).toEqual([]);
		}
	});
});

describe('the theme for colour-blind readers', () => {
	const visionNames = Object.keys(visions) as Vision[];

	it.each([
		['dark', 2, '#ffffff'],
		['dark', 3, '#ffffff'],
		['light', 2, '#000000'],
		['light', 3, '#000000'],
	] as const)('keeps its hues apart on %s backgrounds, level %i', (background, level, ownColour) => {
		const theme = createTheme(level, 'colour-blind', background);
		// What was found has the text's own colour, reversed.
		const colours = inOneSentence.map(meaning => colourOf(theme, meaning) ?? rgbOf(ownColour));
		for (const [index, one] of colours.entries()) {
			for (const [other, another] of colours.entries()) {
				for (const vision of visionNames.filter(() => other < index)) {
					const pair = `${inOneSentence[index]} and ${inOneSentence[other]}, ${vision}`;
					expect(difference(one, another, vision), pair).toBeGreaterThanOrEqual(15);
				}
			}
		}
	});

	it('does what the other themes do not', () => {
		const usual = createTheme(3, 'auto', 'light');
		const [said, here] = [colourOf(usual, 'content'), colourOf(usual, 'mention')];
		const apart = visionNames.map(vision => (said && here ? difference(said, here, vision) : 0));
		expect(Math.min(...apart)).toBeGreaterThan(0);
		expect(Math.min(...apart)).toBeLessThan(15);
	});
});

describe('themeOf', () => {
	it('follows the settings and the background, and makes a theme once', () => {
		const {state} = openHarbour();
		const theme = themeOf(state, 3);
		expect(themeOf({...state}, 3)).toBe(theme);
		expect(themeOf({...state, background: 'light'}, 3).source('x')).toBe(createTheme(3, 'light').source('x'));
		expect(themeOf({...state, settings: {...state.settings, isAscii: true}}, 3).signs).toBe(asciiSigns);
	});
});
