import type {Fact} from '../../reading/facts.ts';
import type {Reading} from '../../reading/reading.ts';
import {speakerName} from '../rows/speaker-name.ts';
import {assertionItems} from './assertion-card.ts';
import {paragraphAt} from './card-entries.ts';
import {figureItems} from './figure-card.ts';
import type {Entry, Heading, ItemList} from './item-list.ts';
import {sentenceSection} from './sentence-entries.ts';
import {statementItems} from './statement-card.ts';
import {timeItems} from './time-card.ts';

/**
The card of a fact: all that the reading knows of it, each part leading to its characters, and the sentences around it.

@param hidesUnsure whether other facts and actors that are unsure are left out
*/
export function factCard(reading: Reading, fact: Fact, hidesUnsure: boolean): ItemList {
	const name = fact.label.charAt(0).toUpperCase() + fact.label.slice(1);
	const who = fact.kind === 'statement' ? [speakerName(fact.statement, reading)] : [];
	return {
		title: [name, ...who, `¶${paragraphAt(reading, fact.span.start)}`].join(' · '),
		items: [...ownItems(reading, fact, hidesUnsure), ...sentenceSection(reading, fact)],
		empty: 'Nothing here',
	};
}

function ownItems(reading: Reading, fact: Fact, hidesUnsure: boolean): readonly (Heading | Entry)[] {
	switch (fact.kind) {
		case 'statement':
			return statementItems(reading, fact, hidesUnsure);
		case 'assertion':
			return assertionItems(reading, fact, hidesUnsure);
		case 'figure':
			return figureItems(reading, fact, hidesUnsure);
		case 'time':
			return timeItems(reading, fact, hidesUnsure);
	}
}
