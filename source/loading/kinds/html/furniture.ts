/*
What stands on a page beside its article, told by the words with which its makers name it (classes, ids) and by the words that a reader sees.

Catches: `<div class="newsletter-signup">`, `<section id="relatedStories">`, «Subscribe to continue reading», «We use cookies to improve this site.»
Must not: `<body class="comments-open">` and `<div class="article has-sidebar">` (they hold the article: see clean-page.ts), «The council asks people to sign up for
the night watch.» (a sentence of the text), «“We use cookies because everybody does,” he said.» (somebody's words).

Only words of whole names count: `ad-slot` is an advertisement, `adventure` is none.
*/

/** Names of parts that are other people's words. They may be longer than the article. */
const commentWords = /^(?:comments?|commenting|disqus|respond|discussion|replies|responses)$/;

const furnitureWords =
	/^(?:cookies?|consent|gdpr|ccpa|cmp|onetrust|didomi|newsletters?|signup|subscribe|subscription|related|recommended|recommendations?|recirc|outbrain|taboola|share|sharing|sharedaddy|social|ads?|adslot|advert|adverts|advertisement|advertising|sponsored|promo|promos|promoted|breadcrumbs?|pagination|pager|nav|navbar|navigation|navbox|menu|sidebar|footer|widget|trending|toc|skip|byline|bylines|tags|topics|editsection|noprint|toolbar|tools|ufi|feedback|login|signin|masthead|topbar|player|vjs|jwplayer|disclosure|appeal|donate|donation)$/;

/** Names that say so in two words or more. */
const furniturePhrases =
	/-(?:sign-up|most-(?:read|popular|viewed|shared)|read-(?:more|next|also)|more-(?:stories|on|from|news)|also-(?:read|in)|see-also|you-(?:may|might)|top-(?:bar|nav|stories)|site-(?:header|footer|title|sub|info)|skip-link|author-(?:bio|box|info|card)|about-(?:the-)?author|tag-list|topic-list|links-block|key-(?:events|moments)|post-(?:footer|ufi)|link-list|captioned-button|button-wrapper|print-only|back-to-top|mailing-list|related-\w+|up-next)-/;

/** Short parts with these names say when, where and by whom the article was published: metadata, and no text of it. */
const aboutWords =
	/^(?:meta|metadata|timestamp|dateline|contributors|tagline|published|posted|pubdate|info)$/;

/** Parts that stand between a reader and the rest of the article. */
const barrierWords = /^(?:paywall|regwall|barrier|meter|piano|subscriber)$/;

/** What a name says of a part. */
export type PartKind = 'comments' | 'furniture' | 'about' | 'barrier';

/** @param names classes and ids of an element, with spaces between them. */
export function kindOfPart(names: string): PartKind | undefined {
	const words = names
		.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-')
		.toLowerCase()
		.split(/[^a-z]+/)
		.filter(word => word !== '');
	if (words.some(word => commentWords.test(word))) {
		return 'comments';
	}

	if (words.some(word => barrierWords.test(word))) {
		return 'barrier';
	}

	if (words.some(word => furnitureWords.test(word)) || furniturePhrases.test(`-${words.join('-')}-`)) {
		return 'furniture';
	}

	return words.some(word => aboutWords.test(word)) ? 'about' : undefined;
}

/** A line that asks for something is short; what is longer is text. */
const mostAsked = 300;

