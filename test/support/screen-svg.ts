import {type Cell, type Colour, isDrawnAlike, type Screen} from './screen.ts';

/*
Draws a screen as SVG that looks the same wherever it is shown. A viewer may lack our font, so nothing is left to the
font that must fit: each run of text is stretched to the cells that it takes, frames and bars are lines and rectangles
rather than characters (as characters they gape between the rows), and other signs stand alone, centred in their cell.
*/

const cell = {width: 8.4, height: 18, baseline: 13.2, fontSize: 14};
const padding = {x: 20, top: 48, bottom: 20};

/** The colours of a terminal. */
export type Look = {
	readonly background: string;
	readonly edge: string;
	readonly foreground: string;
	/** The 16 base colours. */
	readonly base: readonly string[];
	/** How much of a dim text's colour is left over its background. */
	readonly dimness: number;
};

/** A dark terminal, with a palette of our own, soft enough to read for long. */
export const darkLook: Look = {
	background: '#15181e',
	edge: '#2c313a',
	foreground: '#d3d7de',
	base: [
		...['#3b4048', '#e06c75', '#7fb069', '#d9a860', '#6aa5e8', '#c586d0', '#4fb3bf', '#c8ccd4'],
		...['#5c6370', '#ff8a93', '#98c97c', '#f0c27b', '#86bcff', '#dba3e6', '#6fd0dc', '#ffffff'],
	],
	dimness: 0.55,
};

/** A light one. */
export const lightLook: Look = {
	background: '#fbfaf7',
	edge: '#d5d1c8',
	foreground: '#2b2f36',
	base: [
		...['#2b2f36', '#b3343f', '#3c7a2e', '#8a6100', '#1f5fb0', '#8a3a9a', '#0f7482', '#6b7079'],
		...['#565b64', '#cc3d4a', '#478f37', '#a37200', '#2a72cf', '#a34bb5', '#148a9a', '#1b1e23'],
	],
	dimness: 0.6,
};

/** Which sides of its cell a frame character reaches to: up, right, down, left; heavy ones are drawn thicker. */
const frames: Readonly<
	Record<string, {readonly sides: string; readonly isHeavy?: boolean; readonly isRound?: boolean}>
> = {
	'─': {sides: 'rl'},
	'│': {sides: 'ud'},
	'┌': {sides: 'rd'},
	'┐': {sides: 'dl'},
	'└': {sides: 'ur'},
	'┘': {sides: 'ul'},
	'├': {sides: 'urd'},
	'┤': {sides: 'udl'},
	'┬': {sides: 'rdl'},
	'┴': {sides: 'url'},
	'┼': {sides: 'urdl'},
	'╭': {sides: 'rd', isRound: true},
	'╮': {sides: 'dl', isRound: true},
	'╰': {sides: 'ur', isRound: true},
	'╯': {sides: 'ul', isRound: true},
	'━': {sides: 'rl', isHeavy: true},
	'┃': {sides: 'ud', isHeavy: true},
	'┏': {sides: 'rd', isHeavy: true},
	'┓': {sides: 'dl', isHeavy: true},
	'┗': {sides: 'ur', isHeavy: true},
	'┛': {sides: 'ul', isHeavy: true},
};

/** Signs that fonts draw in any width: arrows, shapes, technical signs. */
const sign = /^[\u2190-\u24FF\u25A0-\u2BFF]/u;
const lowerBlocks = '▁▂▃▄▅▆▇█';
const leftBlocks = '▏▎▍▌▋▊▉█';

