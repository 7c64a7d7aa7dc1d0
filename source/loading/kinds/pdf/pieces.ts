/** Words that were drawn in one go. Lengths are in points; `x` grows to the right and `y` upwards in the direction that most of the page's words are written in. */
export type Piece = {
	readonly text: string;
	/** Where its first letter begins. */
	readonly x: number;
	/** Its baseline. */
	readonly y: number;
	readonly width: number;
	/** Of the font. */
	readonly size: number;
	/** pdf.js's name for the font, the same in all of the document. */
	readonly font: string;
};

/** The words of a page. */
export type PageText = {
	/** From 1. */
	readonly number: number;
	readonly pieces: readonly Piece[];
	/** The page's upper and lower edge, as `y`. */
	readonly top: number;
	readonly bottom: number;
	/** Whether there were words in another direction than most: notes in the margin, stamps, watermarks. They are left out. */
	readonly hasTurned: boolean;
};

/** What pdf.js tells of words that were drawn in one go. */
export type DrawnText = {
	readonly str: string;
	readonly transform: readonly number[];
	readonly width: number;
	readonly height: number;
	readonly fontName: string;
};

/** How far apart letters may stand on a line that is not quite level, as a share of their size. */
const slant = 0.05;

/** A page that is larger has its words near its lower left corner, or has none that anybody reads. */
const farthest = 1e6;

/**
Turns a page so that most of its words run from left to right, as a viewer does with a page that was scanned or laid out sideways.

@param view the page's edges: left, bottom, right, top.
*/
export function turnPage(number: number, drawn: readonly DrawnText[], view: readonly number[]): PageText {
	const lengths = [0, 0, 0, 0, 0];
	const turned = drawn.filter(isSound).map(item => ({item, turn: turnOf(item)}));
	for (const {item, turn} of turned) {
		lengths[turn] = (lengths[turn] ?? 0) + item.str.length;
	}

	const level = lengths.slice(0, 4);
	const turn = level.indexOf(Math.max(...level));
	const pieces = turned
		.filter(one => one.turn === turn)
		.map(({item: {str, transform, width, fontName}}) => {
			const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
			const [x, y] = place(turn, e, f);
			return {text: str, x, y, width, size: Math.hypot(c, d) || Math.hypot(a, b), font: fontName};
		});
	const [left = 0, bottom = 0, right = 0, top = 0] = view;
	const edges = [place(turn, left, bottom)[1], place(turn, right, top)[1]];
	return {
		number,
		pieces,
		top: Math.max(...edges),
		bottom: Math.min(...edges),
		hasTurned: pieces.length < turned.length,
	};
}

function isSound({str, transform, width}: DrawnText): boolean {
	return (
		str.trim() !== '' &&
		[...transform, width].every(value => Number.isFinite(value) && Math.abs(value) < farthest) &&
		transform.some(value => value !== 0)
	);
}

/** In quarters of a circle against the clock; 4 for slanted words. */
function turnOf({transform: [a = 0, b = 0, c = 0, d = 0]}: DrawnText): number {
	const size = Math.hypot(a, b, c, d);
	return Math.abs(b) <= size * slant ? (a >= 0 ? 0 : 2) : Math.abs(a) <= size * slant ? (b > 0 ? 1 : 3) : 4;
}

function place(turn: number, x: number, y: number): readonly [number, number] {
	switch (turn) {
		case 1:
			return [y, -x];
		case 2:
			return [-x, -y];
		case 3:
			return [-y, x];
		default:
			return [x, y];
	}
}
