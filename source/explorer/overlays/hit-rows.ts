import {indexAt} from '../../article/span.ts';
import {isUnsure} from '../../reading/confidence.ts';
import type {Hit} from '../../search/hit.ts';
import type {Piece} from '../rows/fit-pieces.ts';
import {itemsOfRows, listWindow} from '../rows/list-window.ts';
import {listRow, marginEndWidth} from '../rows/margin.ts';
import {speakerName} from '../rows/speaker-name.ts';
import {actorById, factById, isUnsureFact, readingOf} from '../selectors.ts';
import {type SearchOverlay, type State, scrolledTo} from '../state.ts';
import {type Signs, unicodeSigns} from '../themes/signs.ts';
import type {Theme} from '../themes/theme.ts';
import {snippetPieces} from './snippet.ts';

/** Cells before a hit's text, with the mark of the chosen one. */
export const hitIndent = 3;

/** A hit takes two rows where there are at least so many, and they are narrower than that. */
const twoRowsFromHeight = 12;
const twoRowsBelowWidth = 70;

/** Of what stands behind a hit's text: in full, and where only place and sign have room. */
const aboutShare = 1 / 3;
const widestAbout = 36;
const shortAboutBelow = 18;
const shortAboutWidth = 14;

/** Draws the hits around the chosen one, in no more than `height` rows of `width` cells (the last hit may stick out by one), and tells which hit each row shows. */
export function hitRows(
	state: State,
	{hits, selected}: SearchOverlay,
	width: number,
	height: number,
	theme: Theme,
): {readonly rows: readonly string[]; readonly items: readonly number[]} {
	const hasTwoRows = height >= twoRowsFromHeight && width < twoRowsBelowWidth;
	const {first, end} = listWindow(
		hits.length,
		selected,
		height,
		() => (hasTwoRows ? 2 : 1),
		scrolledTo(state, 'overlay'),
	);
	const drawn = hits.slice(first, end).map((hit, index) => {
		const isSelected = first + index === selected;
		return hasTwoRows
			? twoRowHit(hit, isSelected, state, width, theme)
			: [oneRowHit(hit, isSelected, state, width, theme)];
	});
	return {rows: drawn.flat(), items: itemsOfRows(drawn, first)};
}

function twoRowHit(hit: Hit, isSelected: boolean, state: State, width: number, theme: Theme): string[] {
	const about = longAbout(aboutHit(hit, state, theme.signs), theme.signs);
	return [
		textRow(hit, isSelected, width, theme),
		listRow([{text: ' '.repeat(hitIndent)}, {text: about, paint: theme.dim}], width, theme.signs),
	];
}

function oneRowHit(hit: Hit, isSelected: boolean, state: State, width: number, theme: Theme): string {
	const room = Math.min(widestAbout, Math.floor(width * aboutShare));
	const isShort = room < shortAboutBelow;
	const aboutWidth = isShort ? Math.min(shortAboutWidth, Math.floor(width / 2)) : room;
	const {signs} = theme;
	const about = aboutHit(hit, state, signs);
	const mark = about.isUnsure ? ` ${signs.unsure}` : '';
	const said = isShort ? `${about.place} ${about.sign}${mark}` : longAbout(about, signs);
	return (
		textRow(hit, isSelected, width - aboutWidth, theme) +
		listRow([{text: said, paint: theme.dim}], aboutWidth, signs)
	);
}

function textRow(hit: Hit, isSelected: boolean, width: number, theme: Theme): string {
	const mark: Piece = isSelected
		? {text: ` ${theme.signs.selected} `, paint: theme.selectedMark}
		: {text: ' '.repeat(hitIndent)};
	const room = width - hitIndent - marginEndWidth;
	const elsewhere = isSelected ? theme.selected : undefined;
	const {ellipsis} = theme.signs;
	const snippet = snippetPieces(hit.text, hit.matches, room, theme.match, elsewhere, ellipsis);
	return listRow([mark, ...snippet], width, theme.signs);
}

/** Where a hit stands, what it is and whose, in words: «paragraph 4, quote, Ada Okonjo». */
export function describeHit(hit: Hit, state: State): string {
	const {place, sign, kind, whose, isUnsure} = aboutHit(hit, state, unicodeSigns);
	return [place.replace('¶', 'paragraph '), kind ?? sign, isUnsure ? 'unsure' : undefined, whose]
		.filter(part => part !== undefined)
		.join(', ');
}

type About = {
	/** The paragraph, counted from 1: «¶4». */
	readonly place: string;
	/** A fact's label, an actor's mark, or «sentence». */
	readonly sign: string;
	/** What the sign stands for, where it does not say so itself. */
	readonly kind?: string;
	/** The speaker; the actor, where something else than its name was found. */
	readonly whose?: string | undefined;
	readonly isUnsure?: boolean;
};

function longAbout({place, sign, kind, whose, isUnsure}: About, signs: Signs): string {
	const what = kind === undefined ? sign : `${sign} ${kind}`;
	return [place, isUnsure ? `${what} ${signs.unsure}` : what, whose]
		.filter(part => part !== undefined)
		.join(signs.between);
}

function aboutHit(hit: Hit, state: State, signs: Signs): About {
	const {target, text} = hit;
	const place = `${signs.paragraph}${indexAt(state.article.paragraphs, hit.place.start) + 1}`;
	const reading = readingOf(state);
	const actor = reading && target.kind === 'actor' ? actorById(reading, target.id) : undefined;
	if (actor !== undefined) {
		const whose = actor.name === text ? undefined : actor.name;
		return {place, sign: signs.kinds[actor.kind], kind: actor.kind, whose, isUnsure: isUnsure(actor)};
	}

	const fact = reading && target.kind === 'fact' ? factById(reading, target.id) : undefined;
	if (reading !== undefined && fact !== undefined) {
		const whose = fact.kind === 'statement' ? speakerName(fact.statement, reading) : undefined;
		return {place, sign: fact.label, whose, isUnsure: isUnsureFact(fact)};
	}

	return {place, sign: target.kind};
}
