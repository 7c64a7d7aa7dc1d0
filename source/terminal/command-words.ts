import {accessSync, constants, statSync} from 'node:fs';
import {basename, delimiter, join} from 'node:path';

/** Splits a command line at its spaces; quotes and backslashes keep them, as in a shell. Nothing is expanded. */
export function commandWords(line: string): string[] {
	return Array.from(line.matchAll(/(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s"'\\])+/gsu), ([word]) =>
		word.replaceAll(/"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/gsu, (_, double, single, escaped) =>
			double === undefined ? (single ?? escaped) : double.replaceAll(/\\(["\\$`])/gu, '$1'),
		),
	);
}

/** What a program is called, without its folder and without what Windows adds. */
export function programName(path: string): string {
	return basename(path.replaceAll('\\', '/')).replace(/\.(?:exe|cmd|bat)$/iu, '');
}

/** The first of some programs that is found where commands are looked for. */
export function firstInstalled(
	names: readonly string[],
	environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
	const folders = (environment['PATH'] ?? '').split(delimiter).filter(folder => folder !== '');
	return names.find(name => folders.some(folder => isProgram(join(folder, name))));
}

function isProgram(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}
