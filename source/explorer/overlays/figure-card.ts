import type {Fact} from '../../reading/facts.ts';
import type {Figure, Reading} from '../../reading/reading.ts';
import {showNumber, unitWords} from '../rows/figure-words.ts';
import type {Entry, Heading} from './item-list.ts';
import {actorSection, holderSection, judgementEntries, ownOf, partEntry, toldEntry} from './part-entries.ts';

/** All that the reading knows of a figure. */
export function figureItems(
	reading: Reading,
	fact: Extract<Fact, {kind: 'figure'}>,
	hidesUnsure: boolean,
): (Heading | Entry)[] {
	const {figure, span} = fact;
	const {unit, of, qualifier} = figure;
	const own = ownOf(fact);
	return [
		partEntry(reading, own, {id: 'words', label: 'words', place: span}),
		...valuesOf(figure).map(([label, words]) => toldEntry(reading, own, label, words, span)),
		...(unit === undefined ? [] : [toldEntry(reading, own, 'unit', unitWords(unit), span)]),
		...(of === undefined ? [] : [partEntry(reading, own, {id: 'of', label: 'counts', place: of})]),
		...(qualifier === undefined
			? []
			: [partEntry(reading, own, {id: 'qualifier', label: 'qualifier', place: qualifier})]),
		...judgementEntries(reading, own, figure),
		...holderSection(reading, span, hidesUnsure),
		...actorSection(reading, of === undefined ? [span] : [span, of], own, hidesUnsure),
	];
}

function valuesOf({value, upTo, from, unit}: Figure): (readonly [label: string, words: string])[] {
	if (upTo !== undefined) {
		return unit === 'score'
			? [['score', `${showNumber(value)} to ${showNumber(upTo)}`]]
			: [
					['from', showNumber(value)],
					['up to', showNumber(upTo)],
				];
	}

	return from === undefined
		? [['value', showNumber(value)]]
		: [
				['before', showNumber(from)],
				['after', showNumber(value)],
			];
}
