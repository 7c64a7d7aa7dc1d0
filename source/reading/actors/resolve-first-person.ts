/*
«I», «me» and «my» inside a quotation mean whoever is quoted; «we» and «our» do where that is an organisation.

Catches: «“I am done,” Jane Roe said.» – Jane Roe; «“We regret it,” Norsk Air said.» – Norsk Air. Must not: «“We regret it,” Jane Roe
said» – she and others; «I met Jane Roe» outside quotation marks – the writer, who is no actor.
*/
import type {Span} from '../../article/span.ts';
import {contains, indexAt} from '../../article/span.ts';
import type {Analysis} from '../analysis.ts';
import type {Actor, Statement} from '../reading.ts';
import {indexMentions, type MentionIndex} from './mention-index.ts';

const firstPerson = /^(?:i|me|my|mine|myself)$/;
const firstPersonPlural = /^(?:we|us|our|ours|ourselves)$/;

/** Calls `give` for each pronoun of the first person in a quotation whose speaker is one actor; no pronoun twice. */
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
					(speaker.kind === 'person' ? firstPerson : firstPersonPlural).test(token.lower) &&
					contains(content, token) &&
					isQuotedOnce(quotations, token) &&
					mentions.at(token).length === 0 &&
					!taken.has(token.start)
				) {
					taken.add(token.start);
					give(speaker.id, token);
				}
			}
		}
	}
}

/** Who a source names or means: the one person in it, or where there is none the organisation that it begins with; a source with several people in it is none's. */
function speakerOf(statement: Statement, mentions: MentionIndex): Actor | undefined {
	if (statement.source === undefined) {
		return undefined;
	}

	const inSource = mentions.at(statement.source);
	const people = new Set(inSource.filter(({actor}) => actor.kind === 'person').map(({actor}) => actor));
	const [only] = people;
	if (people.size > 0) {
		return people.size === 1 ? only : undefined;
	}

	const [first] = inSource;
	const {start, end} = statement.source;
	const isWhole = first !== undefined && first.mention.start - start <= 4 && first.mention.end === end;
	return isWhole && first.actor.kind === 'organisation' ? first.actor : undefined;
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
