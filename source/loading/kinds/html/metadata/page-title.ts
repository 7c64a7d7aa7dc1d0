import {onOneLine} from '../../../../article/blocks.ts';

/*
The title of an article, from those that its page gives.

A page writes its title several times: for the window («Ferry stays | Harbour Times»), for search engines (cut at 110 characters, or with other words), for those who share it, and
above the article. The last is what readers know it by, and so it is taken whenever one of the others vouches for it by its words; a page whose first heading is the
site's name is not taken in by that.

Catches: «Ferry Stays After All | Harbour Times», «Ferry stays after all - Harbour Times».
Must not lose: «Ferry or Bridge – What Now?» (no site's name behind the dash), «Ferry | Bridge» (nothing would be left that is a title).
*/

const separator = /\s+(?:[|·•»«]|::|[–—-])\s+/gu;
const bar = /[|·•»«]|::/u;
/** A site's name that is not known as such has few words. */
const mostSiteWords = 4;
/** A single heading of so many words is an article's, whatever other words the page has for those who search. */
const leastSureWords = 4;
/** What is left without it has some. */
const leastTitleWords = 3;
/** And before a section, fewer do: that there was a site's name shows what its bars are for. */
const leastBeforeSection = 2;

/**
A page's title without its site's name, and without a section's behind which that stood.

@param site the publisher's name, and the host, where they are known.
*/
export function withoutSite(title: string, site: readonly string[], least = leastTitleWords): string {
	const told = onOneLine(title);
	const last = [...told.matchAll(separator)].at(-1);
	const names = site.map(squeeze).filter(name => name !== '');
	if (last === undefined) {
		return told;
	}

	const before = told.slice(0, last.index);
	const behind = told.slice(last.index + last[0].length);
	const first = [...told.matchAll(separator)][0] as RegExpExecArray;
	if (isSite(behind, names) || (isLikeSite(behind, last[0]) && wordsIn(before) >= least)) {
		// «Ferry stays | Isles | Harbour Times»
		return before === '' ? told : withoutSite(before, site, leastBeforeSection);
	}

	return isSite(told.slice(0, first.index), names) ? told.slice(first.index + first[0].length) : told;
}

/** The site's name that a title has, where that is not known otherwise: what `withoutSite` takes away from its end. */
export function siteIn(title: string): string | undefined {
	const told = onOneLine(title);
	const without = withoutSite(told, []);
	const rest = told.startsWith(without) ? told.slice(without.length) : '';
	return rest === '' ? undefined : rest.split(separator).at(-1);
}

/**
The title among those that a page gives.

@param headings of the highest rank that the page has, in order.
@param told by the page's metadata, likelier ones first, without the site's name.
@param site as of `withoutSite`.
*/
export function chooseTitle(
	headings: readonly string[],
	told: readonly string[],
	site: readonly string[] = [],
): string | undefined {
	const seen = told.map(title => new Set(wordList(title)));
	const vouched = headings.find(heading =>
		seen.some(words => {
			const own = wordList(heading);
			const shared = own.filter(word => words.has(word)).length;
			return own.length > 1 && shared * 2 > Math.min(own.length, words.size) && shared > 1;
		}),
	);
	const [only = '', ...others] = headings;
	const isSure = others.length === 0 && wordsIn(only) >= leastSureWords && !isSite(only, site.map(squeeze));
	return vouched ?? (isSure ? only : undefined) ?? told[0] ?? (headings.length === 1 ? only : undefined);
}

/** @param names squeezed. */
function isSite(part: string, names: readonly string[]): boolean {
	const squeezed = squeeze(part);
	return (
		squeezed.length > 1 &&
		names.some(
			name =>
				name === squeezed ||
				(Math.min(name.length, squeezed.length) > 2 &&
					(name.includes(squeezed) || squeezed.startsWith(name))),
		)
	);
}

/** Behind a bar stands the site; a dash may belong to the title, unless few words with capitals follow. */
function isLikeSite(part: string, mark: string): boolean {
	const words = part.split(' ');
	return (
		words.length <= mostSiteWords &&
		!/[.?!,:;]$/u.test(part) &&
		(bar.test(mark) || (words.length > 1 && words.every(word => /^(?:\p{Lu}|of$|the$|and$|&$)/u.test(word))))
	);
}

function wordsIn(text: string): number {
	return text.split(' ').length;
}

function wordList(text: string): readonly string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Letters and digits alone: «The Harbour Times» as it may stand in a host. */
function squeeze(name: string): string {
	return wordList(name)
		.join('')
		.replace(/^the(?=.{3})/u, '');
}
