import {onOneLine} from '../../../article/blocks.ts';
import {walkMarkup} from '../../markup/walk-markup.ts';
import type {FeedText} from './feed-entry.ts';

/** What may stand in a title as a tag. Others are words there: «List<String>», «x < y». */
const inlineElements = new Set(
	'a abbr acronym b bdi bdo big br cite code del dfn em font h1 h2 h3 h4 h5 h6 i img ins kbd mark nobr p q s samp small span strike strong sub sup time tt u var wbr'.split(
		' ',
	),
);
const mostTitle = 1000;
const mostFirstWords = 80;
const leastWhole = 1500;
const mostTail = 400;

/** What says at the end of a text that it goes on elsewhere. Sentences that end with such words have a full stop behind them. */
const goesOn =
	/(?:\[?(?:…|\.\.\.)\]?|\b(?:read|see|view)\s+(?:more|the\s+(?:rest|full|whole)(?:\s+\p{L}+){0,3})|\b(?:continue|keep)\s+reading(?:\s[^.]{0,100})?|[[(]\s*more\s*[\])]|\bmore\s*[»>→…])\s*[»>→]*\s*$/iu;
/** Most texts have nothing of this, and need not be taken apart. */
const mayGoOn = /…|\.\.\.|&hellip;|&#8230;|&#x2026;|more|reading|rest|full|whole/i;
/** «The post … appeared first on …», which publishing programs put behind every text. */
const signature = /\b(?:the\s+)?(?:post|article)\s.{1,300}\sappeared\s+first\s+on\s.{1,100}$/iu;

/** A title as one line of plain text. */
export function plainTitle(title: FeedText | undefined): string {
	const text = title?.text.slice(0, mostTitle) ?? '';
	return onOneLine(title?.isHtml === true ? textOfHtml(text) : text);
}

/** What a piece of HTML says, without its tags: those that no title has are words of it. Scripts and styles say nothing. */
export function textOfHtml(html: string): string {
	const pieces: string[] = [];
	let silent = '';
	const tag = (name: string, start: number, end: number) => {
		pieces.push(name === 'br' || !inlineElements.has(name) ? ' ' : '');
		if (silent === '' && !isElement(name)) {
			pieces.push(html.slice(start, end));
		}
	};

	walkMarkup(html, false, {
		opened({name, start, end, isEmpty}) {
			tag(name, start, end);
			silent ||= !isEmpty && (name === 'script' || name === 'style') ? name : '';
		},
		closed(name, start, end) {
			tag(name, start, end);
			silent = name === silent ? '' : silent;
		},
		text(text) {
			if (silent === '') {
				pieces.push(text);
			}
		},
	});
	return pieces.join('');
}

const blockElements =
	/^(?:address|article|aside|audio|blockquote|body|button|canvas|caption|center|col|colgroup|dd|details|div|dl|dt|embed|fieldset|figcaption|figure|footer|form|head|header|hr|html|iframe|input|label|li|link|main|map|meta|nav|noscript|object|ol|option|param|picture|pre|script|section|select|source|style|summary|svg|path|table|tbody|td|tfoot|th|thead|title|tr|track|ul|video)$/u;

function isElement(name: string): boolean {
	return inlineElements.has(name) || blockElements.test(name);
}

/** The first words of a text, for an entry without a title. */
export function firstWords(words: FeedText | undefined): string {
	const beginning = words?.text.slice(0, 20 * mostFirstWords) ?? '';
	const text = onOneLine(words?.isHtml === true ? textOfHtml(beginning) : beginning);
	if (text.length <= mostFirstWords) {
		return text;
	}

	const space = text.lastIndexOf(' ', mostFirstWords);
	return `${text.slice(0, space > 0 ? space : mostFirstWords)}…`;
}

/** Whether there are words beside the tags. */
export function hasWords({text, isHtml}: FeedText): boolean {
	return isHtml
		? /\S/u.test(textOfHtml(text.slice(0, mostFirstWords))) || firstWords({text, isHtml}) !== ''
		: /\S/u.test(text);
}

/**
Whether the words that a feed carries are all that the article has:

- from the place for whole content, unless they end as an excerpt does («[…]», «Read more»);
- from the place for a summary, where they are as long as an article too, and do not end as an excerpt does.

Catches: a summary of 300 words that ends in a full stop, where a feed has no other place for its texts. Must not: a teaser of three sentences.
*/
export function isWhole({text, isHtml}: FeedText, isFromContent: boolean): boolean {
	const tail = text.slice(-2 * mostTail);
	if (mayGoOn.test(tail)) {
		const end = onOneLine(isHtml ? textOfHtml(tail) : tail).slice(-mostTail);
		if (goesOn.test(end.replace(signature, '').trim())) {
			return false;
		}
	}

	return isFromContent || (isHtml ? onOneLine(textOfHtml(text)) : text).length >= leastWhole;
}
