import type {Flag} from '../flag.ts';
import {flags} from '../flags.ts';
import {shells} from './shells.ts';

/** For fish 3 and newer. */
export function fishCompletion(): string {
	return `# Completion of pullquote for fish. Write it where fish looks for it:
#   pullquote completion fish > ~/.config/fish/completions/pullquote.fish
${flags.map(line).join('\n')}
complete -c pullquote -n __fish_is_first_token -a completion -d ${quote('print completions for a shell')}
complete -c pullquote -n '__fish_seen_subcommand_from completion' -f -a ${quote(shells.join(' '))}
`;
}

function line(flag: Flag): string {
	const {name, letter, description} = flag;
	return [
		`complete -c pullquote -l ${name}`,
		...(letter === undefined ? [] : [`-s ${letter}`]),
		...takesWords(flag),
		`-d ${quote(description)}`,
	].join(' ');
}

/** -x takes a value and offers no files, -r one and offers them. */
function takesWords({value, choices, takes}: Flag): string[] {
	if (value === undefined) {
		return [];
	}

	if (choices !== undefined) {
		return ['-x', `-a ${quote(choices.join(' '))}`];
	}

	switch (takes) {
		case 'folder':
			return ['-x', `-a ${quote('(__fish_complete_directories)')}`];
		case 'file':
			return ['-r'];
		default:
			return ['-x'];
	}
}

function quote(text: string): string {
	return `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
}
