import type {Flag} from '../flag.ts';
import {flags} from '../flags.ts';
import {shells} from './shells.ts';

/** For bash 4 and newer. In bash 3.2, which macOS has, a blank follows the name of a folder. */
export function bashCompletion(): string {
	return `# Completion of pullquote for bash. Load it with: source <(pullquote completion bash)
_pullquote() {
	local word=\${COMP_WORDS[COMP_CWORD]} option=\${COMP_WORDS[COMP_CWORD-1]}
	# Bash cuts words at =.
	if [[ $word == = ]]; then
		word=
	elif [[ $option == = ]]; then
		option=\${COMP_WORDS[COMP_CWORD-2]}
	fi

	COMPREPLY=()
	case $option in
${flags.flatMap(valueCase).join('\n')}
	completion)
		if ((COMP_CWORD == 2)); then
			COMPREPLY=($(compgen -W '${shells.join(' ')}' -- "$word"))
			return
		fi
		;;
	esac

	if [[ $word == -* ]]; then
		COMPREPLY=($(compgen -W '${flags.map(({name}) => `--${name}`).join(' ')}' -- "$word"))
		return
	fi

	_pullquote_paths -f "$word"
	if ((COMP_CWORD == 1)); then
		COMPREPLY+=($(compgen -W completion -- "$word"))
	fi
}

# One name a line, so that blanks in names stay.
_pullquote_paths() {
	local IFS=$'\\n'
	COMPREPLY=($(compgen "$1" -- "$2"))
	compopt -o filenames 2>/dev/null
}

complete -F _pullquote pullquote
`;
}

function valueCase({name, value, choices, takes}: Flag): string[] {
	if (value === undefined) {
		return [];
	}

	return [
		`	--${name})
		${complete(choices, takes)}
		return
		;;`,
	];
}

function complete(choices: Flag['choices'], takes: Flag['takes']): string {
	if (choices !== undefined) {
		return `COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$word"))`;
	}

	switch (takes) {
		case 'folder':
			return '_pullquote_paths -d "$word"';
		case 'file':
			return '_pullquote_paths -f "$word"';
		default:
			return ': # Nothing to choose from.';
	}
}
