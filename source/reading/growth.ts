import type {Reading} from './reading.ts';

/*
Readings of one article that grow: the longer one begins with all sentences, statements, assertions, figures and times of the shorter one, and
whatever it adds stands behind them in the text. What follows from a reading can then be made longer instead of being made again.
*/

/**
Whether a reading is the other one read on: of the same article, longer, with the same findings at its beginning. Looks at the last of each only, so it costs
nothing; a reading of the same length, as one that has been put right, never counts.
*/
export function continues(longer: Reading, shorter: Reading): boolean {
	const last = shorter.sentences.length - 1;
	return (
		longer.article === shorter.article &&
		last >= 0 &&
		longer.sentences.length > shorter.sentences.length &&
		longer.sentences[last] === shorter.sentences[last] &&
		begins(longer.statements, shorter.statements) &&
		begins(longer.assertions, shorter.assertions) &&
		begins(longer.figures, shorter.figures) &&
		begins(longer.times, shorter.times)
	);
}

function begins<Item>(longer: readonly Item[], shorter: readonly Item[]): boolean {
	const last = shorter.length - 1;
	return last < 0 || longer[last] === shorter[last];
}

/** What a reading adds to the shorter one that it continues; its actors are all of them, with all their mentions. */
export function restOf(longer: Reading, shorter: Reading): Reading {
	return {
		article: longer.article,
		sentences: longer.sentences.slice(shorter.sentences.length),
		actors: longer.actors,
		statements: longer.statements.slice(shorter.statements.length),
		assertions: longer.assertions.slice(shorter.assertions.length),
		figures: longer.figures.slice(shorter.figures.length),
		times: longer.times.slice(shorter.times.length),
	};
}
