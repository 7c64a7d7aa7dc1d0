import {slice} from '../../article/span.ts';
import type {Reading, Statement} from '../../reading/reading.ts';
import {actorById} from '../selectors.ts';

/** What is shown for a statement whose article names nobody. */
export const unattributed = 'unattributed';

/** Who speaks: the actor's name, else the source in the article's words, else «unattributed». Not made safe. */
export function speakerName({speaker, source}: Statement, reading: Reading): string {
	const words = source === undefined ? unattributed : slice(reading.article.text, source);
	return actorById(reading, speaker)?.name ?? words;
}
