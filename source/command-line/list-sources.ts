import {fstatSync, type Stats, statSync} from 'node:fs';
import path from 'node:path';
import {InputError} from '../article/input-error.ts';
import type {Listed} from '../loading/create-shelf.ts';
import {isAddress} from '../loading/fetching/is-address.ts';

/** A file that comes with the program. */
export type Bundled = {readonly name: string; readonly path: string};

const otherAddress = /^[a-z][a-z\d+.-]*:\/\//i;

const standardInput: Listed = {source: {name: 'stdin'}, title: 'stdin', isEditable: false, isThere: false};

/**
Turns the arguments into what there is to open: files, addresses, folders and patterns as the files that they stand for. Without any argument, it is standard input where something
is piped into it, and else the article that comes with the program.

@param names as given; `-` is standard input.
@returns what was passed over on the way, too, a line each.
@throws {InputError} when a folder or a pattern stands for nothing, and for an address that is not of the web.
*/
export async function listSources(
	names: readonly string[],
	bundled: Bundled,
): Promise<{readonly listed: readonly Listed[]; readonly warnings: readonly string[]}> {
	if (names.length === 0) {
		const only = isPiped(0)
			? standardInput
			: {source: bundled, title: bundled.name, isEditable: false, isThere: true};
		return {listed: [only], warnings: []};
	}

	const listed: Listed[] = [];
	const warnings: string[] = [];
	for (const name of names) {
		if (name === '-') {
			listed.push(standardInput);
		} else if (isAddress(name)) {
			listed.push({
				source: {name, address: name},
				title: name.replace(/^https?:\/\//i, ''),
				isEditable: false,
				isThere: true,
			});
		} else if (isFile(name)) {
			listed.push(listedFile(name));
		} else if (isOther(name)) {
			listed.push({source: {name, path: name}, title: name, isEditable: false, isThere: false});
		} else if (otherAddress.test(name)) {
			throw new InputError(
				name,
				'Only addresses that begin with http:// or https:// can be opened. Fetch it with another program, and open the file.',
			);
		} else {
			// Not loaded for the one file that most runs are about.
			const {listFiles} = await import('../loading/files/list-files.ts');
			const found = await listFiles(name);
			listed.push(...found.files.map(listedFile));
			warnings.push(...found.warnings);
		}
	}

	return {listed, warnings};
}

function listedFile(file: string): Listed {
	const {dir, base} = path.parse(file);
	return {
		source: {name: file, path: file},
		title: base,
		...(dir !== '' && {detail: dir}),
		isEditable: true,
		isThere: isFile(file),
	};
}

function isFile(name: string): boolean {
	return statusOf(name)?.isFile() === true;
}

/** A pipe with a name, a device. */
function isOther(name: string): boolean {
	const status = statusOf(name);
	return status !== undefined && !status.isFile() && !status.isDirectory();
}

function statusOf(name: string): Stats | undefined {
	try {
		return statSync(name, {throwIfNoEntry: false});
	} catch {
		return undefined;
	}
}

/** A pipe, a socket or a file; a terminal or the null device brings no article. */
function isPiped(descriptor: number): boolean {
	try {
		return !fstatSync(descriptor).isCharacterDevice();
	} catch {
		return false;
	}
}
