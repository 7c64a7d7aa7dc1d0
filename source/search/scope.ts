import type {FactLabel} from '../reading/facts.ts';
import type {SearchScope} from './query.ts';

/** Which facts a scope lists. */
export function isInScope(scope: SearchScope, label: FactLabel): boolean {
	switch (scope) {
		case 'everything': {
			return true;
		}

		case 'quotes': {
			return label === 'quote' || label === 'claim';
		}

		case 'figures': {
			return label === 'figure' || label === 'time';
		}

		case 'actors': {
			return false;
		}
	}
}
