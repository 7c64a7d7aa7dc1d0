import {type ListEntry, listEntries} from '../command-entries.ts';
import type {Rectangle} from '../layout.ts';
import {scrollLegend} from '../panes/scroll-legend.ts';
import {type Drawing, innerSize} from '../rows/frame.ts';
import {itemsOfRows, listWindow} from '../rows/list-window.ts';
import {listRow} from '../rows/margin.ts';
import {type CommandsOverlay, type State, scrolledTo} from '../state.ts';
import type {Theme} from '../themes/theme.ts';
import {entryRows} from './command-rows.ts';
import {drawQueryRow} from './query-row.ts';

/** Rows inside the frame from which there are some to spare: for a line under the query, and for a blank one between sections. */
const airyFromHeight = 12;

const looks = {
	help: {title: 'Keys', sign: '?', hint: 'type to find a key, a command or a sign'},
	palette: {title: 'Commands', sign: ':', hint: 'type to find a command, or a paragraph’s number'},
} as const;

/**
Draws the help or the palette: what is typed, and the entries around the chosen one; in the lower border the name by which a configuration knows the chosen
command.

@param rectangle with the border
*/
export function commandList(
	state: State,
	{kind, query, caret, selected}: CommandsOverlay,
	rectangle: Rectangle,
	theme: Theme,
): Drawing {
	const {width, height} = innerSize(rectangle);
	const {title, sign, hint} = looks[kind];
	const entries = listEntries(state);
	const {length} = entries;
	const count = length === 0 ? '' : `${selected + 1}/${length}`;
	const queryRow = drawQueryRow(
		{query, caret, sign, hint: query === '' ? theme.signs.spell(hint) : '', count},
		width,
		theme,
	);
	const isAiry = height >= airyFromHeight;
	const head = isAiry ? [queryRow.row, theme.border(theme.signs.rule.repeat(width))] : [queryRow.row];
	const rowsOf = (index: number): readonly string[] => {
		const entry = entries[index];
		return entry === undefined
			? []
			: [
					...headingRows(entry, isAiry && index > 0, width, theme),
					...entryRows(entry, index === selected, width, theme),
				];
	};

	const room = height - head.length;
	const {first, end} = listWindow(
		length,
		selected,
		room,
		index => rowsOf(index).length,
		scrolledTo(state, 'overlay'),
	);
	const drawn = Array.from({length: end - first}, (_, index) => rowsOf(first + index));
	const rows = drawn.flat();
	const chosen = entries[selected];
	const name = chosen?.kind === 'command' ? chosen.row.command : '';
	return {
		frame: {
			title: `${title}${theme.signs.between}${length}`,
			legend: scrollLegend(first > 0, end < length || rows.length > room, name, theme.signs),
			isFocused: true,
		},
		rows: [
			...head,
			...(length === 0
				? [
						listRow(
							[{text: '   '}, {text: 'no command is called that', paint: theme.unsure}],
							width,
							theme.signs,
						),
					]
				: rows),
		],
		items: [...head.map(() => undefined), ...itemsOfRows(drawn, first)],
		caret: {x: queryRow.caret, y: 0},
	};
}

function headingRows({heading}: ListEntry, hasBlank: boolean, width: number, theme: Theme): string[] {
	return heading === undefined
		? []
		: [
				...(hasBlank ? [' '.repeat(width)] : []),
				listRow([{text: ' '}, {text: heading, paint: theme.title}], width, theme.signs),
			];
}
