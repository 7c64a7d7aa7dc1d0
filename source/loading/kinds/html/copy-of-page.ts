import {type DomElement, type DomNode, isElement} from './dom.ts';
import type {PlacedBlock} from './read-blocks.ts';

/*
A copy of a page that has its paragraphs and what they stand in, with classes and ids, and nothing that stands within a line but how much of it is in links: all that an
extractor judges by, in a third of the elements.
*/

/** Of an element that a paragraph stands in: its number. */
export const mark = 'data-paragraph';

export type PageCopy = {
	readonly source: string;
	/** What the elements that paragraphs stand in are marked with. */
	readonly numbers: ReadonlyMap<DomElement | undefined, string>;
};

/**
Makes the copy of a page.

@param body that the blocks were read from.
*/
export function copyOfPage(body: DomElement, blocks: readonly PlacedBlock[], title: string): PageCopy {
	const elements = [...new Set(blocks.map(({element}) => element))];
	const numbers = new Map(elements.map((element, index) => [element, String(index)]));
	const pieces: string[] = [];
	let open: readonly DomElement[] = [];
	for (const [index, block] of blocks.entries()) {
		if (index > 0 && block.element === blocks[index - 1]?.element) {
			pieces.push('<br><br>');
		} else {
			const around = elementsAround(block.element, body);
			pieces.push(tagsBetween(open, around, numbers));
			open = around;
		}

		pieces.push(wordsOf(block));
	}

	pieces.push(tagsBetween(open, [], numbers));
	const head = `<head><title>${escapeHtml(title)}</title></head>`;
	return {source: `<!doctype html><html>${head}<body>${pieces.join('')}</body></html>`, numbers};
}

/** From the body's child to the element itself. */
export function elementsAround(element: DomElement | undefined, body: DomElement): readonly DomElement[] {
	const around: DomElement[] = [];
	let node: DomNode | null = element ?? null;
	while (isElement(node) && node !== body) {
		around.push(node);
		node = node.parentNode;
	}

	return around.reverse();
}

/** The tags that close what is not around the next paragraph and open what was not around the one before. */
function tagsBetween(
	open: readonly DomElement[],
	around: readonly DomElement[],
	numbers: PageCopy['numbers'],
): string {
	let shared = 0;
	while (shared < around.length && around[shared] === open[shared]) {
		shared++;
	}

	const closing = open.slice(shared).map(element => `</${nameOf(element)}>`);
	const opening = around.slice(shared).map(element => {
		const attributes = ['class', 'id', 'role', 'itemprop'].map(name =>
			attribute(name, element.getAttribute(name)),
		);
		return `<${nameOf(element)}${attributes.join('')}${attribute(mark, numbers.get(element))}>`;
	});
	return [...closing.reverse(), ...opening].join('');
}

function wordsOf({text, linked, element}: PlacedBlock): string {
	const end = Math.round(text.length * linked);
	const link = end === 0 ? '' : `<a href="#">${escapeHtml(text.slice(0, end))}</a>`;
	const words = link + escapeHtml(text.slice(end));
	return element?.localName === 'tr' ? `<td>${words}</td>` : words;
}

/** Links are told by their share; what a parser would close by itself or take for characters has another name. */
function nameOf({localName}: DomElement): string {
	return /^(?:a|body|html|pre|xmp|plaintext|title|noscript)$/.test(localName) ||
		!/^[a-z][a-z\d-]*$/.test(localName)
		? 'div'
		: localName;
}

function attribute(name: string, value: string | null | undefined): string {
	return value == null || value === '' ? '' : ` ${name}="${escapeHtml(value.slice(0, 200))}"`;
}

function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
