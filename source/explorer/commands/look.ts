import {readingWidths, themeNames} from '../choices.ts';
import type {Settings} from '../settings.ts';
import type {State} from '../state.ts';
import {articleRectangle, articleTextWidth} from '../viewport.ts';

/** By how many cells a key changes the length of the article's lines. */
const widthStep = 4;

/** How the screen looks: theme and length of the article's lines. */
export const lookCommands = {
	'theme.next': nextTheme,
	'width.narrower': (state: State): State => withWidth(state, -widthStep),
	'width.wider': (state: State): State => withWidth(state, widthStep),
};

function nextTheme(state: State): State {
	const {theme} = state.settings;
	const next = themeNames[(themeNames.indexOf(theme) + 1) % themeNames.length] ?? theme;
	const known =
		next === 'auto' && state.background !== 'unknown' ? `, which is ${state.background} here` : '';
	return {...withSettings(state, {theme: next}), notice: `Theme: ${next}${known}`};
}

/** The next width counts from what is on screen: in a window that has no room for the one that was asked for, the first key is seen to do something too. */
function withWidth(state: State, change: number): State {
	const {least, most} = readingWidths;
	const shown = articleTextWidth(articleRectangle(state));
	if (change > 0 && shown < state.settings.readingWidth) {
		return {...state, notice: `Lines of ${shown} cells: there is no room for longer ones`};
	}

	const readingWidth = Math.max(least, Math.min(most, shown + change));
	return {...withSettings(state, {readingWidth}), notice: `Lines of ${readingWidth} cells`};
}

function withSettings(state: State, changed: Partial<Settings>): State {
	return {...state, settings: {...state.settings, ...changed}};
}