/**
Gives the screen as a whole SVG file.

@param title what the picture shows, for readers who cannot see it
*/
export function screenToSvg(screen: Screen, title: string, look: Look = darkLook): string {
	const width = round(screen.columns * cell.width + 2 * padding.x);
	const height = round(screen.rows * cell.height + padding.top + padding.bottom);
	const rows = screen.cells.map((cells, row) => drawRow(cells, row, look)).filter(drawn => drawn !== '');
	const bar = ['#e06c75', '#d9a860', '#7fb069'].map(
		(fill, index) => `<circle cx="${24 + index * 20}" cy="22" r="6" fill="${fill}"/>`,
	);
	const name = `<text class="s" x="${width / 2}" y="27" fill="${look.base[8]}">pullquote</text>`;
	return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeXml(title)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<title>${escapeXml(title)}</title>
<style>text{font:${cell.fontSize}px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace;white-space:pre}.b{font-weight:700}.i{font-style:italic}.s{text-anchor:middle}</style>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10" fill="${look.background}" stroke="${look.edge}"/>
${bar.join('')}${name}
${rows.join('\n')}
</svg>
`;
}

function drawRow(cells: readonly Cell[], row: number, look: Look): string {
	const drawn: string[] = [];
	for (const run of runsOf(cells, look)) {
		const box = {
			x: padding.x + run.column * cell.width,
			y: padding.top + row * cell.height,
			width: run.columns * cell.width,
		};
		drawn.push(...drawBackground(run, box, look), ...drawCharacters(run, box), ...drawLines(run, box));
	}

	return drawn.join('');
}

type Colours = {readonly foreground: string; readonly background: string};

/** Neighbouring cells of one style and one way to be drawn. */
type Run = {
	readonly style: Cell;
	readonly colours: Colours;
	readonly column: number;
	readonly columns: number;
	readonly characters: string;
	readonly kind: Kind;
};
/** `gap`: white space behind white space, which viewers differ in keeping, so that no text may hold it. */
type Kind = 'text' | 'gap' | 'sign' | 'frame' | 'block';
type Box = {readonly x: number; readonly y: number; readonly width: number};

function runsOf(cells: readonly Cell[], look: Look): readonly Run[] {
	const runs: Run[] = [];
	for (const [column, current] of cells.entries()) {
		if (current.width === 0) {
			continue;
		}

		const before = runs.at(-1);
		const isGap = current.characters === ' ' && before?.characters.endsWith(' ') === true;
		const kind = isGap ? 'gap' : kindOf(current.characters);
		const goesOn =
			before !== undefined &&
			before.kind === kind &&
			kind !== 'sign' &&
			isDrawnAlike(before.style, current) &&
			(kind === 'text' || kind === 'gap' || before.characters.endsWith(current.characters));
		if (before && goesOn) {
			runs[runs.length - 1] = {
				...before,
				columns: before.columns + current.width,
				characters: before.characters + current.characters,
			};
		} else {
			runs.push({
				style: current,
				colours: coloursOf(current, look),
				column,
				columns: current.width,
				characters: current.characters,
				kind,
			});
		}
	}

	return runs;
}

function kindOf(characters: string): Kind {
	if (frames[characters]) {
		return 'frame';
	}

	if (lowerBlocks.includes(characters) || leftBlocks.includes(characters)) {
		return 'block';
	}

	return sign.test(characters) ? 'sign' : 'text';
}

function drawBackground({colours: {background}}: Run, {x, y, width}: Box, look: Look): readonly string[] {
	return background === look.background
		? []
		: [
				`<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${cell.height}" fill="${background}"/>`,
			];
}

function drawCharacters(run: Run, box: Box): readonly string[] {
	if (run.characters.trim() === '') {
		return [];
	}

	const {foreground} = run.colours;
	switch (run.kind) {
		case 'gap':
			return [];
		case 'frame':
			return drawFrame(run, box, foreground);
		case 'block':
			return drawBlocks(run, box, foreground);
		case 'sign':
			return [
				`<text class="${classOf(run.style, 's')}" x="${round(box.x + box.width / 2)}" y="${round(box.y + cell.baseline)}" fill="${foreground}">${escapeXml(run.characters)}</text>`,
			];
		case 'text':
			return drawText(run, box, foreground);
	}
}

function drawText(run: Run, {x, y}: Box, fill: string): readonly string[] {
	const shown = run.characters.trim();
	// A space is one character and one cell.
	const indent = run.characters.length - run.characters.trimStart().length;
	const columns = run.columns - (run.characters.length - shown.length);
	const classes = classOf(run.style);
	return [
		`<text${classes === '' ? '' : ` class="${classes}"`} x="${round(x + indent * cell.width)}" y="${round(y + cell.baseline)}" textLength="${round(columns * cell.width)}" lengthAdjust="spacingAndGlyphs" fill="${fill}">${escapeXml(shown)}</text>`,
	];
}

