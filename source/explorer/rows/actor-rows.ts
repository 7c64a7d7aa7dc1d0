import {isUnsure} from '../../reading/confidence.ts';
import type {Actor} from '../../reading/reading.ts';
import {padCells} from '../../terminal/cells.ts';
import {longestGrapheme, makeSafe} from '../../terminal/safe-text.ts';
import type {Theme} from '../themes/theme.ts';
import {sayJudgement} from './judgement-words.ts';
import {type ItemStatus, listRow, margin, marginEndWidth, marginWidth} from './margin.ts';
import {sparkline} from './sparkline.ts';

const kindWidth = 2;
const countWidth = 5;
const gap = 2;
const leastBuckets = 8;
const mostBuckets = 48;
const leastWidthForBars = 34;
const roomyNameWidth = 32;

/**
Draws an actor: its kind, name, how often the article mentions it, and where; under the chosen one its descriptors, and how sure the reading is and why.

@param text of the article
@param width of each row, in cells; where it is short, first the bars get fewer and then go
@returns as many rows as `actorHeight` says
*/
export function actorRows(
	actor: Actor,
	status: ItemStatus,
	text: string,
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
				{text: theme.signs.kinds[actor.kind], paint: theme.kindMark},
				{text: ' '},
				{
					text: padCells(
						makeSafe(actor.name.slice(0, (nameWidth + 1) * longestGrapheme)),
						nameWidth,
						theme.signs.ellipsis,
					),
					paint: status.isSelected ? theme.selected : theme.name,
				},
				isUnsure(actor) ? {text: theme.signs.unsure, paint: theme.unsure} : {text: ' '},
				{text: String(actor.mentions.length).padStart(countWidth - 1)},
				{text: ' '.repeat(buckets === 0 ? 0 : gap)},
				{text: sparkline(actor.mentions, text.length, buckets, theme.signs.bars), paint: theme.sparkline},
			],
			width,
			theme.signs,
		),
	];
	const details = status.isSelected
		? [actor.descriptors.join(theme.signs.between), sayJudgement(actor, text, theme.signs)]
		: [];
	for (const detail of details.filter(words => words !== '')) {
		rows.push(
			listRow(
				[...margin(status, false, theme), {text: ' '.repeat(kindWidth)}, {text: detail, paint: theme.dim}],
				width,
				theme.signs,
			),
		);
	}

	return rows;
}

/** How many rows `actorRows` draws. */
export function actorHeight(actor: Actor, isSelected: boolean): number {
	return isSelected ? 2 + (actor.descriptors.length > 0 ? 1 : 0) : 1;
}

/** A few bars beside a name of usual length; where a name has all the room it needs, the bars get the rest. */
function bucketsIn(width: number): number {
	if (width < leastWidthForBars) {
		return 0;
	}

	const rest = width - marginWidth - kindWidth - roomyNameWidth - countWidth - gap - marginEndWidth;
	return Math.max(leastBuckets, Math.min(mostBuckets, rest));
}
