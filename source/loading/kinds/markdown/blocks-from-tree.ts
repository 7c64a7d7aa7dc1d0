import type {Nodes, Root, Table} from 'mdast';
import {type Block, onOneLine} from '../../../article/blocks.ts';
import {findByline} from '../../../article/byline.ts';
import {isDateLine} from '../../../article/publication-date.ts';
import {hasChildren, inlineWords} from './inline-words.ts';

/** How many blocks an article's head has at most, as in plain text. */
const headLength = 8;
/** A block of more lines at an article's head is prose. */
const mostHeadLines = 4;

const betweenCells = ' · ';

/** Makes blocks of a piece of HTML. */
export type ReadHtml = (html: string) => readonly Block[];

/**
The blocks of a document in the order that they are read in, its footnotes behind them. Of a table each row is one, of code each line.

@param readHtml what to do with blocks of HTML.
*/
export function blocksFromTree(tree: Root, readHtml: ReadHtml): Block[] {
	const blocks: Block[] = [];
	const notes: Nodes[] = [];
	for (const node of leavesOf(tree.children, notes)) {
		blocks.push(...(blocks.length < headLength ? headBlocks(node, readHtml) : leafBlocks(node, readHtml)));
	}

	for (const node of leavesOf(notes, [])) {
		blocks.push(...leafBlocks(node, readHtml));
	}

	return blocks;
}

/** What holds words itself, in order. Definitions of footnotes are put aside. */
function* leavesOf(nodes: readonly Nodes[], notes: Nodes[]): Generator<Nodes> {
	const rest = nodes.toReversed();
	for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
		if (node.type === 'footnoteDefinition') {
			notes.push(...node.children);
		} else if (
			hasChildren(node) &&
			(node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
		) {
			// One by one: there may be more than a call can take.
			for (const child of node.children.toReversed()) {
				rest.push(child);
			}
		} else {
			yield node;
		}
	}
}

function leafBlocks(node: Nodes, readHtml: ReadHtml): readonly Block[] {
	switch (node.type) {
		case 'heading':
			return [{text: inlineWords(node), level: node.depth}];
		case 'paragraph':
			return [{text: inlineWords(node)}];
		case 'code':
			return node.value.split('\n').map(text => ({text}));
		case 'table':
			return rowsOf(node);
		case 'html':
			return readHtml(node.value);
		default:
			return [];
	}
}

/** As `leafBlocks`, but lines that say who wrote it and when, set together as they often are, are blocks of their own. */
function headBlocks(node: Nodes, readHtml: ReadHtml): readonly Block[] {
	if (node.type !== 'paragraph') {
		return leafBlocks(node, readHtml);
	}

	const lines = linesOf(node);
	const isHead =
		lines.length > 1 &&
		lines.length <= mostHeadLines &&
		lines.some(line => findByline(line, false) !== undefined || isDateLine(line));
	return isHead ? lines.map(text => ({text})) : leafBlocks(node, readHtml);
}

/** The lines of a paragraph as they are written, where forced breaks end lines as well. */
function linesOf(node: Nodes & {readonly children: readonly Nodes[]}): readonly string[] {
	return node.children
		.map(child => (child.type === 'break' ? '\n' : inlineWords(child)))
		.join('')
		.split('\n')
		.map(onOneLine)
		.filter(line => line !== '');
}

function rowsOf({children}: Table): readonly Block[] {
	return children.map(row => ({
		text: row.children
			.map(cell => onOneLine(inlineWords(cell)))
			.filter(cell => cell !== '')
			.join(betweenCells),
	}));
}
