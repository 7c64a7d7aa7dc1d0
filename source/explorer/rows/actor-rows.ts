import type {Actor} from '../../reading/reading.ts';
import {padCells} from '../../terminal/cells.ts';
import {makeSafe} from '../../terminal/safe-text.ts';
import type {Theme} from '../themes/theme.ts';
import {type ItemStatus, listRow, margin, marginEndWidth, marginWidth} from './margin.ts';
import {kindMarks} from './marks.ts';
import {sparkline} from './sparkline.ts';

const kindWidth = 2;
const countWidth = 5;
const gap = 2;
const leastBuckets = 8;
const mostBuckets = 48;
const leastWidthForBars = 34;
const roomyNameWidth = 32;

/**
Draws an actor: its kind, name, how often the article mentions it, and where; the chosen one's descriptors in a second row.

@param textLength of the article in UTF-16 code units
@param width of each row, in cells; where it is short, first the bars get fewer and then go
@returns as many rows as `actorHeight` says
*/
export function actorRows(
	actor: Actor,
	status: ItemStatus,
	textLength: number,
	width: number,
	theme: Theme,
): string[] {
	const buckets = bucketsIn(width);
	const tail = countWidth + (buckets === 0 ? 0 : gap + buckets) + marginEndWidth;
	const nameWidth = Math.max(0, width - marginWidth - kindWidth - tail);
	const rows = [
		listRow(
			[
				...margin(status, true, theme),
				{text: kindMarks[actor.kind], paint: theme.kindMark},
				{text: ' '},
				{
					text: padCells(makeSafe(actor.name), nameWidth),
					paint: status.isSelected ? theme.selected : theme.name,
				},
				{text: String(actor.mentions.length).padStart(countWidth)},
				{text: ' '.repeat(buckets === 0 ? 0 : gap)},
				{text: sparkline(actor.mentions, textLength, buckets), paint: theme.sparkline},
			],
			width,
		),
	];
	if (actorHeight(actor, status.isSelected) > 1) {
		rows.push(
			listRow(
				[
					...margin(status, false, theme),
					{text: ' '.repeat(kindWidth)},
					{text: actor.descriptors.join(' · '), paint: theme.dim},
				],
				width,
			),
		);
	}

	return rows;
}

/** How many rows `actorRows` draws. */
export function actorHeight(actor: Actor, isSelected: boolean): number {
	return isSelected && actor.descriptors.length > 0 ? 2 : 1;
}

/** A few bars beside a name of usual length; where a name has all the room it needs, the bars get the rest. */
function bucketsIn(width: number): number {
	if (width < leastWidthForBars) {
		return 0;
	}

	const rest = width - marginWidth - kindWidth - roomyNameWidth - countWidth - gap - marginEndWidth;
	return Math.max(leastBuckets, Math.min(mostBuckets, rest));
}
