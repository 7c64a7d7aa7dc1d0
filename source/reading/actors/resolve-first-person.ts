/*
«I», «me» and «my» inside a quotation mean whoever is quoted.

Catches: «“I am done,” Jane Roe said.» – Jane Roe. Must not: «I met Jane Roe» outside quotation marks – the writer, who is no actor.
*/
import type {Span} from '../../article/span.ts';
import {contains, indexAt} from '../../article/span.ts';
import type {Analysis} from '../analysis.ts';
import type {Actor, Statement} from '../reading.ts';
import {indexMentions, type MentionIndex} from './mention-index.ts';

const firstPerson = /^(?:i|me|my|mine|myself)$/;

/** Calls `give` for each pronoun of the first person in a quotation whose speaker is one person; no pronoun twice. */
export function resolveFirstPerson(
	analysis: Analysis,
	actors: readonly Actor[],
	statements: readonly Statement[],
	give: (actor: string, span: Span) => void,
): void {
	const mentions = indexMentions(actors);
	const {tokens, quotations} = analysis;
	const taken = new Set<number>();
	// Nested statements come behind the ones that hold them, and know better.
	for (const statement of statements.toReversed()) {
		const speaker = speakerOf(statement, mentions);
		if (speaker === undefined || statement.kind === 'indirect') {
			continue;
		}

		for (const content of statement.content) {
			for (let index = Math.max(0, tokens.indexAt(content.start)); index < tokens.length; index++) {
				const token = tokens.get(index);
				if (token === undefined || token.start >= content.end) {
					break;
				}

				if (
					firstPerson.test(token.lower) &&
					contains(content, token) &&
					isQuotedOnce(quotations, token) &&
					mentions.at(token).length === 0 &&
					!taken.has(token.start)
				) {
					taken.add(token.start);
					give(speaker, token);
				}
			}
		}
	}
}

/** The person that a source names or means; a source with several people in it is none's. */
function speakerOf(statement: Statement, mentions: MentionIndex): string | undefined {
	if (statement.source === undefined) {
		return undefined;
	}

	const people = new Set(
		mentions
			.at(statement.source)
			.filter(entry => entry.actor.kind === 'person')
			.map(entry => entry.actor.id),
	);
	const [only] = people;
	return people.size === 1 ? only : undefined;
}

/** In a quotation, but not in one inside it: there somebody else may say «I». */
function isQuotedOnce(quotations: Analysis['quotations'], token: Span): boolean {
	let depth = -1;
	for (let index = indexAt(quotations, token.start); index >= 0; index--) {
		const quotation = quotations[index];
		if (quotation === undefined) {
			break;
		}

		if (contains(quotation, token)) {
			depth = Math.max(depth, quotation.depth);
		}

		if (quotation.depth === 0) {
			break;
		}
	}

	return depth === 0;
}
