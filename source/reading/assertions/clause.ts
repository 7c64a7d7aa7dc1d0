import type {TokenRange} from '../analysis.ts';
import type {Chunk} from './chunks.ts';

/**
How a clause hangs on the one around it. `conditional`: behind if, whether, how: it is not stated; `command`: it has no subject.
*/
export type ClauseKind =
	| 'main'
	| 'relative'
	| 'complement'
	| 'subordinate'
	| 'conditional'
	| 'participle'
	| 'command';

/** An argument is a range of tokens, or a whole clause («that …»). */
export type Argument = TokenRange | Clause;

/** A clause while it is read, and after. Only clause-reader.ts changes one. */
export type Clause = {
	kind: ClauseKind;
	subject: TokenRange | undefined;
	verb: Chunk | undefined;
	readonly arguments: Argument[];
	readonly parent: Clause | undefined;
	/** First token that belongs to it, a joining word included; end of the last. */
	first: number;
	end: number;
	/** The last argument (or the subject) goes on growing: an infinitive has begun it. */
	isOpen: boolean;
};

/** A new clause that begins at a token and has nothing yet. */
export function createClause(kind: ClauseKind, first: number, parent?: Clause): Clause {
	return {
		kind,
		subject: undefined,
		verb: undefined,
		arguments: [],
		parent,
		first,
		end: first,
		isOpen: false,
	};
}

/** Whether an argument is a clause. */
export function isClause(argument: Argument): argument is Clause {
	return 'kind' in argument;
}
