import type {Analysis} from '../analysis.ts';
import type {Actor, Statement} from '../reading.ts';

export function resolveSpeakers(
	_analysis: Analysis,
	_actors: readonly Actor[],
	statements: readonly Statement[],
): Statement[] {
	return [...statements];
}