const barrierText =
	/^(?:(?:please\s+)?(?:subscribe|register|sign (?:in|up)|log ?in|join)\b.{0,60}\b(?:to|and)\s+(?:continue|keep|read)\b|(?:to\s+)?(?:continue|keep) reading\b|already (?:a|an|have)\b.{0,40}\b(?:subscri\w+|members?|account)|(?:this|the (?:full|rest of (?:this|the)|remainder of (?:this|the))) (?:article|story|content|post)\b.{0,40}\b(?:is|are)\b.{0,40}\b(?:subscribers?|members)|you(?:’|')?(?: ha)?ve (?:read|reached|used)\b.{0,60}\b(?:articles?|limit)|(?:unlock|get full access to) this (?:article|story))/iu;

const asking =
	/^(?:(?:sign up|subscribe)\b(?!.{0,200}\bsaid\b)|get (?:the|our|more|all)\b.{0,80}\b(?:newsletter|inbox|app)\b|follow (?:us|\p{Lu}[\p{L} ]{1,30}) on\b|share (?:this|on)\b|click here (?:to|for)\b|thanks for reading\b|thank you for reading\b.{0,40}[.!]$|(?:we|this (?:site|article|post|page)) (?:may|might|can)? ?(?:earn|receive|contains?)\b.{0,60}\b(?:commission|affiliate links)\b|support (?:our|my) (?:work|journalism)\b|.{0,120}\bbecome a (?:free or )?(?:paying|paid) (?:subscriber|member)\b|.{0,80}\bfeel free to share it\b)/iu;

const label =
	/^(?:advertisement|advert|sponsored(?: content)?|promoted|(?:story|article) continues (?:below|after)\b.*|skip (?:advertisement|to|past)\b.*|share|print|e-?mail|copy link|save|tweet|comments?|\d+ comments?|(?:leave|post|add) a (?:comment|reply)|back to top|listen(?: to this article)?(?: \(.{1,20}\))?|\d+ min(?:ute)?s? read|loading(?:…|\.\.\.)?|image caption|related(?: (?:topics|stories|articles|content|links))?|more on this (?:story|topic)|most read|read more|see also|you may (?:also )?like|press release|from the free encyclopedia)$/iu;

const rights = /^(?:©|\(c\)\s|copyright\b(?! (?:law|holder|office|act|claim)s?\b)|all rights reserved)/iu;
const readingHint =
	/^(?:read|see|watch|listen|more|related|also read|read (?:more|also|next)|see also|don(?:’|')t miss)\s*[:|–—-]/iu;

const cookieTerms =
	/\bcookies?\b|\bconsent\b|\bour (?:\d+ )?partners\b|\bpersonali[sz]ed? (?:ads?|advertising|content)\b|\bpersonal data\b|\bprivacy\b|\byour (?:device|browser|permission|preferences|experience)\b|\bgeolocation\b/giu;
const cookieOpening =
	/^(?:we\b|our\b|this (?:web ?)?site\b|by (?:clicking|continuing|using)\b|you (?:can|may)\b|with your\b|cookies?\b|if you\b|click(?:ing)?\b|manage\b)/iu;

/** Whether a paragraph says whose the page is: what follows is the page's foot. */
export function isRightsLine(text: string): boolean {
	return text.length <= mostAsked && rights.test(text);
}

/** What a paragraph says to the reader of the page rather than of the article. */
export type Saying = 'barrier' | 'furniture' | undefined;

/**
Whether a paragraph belongs to the page and not to the article.

@param linked how much of it is in links, from 0 to 1.
*/
export function sayingOf(text: string, linked: number): Saying {
	if (isAboutCookies(text)) {
		return 'furniture';
	}

	if (text.length > mostAsked) {
		return undefined;
	}

	if (barrierText.test(text)) {
		return 'barrier';
	}

	const isFurniture =
		label.test(text) || asking.test(text) || rights.test(text) || (readingHint.test(text) && linked > 0.3);
	return isFurniture ? 'furniture' : undefined;
}

function isAboutCookies(text: string): boolean {
	if (text.length > 1500 || !cookieOpening.test(text)) {
		return false;
	}

	const terms = new Set([...text.matchAll(cookieTerms)].map(([term]) => term.toLowerCase()));
	return terms.size > 1 || /^(?:we|this (?:web ?)?site)\s+uses?\s+(?:\w+\s+)?cookies\b/iu.test(text);
}
