/*
What a mail says to its reader beside its text: «View in browser», «Forwarded this email?», buttons, and at the foot why it was sent, by whom, and how to be rid of it. It is left out, because it is the sender's
machinery and would be read as statements of the article («You are receiving this because you signed up»).

Single lines are left out wherever they stand if they say nothing else. The foot is left out as a whole: from the mail's end up, over lines of that sort and the few between them that are no sentences (an
address, a name), as long as one of them is sure to be of a foot. So a story about people who unsubscribe is kept, and so is a list of headlines above the foot.
*/
import {type Block, onOneLine} from '../../../article/blocks.ts';
import {findByline} from '../../../article/byline.ts';
import type {Metadata} from '../../../article/metadata.ts';
import {isDateLine} from '../../../article/publication-date.ts';

/** What a foot is at most. Legal notes are long, but few. */
const mostFootBlocks = 40;
/** Between two lines of a foot there may be so many others. */
const mostBetween = 3;
const mostBetweenLength = 120;
const sentence = /[.!?…]["'”’»)]*$/u;
/** Days without a year, as publishing programs show them under the title. */
const shortDay =
	/^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}|\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?)$/iu;
const mostHead = 8;
const mostLine = 160;
const mostLooked = 2000;

/** Lines that say nothing else, wherever they are. */
const line =
	/^(?:\W*(?:view|read|open|see)\b.{0,40}\b(?:in (?:your|a|the) (?:web ?)?browser|in browser|online|on the web|as a web ?page|in (?:the )?app)\b.{0,20}|(?:view )?(?:web|online|browser) version|(?:having )?trouble (?:viewing|reading|seeing) .{0,80}|(?:can(?:’|')t|cannot) (?:see|read|view) .{0,80}|images not (?:displaying|showing).{0,80}|(?:was this (?:e-?mail )?)?forwarded (?:this|to you|by a friend).{0,100}|(?:sign up|subscribe|join|upgrade)(?: (?:now|here|today|free|for free|to paid|to (?:this|the|our) newsletter))?|share(?: (?:this|on) .{0,40})?|tweet(?: this)?|forward(?: (?:this|to a friend).{0,40})?|(?:(?:more|less) )?like(?: this)?|become a (?:free |paid |paying )?(?:member|subscriber|supporter)|comments?|leave a comment|restack|reply|donate|unsubscribe|print|download|read more|learn more|listen now|watch now|shop now|get (?:the|our) app|advertisements?|sponsored(?: (?:by|content).{0,60})?|a message from our sponsors?.{0,40}|(?:follow us(?: on)?|facebook|twitter|x|instagram|linkedin|youtube|tiktok|threads|bluesky|mastodon|whatsapp|telegram|pinterest|reddit|rss|website|e-?mail|(?:app|play) store|google play)(?:\W+(?:facebook|twitter|x|instagram|linkedin|youtube|tiktok|threads|bluesky|mastodon|whatsapp|telegram|pinterest|reddit|rss|website|e-?mail|and))*|\d+ min(?:ute)?s? read|©.{0,80})\W*$/iu;

/** Lines that a foot begins with, or consists of. */
const foot =
	/\bunsubscribe\b|\bopt[ -]out\b|\b(?:manage|update|change|edit)\b.{0,30}\b(?:preferences|subscriptions?|settings|profile)\b|\b(?:e-?mail|communication) preferences\b|\byou(?:’|')?(?:re| are| have)? ?(?:received?|receiving|getting|subscribed|signed up)\b.{0,80}\b(?:this|because|e-?mail|newsletter|to|for|as)\b|\bthis (?:e-?mail|message|newsletter) (?:was|has been|is being|is) (?:sent|intended|delivered)\b|\bwas sent to\b|\bno longer (?:wish|want)\b.{0,30}\b(?:receive|get|hear)\b|\bcopyright\s+(?:©|\(c\)|\d{4})|^\W*(?:©|\(c\))\s|\ball rights reserved\b|\bprivacy (?:policy|notice|statement)\b|\bterms (?:of (?:use|service)|and conditions|& conditions)\b|\badd us to your address book\b|\bour (?:mailing|postal) address\b|\bsent (?:by|via|with|from|using)\b.{0,40}\b(?:mailchimp|substack|beehiiv|ghost|kit|convertkit|buttondown|campaign monitor|constant contact|sendgrid|hubspot)\b|\bpowered by\b|\bchange how you receive these\b|^.{0,60}(?:©|\(c\)) ?\d{4}|\breader-supported publication\b|\bconsider (?:becoming|upgrading)\b.{0,40}\bsubscri/iu;
/** Of these a foot is sure; the others are words of articles too. */
const sureFoot =
	/^\W*unsubscribe\b|^.{0,120}\bunsubscribe\W*$|^.{0,60}(?:©|\(c\)) ?\d{4}|\bunsubscribe\b.{0,60}\b(?:here|from|link|list|at any time|instantly|click)\b|\b(?:click|here|to|or|can) unsubscribe\b|\byou(?:’|')?(?:re| are| have)? ?(?:received?|receiving|getting)\b.{0,20}\bthis\b.{0,30}\b(?:e-?mail|newsletter|message|because|as)\b|\bthis (?:e-?mail|message|newsletter) (?:was|is|has been) sent to\b|\b(?:manage|update|change|edit) (?:your )?(?:e-?mail |newsletter )?(?:preferences|subscriptions?)\b|^\W*(?:©|copyright\s+(?:©|\(c\)|\d{4}))/iu;

/** What is left of a mail's paragraphs. */
export function withoutFurniture(blocks: readonly Block[], metadata: Metadata): readonly Block[] {
	const body = blocks.slice(0, footStart(blocks)).filter(({text}) => !isLine(text));
	return withoutHead(body, metadata);
}

function isLine(text: string): boolean {
	return text.length <= mostLine && line.test(text);
}

/** Where the foot begins. */
function footStart(blocks: readonly Block[]): number {
	const earliest = Math.max(1, blocks.length - mostFootBlocks);
	let start = blocks.length;
	let isSure = false;
	for (let index = blocks.length - 1; index >= earliest; index--) {
		const text = blocks[index]?.text ?? '';
		const beginning = text.slice(0, mostLooked);
		const isNext = index === start - 1;
		if (foot.test(beginning) || (isNext && isLine(text))) {
			start = index;
			isSure ||= sureFoot.test(beginning);
		} else if (start - index > mostBetween || text.length > mostBetweenLength || sentence.test(text)) {
			break;
		}
	}

	return isSure ? start : blocks.length;
}

/**
Who wrote a mail that a publication sends: a paragraph at its head that says nothing else («By Jane Doe», «Jane Doe»).

@param isName whether words are somebody's name.
*/
export function bylineOf(blocks: readonly Block[], isName: (words: string) => boolean): string | undefined {
	const head = blocks.slice(0, mostHead).filter(({text}) => text.length <= mostLine);
	return head
		.map(({text}) => (isName(text) ? text : findByline(text, true)))
		.find(found => found !== undefined);
}

/** At the head: who sends it, when, and its title once more. The article says so elsewhere. */
function withoutHead(blocks: readonly Block[], {title, byline, publisher}: Metadata): readonly Block[] {
	const known = [title, byline, publisher].filter(words => words !== undefined).map(folded);
	const isKnown = (text: string) => {
		const words = folded(text.replace(/^by\s/iu, ''));
		return (
			known.includes(words) ||
			(text.length <= mostLine && (isDateLine(text) || shortDay.test(text) || isByline(text)))
		);
	};

	const isByline = (text: string) => byline !== undefined && findByline(text, true) === byline;
	return blocks.filter(({text}, index) => index >= mostHead || text.length > mostLine || !isKnown(text));
}

/** Marks count: «The ferry stays.» is a sentence, and not the title once more. */
function folded(text: string): string {
	return onOneLine(text).toLowerCase();
}
