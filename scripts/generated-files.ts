/* The files of the package that are made from the program's tables. */
import {completionFor} from '../source/command-line/completion/completion-for.ts';
import {manPage} from './man-page.ts';

/** What each is to hold, by its place in the repository. */
export function generatedFiles(): ReadonlyMap<string, string> {
	return new Map([
		['man/pullquote.1', manPage()],
		['completions/pullquote.bash', completionFor('bash')],
		['completions/_pullquote', completionFor('zsh')],
		['completions/pullquote.fish', completionFor('fish')],
	]);
}
