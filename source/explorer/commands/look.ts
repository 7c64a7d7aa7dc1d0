import {type Settings, themeNames} from '../settings.ts';
import type {State} from '../state.ts';
import {articleRectangle, articleTextWidth} from '../viewport.ts';

/** The least and the most cells of a row of the article that can be asked for, and by how many a key changes it. */
export const readingWidths = {least: 30, most: 200, step: 4};

/** How the screen looks: theme and length of the article's lines. */
export const lookCommands = {
	'theme.next': nextTheme,
	'width.narrower': (state: State): State => withWidth(state, -readingWidths.step),
	'width.wider': (state: State): State => withWidth(state, readingWidths.step),
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
