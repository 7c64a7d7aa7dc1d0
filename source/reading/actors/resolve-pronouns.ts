import type {Analysis} from '../analysis.ts';
import type {Actor, Statement} from '../reading.ts';

export function resolvePronouns(
	_analysis: Analysis,
	actors: readonly Actor[],
	_statements: readonly Statement[],
): Actor[] {
	return [...actors];
}
