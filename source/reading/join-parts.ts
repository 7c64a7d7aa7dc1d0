import type {Article} from '../article/article.ts';
import type {Actor, Reading, ReadingPart} from './reading.ts';

/** The reading of an article of which nothing has been read. */
export function emptyReading(article: Article): Reading {
	return {article, sentences: [], actors: [], statements: [], assertions: [], figures: [], times: []};
}

/** A reading and what the next part of the same article adds to it. */
export function joinPart(reading: Reading, part: ReadingPart): Reading {
	return {
		article: reading.article,
		sentences: [...reading.sentences, ...part.sentences],
		actors: joinActors(reading.actors, part.actors),
		statements: [...reading.statements, ...part.statements],
		assertions: [...reading.assertions, ...part.assertions],
		figures: [...reading.figures, ...part.figures],
		times: [...reading.times, ...part.times],
	};
}

function joinActors(known: readonly Actor[], found: readonly Actor[]): Actor[] {
	const joined = [...known];
	const places = new Map(known.map(({id}, place) => [id, place]));
	for (const actor of found) {
		const place = places.get(actor.id);
		const before = place === undefined ? undefined : joined[place];
		if (place === undefined || before === undefined) {
			joined.push(actor);
		} else {
			joined[place] = {...actor, mentions: [...before.mentions, ...actor.mentions]};
		}
	}

	return joined;
}
