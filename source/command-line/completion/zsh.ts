import type {Flag} from '../flag.ts';
import {flags} from '../flags.ts';
import {shells} from './shells.ts';

/** For zsh: a function to be put into a folder of `fpath` as `_pullquote`, or to be loaded as it is. */
export function zshCompletion(): string {
	return `#compdef pullquote
# Completion of pullquote for zsh. Write it into a folder of your fpath:
#   pullquote completion zsh > ~/.zfunc/_pullquote
# or load it with: source <(pullquote completion zsh)
_pullquote() {
	if ((CURRENT == 3)) && [[ $words[2] == completion ]]; then
		compadd -- ${shells.join(' ')}
		return
	fi

	if ((CURRENT == 2)) && [[ $words[2] != -* ]]; then
		compadd -- completion
	fi

	_arguments -S \\
${flags.map(flag => `		${specification(flag)} \\`).join('\n')}
		'*:article:_files'
}

if [[ $funcstack[1] == _pullquote ]]; then
	_pullquote "$@"
else
	compdef _pullquote pullquote
fi
`;
}

function specification(flag: Flag): string {
	const {name, letter, value, description} = flag;
	const text = `[${escapeText(description)}]`;
	if (letter !== undefined) {
		return `'(-${letter} --${name})'{-${letter},--${name}}'${text}'`;
	}

	return value === undefined
		? `'--${name}${text}'`
		: `'--${name}=${text}:${escapeText(value)}:${action(flag)}'`;
}

function action({choices, takes}: Flag): string {
	if (choices !== undefined) {
		return `(${choices.join(' ')})`;
	}

	switch (takes) {
		case 'folder':
			return '_files -/';
		case 'file':
			return '_files';
		default:
			return ' ';
	}
}

/** For a specification in single quotation marks. */
function escapeText(text: string): string {
	return text.replaceAll(/[\\[\]:]/g, String.raw`\$&`).replaceAll("'", String.raw`'\''`);
}
