/*
The HTML of a mail, made ready to be read as paragraphs.

- Mail is laid out with tables in tables, because old mail programs know nothing else. A table is one of facts only where it says so (a heading cell, a caption, a border) and holds no other table; of the rest
  only the ends of cells count. Read as rows, «Harbour News · Issue 42» and a picture beside a paragraph would be one line each.
- The preheader, which mail programs show behind the subject, repeats the text or asks for a click. It is hidden in ways that pages do not use: a height of nothing, a size of one pixel. (`font-size:0` alone
  hides nothing: layouts use it around cells with a size of their own.) What is shown on small screens only is a second copy.
- `<o:p>` and conditional comments are for one mail program, and hold no words.

All by offsets, in one pass over the tags.
*/
import {onOneLine} from '../../../article/blocks.ts';
import {type OpenTag, walkMarkup} from '../../markup/walk-markup.ts';

export type CleanMail = {
	readonly html: string;
	/** Where the link «View in browser» leads to. */
	readonly viewLink?: string;
};

type Edit = {readonly start: number; readonly end: number; readonly by: string};

type Table = {
	saysFacts: boolean;
	hasTable: boolean;
	/** Its tags, which only separate paragraphs if it is none of facts. */
	readonly tags: Edit[];
};

type Hidden = {readonly name: string; readonly start: number; depth: number};

type Scan = {
	readonly edits: Edit[];
	readonly tables: Table[];
	hidden: Hidden | undefined;
	link: {readonly href: string; text: string} | undefined;
	viewLink: string | undefined;
};

const tableParts = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption']);
const cells = new Set(['td', 'th', 'caption']);
/** What stands on either side of it are two paragraphs, and nothing is in it: letters are laid out in more cells than they have paragraphs. */
const between = '<hr>';
const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const mostTables = 2000;
const mostLinkText = 100;

const nothing = String.raw`\s*:\s*0+(?:\.0+)?(?:px|em|pt|%)?\s*(?:!important\s*)?(?:;|$)`;
const hidingStyle = new RegExp(
	String.raw`(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:max-height|opacity)${nothing})`,
	'iu',
);
const tiny = /(?:^|[;\s])font-size\s*:\s*[01](?:\.\d+)?(?:px|pt)?\s*(?:!important\s*)?(?:;|$)/iu;
const squeezed =
	/(?:^|[;\s])(?:line-height\s*:\s*[01](?:\.\d+)?(?:px|pt)\b|overflow\s*:\s*hidden|color\s*:\s*transparent)/iu;
const preheader =
	/(?:^|[\s_-])(?:preheader|pre-header|preview-?text|hidden-preheader|mobile-?only|show-?(?:on-?)?mobile)(?:[\s_-]|$)/iu;

const viewWords =
	/\b(?:view|read|open|see)\b.{0,40}\b(?:browser|online|on the web|web ?page|in (?:the )?app)\b|\bweb version\b|\bonline version\b/iu;

/** Cleans a mail's HTML. */
export function cleanMail(source: string): CleanMail {
	const scan: Scan = {edits: [], tables: [], hidden: undefined, link: undefined, viewLink: undefined};
	walkMarkup(source, false, {
		opened: tag => takeOpened(tag, scan),
		closed: (name, start, end) => takeClosed(name, start, end, scan),
		text(text) {
			if (scan.link !== undefined && scan.link.text.length < mostLinkText) {
				scan.link.text += text;
			}
		},
	});
	while (scan.tables.length > 0) {
		finishTable(scan);
	}

	return {
		html: applyEdits(source, scan.edits),
		...(scan.viewLink !== undefined && {viewLink: scan.viewLink}),
	};
}

function takeOpened(tag: OpenTag, scan: Scan): void {
	const {name, attributes, start} = tag;
	if (scan.hidden !== undefined) {
		scan.hidden.depth += Number(scan.hidden.name === name && !tag.isEmpty);
	} else if (!voidElements.has(name) && !tag.isEmpty && isHidden(attributes)) {
		scan.hidden = {name, start, depth: 1};
	}

	if (name === 'a') {
		scan.link = {href: attributes.get('href') ?? '', text: ''};
	}

	if (name === 'table' && scan.tables.length < mostTables) {
		const around = scan.tables.at(-1);
		if (around !== undefined) {
			around.hasTable = true;
		}

		scan.tables.push({saysFacts: hasBorder(attributes), hasTable: false, tags: []});
	}

	const table = scan.tables.at(-1);
	if (table !== undefined && tableParts.has(name)) {
		table.saysFacts ||= name === 'th' || name === 'caption';
		table.tags.push({start, end: tag.end, by: cells.has(name) ? between : ''});
	}
}

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
	const style = attributes.get('style') ?? '';
	return (
		(style !== '' && (hidingStyle.test(style) || (tiny.test(style) && squeezed.test(style)))) ||
		preheader.test(attributes.get('class') ?? '') ||
		preheader.test(attributes.get('id') ?? '')
	);
}

function hasBorder(attributes: ReadonlyMap<string, string>): boolean {
	return (
		/^[1-9]/u.test(attributes.get('border') ?? '') &&
		!/^(?:presentation|none)$/iu.test(attributes.get('role') ?? '')
	);
}

function takeClosed(name: string, start: number, end: number, scan: Scan): void {
	const {hidden, link} = scan;
	if (hidden?.name === name && --hidden.depth === 0) {
		scan.edits.push({start: hidden.start, end, by: ''});
		scan.hidden = undefined;
	}

	if (name === 'a' && link !== undefined) {
		scan.viewLink ??= viewWords.test(onOneLine(link.text)) ? link.href : undefined;
		scan.link = undefined;
	}

	const table = scan.tables.at(-1);
	if (table !== undefined && tableParts.has(name)) {
		table.tags.push({start, end, by: name === 'table' ? between : ''});
		if (name === 'table') {
			finishTable(scan);
		}
	}
}

function finishTable(scan: Scan): void {
	const table = scan.tables.pop();
	if (table !== undefined && (table.hasTable || !table.saysFacts)) {
		for (const tag of table.tags) {
			scan.edits.push(tag);
		}
	}
}

/** Edits inside of what is left out are gone with it. */
function applyEdits(source: string, edits: readonly Edit[]): string {
	const pieces: string[] = [];
	let at = 0;
	for (const {start, end, by} of edits.toSorted(
		(one, other) => one.start - other.start || other.end - one.end,
	)) {
		if (start >= at) {
			pieces.push(source.slice(at, start), by);
			at = end;
		}
	}

	return [...pieces, source.slice(at)].join('');
}
