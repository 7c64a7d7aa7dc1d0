/*
The address that an article names for itself, in the lines around it.

Catches: «Source: https://harbour.example/news/ferry-stays.» as a line of its own (the full stop is cut off), and «https://harbour.example/news/ferry-stays» as a whole paragraph.
Must not: «The results are at https://harbour.example/results.» (prose), an address under «The full results are here:» or «References», one of several
unlabelled ones, an unlabelled front page (https://harbour.example/), which is somebody's, but no article's.

Limits: an address that a line break cuts in two is lost or, where the first half passes for an address, short; words behind the address
(«(accessed 3 March)») make a line prose; «www.harbour.example/ferry» without a protocol is no address; labels are known in English only.
*/

/** How many paragraphs at either end of an article may name its address. */
export const mostAround = 5;

/** More than any title block or note at the foot has: what is longer is prose, and is not looked at. */
const mostLength = 2000;

/** What says of an address that the article stands there. */
const ownLabel =
	/^(?:(?:article|original|canonical|full|story|page|web)\s+)?(?:url|uri|link|permalink|address)$|^(?:this\s+(?:article|story|post|piece|report)\s+)?(?:was\s+)?(?:originally\s+|first\s+)?(?:published|appeared|posted)(?:\s+(?:at|on|in))?$/iu;
/** What says so less surely: there may be a better one. */
const sourceLabel =
	/^(?:(?:original\s+)?(?:source|article|story)|(?:retrieved|taken|reprinted)\s+from|available\s+at|read\s+(?:(?:more|on|the\s+(?:full|original|whole)\s+(?:article|story|post|text))\s+)(?:at|on|here))$/iu;

/** A label with its colon, which may be missing behind a preposition, and an address, which may stand in brackets. */
const line =
	/^(?:(?<label>\p{L}[\p{L} ]{1,50}?)(?::\s*|(?<=\b(?:at|on|in|from))\s+))?[<([]?(?<address>https?:\/\/\S+)$/iu;
const endMark = /[.,;:!?…'"”’»>]/u;
const listHeading =
	/^(?:references|sources|links|notes|footnotes|bibliography|works cited|further reading|see also|related|external links|online|on the web|on the net)\W*$/iu;

type Named = {readonly address: string; readonly rank: 'own' | 'source' | 'bare'};

/**
Finds the address that an article names for itself, as it is written there.

@param head the article's first paragraphs; of these and of the last ones the nearest `mostAround` count.
@param tail its last paragraphs, in order. They may be the first ones too.
@returns an address of the web that `new URL` accepts; nothing where none is named, or several with equal right.
*/
export function findAddress(head: readonly string[], tail: readonly string[]): string | undefined {
	const named = [...namedIn(head.slice(0, mostAround)), ...namedIn(tail.slice(-mostAround))];
	for (const rank of ['own', 'source', 'bare'] as const) {
		const addresses = new Set(named.filter(one => one.rank === rank).map(({address}) => address));
		const [address, ...others] = addresses;
		if (address !== undefined) {
			return others.length === 0 ? address : undefined;
		}
	}

	return undefined;
}

/** Whether a paragraph does nothing but name an address, so that it is no title. */
export function isAddressLine(paragraph: string): boolean {
	return namedIn([paragraph]).length > 0 || addressIn(paragraph) !== undefined;
}

function namedIn(paragraphs: readonly string[]): readonly Named[] {
	const near = paragraphs.map(paragraph => (paragraph.length > mostLength ? '' : paragraph.trim()));
	const afterHeading = near.findIndex(paragraph => listHeading.test(paragraph));
	return near.flatMap((paragraph, index) => {
		const lines = paragraph.split('\n').map(text => text.trim());
		return lines.flatMap((text, at) => {
			const previous = at > 0 ? lines[at - 1] : near[index - 1];
			const found = lineNames(text, previous ?? '');
			const isListed = afterHeading >= 0 && index >= afterHeading;
			// A long address fills a line of wrapped prose too.
			const isAlone = lines.length === 1 && !isListed;
			return found !== undefined && (found.rank !== 'bare' || isAlone) ? [found] : [];
		});
	});
}

/** What a line names, behind the line or paragraph before it. */
function lineNames(text: string, previous: string): Named | undefined {
	const address = addressIn(text);
	if (address === undefined) {
		return undefined;
	}

	const own = line.exec(text)?.groups?.['label'];
	const label = own ?? (previous.endsWith(':') ? previous.slice(0, -1) : undefined);
	const rank = label === undefined ? 'bare' : rankOf(label.trim());
	return rank === undefined || (rank === 'bare' && isFrontPage(address)) ? undefined : {address, rank};
}

function rankOf(label: string): Named['rank'] | undefined {
	return ownLabel.test(label) ? 'own' : sourceLabel.test(label) ? 'source' : undefined;
}

/** The address that a line consists of, but for a label and for marks around it. */
function addressIn(text: string): string | undefined {
	const found = text.length > mostLength ? undefined : line.exec(text)?.groups?.['address'];
	const address = found === undefined ? '' : withoutMarks(found);
	// Invisible characters, and a name before the host, can make an address look like another.
	if (/\p{C}|^https?:\/\/[^/?#]*@/iu.test(address)) {
		return undefined;
	}

	const protocol = URL.parse(address)?.protocol;
	return protocol === 'http:' || protocol === 'https:' ? address : undefined;
}

/** A bracket that was opened in the address belongs to it. */
function withoutMarks(address: string): string {
	const surplus = {
		')': count(address, ')') - count(address, '('),
		']': count(address, ']') - count(address, '['),
	};
	let end = address.length;
	while (end > 0) {
		const mark = address[end - 1] as string;
		const isMark = mark === ')' || mark === ']' ? surplus[mark]-- > 0 : endMark.test(mark);
		if (!isMark) {
			break;
		}

		end--;
	}

	return address.slice(0, end);
}

function count(text: string, letter: string): number {
	return text.split(letter).length - 1;
}

function isFrontPage(address: string): boolean {
	const {pathname, search} = new URL(address);
	return pathname === '/' && search === '';
}
