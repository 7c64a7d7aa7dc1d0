/*
«its» given to the organisation or place that is the subject of its sentence, and only there.

Catches: «Ukraine must proclaim its neutrality» – Ukraine. Must not: «Ukraine’s army lost its tanks» – the army; «Ukraine and Russia … its»
– one of two; «it» alone, which means weather, sentences and things more often than actors.
*/
import type {Span} from '../../article/span.ts';
import {indexAt} from '../../article/span.ts';
import type {Analysis, Token} from '../analysis.ts';
import type {Actor} from '../reading.ts';
import {indexMentions} from './mention-index.ts';
import {isSubject} from './person-mentions.ts';

const farthest = 12;

/** Calls `give` for each «its» whose owner is safe to tell. */
export function resolveIts(
	analysis: Analysis,
	actors: readonly Actor[],
	give: (actor: string, span: Span) => void,
): void {
	const {tokens} = analysis;
	const mentions = indexMentions(actors.filter(actor => actor.kind !== 'person'));
	for (const [index, token] of tokens.entries()) {
		if (token.lower !== 'its') {
			continue;
		}

		const from = analysis.sentences[token.sentence]?.start ?? token.start;
		const subjects = mentions
			.at({start: from, end: token.start})
			.filter(({mention}) => isPlainSubject(tokens, mention, index));
		const owners = new Set(subjects.map(({actor}) => actor.id));
		const [owner] = owners;
		if (owner !== undefined && owners.size === 1) {
			give(owner, token);
		}
	}
}

/** A subject that its verb follows at once, not too far before token `index`. */
function isPlainSubject(tokens: readonly Token[], mention: Span, index: number): boolean {
	const first = indexAt(tokens, mention.start);
	const last = indexAt(tokens, mention.end - 1);
	return (
		index - last <= farthest &&
		/^(?:VERB|AUX|ADV)$/.test(tokens[last + 1]?.tag ?? 'X') &&
		isSubject(tokens, first, last)
	);
}
