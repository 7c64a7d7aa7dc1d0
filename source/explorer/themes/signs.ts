import type {ActorKind} from '../../reading/reading.ts';

/** The lines of a frame. Each is one cell. */
export type Lines = {
	readonly topLeft: string;
	readonly topRight: string;
	readonly bottomLeft: string;
	readonly bottomRight: string;
	readonly across: string;
	readonly down: string;
};

/** Everything that the explorer draws and that is neither the article's nor a plain word of English. */
export type Signs = {
	/** What an actor is, told apart without colour. One cell each. */
	readonly kinds: Readonly<Record<ActorKind, string>>;
	/** In the margin of every line that belongs to the sentence under the cursor, in the article and in both lists. One cell. */
	readonly cursor: string;
	/** Before the chosen row of a list. One cell. */
	readonly selected: string;
	/** Behind a fact's label, and before an actor's count, where the reading is less than half sure. One cell. */
	readonly unsure: string;
	/** Behind a fact's label where the article keeps its distance. One cell. */
	readonly hedge: string;
	/** Before a statement that stands in another's content. One cell. */
	readonly nested: string;
	/** Before why a command can do nothing now. One cell. */
	readonly refused: string;
	/** In the list of articles, before the one on screen and before one that was on screen earlier. One cell each. */
	readonly onScreen: string;
	readonly seen: string;
	/** In the margin of a paragraph's first line. One cell. */
	readonly paragraphStart: string;
	/** Before a paragraph's number. */
	readonly paragraph: string;
	/** Where words are left out or a row is cut. */
	readonly ellipsis: string;
	/** Between two things that a row says, with the blanks around it. */
	readonly between: string;
	/** From one value to another. */
	readonly arrow: string;
	/** In the lower border, where there is more above and below. */
	readonly above: string;
	readonly below: string;
	/** Of a sparkline, the lowest first, which stands for none. One cell each. */
	readonly bars: readonly string[];
	/** On the story map: a paragraph without the actor, with it, and one in which it speaks. One cell each. */
	readonly absent: string;
	readonly present: string;
	readonly speaks: string;
	/** The same where several paragraphs share a cell, and few of them are so. */
	readonly presentFew: string;
	readonly speaksFew: string;
	/** A line across, cell by cell. */
	readonly rule: string;
	/** A frame, and that of the pane that has the keys. */
	readonly fine: Lines;
	readonly heavy: Lines;
	/** Writes words of our own (a notice, a key, the description of one) with the characters that may be used; what else is in it stays. */
	readonly spell: (words: string) => string;
};

/** Signs for terminals and fonts of today. None is an emoji, which some terminals draw in two cells. */
export const unicodeSigns: Signs = {
	kinds: {person: '●', organisation: '■', place: '▲'},
	cursor: '▌',
	selected: '▸',
	unsure: '?',
	hedge: '~',
	nested: '↳',
	refused: '×',
	onScreen: '◆',
	seen: '✓',
	paragraphStart: '¶',
	paragraph: '¶',
	ellipsis: '…',
	between: ' · ',
	arrow: '→',
	above: '↑',
	below: '↓',
	// Not the full block: it would touch the row above, and make one jagged shape of a whole list.
	bars: [...'▁▂▃▄▅▆▇'],
	absent: '·',
	present: '○',
	speaks: '●',
	presentFew: '◦',
	speaksFew: '•',
	rule: '─',
	fine: {topLeft: '╭', topRight: '╮', bottomLeft: '╰', bottomRight: '╯', across: '─', down: '│'},
	heavy: {topLeft: '┏', topRight: '┓', bottomLeft: '┗', bottomRight: '┛', across: '━', down: '┃'},
	spell: words => words,
};

/** The same with ASCII alone, for terminals, fonts and braille displays that have no more. */
export const asciiSigns: Signs = {
	kinds: {person: '*', organisation: '&', place: '^'},
	cursor: '|',
	selected: '>',
	unsure: '?',
	hedge: '~',
	nested: '\\',
	refused: 'x',
	onScreen: '@',
	seen: '+',
	paragraphStart: '-',
	paragraph: 'par. ',
	ellipsis: '...',
	between: ' - ',
	arrow: '->',
	above: '^',
	below: 'v',
	bars: [...'.:-=+*#'],
	absent: '.',
	present: 'o',
	speaks: '#',
	presentFew: '-',
	speaksFew: '+',
	rule: '-',
	fine: {topLeft: '+', topRight: '+', bottomLeft: '+', bottomRight: '+', across: '-', down: '|'},
	heavy: {topLeft: '#', topRight: '#', bottomLeft: '#', bottomRight: '#', across: '=', down: '#'},
	spell: words => words.replaceAll(/[^\0-\x7F]/g, character => spellings[character] ?? character),
};

/** What our own sentences hold beyond ASCII. */
const spellings: Readonly<Record<string, string>> = {
	'…': '...',
	'·': '-',
	'–': '-',
	'—': '-',
	'×': 'x',
	'→': 'Right',
	'←': 'Left',
	'↑': 'Up',
	'↓': 'Down',
	'¶': 'par. ',
	'‘': "'",
	'’': "'",
	'“': '"',
	'”': '"',
	'«': '"',
	'»': '"',
	'●': '*',
	'■': '&',
	'▲': '^',
	'▌': '|',
	'▸': '>',
	'↳': '\\',
};
