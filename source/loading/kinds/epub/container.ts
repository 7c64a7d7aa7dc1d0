import {InputError} from '../../../article/input-error.ts';
import {walkMarkup} from '../../markup/walk-markup.ts';
import {normalisePath} from './archive-path.ts';

const containerPath = 'META-INF/container.xml';
const packageType = 'application/oebps-package+xml';

/** Ways to make fonts unfit for use elsewhere. The text is as it is (EPUB 3.3, 4.4; the second is Adobe's). */
const fontMethods = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

/** What stands beside books in archives of other kinds. */
const otherKinds: ReadonlyArray<readonly [path: RegExp, message: string]> = [
	[
		/^(?:word|xl|ppt)\//u,
		'This is an office document, not a book. Save it as a text, HTML or PDF file and open that.',
	],
	[
		/^content\.xml$/u,
		'This is an office document, not a book. Save it as a text, HTML or PDF file and open that.',
	],
	[/^META-INF\/MANIFEST\.MF$|^AndroidManifest\.xml$/iu, 'This is a program, not a book.'],
];

/**
Why an archive is no EPUB.

@param paths of its files.
*/
export function notABook(paths: readonly string[], name: string): InputError {
	const isSaidToBe = paths.some(
		path => path === 'mimetype' || path.startsWith('META-INF/') || path.endsWith('.opf'),
	);
	const [, message] = otherKinds.find(([pattern]) => paths.some(path => pattern.test(path))) ?? [
		undefined,
		isSaidToBe
			? `It lacks ${containerPath}, which says where the book begins, so it is not complete. Fetch it again.`
			: 'This is a ZIP archive, and no book (EPUB). Unpack it and open the files in it.',
	];
	return new InputError(name, message);
}

/**
Where the package document stands that describes the book (OCF 3.3, 4.2.6.3.1): the first that `META-INF/container.xml` names.

@returns its path; nothing where none is named.
*/
export function findPackagePath(container: string): string | undefined {
	let path: string | undefined;
	walkMarkup(container, true, {
		opened({name, attributes}) {
			const type = attributes.get('media-type') ?? packageType;
			const full = attributes.get('full-path');
			if (name === 'rootfile' && type.trim() === packageType && full !== undefined) {
				path ??= normalisePath('', full);
			}
		},
	});
	return path;
}

/**
The files that copy protection locks, from `META-INF/encryption.xml`: those that are encrypted by any other method than those for fonts.

@returns their paths.
*/
export function findLockedPaths(encryption: string): ReadonlySet<string> {
	const locked = new Set<string>();
	let method = '';
	walkMarkup(encryption, true, {
		opened({name, attributes}) {
			if (name === 'encrypteddata') {
				method = '';
			} else if (name === 'encryptionmethod') {
				method ||= attributes.get('algorithm') ?? '';
			} else if (name === 'cipherreference') {
				const written = attributes.get('uri') ?? '';
				const path = fontMethods.has(method.trim()) ? undefined : normalisePath('', decoded(written));
				if (path !== undefined) {
					locked.add(path);
				}
			}
		},
	});
	return locked;
}

function decoded(written: string): string {
	try {
		return decodeURIComponent(written);
	} catch {
		return written;
	}
}
