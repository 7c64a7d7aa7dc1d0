import {fstatSync} from 'node:fs';
import type {Article} from '../article/article.ts';
import {loadArticle, loadArticleFromStream} from '../article/load.ts';

/** Where one article comes from: a file, or standard input where there is no path. */
export type Input = {
	/** What it is called in messages. */
	readonly name: string;
	readonly path?: string;
};

/**
Turns the arguments into inputs. Without any, it is standard input where something is piped into it, and else the article
that comes with the program.

@param names as given; `-` is standard input.
*/
export function listInputs(names: readonly string[], bundled: Input): Input[] {
	const standardInput: Input = {name: 'stdin'};
	if (names.length > 0) {
		return names.map(name => (name === '-' ? standardInput : {name, path: name}));
	}

	return [isPiped(0) ? standardInput : bundled];
}

/**
Opens an input.

@param published the publication date to take instead of the article's own.
@throws {InputError} when it cannot be opened.
*/
export async function openInput({name, path}: Input, published: string | undefined): Promise<Article> {
	const article =
		path === undefined ? await loadArticleFromStream(process.stdin, name) : await loadArticle(path, name);
	return published === undefined ? article : {...article, published};
}

/** A pipe, a socket or a file; a terminal or the null device brings no article. */
function isPiped(descriptor: number): boolean {
	try {
		return !fstatSync(descriptor).isCharacterDevice();
	} catch {
		return false;
	}
}
