import type {Nodes, Parents, RootContent} from 'mdast';

/** Elements whose content is for machines. */
const machineElement = /^<(\/?)(?:script|style|template|noscript|title|textarea)\b/i;
const breakElement = /^<(?:br|wbr|hr|p|div|li|tr|td)\b/i;

/**
The words of a heading, a paragraph or a cell as they are read: of a link its words and not its address, of a picture what stands for it, of HTML what is between its tags.
A line break that was forced is a space. Marks of footnotes are left out: the notes stand at the end.
*/
export function inlineWords(node: Nodes): string {
	const words: string[] = [];
	// Emphasis can be nested as often as a line has marks, so a list instead of calls.
	const rest: Nodes[] = [node];
	let isForMachines = false;
	for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
		if (next.type === 'html') {
			const element = machineElement.exec(next.value);
			isForMachines = element === null ? isForMachines : element[1] === '';
			words.push(breakElement.test(next.value) ? ' ' : '');
		} else if (!isForMachines) {
			words.push(ownWords(next));
			rest.push(...(hasChildren(next) ? next.children.toReversed() : []));
		}
	}

	return words.join('');
}

/** Whether a node has nodes in it. */
export function hasChildren(node: Nodes): node is Parents {
	return 'children' in node;
}

function ownWords(node: Nodes | RootContent): string {
	switch (node.type) {
		case 'text':
		case 'inlineCode':
		case 'code':
			return node.value;
		case 'image':
		case 'imageReference':
			return node.alt ?? '';
		case 'break':
			return ' ';
		default:
			return '';
	}
}
