# Completion of pullquote for bash. Load it with: source <(pullquote completion bash)
_pullquote() {
	local word=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD-1]}
	# Bash cuts words at =.
	if [[ $word == = ]]; then
		word=
	elif [[ $option == = ]]; then
		option=${COMP_WORDS[COMP_CWORD-2]}
	fi

	COMPREPLY=()
	case $option in
	--format)
		COMPREPLY=($(compgen -W 'text json brat' -- "$word"))
		return
		;;
	--output)
		_pullquote_paths -d "$word"
		return
		;;
	--published)
		: # Nothing to choose from.
		return
		;;
	--language)
		COMPREPLY=($(compgen -W 'en' -- "$word"))
		return
		;;
	--timeout)
		: # Nothing to choose from.
		return
		;;
	--max-size)
		: # Nothing to choose from.
		return
		;;
	--theme)
		COMPREPLY=($(compgen -W 'auto dark light high-contrast colour-blind' -- "$word"))
		return
		;;
	--width)
		: # Nothing to choose from.
		return
		;;
	--config)
		_pullquote_paths -f "$word"
		return
		;;
	completion)
		if ((COMP_CWORD == 2)); then
			COMPREPLY=($(compgen -W 'bash zsh fish' -- "$word"))
			return
		fi
		;;
	esac

	if [[ $word == -* ]]; then
		COMPREPLY=($(compgen -W '--format --output --quotes --claims --stated --actors --figures --times --published --language --offline --refresh --timeout --max-size --allow-private --theme --ascii --no-mouse --width --no-remember --screen-reader --config --no-config --print-config --help --version' -- "$word"))
		return
	fi

	_pullquote_paths -f "$word"
	if ((COMP_CWORD == 1)); then
		COMPREPLY+=($(compgen -W completion -- "$word"))
	fi
}

# One name a line, so that blanks in names stay.
_pullquote_paths() {
	local IFS=$'\n'
	COMPREPLY=($(compgen "$1" -- "$2"))
	compopt -o filenames 2>/dev/null
}

complete -F _pullquote pullquote
