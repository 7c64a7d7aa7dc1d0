import {bashCompletion} from './bash.ts';
import {fishCompletion} from './fish.ts';
import type {Shell} from './shells.ts';
import {zshCompletion} from './zsh.ts';

/** The script that teaches a shell the options of the program, made from the table of the options. */
export function completionFor(shell: Shell): string {
	switch (shell) {
		case 'bash':
			return bashCompletion();
		case 'zsh':
			return zshCompletion();
		case 'fish':
			return fishCompletion();
	}
}
