/*
The package document of an EPUB: what the book tells of itself, and its documents in the order in which they are read. EPUB 3.3 and OPF 2.0.1 are read alike: the
newer says in a `meta` that refines an element what the older says in an attribute of it.
*/
import type {Metadata} from '../../../article/metadata.ts';
import {walkMarkup} from '../../markup/walk-markup.ts';
import {joinNames, languageCode, webAddress, writtenDay} from '../../told.ts';
import {resolveInArchive} from './archive-path.ts';

export type Package = {
	readonly metadata: Metadata;
	/** Everybody who is named as having made the book, for telling a title page. */
	readonly makers: readonly string[];
	/** Paths of the documents, in order, each once. */
	readonly spine: readonly string[];
	/** The document that lists the chapters (EPUB 3). */
	readonly nav?: string;
	/** The older form of such a list (EPUB 2). */
	readonly ncx?: string;
	/** Documents that are said to be nothing but a cover or a table of contents. */
	readonly withoutText: ReadonlySet<string>;
};

/** An element of the metadata, with what refines it. */
type Told = {
	readonly name: string;
	readonly id: string;
	text: string;
	/** By property: `role`, `title-type`, `event`. */
	readonly refined: Map<string, string>;
};

type Item = {
	readonly path: string;
	readonly type: string;
	readonly properties: readonly string[];
	readonly fallback: string | undefined;
};

const dublinCore = new Set([
	'title',
	'creator',
	'contributor',
	'publisher',
	'date',
	'language',
	'identifier',
	'source',
]);
const documentType =
	/^(?:application\/xhtml\+xml|text\/html|application\/x-dtbook\+xml|text\/x-oeb1-document)$/iu;
const ncxType = 'application/x-dtbncx+xml';
const mostFallbacks = 8;

/**
Reads a package document. What is not as it should be is passed over.

@param path its own, which the others are relative to.
*/
export function readPackage(source: string, path: string): Package {
	const told: Told[] = [];
	const items = new Map<string, Item>();
	const order: string[] = [];
	const withoutText = new Set<string>();
	let ncxId: string | undefined;
	let isMetadata = false;
	let current: Told | undefined;
	const place = (reference: string | undefined) =>
		reference === undefined ? undefined : resolveInArchive(path, reference)?.path;

	walkMarkup(source, true, {
		opened({name, attributes, isEmpty}) {
			if (name === 'metadata') {
				isMetadata = true;
			} else if (name === 'item') {
				takeItem(attributes, place(attributes.get('href')), items);
			} else if (name === 'spine') {
				ncxId = attributes.get('toc');
			} else if (name === 'itemref') {
				order.push(attributes.get('idref') ?? '');
			} else if (name === 'reference' && /^(?:cover|toc)$/iu.test(attributes.get('type') ?? '')) {
				withoutText.add(place(attributes.get('href')) ?? '');
			} else if (isMetadata && (dublinCore.has(name) || name === 'meta')) {
				current = toldOf(name, attributes);
				told.push(current);
				current = isEmpty ? undefined : current;
			}
		},
		closed(name) {
			isMetadata &&= name !== 'metadata';
			current = name === current?.name ? undefined : current;
		},
		text(text) {
			if (current !== undefined) {
				current.text += text;
			}
		},
	});

	refine(told);
	const all = [...items.values()];
	const nav = all.find(({properties}) => properties.includes('nav'))?.path;
	const ncx = (items.get(ncxId ?? '') ?? all.find(({type}) => type === ncxType))?.path;
	const spine = new Set(
		order.map(id => documentOf(items.get(id), items)).filter(found => found !== undefined),
	);
	return {
		metadata: metadataOf(told),
		makers: told
			.filter(({name}) => name === 'creator' || name === 'contributor')
			.map(({text}) => text.trim()),
		spine: [...spine],
		...(nav !== undefined && {nav}),
		...(ncx !== undefined && {ncx}),
		withoutText,
	};
}

/** An item without an id cannot be asked for; the first of two with the same one counts. */
function takeItem(
	attributes: ReadonlyMap<string, string>,
	path: string | undefined,
	items: Map<string, Item>,
): void {
	const id = attributes.get('id');
	if (path !== undefined && id !== undefined && !items.has(id)) {
		items.set(id, {
			path,
			type: attributes.get('media-type')?.trim() ?? '',
			properties: attributes.get('properties')?.split(/\s+/u) ?? [],
			fallback: attributes.get('fallback'),
		});
	}
}

/** What the attributes of the older version say counts as what would refine the element. */
function toldOf(name: string, attributes: ReadonlyMap<string, string>): Told {
	const refined = new Map<string, string>();
	for (const [attribute, value] of attributes) {
		refined.set(attribute.replace(/^opf:/u, ''), value.trim());
	}

	return {name, id: attributes.get('id') ?? '', text: '', refined};
}

/** Gives each element what the `meta` elements say of it. */
function refine(told: readonly Told[]): void {
	const byId = new Map(told.filter(({id}) => id !== '').map(element => [`#${element.id}`, element]));
	for (const {name, text, refined} of told) {
		const property = refined.get('property');
		const refining = refined.get('refines');
		if (name === 'meta' && property !== undefined && refining !== undefined) {
			byId.get(refining)?.refined.set(property, text.trim());
		}
	}
}

/** The document that an item is, or that stands for it where it is of a kind that not every reader can show. */
function documentOf(item: Item | undefined, items: ReadonlyMap<string, Item>): string | undefined {
	let at = item;
	for (let steps = 0; at !== undefined && steps < mostFallbacks; steps++) {
		if (documentType.test(at.type) || (at.type === '' && /\.x?html?$/iu.test(at.path))) {
			return at.path;
		}

		at = at.fallback === undefined ? undefined : items.get(at.fallback);
	}

	return undefined;
}

function metadataOf(told: readonly Told[]): Metadata {
	const named = (name: string) => told.filter(element => element.name === name && element.text.trim() !== '');
	const titles = named('title');
	const title = titles.find(({refined}) => refined.get('title-type') === 'main') ?? titles[0];
	const creators = named('creator');
	const authors = creators.filter(({refined}) => /^(?:aut)?$/u.test(refined.get('role') ?? ''));
	const modified = told.find(
		({name, refined}) => name === 'meta' && refined.get('property') === 'dcterms:modified',
	);
	const found: Record<string, string | undefined> = {
		title: title?.text.trim(),
		byline: joinNames((authors.length > 0 ? authors : creators).map(({text}) => text)),
		published: publicationDay(named('date')),
		modified: writtenDay(modified?.text ?? dateOf(named('date'), 'modification')),
		publisher: joinNames(named('publisher').map(({text}) => text)),
		url: [...named('source'), ...named('identifier')]
			.map(({text}) => webAddress(text))
			.find(url => url !== undefined),
		language: languageCode(named('language')[0]?.text),
	};
	return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** The older version tells several dates apart by their event; the newer has one, of publication. */
function publicationDay(dates: readonly Told[]): string | undefined {
	const plain = dates.find(({refined}) => !refined.has('event'))?.text;
	return [dateOf(dates, 'publication'), plain, dateOf(dates, 'issued'), dateOf(dates, 'creation')]
		.map(writtenDay)
		.find(day => day !== undefined);
}

function dateOf(dates: readonly Told[], event: string): string | undefined {
	return dates.find(({refined}) => refined.get('event') === event)?.text;
}
