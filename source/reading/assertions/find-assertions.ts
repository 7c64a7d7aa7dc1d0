import type {Analysis} from '../analysis.ts';
import type {Actor, Assertion, Statement} from '../reading.ts';

export function findAssertions(
	_analysis: Analysis,
	_actors: readonly Actor[],
	_statements: readonly Statement[],
): Assertion[] {
	return [];
}
