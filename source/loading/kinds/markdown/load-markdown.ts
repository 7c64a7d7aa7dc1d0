import type {Root} from 'mdast';
import {findAddress, mostAround} from '../../../article/address.ts';
import type {Article} from '../../../article/article.ts';
import {articleFromBlocks, type Block, onOneLine} from '../../../article/blocks.ts';
import {findByline} from '../../../article/byline.ts';
import {InputError} from '../../../article/input-error.ts';
import {type Metadata, mergeMetadata} from '../../../article/metadata.ts';
import {articleFromPlainText} from '../../../article/plain-text.ts';
import {findPublicationDay} from '../../../article/publication-date.ts';
import {decodeText} from '../../encoding/decode-text.ts';
import type {LoadedArticle} from '../../loaded.ts';
import type {Task} from '../../loader.ts';
import type {Payload} from '../../payload.ts';
import {blocksFromTree, type ReadHtml} from './blocks-from-tree.ts';
import {readFrontMatter} from './front-matter.ts';
import {inlineWords} from './inline-words.ts';
import {parseMarkdown} from './parse-markdown.ts';
import {isParseable, withBoundedIndents} from './parsing-cost.ts';

/** How many blocks an article's head has at most, as in plain text. */
const headLength = 8;
/** How many blocks may stand before the heading that is the title: a badge, a kicker, a picture. */
const mostBeforeTitle = 3;

const notParsed =
	'It has too many marks, or nests them too deep, to be read as Markdown, and is shown as plain text.';

/**
Makes an article of Markdown: CommonMark with GitHub's tables, footnotes and strike-through, and front matter in YAML or TOML.
What uses none of that is read as plain text is, line for line.

@throws {InputError} when it is no text, or holds none.
*/
export async function loadMarkdown(payload: Payload, {onProgress}: Task): Promise<LoadedArticle> {
	const {name, metadata = {}, address} = payload;
	const {text, warnings} = await decodeText(payload.bytes, payload);
	const read = await readMarkdown(text, name, share => {
		onProgress({done: Math.round(share * payload.bytes.length), total: payload.bytes.length, unit: 'bytes'});
	});
	if (read.article.paragraphs.length === 0) {
		throw new InputError(name, 'There is no text in it. Give an article as Markdown or plain text.');
	}

	const {title, ...told} = mergeMetadata(read.article, address === undefined ? {} : {url: address}, metadata);
	const article = {
		...read.article,
		...told,
	};
	return {
		kind: 'article',
		article,
		warnings: [...warnings, ...read.warnings],
		...(read.isVerbatim && {isVerbatim: true}),
	};
}

type Read = {
	readonly article: Article;
	readonly warnings: readonly string[];
	readonly isVerbatim: boolean;
};

async function readMarkdown(text: string, name: string, onShare: (share: number) => void): Promise<Read> {
	const source = withBoundedIndents(text.replaceAll(/\r\n?/g, '\n'));
	const tree = isParseable(source) ? parseMarkdown(source, onShare) : undefined;
	if (tree === undefined) {
		return {article: articleFromPlainText(text, name), warnings: [notParsed], isVerbatim: true};
	}

	if (isPlainText(tree, source)) {
		return {article: articleFromPlainText(text, name), warnings: [], isVerbatim: true};
	}

	const [first] = tree.children;
	// «toml» is a node of remark-frontmatter's, of which mdast's types know nothing.
	const type = first?.type as string | undefined;
	const syntax = type === 'yaml' || type === 'toml' ? type : undefined;
	const front =
		first !== undefined && 'value' in first && syntax !== undefined
			? await readFrontMatter(first.value, syntax)
			: {};
	const warnings =
		front === undefined
			? [`What stands above the text is no ${syntax?.toUpperCase()}, and was passed over.`]
			: [];
	const blocks = blocksFromTree(tree, hasHtml(tree) ? await htmlReader() : () => []);
	return {article: toArticle(blocks, front ?? {}, name), warnings, isVerbatim: false};
}

/** Whether Markdown sees in a text what plain text does: paragraphs of words that stand there as they are. */
function isPlainText({children}: Root, source: string): boolean {
	return children.every(node => {
		const {start, end} = node.position ?? {};
		return (
			node.type === 'paragraph' &&
			onOneLine(inlineWords(node)) === onOneLine(source.slice(start?.offset, end?.offset))
		);
	});
}

/** HTML is rare in Markdown, and what reads it takes longer to load than all else here. */
async function htmlReader(): Promise<ReadHtml> {
	const {blocksFromHtml} = await import('../html/blocks-from-html.ts');
	return blocksFromHtml;
}

function hasHtml(tree: Root): boolean {
	const rest: Array<Root | Root['children'][number]> = [tree];
	for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
		if (node.type === 'html') {
			return true;
		}

		if ('children' in node) {
			for (const child of node.children) {
				rest.push(child);
			}
		}
	}

	return false;
}

function toArticle(blocks: readonly Block[], front: Metadata, name: string): Article {
	const ordered = front.title === undefined ? withTitleFirst(blocks) : blocks;
	const texts = ordered.map(({text}) => onOneLine(text)).filter(text => text !== '');
	const head = texts.slice(0, headLength);
	const byline = head.map((line, index) => findByline(line, index === 0)).find(found => found !== undefined);
	const published = findPublicationDay(head);
	const url = findAddress(head, texts.slice(-mostAround));
	const told: Metadata = {
		...(byline !== undefined && {byline}),
		...(published !== undefined && {published}),
		...(url !== undefined && {url}),
	};
	return articleFromBlocks(ordered, mergeMetadata(front, told), name);
}

/** The first heading is the title, also where a badge or a kicker stands above it. */
function withTitleFirst(blocks: readonly Block[]): readonly Block[] {
	const at = blocks.slice(0, mostBeforeTitle + 1).findIndex(({level}) => level !== undefined);
	const title = blocks[at];
	return at > 0 && title !== undefined ? [title, ...blocks.slice(0, at), ...blocks.slice(at + 1)] : blocks;
}
