/*
Adverbs that report without saying who reports: reportedly, allegedly.

	The mayor   has   reportedly   left the town
	└──────────────┘     cue       └──────────┘     content in two pieces, no source

The clause around the adverb is the content. Where the clause's verb is a cue itself («has reportedly told») the adverb is that
statement's hedge and no statement of its own; nameStatements drops cues inside cues.
Near miss: «apparently» and «arguably» keep a distance too, but it is the article that judges: they hedge and report nothing.
*/
import type {Token, TokenRange, Tokens} from '../analysis.ts';
import {contentEnd} from './contents.ts';
import {type Draft, draftOf} from './draft.ts';
import type {Scene} from './scene.ts';
import type {SubjectFinder} from './sources.ts';
import {contextOf} from './verb-cues.ts';
import type {VerbGroup} from './verb-groups.ts';

const reporting = /^(?:reportedly|allegedly|purportedly|supposedly)$/;

/** Tries one verb group; gives the statement that an adverb in it marks. */
export function statementOfHedge(scene: Scene, subjects: SubjectFinder, group: VerbGroup): Draft | undefined {
	const {tokens} = scene;
	const at = adverbIn(tokens, group);
	const subject = at === undefined || group.form !== 'finite' ? undefined : subjects.subjectOf(group);
	if (at === undefined || subject === undefined || subject.first >= group.first) {
		return undefined;
	}

	const sentence = scene.sentences[(tokens.get(group.head) as Token).sentence] as TokenRange;
	const context = contextOf(scene, group, sentence, subject.first, subject);
	return draftOf(scene, {
		cue: {first: at, end: at + 1},
		pieces: [
			{first: subject.first, end: at},
			{first: at + 1, end: contentEnd(at + 1, 'clause', context)},
		],
		isSpeech: false,
		anchor: at,
		rule: 'hedging adverb',
	});
}

/** The adverb inside a group or, behind a bare auxiliary, right after it. */
function adverbIn(tokens: Tokens, group: VerbGroup): number | undefined {
	for (let at = group.first; at <= group.end; at++) {
		if (reporting.test(tokens.get(at)?.lower ?? '')) {
			return at;
		}
	}

	return undefined;
}
