import {indexAt} from '../article/span.ts';
import {aimedAt, offsetOf, placeOfReader} from './aim.ts';
import {mostPlaces} from './commands/jump-list.ts';
import {noFilters} from './filters.ts';
import {isMarkName} from './mark-names.ts';
import {inTurn, keyHint} from './shown-key.ts';
import {type PaneName, type Place, paneNames, type State} from './state.ts';

/*
What is kept of an article from one run to the next, as the text of a file: where the reader was, marks and jumps, all of them offsets. Actors, facts and
filters are not: their names hold for one reading only.
*/

/** Another number where older programs could not read it. */
const version = 1;

type RememberedPlace = {readonly cursor: number; readonly top: number; readonly pane: PaneName};

export type Remembered = {
	readonly cursor: number;
	readonly top: number;
	readonly marks: State['marks'];
	/** Latest last. */
	readonly back: readonly RememberedPlace[];
};

/** What is to be kept of a state. */
export function rememberedOf(state: State): Remembered {
	const rememberPlace = (place: Place): RememberedPlace => ({
		cursor: offsetOf(state, place),
		top: place.top,
		pane: place.pane,
	});
	const {cursor, top} = rememberPlace(placeOfReader(state));
	return {cursor, top, marks: state.marks, back: state.back.map(rememberPlace)};
}

/** Whether there is nothing in it that an article has not at first. */
export function isNothing({cursor, marks, back}: Remembered, article: State['article']): boolean {
	return (
		cursor === (article.paragraphs[0]?.start ?? 0) && Object.keys(marks).length === 0 && back.length === 0
	);
}

/** As the text of a file. */
export function writeRemembered(remembered: Remembered): string {
	return `${JSON.stringify({version, ...remembered})}\n`;
}

/** What the text of a file tells; nothing where it is not what `writeRemembered` writes of an article of that length. */
export function parseRemembered(text: string, articleLength: number): Remembered | undefined {
	const value = parseVersioned(text);
	const isOffset = (offset: unknown): offset is number =>
		typeof offset === 'number' && Number.isInteger(offset) && offset >= 0 && offset <= articleLength;
	const isPlace = (place: unknown): place is RememberedPlace =>
		isRecord(place) &&
		isOffset(place['cursor']) &&
		isOffset(place['top']) &&
		paneNames.some(name => name === place['pane']);
	if (value === undefined) {
		return undefined;
	}

	const {cursor, top, marks, back} = value;
	if (!isOffset(cursor) || !isOffset(top) || !isRecord(marks) || !Array.isArray(back)) {
		return undefined;
	}

	const named = Object.entries(marks).filter((mark): mark is [string, number] => isOffset(mark[1]));
	const isWhole =
		named.length === Object.keys(marks).length &&
		named.every(([name]) => isMarkName(name)) &&
		back.every(isPlace);
	return isWhole ? {cursor, top, marks: Object.fromEntries(named), back} : undefined;
}

/** The state of an article that has only been opened, with what was kept of it: the reader is told where that is, if it is not the beginning. */
export function withRemembered(state: State, {cursor, top, marks, back}: Remembered): State {
	const beginning = state.place;
	const restore = (place: RememberedPlace): Place =>
		aimedAt(state, {top: place.top, pane: place.pane, filters: noFilters}, place.cursor);
	const place = restore({cursor, top, pane: 'article'});
	const isElsewhere = offsetOf(state, place) !== beginning.cursor;
	const jumps = back.map(restore);
	return {
		...state,
		place,
		marks,
		// What '' goes to is the last of them.
		back: (isElsewhere
			? [...jumps.filter(jump => offsetOf(state, jump) !== beginning.cursor), beginning]
			: jumps
		).slice(-mostPlaces),
		notice: isElsewhere ? sayPlace(state, place) : state.notice,
	};
}

function sayPlace(state: State, {cursor}: Place): string {
	const paragraph = indexAt(state.article.paragraphs, cursor) + 1;
	return `Back at ¶${paragraph}${keyHint(state, 'mark.go', key => `; ${inTurn(key, "'")} goes to the beginning`)}`;
}

/** Earlier searches as the text of a file. */
export function writeSearches(searches: readonly string[]): string {
	return `${JSON.stringify({version, searches})}\n`;
}

/** The searches that the text of a file tells, latest last; nothing where it is not what `writeSearches` writes. */
export function parseSearches(text: string): readonly string[] | undefined {
	const searches: unknown = parseVersioned(text)?.['searches'];
	return Array.isArray(searches) && searches.every(search => typeof search === 'string')
		? searches
		: undefined;
}

/** The searches of a list that were made since it was another one; searching makes a query the last of the list. */
export function newSearches(searches: readonly string[], before: readonly string[]): readonly string[] {
	let known = 0;
	let kept = 0;
	while (kept < searches.length) {
		const place = before.indexOf(searches[kept] as string, known);
		if (place < 0) {
			break;
		}

		known = place + 1;
		kept++;
	}

	return searches.slice(kept);
}

function parseVersioned(text: string): Readonly<Record<string, unknown>> | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return isRecord(value) && value['version'] === version ? value : undefined;
	} catch {
		return undefined;
	}
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
