import {createHash} from 'node:crypto';
import {readFile, rm, stat, utimes} from 'node:fs/promises';
import {join} from 'node:path';
import {type CacheLimits, cacheFolder, pruneCache} from '../../keeping/cache-folder.ts';
import {writeWhole} from '../../keeping/write-whole.ts';

/*
Pages that were fetched, a file for each address: what is known of it, as JSON in a line, and behind that the body without its compression. A line before both has a hash of them, so that a file that was not written to its end, or not
by this program, is found out and counts as none.
*/

/** What an address answered. Redirects are kept like pages; their body is empty. */
export type CachedPage = {
	/** Without its fragment. */
	readonly address: string;
	readonly status: number;
	/** Those headers of the answer that are of use later, names in small letters. */
	readonly headers: Readonly<Record<string, string>>;
	/** Those of the request. */
	readonly requestHeaders: Readonly<Record<string, string>>;
	/** When the server last said that this is the page, in milliseconds since 1970. */
	readonly checkedMs: number;
	/** Whether it came from no host of the public internet. */
	readonly isPrivate: boolean;
	readonly body: Uint8Array;
};

/** The pages that are kept. */
export type PageCache = {
	/** What is kept of an address (without its fragment); nothing where it cannot be read, or is broken. */
	readonly read: (address: string) => Promise<CachedPage | undefined>;
	/** Keeps a page in the place of what was kept of its address. @throws when it cannot be written; all is as it was then. */
	readonly write: (page: CachedPage) => Promise<void>;
	readonly drop: (address: string) => Promise<void>;
};

const format = 'pullquote page 1';
const limits: CacheLimits = {mostFiles: 1000, mostBytes: 200 * 1024 * 1024};

/** @param most what all pages together may come to; those that were not made use of for longest make room. */
export function openPageCache(
	environment: Readonly<Record<string, string | undefined>>,
	most: CacheLimits = limits,
): PageCache {
	const folder = join(cacheFolder(environment), 'pages');
	const pathOf = (address: string) => join(folder, hashOf(Buffer.from(address)));
	return {
		async read(address) {
			const path = pathOf(address);
			const page = await readPage(path, most.mostBytes);
			if (page?.address !== address) {
				return undefined;
			}

			const now = new Date();
			await utimes(path, now, now).catch(() => undefined);
			return page;
		},
		async write(page) {
			// One that would drive out most of the others is not worth it.
			if (page.body.length > most.mostBytes / 4) {
				await rm(pathOf(page.address), {force: true});
				return;
			}

			await writeWhole(pathOf(page.address), encodePage(page));
			await pruneCache(folder, most);
		},
		drop: async address => rm(pathOf(address), {force: true}),
	};
}

async function readPage(path: string, mostBytes: number): Promise<CachedPage | undefined> {
	try {
		const status = await stat(path);
		return status.isFile() && status.size <= mostBytes ? decodePage(await readFile(path)) : undefined;
	} catch {
		return undefined;
	}
}

function encodePage({body, ...about}: CachedPage): readonly Uint8Array[] {
	const line = Buffer.from(`${JSON.stringify(about)}\n`);
	return [Buffer.from(`${format} ${hashOf(line, body)}\n`), line, body];
}

/** @throws when it is none. */
function decodePage(bytes: Buffer): CachedPage | undefined {
	const firstEnd = bytes.indexOf(0x0a);
	const rest = bytes.subarray(firstEnd + 1);
	if (bytes.toString('latin1', 0, firstEnd) !== `${format} ${hashOf(rest)}`) {
		return undefined;
	}

	const lineEnd = rest.indexOf(0x0a);
	const about: unknown = JSON.parse(rest.toString('utf8', 0, lineEnd));
	return isAboutPage(about) ? {...about, body: rest.subarray(lineEnd + 1)} : undefined;
}

function isAboutPage(value: unknown): value is Omit<CachedPage, 'body'> {
	const about = value as Partial<CachedPage> | null;
	return (
		typeof about === 'object' &&
		about !== null &&
		typeof about.address === 'string' &&
		typeof about.status === 'number' &&
		typeof about.checkedMs === 'number' &&
		typeof about.isPrivate === 'boolean' &&
		areHeaders(about.headers) &&
		areHeaders(about.requestHeaders)
	);
}

function areHeaders(value: unknown): boolean {
	return (
		typeof value === 'object' &&
		value !== null &&
		Object.values(value).every(header => typeof header === 'string')
	);
}

function hashOf(...pieces: readonly Uint8Array[]): string {
	const hash = createHash('sha256');
	for (const piece of pieces) {
		hash.update(piece);
	}

	return hash.digest('hex');
}
