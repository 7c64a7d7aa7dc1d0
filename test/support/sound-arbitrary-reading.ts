import type fc from 'fast-check';
import type {Reading} from '../../source/reading/reading.ts';
import {arbitraryReading} from './arbitrary-reading.ts';

/** Arbitrary readings that keep the promises of their types: there is a paragraph, mentions are in order and one of them a name, ids lead somewhere, no number is a negative zero. */
export const soundArbitraryReading: fc.Arbitrary<Reading> = arbitraryReading
	.filter(({article}) => article.paragraphs.length > 0)
	.map(reading => ({
		...reading,
		actors: reading.actors.map(actor => ({
			...actor,
			confidence: actor.confidence + 0,
			mentions: actor.mentions
				.toSorted((a, b) => a.start - b.start)
				.map((mention, index) => (index === 0 ? {...mention, form: 'name' as const} : mention)),
		})),
		statements: reading.statements.map(({speaker, ...statement}) => ({
			...statement,
			confidence: statement.confidence + 0,
			...(speaker !== undefined && reading.actors.length > 0 && {speaker}),
		})),
		figures: reading.figures.map(figure => ({
			...figure,
			confidence: figure.confidence + 0,
			value: figure.value + 0,
			...(figure.from !== undefined && {from: figure.from + 0}),
		})),
	}));
