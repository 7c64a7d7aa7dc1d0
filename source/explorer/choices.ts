/*
What a reader can choose beside keys. It is apart from settings.ts because the command line and its help know of it, and they are to load nothing else of
the explorer.
*/

/** The themes that can be asked for; `auto` follows the terminal's background. */
export const themeNames = ['auto', 'dark', 'light', 'high-contrast', 'colour-blind'] as const;

export type ThemeName = (typeof themeNames)[number];

/** Between which numbers of cells the length of lines can be chosen. */
export const readingWidths = {least: 30, most: 200} as const;

/** What a reader has chosen for all articles. */
export type Choices = {
	readonly theme: ThemeName;
	/** Whether frames and signs are drawn with ASCII alone. */
	readonly isAscii: boolean;
	/** Whether the mouse is listened to. */
	readonly hasMouse: boolean;
	/** The most cells that a row of the article takes. */
	readonly readingWidth: number;
	/** Whether the screen is lines of words for a screen reader. */
	readonly isSpoken: boolean;
	/** Whether marks, jumps and the place in an article are kept for the next time. */
	readonly remembers: boolean;
};

/** What holds where nothing was chosen. */
export const defaultChoices: Choices = {
	theme: 'auto',
	isAscii: false,
	hasMouse: true,
	readingWidth: 90,
	isSpoken: false,
	remembers: true,
};
