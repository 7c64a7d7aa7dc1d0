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

/**
Who asks and who answers in an interview that gives the names only at first («Elm Hill News: Why?», later «News: And then?» or no name at all).
Asked and told in the order of the text.
*/
export class Turns {
	readonly #text: string;
	readonly #byLastWord = new Map<string, string>();
	#asking: string | undefined;
	#answering: string | undefined;

	constructor(text: string) {
		this.#text = text;
	}

	/** The speaker of a turn without a label, or whose label is the last word of an earlier one; `undefined` for other statements. */
	speakerOf(statement: Statement): string | undefined {
		if (statement.why.rule === 'interview') {
			return isAnswer(this.#text, statement) ? this.#answering : this.#asking;
		}

		return statement.why.rule === 'transcript' && statement.source !== undefined
			? this.#byLastWord.get(slice(this.#text, statement.source))
			: undefined;
	}

	/** Takes in who spoke a labelled turn; other statements change nothing. */
	hear(statement: Statement, speaker: string | undefined): void {
		const last = statement.content.at(-1);
		if (
			statement.why.rule !== 'transcript' ||
			speaker === undefined ||
			statement.source === undefined ||
			last === undefined
		) {
			return;
		}

		this.#byLastWord.set(lastWord(slice(this.#text, statement.source)), speaker);
		if (slice(this.#text, last).endsWith('?')) {
			this.#asking = speaker;
		} else {
			this.#answering = speaker;
		}
	}
}

function lastWord(label: string): string {
	return label.slice(label.lastIndexOf(' ') + 1);
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
