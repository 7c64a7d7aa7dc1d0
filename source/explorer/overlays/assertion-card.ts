import type {Fact} from '../../reading/facts.ts';
import type {Reading} from '../../reading/reading.ts';
import {cutIntoBlocks} from '../rows/blocks.ts';
import type {Entry, Heading} from './item-list.ts';
import {actorSection, figureSection, ownOf, partEntry, toldEntry} from './part-entries.ts';

/** All that the reading knows of what the article states in its own voice. */
export function assertionItems(
	reading: Reading,
	fact: Extract<Fact, {kind: 'assertion'}>,
	hidesUnsure: boolean,
): (Heading | Entry)[] {
	const {subject, predicate, arguments: others, hedge} = fact.assertion;
	const own = ownOf(fact);
	const spans = [subject, predicate, ...others];
	return [
		partEntry(reading, own, {id: 'subject', label: 'subject', place: subject}),
		partEntry(reading, own, {id: 'predicate', label: 'predicate', place: predicate}),
		...cutIntoBlocks(reading.article.text, others).spans.map(place =>
			partEntry(reading, own, {id: `argument:${place.start}`, label: 'argument', place}),
		),
		toldEntry(reading, own, 'voice', 'the article’s own: nobody is named for it', predicate),
		hedge === undefined
			? toldEntry(reading, own, 'hedge', 'no hedge')
			: partEntry(reading, own, {id: 'hedge', label: 'hedge', place: hedge}),
		...figureSection(reading, spans, hidesUnsure),
		...actorSection(reading, spans, own, hidesUnsure),
	];
}
