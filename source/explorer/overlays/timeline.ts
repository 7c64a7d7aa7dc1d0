import type {Fact} from '../../reading/facts.ts';
import type {Reading} from '../../reading/reading.ts';
import {memoise} from '../memoise.ts';
import {periodInFull} from '../rows/time-words.ts';
import {factsOf, isUnsureFact, readingOf} from '../selectors.ts';
import type {State, TimelineOverlay} from '../state.ts';
import {type TimelineRow, timelineRows} from '../timeline-order.ts';
import type {Entry, Heading, ItemList} from './item-list.ts';
import {publishedEntry, timelineEntry} from './timeline-entries.ts';

const orderWords: Readonly<Record<TimelineOverlay['order'], string>> = {
	calendar: 'Timeline · by the calendar',
	text: 'Timeline · as the text has it',
};

const lists = memoise((_: Reading) => new Map<string, ItemList>());

/** What the timeline lists: all times and figures in one of two orders. Made once for each reading and order. */
export function timelineItems(
	state: Pick<State, 'reading' | 'hidesUnsure'>,
	{order}: TimelineOverlay,
): ItemList {
	const reading = readingOf(state);
	if (!reading) {
		return {title: orderWords[order], items: [], empty: 'Still reading…'};
	}

	const known = lists(reading);
	const name = `${order} ${state.hidesUnsure}`;
	const list = known.get(name) ?? makeList(reading, order, state.hidesUnsure);
	known.set(name, list);
	return list;
}

function makeList(reading: Reading, order: TimelineOverlay['order'], hidesUnsure: boolean): ItemList {
	const withoutDay =
		reading.article.published === undefined
			? 'Without a day (the article has no publication date)'
			: 'Without a day';
	const items = timelineRows(reading, order, hidesUnsure).map(row => itemOf(reading, row, withoutDay));
	const hidden = hidesUnsure ? factsOf(reading).filter(isHidden).length : 0;
	const legend = hidden === 0 ? {} : {legend: `${hidden} unsure hidden`};
	return {title: orderWords[order], ...legend, items, empty: 'No times and no figures in this article'};
}

function isHidden(fact: Fact): boolean {
	return fact.kind === 'figure' && isUnsureFact(fact);
}

function itemOf(reading: Reading, row: TimelineRow, withoutDay: string): Heading | Entry {
	switch (row.kind) {
		case 'group':
			return {kind: 'heading', words: row.period === undefined ? withoutDay : periodInFull(row.period)};
		case 'published':
			return publishedEntry(row.day);
		case 'item':
			return timelineEntry(reading, row.fact, row.isUnder);
	}
}
