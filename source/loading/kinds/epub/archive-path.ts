/** Where in an archive something points to. */
export type ArchivePlace = {
	/** A file's path from the archive's root, without a slash at its head. */
	readonly path: string;
	/** What it points to in that file, decoded. Never empty. */
	readonly fragment?: string;
};

/**
Resolves a reference between files of an archive, without ever looking outside of it: the path is a name to look up among the archive's own, and no path of a disk.
A slash at the head means the archive's root (EPUB 3.3, 4.2.3); backslashes, which old tools wrote, count as slashes.

@param base the file that the reference stands in, as a path from the root.
@returns nothing where it leaves the archive: an address, or more `..` than there are folders.
*/
export function resolveInArchive(base: string, reference: string): ArchivePlace | undefined {
	const [place = '', ...fragments] = reference.trim().split('#');
	if (/^[a-z][a-z0-9+.-]*:|^[/\\]{2}/iu.test(place)) {
		return undefined;
	}

	const [written = ''] = place.split('?');
	const path = written === '' ? base : normalisePath(folderOf(base), percentDecoded(written));
	const fragment = percentDecoded(fragments.join('#'));
	return path === undefined ? undefined : {path, ...(fragment !== '' && {fragment})};
}

/**
A path without `.`, `..` and doubled slashes.

@param folder where it starts from, unless a slash at its head says the root.
@returns nothing where it leads above the root, or to a drive.
*/
export function normalisePath(folder: string, written: string): string | undefined {
	const path = written.replaceAll('\\', '/');
	if (/^[a-z]:/iu.test(path)) {
		return undefined;
	}

	const segments = path.startsWith('/') ? [] : folder.split('/').filter(segment => segment !== '');
	for (const segment of path.split('/')) {
		if (segment === '..') {
			if (segments.pop() === undefined) {
				return undefined;
			}
		} else if (segment !== '' && segment !== '.') {
			segments.push(segment);
		}
	}

	return segments.join('/');
}

function folderOf(path: string): string {
	return path.slice(0, path.lastIndexOf('/') + 1);
}

/** What cannot be decoded stays as it is written. */
function percentDecoded(written: string): string {
	try {
		return decodeURIComponent(written);
	} catch {
		return written;
	}
}
