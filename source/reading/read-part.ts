import type {Article} from '../article/article.ts';
import {findActors} from './actors/find-actors.ts';
import type {KnownActors} from './actors/known-actors.ts';
import {resolvePronouns} from './actors/resolve-pronouns.ts';
import {analyse, joinDateline} from './analyse.ts';
import {findAssertions} from './assertions/find-assertions.ts';
import {findFigures} from './figures/find-figures.ts';
import type {TextPart} from './parts/cut-into-parts.ts';
import type {Reading} from './reading.ts';
import {resolveSpeakers} from './speakers/resolve-speakers.ts';
import {findStatements} from './statements/find-statements.ts';
import {findTimes} from './times/find-times.ts';

/**
Reads one part of an article, stage by stage: who is in it, what each of them said, and what it states.

@param known what earlier parts told of actors; it is told what this one adds.
@returns what was found, with offsets in `article.text`, but with indices of paragraphs that count from the part's first, and with ids of statements and assertions that begin at 1.
*/
export function readPart(
	article: Article,
	{paragraphs}: TextPart,
	known: KnownActors,
): Omit<Reading, 'article'> {
	const analysis = analyse({...article, paragraphs});
	const named = findActors(analysis, known);
	const unattributed = findStatements(analysis, named);
	const actors = resolvePronouns(analysis, named, unattributed, known);
	const statements = resolveSpeakers(analysis, actors, unattributed);
	const assertions = findAssertions(analysis, actors, statements);
	const times = findTimes(analysis);
	const figures = findFigures(analysis, times);
	return {sentences: joinDateline(analysis), actors, statements, assertions, figures, times};
}
