import {type Block, onOneLine} from '../../../article/blocks.ts';
import {findByline} from '../../../article/byline.ts';
import {type Metadata, mergeMetadata} from '../../../article/metadata.ts';
import {findParagraphs} from '../../../article/paragraphs.ts';
import {findPublicationDay} from '../../../article/publication-date.ts';
import {slice} from '../../../article/span.ts';
import {askExtractor} from './ask-extractor.ts';
import {blocksFromHtml} from './blocks-from-html.ts';
import {chooseBlocks} from './choose-blocks.ts';
import {cleanPage} from './clean-page.ts';
import {readMetadata} from './metadata/read-metadata.ts';
import {parseHtml} from './parse-html.ts';
import {type PlacedBlock, readBlocks} from './read-blocks.ts';
import {withoutRepeated} from './repeated.ts';

/** The article of a page. */
export type PageArticle = {
	/** Without the title, where that is told. */
	readonly blocks: readonly Block[];
	readonly metadata: Metadata;
	/** The rest of the article is for some readers only. */
	readonly isStub: boolean;
	/** The page has more in it than can be read. */
	readonly isCut: boolean;
};

/** A page with fewer words in sentences has no article. */
const leastWords = 20;
/** A page of links has more of its text in them. */
const mostLinked = 0.6;
/** In characters: a paragraph that is longer is text. */
const leastInText = 160;
/** A page with so many headings that lead to others, and hardly any that do not, is a list of them. */
const leastTeasers = 5;
/** In words. */
const leastInTitle = 3;
/** How many paragraphs of a page may stand before its byline. */
const mostBefore = 8;
/** In words: an article that is said to be for subscribers and is longer seems to be there as a whole. */
const mostInStub = 400;

/**
Finds the article of a page, leaving out all that stands around it.

@param address where the page was fetched from.
@returns nothing where there is no article in it.
*/
export function extractArticle(html: string, address: string | undefined): PageArticle | undefined {
	let isCut = false;
	const document = parseHtml(html, () => {
		isCut = true;
	});
	const {metadata, body, isForSubscribers, isArticlePage} = readMetadata(document, address);
	const hasBarrierPart = cleanPage(document);
	const all = readBlocks(document.body);
	const head = headOf(all);
	const told = mergeMetadata(titleAmong(head, metadata.title), metadata, aboutOf(head));
	const {title = ''} = told;
	const chosen = askExtractor(document.body, all, title);
	const {blocks, hasBarrier} = chooseBlocks(
		all.map((block, index) => ({...block, isChosen: chosen[index] ?? false})),
		{title, byline: told.byline ?? ''},
	);
	const own = withoutRepeated(blocks);
	const fromBody = body === undefined ? [] : blocksOfBody(body);
	const isBodyBetter = wordsOf(fromBody) > 2 * wordsOf(own);
	if (!isBodyBetter && !(isArticle(own) && (isArticlePage || !isListOfArticles(all)))) {
		return undefined;
	}

	const found = isBodyBetter ? fromBody : own;
	return {
		blocks: found.map(({text, level}) => ({text, ...(level !== undefined && {level})})),
		metadata: told,
		isCut,
		isStub: !isBodyBetter && (hasBarrier || hasBarrierPart || isForSubscribers) && wordsOf(own) < mostInStub,
	};
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** The lines before a page's text begins, the nearest ones. */
function headOf(blocks: readonly PlacedBlock[]): readonly string[] {
	const firstText = blocks.findIndex(({text}) => text.length > leastInText);
	const before = blocks.slice(0, firstText === -1 ? mostBefore : firstText).slice(-mostBefore);
	return before.map(({text, firstLine}) => firstLine ?? text);
}

/** Where a page has no heading: the line of which its title says more, as «Harbour Times: Ferry Stays After All». */
function titleAmong(head: readonly string[], told: string | undefined): Metadata {
	const title = head.find(
		line =>
			line.split(' ').length >= leastInTitle &&
			told !== undefined &&
			told.endsWith(line) &&
			/[:|–—-]\s$/u.test(told.slice(0, -line.length)),
	);
	return title === undefined ? {} : {title};
}

/** Byline and day of publication as the page's lines have them. */
function aboutOf(head: readonly string[]): Metadata {
	const byline = head.map(line => findByline(line, false)).find(found => found !== undefined);
	const published = findPublicationDay(head);
	return {...(byline !== undefined && {byline}), ...(published !== undefined && {published})};
}

/** The text that a page gives to search engines: plain or HTML. */
function blocksOfBody(body: string): readonly Block[] {
	if (/<(?:p|br|div)\b/iu.test(body)) {
		return blocksFromHtml(body);
	}

	const plain = body.replaceAll('\r\n', '\n');
	return findParagraphs(plain).spans.map(span => ({text: onOneLine(slice(plain, span))}));
}

function isArticle(blocks: readonly PlacedBlock[]): boolean {
	const texts = blocks.filter(({level}) => level === undefined);
	const length = texts.reduce((sum, {text}) => sum + text.length, 0);
	const linked = texts.reduce((sum, {text, linked: share}) => sum + text.length * share, 0);
	return wordsOf(texts) >= leastWords && linked <= length * mostLinked;
}

/** A front page: most of its headings lead to other pages. */
function isListOfArticles(all: readonly PlacedBlock[]): boolean {
	const headings = all.filter(({level}) => level !== undefined);
	const linked = headings.filter(block => block.linked === 1);
	return linked.length >= leastTeasers && linked.length > headings.length * mostLinked;
}

/** Japanese, Chinese and Thai write no spaces between words, which are about two signs long. */
function wordsOf(blocks: readonly Block[]): number {
	return blocks.reduce(
		(sum, {text}) => sum + text.split(' ').length + Math.floor((text.match(unspaced)?.length ?? 0) / 2),
		0,
	);
}
