import {Readability} from '@mozilla/readability';
import {parseHTML} from 'linkedom';
import type {DomElement, DomNode} from './dom.ts';
import {isElement} from './dom.ts';
import type {PlacedBlock} from './read-blocks.ts';

/*
Asks Readability which paragraphs of a page are its article. It is asked where the article is and no more: what it gives back has lost tables, lists and captions that it
takes for furniture, and has its own order of things.

So it is shown a copy of the page that has paragraphs and what they stand in, with classes and ids, and nothing that stands within a line but how much of it is in links:
all that it judges by, in a third of the elements and of the time. Each element that a paragraph stands in has a number, and the numbers that come back tell which
paragraphs it chose.

Readability and Defuddle find about as much on the pages in test/pages (`npm run bench:extraction`), but Defuddle takes more than twice as long, gives back HTML
without the numbers, and writes to the console.
*/

const mark = 'data-paragraph';

/** Readability looks for more where it has found less text than that; its own 500 is more than a short report has. */
const shortText = 200;

/** Which blocks are the article's, as Readability sees it. @param body that they were read from. */
export function askExtractor(
	body: DomElement,
	blocks: readonly PlacedBlock[],
	title: string,
): readonly boolean[] {
	const copy = new Copy(body, blocks);
	const source = `<!doctype html><html><head><title>${escapeHtml(title)}</title></head><body>${copy.source}</body></html>`;
	// The library's types are a browser's; all that `serializer` gives back is the element itself.
	const {document} = parseHTML(source) as unknown as {
		document: ConstructorParameters<typeof Readability>[0];
	};
	const content = new Readability<DomElement>(document, {
		charThreshold: shortText,
		keepClasses: true,
		disableJSONLD: true,
		serializer: node => node as unknown as DomElement,
	}).parse()?.content;
	const found = content == null ? [] : [...content.querySelectorAll(`[${mark}]`)];
	const chosen = new Set(found.map(element => element.getAttribute(mark) ?? ''));
	return blocks.map(({element}) => chosen.has(copy.numbers.get(element) ?? ''));
}

/** The copy's source, written block by block: what is around a block is opened where it was not around the one before. */
class Copy {
	readonly numbers: ReadonlyMap<DomElement | undefined, string>;
	readonly source: string;
	readonly #body: DomElement;
	readonly #open: DomElement[] = [];
	readonly #pieces: string[] = [];

	constructor(body: DomElement, blocks: readonly PlacedBlock[]) {
		this.#body = body;
		this.numbers = new Map(
			[...new Set(blocks.map(({element}) => element))].map((one, at) => [one, String(at)]),
		);
		for (const [index, block] of blocks.entries()) {
			if (index > 0 && block.element === blocks[index - 1]?.element) {
				this.#pieces.push('<br><br>');
			} else {
				this.#place(this.#around(block.element));
			}

			this.#write(block);
		}

		this.#place([]);
		this.source = this.#pieces.join('');
	}

	/** From the body's child to the element itself. */
	#around(element: DomElement | undefined): readonly DomElement[] {
		const around: DomElement[] = [];
		let node: DomNode | null = element ?? null;
		while (isElement(node) && node !== this.#body) {
			around.push(node);
			node = node.parentNode;
		}

		return around.reverse();
	}

	#place(around: readonly DomElement[]): void {
		let shared = 0;
		while (shared < around.length && around[shared] === this.#open[shared]) {
			shared++;
		}

		while (this.#open.length > shared) {
			this.#pieces.push(`</${nameOf(this.#open.pop() as DomElement)}>`);
		}

		for (const element of around.slice(shared)) {
			this.#open.push(element);
			const number = this.numbers.get(element);
			const attributes = ['class', 'id', 'role', 'itemprop'].map(name =>
				attribute(name, element.getAttribute(name)),
			);
			this.#pieces.push(`<${nameOf(element)}${attributes.join('')}${attribute(mark, number)}>`);
		}
	}

	#write({text, linked, element}: PlacedBlock): void {
		const end = Math.round(text.length * linked);
		const link = end === 0 ? '' : `<a href="#">${escapeHtml(text.slice(0, end))}</a>`;
		const words = link + escapeHtml(text.slice(end));
		this.#pieces.push(element?.localName === 'tr' ? `<td>${words}</td>` : words);
	}
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
