/*
As much of a document tree as is used here. The library's own types lean on a browser's, which a program for Node does not have.
*/

export type DomNode = {
	readonly nodeType: number;
	readonly parentNode: DomNode | null;
	readonly childNodes: Iterable<DomNode>;
	readonly firstChild: DomNode | null;
	readonly lastChild: DomNode | null;
	readonly nextSibling: DomNode | null;
	readonly previousSibling: DomNode | null;
	textContent: string | null;
	readonly appendChild: (node: DomNode) => DomNode;
	readonly insertBefore: (node: DomNode, before: DomNode | null) => DomNode;
	readonly remove: () => void;
};

export type DomElement = DomNode & {
	readonly localName: string;
	readonly innerHTML: string;
	readonly getAttribute: (name: string) => string | null;
	readonly hasAttribute: (name: string) => boolean;
	readonly setAttribute: (name: string, value: string) => void;
	readonly removeAttribute: (name: string) => void;
	readonly querySelectorAll: (selectors: string) => Iterable<DomElement>;
};

export type DomDocument = DomNode & {
	readonly documentElement: DomElement;
	readonly head: DomElement;
	readonly body: DomElement;
	readonly createElement: (name: string) => DomElement;
	readonly createTextNode: (text: string) => DomNode;
	readonly querySelectorAll: (selectors: string) => Iterable<DomElement>;
};

const elementType = 1;
const textType = 3;

export function isElement(node: DomNode | null): node is DomElement {
	return node?.nodeType === elementType;
}

export function isText(node: DomNode): boolean {
	return node.nodeType === textType;
}

/**
The nodes under a root in document order, the root left out. No recursion: the tree may be deep. What `isWanted` refuses is passed over with all that is in it.
The tree may be changed between two of them as long as the node that was given last stays where it is.
*/
export function* nodesUnder(
	root: DomNode,
	isWanted: (node: DomNode) => boolean = () => true,
): Generator<DomNode, void> {
	let node = root.firstChild;
	while (node !== null) {
		const isEntered = isWanted(node);
		if (isEntered) {
			yield node;
		}

		node = (isEntered ? node.firstChild : null) ?? nodeBehind(node, root);
	}
}

/** The elements under a root in document order, gathered before any of them is looked at: the tree may then be changed. */
export function elementsUnder(root: DomNode): readonly DomElement[] {
	return [...nodesUnder(root)].filter(isElement);
}

/** What comes after a node and all that is in it. */
function nodeBehind(node: DomNode, root: DomNode): DomNode | null {
	let at: DomNode | null = node;
	while (at !== null && at !== root) {
		if (at.nextSibling !== null) {
			return at.nextSibling;
		}

		at = at.parentNode;
	}

	return null;
}
