import type {Article} from '../article/article.ts';
import {findActors} from './actors/find-actors.ts';
import {resolvePronouns} from './actors/resolve-pronouns.ts';
import {analyse} from './analyse.ts';
import {findAssertions} from './assertions/find-assertions.ts';
import {findFigures} from './figures/find-figures.ts';
import type {Reading} from './reading.ts';
import {resolveSpeakers} from './speakers/resolve-speakers.ts';
import {findStatements} from './statements/find-statements.ts';
import {findTimes} from './times/find-times.ts';

/**
Reads an article: who is in it, what each of them said, and what it states.

Pure and deterministic. Any text gives a reading, perhaps an empty one; nothing throws. Every span of the result lies in `article.text`.
*/
export function read(article: Article): Reading {
	const analysis = analyse(article);
	const named = findActors(analysis);
	const unattributed = findStatements(analysis, named);
	const actors = resolvePronouns(analysis, named, unattributed);
	const statements = resolveSpeakers(analysis, actors, unattributed);
	const assertions = findAssertions(analysis, actors, statements);
	const times = findTimes(analysis);
	const figures = findFigures(analysis, times);
	return {article, sentences: analysis.sentences, actors, statements, assertions, figures, times};
}
