import type {Article} from '../../article/article.ts';

/**
What an article is called where there is little room: its title, or else what it came as, of a file no more than the
last part of its path. Not made safe for the terminal.
*/
export function articleName({title, name}: Article): string {
	return title ?? fileName(name);
}

function fileName(name: string): string {
	const isAddress = /^[a-z][a-z0-9+.-]*:\/\//iu.test(name);
	return isAddress ? name : (name.split(/[/\\]/u).findLast(part => part !== '') ?? name);
}
