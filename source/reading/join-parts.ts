import type {Article} from '../article/article.ts';
import type {Actor, Reading, ReadingPart} from './reading.ts';

/** The reading of an article of which nothing has been read. */
export function emptyReading(article: Article): Reading {
	return {article, sentences: [], actors: [], statements: [], assertions: [], figures: [], times: []};
}

/** A reading and what the next part of the same article adds to it. The reading that is given stays as it is. */
export function joinPart(reading: Reading, part: ReadingPart): Reading {
	return joinParts(reading, [part]);
}

/** A reading and what the next parts of the same article add to it, in their order. Linear in the length of what comes out. */
export function joinParts(reading: Reading, parts: readonly ReadingPart[]): Reading {
	const language = reading.language ?? parts.find(part => part.language !== undefined)?.language;
	return {
		article: reading.article,
		...(language !== undefined && {language}),
		sentences: reading.sentences.concat(...parts.map(({sentences}) => sentences)),
		actors: joinActors(reading.actors, parts),
		statements: reading.statements.concat(...parts.map(({statements}) => statements)),
		assertions: reading.assertions.concat(...parts.map(({assertions}) => assertions)),
		figures: reading.figures.concat(...parts.map(({figures}) => figures)),
		times: reading.times.concat(...parts.map(({times}) => times)),
	};
}

function joinActors(known: readonly Actor[], parts: readonly ReadingPart[]): Actor[] {
	const joined = [...known];
	for (const actor of parts.flatMap(({actors}) => actors)) {
		// Actors are numbered from 1 in the order of first mention.
		const place = Number(actor.id.slice(1)) - 1;
		const before = joined[place];
		joined[place] =
			before === undefined ? actor : {...actor, mentions: [...before.mentions, ...actor.mentions]};
	}

	return joined;
}
