import {readdirSync, readFileSync} from 'node:fs';

/*
Invented pages in the layouts that real ones have, and what should be read from each: NAME.html, NAME.txt (a paragraph a line, the title first) and NAME.json (its
metadata, and whether the reader should be warned).
*/

export type Page = {
	readonly name: string;
	readonly html: string;
	readonly title: string;
	/** Without the title. */
	readonly paragraphs: readonly string[];
	readonly metadata: Readonly<Record<string, string>>;
	readonly isWarned: boolean;
};

const folder = new URL('.', import.meta.url);

/** All pages, in the order of their names. */
export function readPages(): readonly Page[] {
	const names = readdirSync(folder).flatMap(file => (file.endsWith('.html') ? [file.slice(0, -5)] : []));
	return names.sort().map(name => {
		const [title = '', ...paragraphs] = read(`${name}.txt`).trimEnd().split('\n');
		const {warned = false, ...metadata} = JSON.parse(read(`${name}.json`));
		return {name, html: read(`${name}.html`), title, paragraphs, metadata, isWarned: warned};
	});
}

function read(file: string): string {
	return readFileSync(new URL(file, folder), 'utf8');
}
