import type {Article} from '../article/article.ts';
import type {Actor, Mention, Reading, ReadingPart} from './reading.ts';

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
	return {
		article: reading.article,
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
	/** Mentions of actors that have been joined here already: they are added to, not copied for each part. */
	const growing = new Map<string, Mention[]>();
	for (const actor of parts.flatMap(({actors}) => actors)) {
		// Actors are numbered from 1 in the order of first mention.
		const place = Number(actor.id.slice(1)) - 1;
		const before = joined[place];
		if (before === undefined) {
			joined[place] = actor;
			continue;
		}

		const mentions = growing.get(actor.id) ?? [...before.mentions];
		for (const mention of actor.mentions) {
			mentions.push(mention);
		}

		growing.set(actor.id, mentions);
		joined[place] = {...actor, mentions};
	}

	return joined;
}
