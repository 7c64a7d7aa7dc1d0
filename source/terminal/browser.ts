import process from 'node:process';
import {commandWords, firstInstalled, programName} from './command-words.ts';

/*
The command that opens an address in the reader's browser. Never through a shell: an address may come from anybody.

The library for this, `open`, comes with 13 packages, most of them for choosing among browsers and for PowerShell.
*/

export type BrowserCommand = {
	readonly command: string;
	readonly arguments: readonly string[];
	/** What to call it in messages. */
	readonly name: string;
	/** Whether it draws on the terminal and takes its keys. */
	readonly isInTerminal: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

const terminalBrowsers: ReadonlySet<string> = new Set([
	'w3m',
	'lynx',
	'links',
	'links2',
	'elinks',
	'browsh',
	'carbonyl',
	'chawan',
	'cha',
	'www-browser',
]);

/**
An address as it can be handed to a browser: of the web, and without a character that is not plain ASCII.

@returns nothing where it is none
*/
export function webAddress(address: string): string | undefined {
	const url = URL.parse(address);
	return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : undefined;
}

/**
The command for the browser in `$BROWSER` (a command line, in which `%s` stands for the address; several with colons between them, of which the first that is there
counts), or else for what the system opens addresses with; nothing where there is none that could show anything.
*/
export function browserCommand(
	environment: Environment,
	address: string,
	platform: string = process.platform,
): BrowserCommand | undefined {
	for (const line of (environment['BROWSER'] ?? '').split(platform === 'win32' ? ';' : ':')) {
		const words = commandWords(line).filter(word => word !== '&');
		const [command] = words;
		if (command !== undefined && isThere(command, environment, platform)) {
			return fromWords(words, address);
		}
	}

	const system = systemCommand(environment, platform);
	return system && fromWords(system, address);
}

function isThere(command: string, environment: Environment, platform: string): boolean {
	return (
		platform === 'win32' || /[/\\]/u.test(command) || firstInstalled([command], environment) !== undefined
	);
}

function fromWords(words: readonly string[], address: string): BrowserCommand {
	const [command = '', ...others] = words;
	const name = programName(command);
	return {
		command,
		arguments: others.some(word => word.includes('%s'))
			? others.map(word => word.replaceAll('%s', () => address))
			: [...others, address],
		name,
		isInTerminal: terminalBrowsers.has(name),
	};
}

function systemCommand(environment: Environment, platform: string): readonly string[] | undefined {
	if (platform === 'win32') {
		return ['rundll32', 'url.dll,FileProtocolHandler'];
	}

	// At the other end of a connection it would open where nobody sits.
	const isRemote = Boolean(environment['SSH_CONNECTION'] ?? environment['SSH_TTY']);
	if (platform === 'darwin') {
		return isRemote ? undefined : ['open'];
	}

	const hasDisplay = Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
	const opener = firstInstalled(hasDisplay ? ['xdg-open', 'wslview'] : ['wslview'], environment);
	const inTerminal = ['www-browser', 'w3m', 'lynx', 'elinks', 'links'];
	const found = opener ?? (isRemote ? undefined : firstInstalled(inTerminal, environment));
	return found === undefined ? undefined : [found];
}
