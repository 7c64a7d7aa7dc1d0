import {contains, indexAt, overlaps, type Span} from '../../article/span.ts';
import type {Statement} from '../reading.ts';

/** Answers where statements stand. */
export type StatementIndex = {
	/** The innermost statement in whose content a span lies. */
	innermostAt(span: Span): Statement | undefined;
	/** Whether a predicate only introduces a statement: it shares words with a cue, and reaches into no content of it or has no arguments («declined to say»). */
	isCueOf(predicate: Span, hasArguments: boolean): boolean;
};

type Piece = Span & {readonly statement: Statement};

/** A statement lies in no more others than this; the search for the innermost stops there. */
const deepest = 24;

/** Sorts contents and cues once, so that each question is a binary search. */
export function indexStatements(statements: readonly Statement[]): StatementIndex {
	const contents = piecesOf(statements, statement => statement.content);
	const cues = piecesOf(statements, statement => (statement.cue === undefined ? [] : [statement.cue]));
	return {
		innermostAt(span) {
			let innermost: Piece | undefined;
			const last = indexAt(contents, span.start);
			for (let index = last; index >= 0 && index > last - deepest; index--) {
				const piece = contents[index] as Piece;
				if (
					contains(piece, span) &&
					(innermost === undefined || piece.end - piece.start < innermost.end - innermost.start)
				) {
					innermost = piece;
				}
			}

			return innermost?.statement;
		},
		isCueOf(predicate, hasArguments) {
			const last = indexAt(cues, predicate.end - 1);
			for (let index = last; index >= 0 && index > last - deepest; index--) {
				const cue = cues[index] as Piece;
				if (overlaps(cue, predicate)) {
					return !hasArguments || !cue.statement.content.some(content => overlaps(content, predicate));
				}
			}

			return false;
		},
	};
}

function piecesOf(
	statements: readonly Statement[],
	spansOf: (statement: Statement) => readonly Span[],
): Piece[] {
	return statements
		.flatMap(statement => spansOf(statement).map(({start, end}) => ({start, end, statement})))
		.sort((a, b) => a.start - b.start || b.end - a.end);
}
