import type {Analysis} from '../analysis.ts';
import type {Time} from '../reading.ts';

export function findTimes(_analysis: Analysis): Time[] {
	return [];
}
