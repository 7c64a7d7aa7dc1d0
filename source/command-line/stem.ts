import path from 'node:path';
import type {Source} from '../loading/open-source.ts';

const mostLength = 100;

/** What the files of a source's result are called, without their extension: for a file its own name, for an address its host and the end of its path. */
export function stemOf({name, path: file, address}: Source): string {
	if (address === undefined) {
		return path.parse(file ?? name).name;
	}

	const url = URL.parse(address);
	const last = url?.pathname.split('/').findLast(part => part !== '') ?? '';
	const words = `${url?.hostname ?? ''} ${path.parse(last).name}`;
	const stem = words
		.replaceAll(/[^\p{L}\p{N}.]+/gu, '-')
		.replaceAll(/^[-.]+|[-.]+$/g, '')
		.slice(0, mostLength);
	return stem === '' ? 'article' : stem;
}
