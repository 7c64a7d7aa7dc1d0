import {describe, expect, it} from 'vitest';
import {createTheme, type Meaning, type Theme} from '../../../source/explorer/themes/theme.ts';
import {leftOn, plain, runs} from '../rows/ansi.ts';

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

	it('has only hues that read on white and on black', () => {
		for (const level of [2, 3] as const) {
			const theme = createTheme(level);
			for (const meaning of meanings) {
				for (const parameter of parameters(theme, meaning).filter(part => part.startsWith('38;'))) {
					const luminance = luminanceOf(parameter.split(';').slice(1).map(Number));
					expect(1.05 / (luminance + 0.05), `${meaning} on white`).toBeGreaterThanOrEqual(3.5);
					expect((luminance + 0.05) / 0.05, `${meaning} on black`).toBeGreaterThanOrEqual(3.5);
				}
			}
		}
	});

	it('paints one meaning inside another', () => {
		const theme = createTheme(0);
		expect(runs(theme.content(`a${theme.mention('b')}c`))).toEqual([
			{text: 'a', look: 'bold'},
			{text: 'b', look: 'bold underline'},
			{text: 'c', look: 'bold'},
		]);
	});
});

/** Relative luminance (WCAG 2.2) of `5;n`, in xterm's cube, or `2;r;g;b`. */
function luminanceOf([kind, ...values]: readonly number[]): number {
	const index = (values[0] ?? 0) - 16;
	const steps = [0, 95, 135, 175, 215, 255];
	const rgb =
		kind === 2
			? values
			: [Math.floor(index / 36), Math.floor(index / 6) % 6, index % 6].map(step => steps[step] ?? 0);
	const [red = 0, green = 0, blue = 0] = rgb
		.map(value => value / 255)
		.map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
