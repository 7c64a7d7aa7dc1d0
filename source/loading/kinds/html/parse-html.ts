import {parseHTML} from 'linkedom';
import {type DomDocument, type DomNode, isElement} from './dom.ts';
import {tidySource} from './tidy-source.ts';

const textNode = 3;
const documentType = 10;

/** What stands in the head of a document that says where its head ends by its contents alone. */
const headElements = new Set(['title', 'meta', 'link', 'base', 'style', 'script', 'noscript', 'template']);

/**
Parses HTML into a document that has `html`, `head` and `body`, whatever the source leaves out, closes too early or gives twice. Nothing is run, fetched or
resolved. The tree is at most `mostDepth` elements deep (see `tidySource`).

@param onCut called when there is more in it than can be parsed: the document then ends there.
*/
export function parseHtml(given: string, onCut: () => void = () => {}): DomDocument {
	const {source, isCut} = tidySource(given);
	if (isCut) {
		onCut();
	}

	// The library's types are a browser's.
	const parsed = parseHTML(source) as unknown as {document: DomDocument};
	if (isInOrder(parsed.document)) {
		return parsed.document;
	}

	const {document} = parseHTML('<!doctype html><html><head></head><body></body></html>') as unknown as {
		document: DomDocument;
	};
	const {documentElement: root, head, body} = document;
	let isInHead = true;
	const take = (node: DomNode, isFromHead: boolean) => {
		const name = isElement(node) ? node.localName : '';
		isInHead &&= isFromHead || headElements.has(name) || (name === '' && isBlank(node));
		(isFromHead || isInHead ? head : body).appendChild(node);
	};

	for (const top of childrenOf(parsed.document)) {
		for (const part of isElement(top) && top.localName === 'html' ? childrenOf(top, root) : [top]) {
			const isHead = isElement(part) && part.localName === 'head';
			const isBody = isElement(part) && part.localName === 'body';
			for (const node of isHead ? childrenOf(part, head) : isBody ? childrenOf(part, body) : [part]) {
				isInHead &&= !isBody;
				take(node, isHead);
			}
		}
	}

	return document;
}

/** Whether a document is `html` with `head` and `body` and nothing else, as most are: then nothing need be moved, which takes as long as parsing. */
function isInOrder(document: DomDocument): boolean {
	const [html, ...others] = elementsAndText(document);
	if (html === undefined || others.length > 0 || !isElement(html) || html.localName !== 'html') {
		return false;
	}

	const names = elementsAndText(html).map(node => (isElement(node) ? node.localName : ''));
	return names.length === 2 && names[0] === 'head' && names[1] === 'body';
}

function elementsAndText(node: DomNode): readonly DomNode[] {
	return childrenOf(node).filter(
		child => isElement(child) || (child.nodeType === textNode && !isBlank(child)),
	);
}

/** The children of a node, and its attributes given to another that has not got them. */
function childrenOf(node: DomNode, heir?: DomNode): readonly DomNode[] {
	if (isElement(node) && heir !== undefined && isElement(heir)) {
		for (const name of ['lang', 'class', 'id', 'hidden', 'itemtype', 'itemscope']) {
			const value = node.getAttribute(name);
			if (value !== null && !heir.hasAttribute(name)) {
				heir.setAttribute(name, value);
			}
		}
	}

	// A document type has no place beside another; in this library it does not know what comes after it either.
	return [...node.childNodes].filter(({nodeType}) => nodeType !== documentType);
}

function isBlank(node: DomNode): boolean {
	return !/\S/u.test(node.textContent ?? '');
}