function drawFrame(run: Run, {x, y, width}: Box, stroke: string): readonly string[] {
	const shape = frames[run.characters.charAt(0)];
	if (!shape) {
		return [];
	}

	const middle = {x: x + cell.width / 2, y: y + cell.height / 2};
	const ends = {
		u: [middle.x, y],
		r: [x + width, middle.y],
		d: [middle.x, y + cell.height],
		l: [x, middle.y],
	} as const;
	const [first, second, ...others] = [...shape.sides].map(
		side => `${round(ends[side as keyof typeof ends][0])} ${round(ends[side as keyof typeof ends][1])}`,
	);
	const centre = `${round(middle.x)} ${round(middle.y)}`;
	const path = shape.isRound
		? `M${first}Q${centre} ${second}`
		: `M${first}L${centre}L${second}${others.map(end => `M${centre}L${end}`).join('')}`;
	return [`<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${shape.isHeavy ? 2 : 1}"/>`];
}

function drawBlocks(run: Run, {x, y, width}: Box, fill: string): readonly string[] {
	const character = run.characters.charAt(0);
	const lower = (lowerBlocks.indexOf(character) + 1) / lowerBlocks.length;
	const left = (leftBlocks.indexOf(character) + 1) / leftBlocks.length;
	if (lower > 0) {
		const height = cell.height * lower;
		return [rectangle(x, y + cell.height - height, width, height, fill)];
	}

	return Array.from({length: run.columns}, (_, index) =>
		rectangle(x + index * cell.width, y, cell.width * left, cell.height, fill),
	);
}

function rectangle(x: number, y: number, width: number, height: number, fill: string): string {
	return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;
}

function drawLines({style, colours: {foreground}, characters}: Run, {x, y, width}: Box): readonly string[] {
	const heights = [
		...(style.underline ? [cell.baseline + 2.5] : []),
		...(style.strikethrough && characters.trim() !== '' ? [cell.height / 2] : []),
	];
	return heights.map(height => rectangle(x, y + height, width, 1, foreground));
}

function classOf(style: Cell, ...more: readonly string[]): string {
	return [...more, ...(style.bold ? ['b'] : []), ...(style.italic ? ['i'] : [])].join(' ');
}

function coloursOf(style: Cell, look: Look): Colours {
	const colours = {
		foreground: toHex(style.foreground, look.foreground, look),
		background: toHex(style.background, look.background, look),
	};
	const {foreground, background} = style.inverse
		? {foreground: colours.background, background: colours.foreground}
		: colours;
	return {background, foreground: style.dim ? mix(foreground, background, look.dimness) : foreground};
}

function toHex(colour: Colour, otherwise: string, look: Look): string {
	if (colour === 'default') {
		return otherwise;
	}

	return colour.startsWith('#') ? colour : numbered(Number(colour.slice('palette '.length)), look);
}

/** One of xterm's 256 colours: 16 of ours, a cube of 6×6×6, 24 greys. */
function numbered(index: number, look: Look): string {
	const base = look.base[index];
	if (base) {
		return base;
	}

	if (index >= 232) {
		return hex(Array.from({length: 3}, () => 8 + (index - 232) * 10));
	}

	const steps = [0, 95, 135, 175, 215, 255];
	const place = index - 16;
	return hex([Math.floor(place / 36), Math.floor(place / 6) % 6, place % 6].map(step => steps[step] ?? 0));
}

function mix(one: string, other: string, share: number): string {
	const parts = (colour: string) =>
		[1, 3, 5].map(start => Number.parseInt(colour.slice(start, start + 2), 16));
	const others = parts(other);
	return hex(
		parts(one).map((value, index) => Math.round(value * share + (others[index] ?? 0) * (1 - share))),
	);
}

function hex(channels: readonly number[]): string {
	return `#${channels.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}

/** Safe inside elements and attributes; characters that XML cannot hold at all become «�». */
function escapeXml(text: string): string {
	const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
	return text
		.toWellFormed()
		.replaceAll(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
		.replaceAll(/[&<>"]/gu, character => entities[character] ?? character);
}
