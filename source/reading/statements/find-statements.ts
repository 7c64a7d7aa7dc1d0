import type {Analysis} from '../analysis.ts';
import type {Actor, Statement} from '../reading.ts';
import {findAccordingTo} from './according-to.ts';
import type {Draft} from './draft.ts';
import {withFreeQuotations} from './free-quotations.ts';
import {findHeadlines} from './headlines.ts';
import {statementOfHedge} from './hedge-cues.ts';
import {findInterview} from './interviews.ts';
import {nameStatements} from './name-statements.ts';
import {findNounCues} from './noun-cues.ts';
import {statementOfPassive} from './passive-cues.ts';
import {type Scene, setScene} from './scene.ts';
import {findSignedQuotations} from './signed-quotations.ts';
import {SubjectFinder} from './sources.ts';
import {findSurveys} from './survey-cues.ts';
import {findTranscripts} from './transcripts.ts';
import {statementOfVerb} from './verb-cues.ts';

/**
Finds the statements that the article reports: speech, writing, thought and demand, each with the words for who (source), for
how it is marked (cue) and for what (content).

@param analysis the article in sentences, tokens and quotations.
@param actors what is named in it; a source need not be one of them.
@returns statements in the order of the text with ids `s1`, `s2`, …, without `speaker`. Any text is accepted; linear in its length.
*/
export function findStatements(analysis: Analysis, actors: readonly Actor[]): Statement[] {
	const scene = setScene(analysis);
	const subjects = new SubjectFinder(scene);
	const turns = findTranscripts(scene);
	const drafts = [
		...findVerbStatements(scene, subjects),
		...findAccordingTo(scene),
		...findNounCues(scene, subjects),
		...findHeadlines(scene, actors),
		...findSurveys(scene),
		...turns,
		...findInterview(scene, turns),
		...findSignedQuotations(scene),
	];
	return nameStatements(scene, withFreeQuotations(scene, subjects, drafts));
}

function findVerbStatements(scene: Scene, subjects: SubjectFinder): Draft[] {
	return scene.groups.flatMap(group => {
		const draft =
			statementOfVerb(scene, subjects, group) ??
			statementOfPassive(scene, subjects, group) ??
			statementOfHedge(scene, subjects, group);
		return draft === undefined ? [] : [draft];
	});
}
