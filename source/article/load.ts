import {createReadStream} from 'node:fs';
import {readFile, stat} from 'node:fs/promises';
import type {Article} from './article.ts';
import {decodeUtf8} from './decode.ts';
import {InputError} from './input-error.ts';
import {articleFromPlainText} from './plain-text.ts';

/** Far above any article, and a stream that never ends is found out before it has the memory. */
const mostMegabytes = 256;
const mostBytes = mostMegabytes * 1024 * 1024;

/**
Opens an article from a file of UTF-8 text.

@param path a file, or anything that can be read like one (a named pipe, `/dev/stdin`).
@param name what to call the article and its errors; the path unless given.
@throws {InputError} when there is no such file, when it is a folder or may not be read, and when what it holds is empty, binary,
not UTF-8 or endless.
*/
export async function loadArticle(path: string, name = path): Promise<Article> {
	return toArticle(await readBytes(path, name), name);
}

/**
Opens an article from a stream of UTF-8 text, such as standard input.

@throws {InputError} as `loadArticle` does.
*/
export async function loadArticleFromStream(
	stream: AsyncIterable<Uint8Array>,
	name: string,
): Promise<Article> {
	let bytes: Uint8Array;
	try {
		bytes = await collect(stream, name);
	} catch (error) {
		throw toInputError(error, name);
	}

	return toArticle(bytes, name);
}

async function readBytes(path: string, name: string): Promise<Uint8Array> {
	try {
		const status = await stat(path);
		if (status.isDirectory()) {
			throw new InputError(name, 'This is a folder. Name the files in it, as with: pullquote FOLDER/*.txt');
		}

		return await (status.isFile() && status.size <= mostBytes
			? readFile(path)
			: collect(createReadStream(path), name));
	} catch (error) {
		throw toInputError(error, name);
	}
}

async function collect(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of stream) {
		chunks.push(chunk);
		length += chunk.length;
		if (length > mostBytes) {
			throw new InputError(name, `Over ${mostMegabytes} MB: no article is that long. Cut it into parts.`);
		}
	}

	return Buffer.concat(chunks);
}

function toArticle(bytes: Uint8Array, name: string): Article {
	const article = articleFromPlainText(decodeUtf8(bytes, name), name);
	if (article.paragraphs.length === 0) {
		throw new InputError(name, 'There is no text in it. Give an article as plain text.');
	}

	return article;
}

function toInputError(error: unknown, name: string): InputError {
	if (error instanceof InputError) {
		return error;
	}

	const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
	return new InputError(name, explainCode(code), {cause: error});
}

function explainCode(code: string): string {
	switch (code) {
		case 'ENOENT':
		case 'ENOTDIR':
			return 'There is no such file. Check the name and the folder.';
		case 'EACCES':
		case 'EPERM':
			return 'You may not read this file. Ask its owner, or read a copy of your own.';
		case 'EISDIR':
			return 'This is a folder. Name the files in it, as with: pullquote FOLDER/*.txt';
		default:
			return `It cannot be read (${code}). Check the file and the disk it is on.`;
	}
}
