import type {Reading} from '../../reading/reading.ts';
import type {Filter, SpeakerKind} from '../filters.ts';
import {actorById} from '../selectors.ts';

const bySpeaker: Readonly<Record<SpeakerKind, string>> = {
	person: 'by a person',
	organisation: 'by an organisation',
	place: 'by a place',
	unnamed: 'by an unnamed source',
	nobody: 'by nobody named',
};

/** What a filter keeps, in a word or two: «direct», «hedged», «by a person», an actor's name. Not made safe. */
export function filterWords(filter: Filter, reading: Reading): string {
	switch (filter.facet) {
		case 'actor':
			return actorById(reading, filter.value)?.name ?? filter.value;
		case 'speaker':
			return bySpeaker[filter.value];
		case 'kind':
		case 'distance':
			return filter.value;
	}
}
