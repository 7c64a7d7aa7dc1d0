import type {Analysis} from '../analysis.ts';
import type {Actor} from '../reading.ts';

export function findActors(_analysis: Analysis): Actor[] {
	return [];
}
