/*
The table of contents of an EPUB: the `nav` of version 3 (a list of lists), or the `navMap` of version 2.
*/
import {onOneLine} from '../../../article/blocks.ts';
import {walkMarkup} from '../../markup/walk-markup.ts';
import {resolveInArchive} from './archive-path.ts';

/** A line of the table of contents. */
export type ContentsEntry = {
	readonly title: string;
	readonly path: string;
	/** The element in that document which it begins with. */
	readonly fragment?: string;
	/** 1 for the outermost. */
	readonly level: number;
};

/** No table of contents is longer, and a heading is made of each. */
const mostEntries = 20_000;
const mostTitle = 500;

/**
The entries of a navigation document (EPUB 3.3, 7.3), in order. A part's title that leads nowhere (a `span`) leads to where the next one does.

@param path the document's own, which its links are relative to.
*/
export function readNav(source: string, path: string): readonly ContentsEntry[] {
	const entries: ContentsEntry[] = [];
	/** Titles that lead nowhere, with their levels. */
	let waiting: {title: string; level: number}[] = [];
	let inContents = !/\btype\s*=\s*["'][^"']*\btoc\b/u.test(source);
	let navs = 0;
	let depth = 0;
	let label: {text: string; readonly name: string; readonly reference: string | undefined} | undefined;
	const finish = () => {
		const title = onOneLine(label?.text.slice(0, mostTitle) ?? '');
		const place = label?.reference === undefined ? undefined : resolveInArchive(path, label.reference);
		const level = Math.max(1, depth);
		label = undefined;
		if (title === '' || entries.length >= mostEntries) {
			return;
		}

		if (place === undefined) {
			waiting = [...waiting.filter(one => one.level < level), {title, level}];
			return;
		}

		entries.push(...waiting.map(one => ({...one, ...place})), {title, level, ...place});
		waiting = [];
	};

	walkMarkup(source, false, {
		opened({name, attributes, isEmpty}) {
			if (name === 'nav') {
				const types = attributes.get('epub:type') ?? attributes.get('type');
				navs++;
				inContents = types === undefined ? inContents && navs === 1 : /\btoc\b/u.test(types);
			} else if (!inContents || isEmpty) {
				return;
			} else if (name === 'ol' || name === 'ul') {
				depth++;
			} else if ((name === 'a' || (name === 'span' && label === undefined)) && depth > 0) {
				label = {text: '', name, reference: attributes.get('href')};
			}
		},
		closed(name) {
			if (name === label?.name) {
				finish();
			} else if (name === 'nav') {
				inContents = false;
			} else if (inContents && (name === 'ol' || name === 'ul')) {
				depth = Math.max(0, depth - 1);
			}
		},
		text(text) {
			if (label !== undefined && label.text.length < mostTitle) {
				label.text += text;
			}
		},
	});
	return entries;
}

/** The entries of an NCX document (OPF 2.0.1, 2.4.1), in order. */
export function readNcx(source: string, path: string): readonly ContentsEntry[] {
	const entries: ContentsEntry[] = [];
	let depth = 0;
	let title = '';
	let isLabel = false;
	walkMarkup(source, true, {
		opened({name, attributes}) {
			if (name === 'navpoint') {
				depth++;
				title = '';
			} else if (name === 'navlabel') {
				isLabel = true;
			} else if (name === 'content' && depth > 0) {
				const place = resolveInArchive(path, attributes.get('src') ?? '');
				const told = onOneLine(title);
				if (place !== undefined && told !== '' && entries.length < mostEntries) {
					entries.push({title: told, level: depth, ...place});
				}
			}
		},
		closed(name) {
			if (name === 'navpoint') {
				depth = Math.max(0, depth - 1);
			} else if (name === 'navlabel') {
				isLabel = false;
			}
		},
		text(text) {
			if (isLabel && title.length < mostTitle) {
				title += text;
			}
		},
	});
	return entries;
}
