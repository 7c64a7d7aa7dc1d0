import type {Writable} from 'node:stream';
import type {Store} from './store.ts';

/**
The same store for who draws it: of changes that come while the terminal has not yet taken what was drawn before, only the last is told, and
then. So a slow terminal gets fewer frames, not late ones, and one that reads nothing does not fill the memory.
*/
export function paceStore(store: Store, stdout: Writable): Store {
	return {
		...store,
		subscribe(listener) {
			let isWaiting = false;
			return store.subscribe(() => {
				if (isWaiting) {
					return;
				}

				if (stdout.writableLength === 0) {
					listener();
					return;
				}

				isWaiting = true;
				stdout.write('', () => {
					isWaiting = false;
					listener();
				});
			});
		},
	};
}
