import type {Fact} from '../../reading/facts.ts';
import type {Reading} from '../../reading/reading.ts';
import {dayInFull, timeInFull, timeMeaning} from '../rows/time-words.ts';
import type {Entry, Heading} from './item-list.ts';
import {actorSection, holderSection, ownOf, partEntry, toldEntry} from './part-entries.ts';

/** All that the reading knows of a time: its words, and which days it means or why that is not known. */
export function timeItems(
	reading: Reading,
	fact: Extract<Fact, {kind: 'time'}>,
	hidesUnsure: boolean,
): (Heading | Entry)[] {
	const {time, span} = fact;
	const {published} = reading.article;
	const own = ownOf(fact);
	const meaning = timeMeaning(time);
	const unknown = published === undefined ? 'not known: the article has no publication date' : 'not known';
	return [
		partEntry(reading, own, {id: 'words', label: 'words', place: span}),
		toldEntry(reading, own, 'days', timeInFull(time) ?? unknown, span),
		...(meaning === undefined ? [] : [toldEntry(reading, own, 'as a date', meaning, span)]),
		...(published === undefined ? [] : [toldEntry(reading, own, 'published', dayInFull(published))]),
		...holderSection(reading, span, hidesUnsure),
		...actorSection(reading, [span], own, hidesUnsure),
	];
}
