import {bind, type Context, panes} from './binding.ts';
import {withoutArticle, withoutHeadings, withoutOthers} from './reasons.ts';
import {articlesOverlay, shelfEntries} from './shelf-entries.ts';
import type {State} from './state.ts';

const list: readonly Context[] = ['articles'];

/** Keys for the article as a whole, from one article to another, and in the list of them. */
export const articleBindings = [
	bind('articles.open', 'A', panes, 'Articles', 'All articles that were opened together: type to find one', {
		label: 'articles',
		disabled: withoutOthers,
	}),
	bind('article.next', 'J', panes, 'Articles', 'Next article', {
		takes: 'repeat',
		label: 'next article',
		disabled: withoutOthers,
	}),
	bind('article.previous', 'K', panes, 'Articles', 'Previous article', {
		takes: 'repeat',
		disabled: withoutOthers,
	}),
	bind('contents.open', 'O', panes, 'Articles', 'Contents: the chapters and headings of the article', {
		label: 'contents',
		disabled: withoutHeadings,
	}),
	bind('heading.next', 'c', panes, 'Articles', 'Next chapter or heading', {
		takes: 'repeat',
		disabled: withoutHeadings,
	}),
	bind('heading.previous', 'C', panes, 'Articles', 'Previous chapter or heading', {
		takes: 'repeat',
		disabled: withoutHeadings,
	}),
	bind('about.open', 'I', panes, 'Articles', 'About the article: who, when, where from, how long', {
		disabled: withoutArticle,
	}),
	bind('articles.go', 'enter', list, 'List of articles', 'Open the article', {
		label: 'open',
		disabled: withoutChoice,
	}),
	bind('articles.down', 'down ctrl-n', list, 'List of articles', 'Next article of the list', {label: 'next'}),
	bind('articles.up', 'up ctrl-p', list, 'List of articles', 'Previous article of the list'),
	bind('articles.pageDown', 'pageDown ctrl-v', list, 'List of articles', 'Down a page'),
	bind('articles.pageUp', 'pageUp alt-v', list, 'List of articles', 'Up a page'),
	bind('articles.close', 'escape ctrl-g', list, 'List of articles', 'Close the list', {
		label: 'close',
		closes: true,
	}),
];

function withoutChoice(state: State): string | undefined {
	const overlay = articlesOverlay(state);
	return overlay && shelfEntries(state, overlay.query).items.length === 0
		? 'No article is called that'
		: undefined;
}
