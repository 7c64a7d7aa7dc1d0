import type {Root} from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {definedLabels, definitionsFor} from './definitions.ts';
import {frontMatter} from './parsing-cost.ts';
import {splitMarkdown} from './split-markdown.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const frontParser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).freeze();

/**
The syntax tree of Markdown. Offsets are those in the source for the nodes below the root, and of no use below these.

@param onShare told how far it has come, from 0 to 1.
@returns nothing where it is nested too deep to be parsed.
*/
export function parseMarkdown(source: string, onShare: (share: number) => void): Root | undefined {
	try {
		const [front = ''] = frontMatter.exec(source) ?? [];
		const children: Root['children'] = [...frontParser.parse(front).children];
		const defined = definedLabels(source);
		let done = front.length;
		for (const piece of splitMarkdown(source.slice(front.length))) {
			for (const node of parsePiece(piece, defined, done)) {
				children.push(node);
			}

			done += piece.length;
			onShare(done / source.length);
		}

		return {type: 'root', children};
	} catch (error) {
		// Of containers in containers, which micromark opens with functions that call each other.
		if (error instanceof RangeError) {
			return undefined;
		}

		throw error;
	}
}

/** The nodes of a piece that begins at `offset`. */
function parsePiece(piece: string, defined: ReadonlySet<string>, offset: number): Root['children'] {
	const definitions = definitionsFor(piece, defined);
	const nodes = parser.parse(definitions + piece).children;
	for (const {position} of nodes) {
		for (const point of position === undefined ? [] : [position.start, position.end]) {
			point.offset = (point.offset ?? 0) - definitions.length + offset;
		}
	}

	return definitions === '' ? nodes : nodes.filter(({position}) => (position?.start.offset ?? 0) >= offset);
}
