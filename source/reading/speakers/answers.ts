/*
Who answers in an interview printed as «Q:» and «A:», or as questions and answers in paragraphs of their own.

Catches: «A: I write at night.» — whoever «I» is in the answers gives all of them, those without an «I» too.
Must not: two people who are «I» in different answers: then nobody can be named, and the answers stay without a speaker.
*/
import {slice} from '../../article/span.ts';
import type {MentionIndex} from '../actors/mention-index.ts';
import type {Statement} from '../reading.ts';

/** Whether a statement is an answer: its source is the letter A (with or without a full stop), its cue a colon; or it is what follows a question in an interview. */
export function isAnswer(text: string, {source, cue, content, why}: Statement): boolean {
	if (why.rule === 'interview') {
		return content.every(span => !slice(text, span).endsWith('?'));
	}

	return (
		source !== undefined &&
		cue !== undefined &&
		slice(text, cue) === ':' &&
		/^A\.?$/.test(slice(text, source))
	);
}

/** The id of the one actor that is «I» in the answers; `undefined` when there is none, or more than one. */
export function findAnswerer(
	text: string,
	mentions: MentionIndex,
	statements: readonly Statement[],
): string | undefined {
	const answerers = new Set<string>();
	for (const statement of statements.filter(statement => isAnswer(text, statement))) {
		for (const {actor, mention} of statement.content.flatMap(span => [...mentions.at(span)])) {
			if (mention.form === 'pronoun' && /^(?:i|me|my)$/i.test(slice(text, mention))) {
				answerers.add(actor.id);
			}
		}
	}

	return answerers.size === 1 ? [...answerers][0] : undefined;
}
