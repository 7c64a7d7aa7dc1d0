import type {Analysis} from '../analysis.ts';
import type {Actor, Statement} from '../reading.ts';

export function findStatements(_analysis: Analysis, _actors: readonly Actor[]): Statement[] {
	return [];
}
