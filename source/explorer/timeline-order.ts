import {indexAt} from '../article/span.ts';
import type {Fact} from '../reading/facts.ts';
import type {Reading} from '../reading/reading.ts';
import {factsOf, isUnsureFact} from './selectors.ts';
import type {TimelineOverlay} from './state.ts';

/*
Times and figures in the order of the calendar.

A time whose days are known comes with the figures that stand in its sentence: «On Tuesday the river rose by 40 centimetres» lists 40 centimetres under
that Tuesday. Where a sentence has several such times, a figure goes to the nearest one.

	2022
	  2022                    the year of the flood
	March 2022
	  2022-03-01              on Tuesday
	    40 centimetres
	  2022-03-02              published
	Without a day
	  660,000 refugees

Groups are years. A year with many times is cut into months; what lasts longer than a month then stands before its months, under the year.
*/

export type TimeFact = Extract<Fact, {kind: 'time'}>;
export type FigureFact = Extract<Fact, {kind: 'figure'}>;

export type TimelineRow =
	/** `YYYY` or `YYYY-MM`, or what has no day. */
	| {readonly kind: 'group'; readonly period: string | undefined}
	/** The day on which the article was published. */
	| {readonly kind: 'published'; readonly day: string}
	/** @property isUnder whether it is listed with the dated time of its sentence, which stands above it */
	| {readonly kind: 'item'; readonly fact: TimeFact | FigureFact; readonly isUnder: boolean};

/** A year with more times than this, in more months than one, is cut into months. */
const mostInYear = 6;
const daysOfMonth = 31;

/** A time with its days, and what is listed with it. */
type Dated = {
	readonly fact?: TimeFact;
	readonly from: string;
	readonly to: string;
	readonly figures: FigureFact[];
};

/**
The rows of the timeline.

@param hidesUnsure whether figures that are unsure are left out
*/
export function timelineRows(
	reading: Reading,
	order: TimelineOverlay['order'],
	hidesUnsure: boolean,
): TimelineRow[] {
	const facts = factsOf(reading).filter(
		(fact): fact is TimeFact | FigureFact =>
			(fact.kind === 'time' || fact.kind === 'figure') && !(hidesUnsure && isUnsureFact(fact)),
	);
	const {published} = reading.article;
	return order === 'calendar' ? byCalendar(reading, facts, published) : byText(facts, published);
}

function byText(facts: readonly (TimeFact | FigureFact)[], published: string | undefined): TimelineRow[] {
	const items = facts.map((fact): TimelineRow => ({kind: 'item', fact, isUnder: false}));
	return published === undefined ? items : [{kind: 'published', day: published}, ...items];
}

function byCalendar(
	reading: Reading,
	facts: readonly (TimeFact | FigureFact)[],
	published: string | undefined,
): TimelineRow[] {
	const dated = facts.flatMap(datedOf);
	const bySentence = new Map<number, Dated[]>();
	for (const time of dated) {
		addTo(bySentence, sentenceOf(reading, time.fact), time);
	}

	const undated: (TimeFact | FigureFact)[] = [];
	for (const fact of facts) {
		if (fact.kind === 'figure') {
			const near = nearest(bySentence.get(sentenceOf(reading, fact)) ?? [], fact);
			(near?.figures ?? undated).push(fact);
		} else if (fact.time.from === undefined) {
			undated.push(fact);
		}
	}

	const publication = published === undefined ? [] : [{from: published, to: published, figures: []}];
	return [
		...inGroups([...dated, ...publication]),
		...(undated.length === 0 ? [] : [{kind: 'group', period: undefined} as const]),
		...undated.map(fact => ({kind: 'item', fact, isUnder: false}) as const),
	];
}

function datedOf(fact: TimeFact | FigureFact): Dated[] {
	if (fact.kind !== 'time' || fact.time.from === undefined) {
		return [];
	}

	const {from, to = from} = fact.time;
	return [{fact, from, to, figures: []}];
}

function sentenceOf({sentences}: Reading, fact: Fact | undefined): number {
	return fact === undefined ? -1 : indexAt(sentences, fact.span.start);
}

/** The time that stands nearest to a figure, the one before it where two are equally near. */
function nearest(times: readonly Dated[], {span}: FigureFact): Dated | undefined {
	let best: Dated | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const time of times) {
		const other = time.fact?.span ?? span;
		const distance = Math.max(0, other.start - span.end, span.start - other.end);
		if (distance < least) {
			best = time;
			least = distance;
		}
	}

	return best;
}

/** Sorted by first day, then by last, then by place in the text, with a row over each year or month. */
function inGroups(times: readonly Dated[]): TimelineRow[] {
	const isCut = yearsToCut(times);
	const placed = times.map(time => ({time, period: periodOf(time, isCut)}));
	placed.sort(
		(a, b) =>
			compare(a.period, b.period) || compare(a.time.from, b.time.from) || compare(a.time.to, b.time.to),
	);
	const rows: TimelineRow[] = [];
	let group: string | undefined;
	for (const {time, period} of placed) {
		if (period !== group) {
			rows.push({kind: 'group', period});
			group = period;
		}

		rows.push(
			time.fact === undefined
				? {kind: 'published', day: time.from}
				: {kind: 'item', fact: time.fact, isUnder: false},
			...time.figures.map(fact => ({kind: 'item', fact, isUnder: true}) as const),
		);
	}

	return rows;
}

function yearsToCut(times: readonly Dated[]): ReadonlySet<string> {
	const years = new Map<string, Dated[]>();
	for (const time of times) {
		addTo(years, time.from.slice(0, yearLength), time);
	}

	const isMany = (inYear: readonly Dated[]): boolean =>
		inYear.length > mostInYear && new Set(inYear.map(({from}) => from.slice(0, monthLength))).size > 1;
	return new Set([...years].filter(([, inYear]) => isMany(inYear)).map(([year]) => year));
}

const yearLength = 'YYYY'.length;
const monthLength = 'YYYY-MM'.length;
const msPerDay = 86_400_000;

/** The year, or the month of a year that is cut. As texts, a year comes before its months. */
function periodOf({from, to}: Dated, isCut: ReadonlySet<string>): string {
	const year = from.slice(0, yearLength);
	const isLong = (Date.parse(to) - Date.parse(from)) / msPerDay >= daysOfMonth;
	return isCut.has(year) && !isLong ? from.slice(0, monthLength) : year;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function addTo<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
	const known = map.get(key);
	if (known) {
		known.push(item);
	} else {
		map.set(key, [item]);
	}
}
