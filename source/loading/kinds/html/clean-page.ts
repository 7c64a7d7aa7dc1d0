import {
	type DomDocument,
	type DomElement,
	type DomNode,
	elementsUnder,
	isElement,
	isText,
	nodesUnder,
} from './dom.ts';
import {kindOfPart} from './furniture.ts';
import {isHidden} from './hidden.ts';

/*
Takes out of a page what surely is not its article, so that an extractor cannot be taken in by it: navigation, comments (which may be longer than the article),
cookie walls, lists of other articles, invitations to subscribe, what is hidden.

What a part is called is believed only as far as it goes with what it holds. A part with the page's first heading or with most of its paragraphs holds the article, whatever
it is called; only comments may hold most of a page.
*/

const furnitureElements =
	/^(?:nav|menu|dialog|footer|amp-sidebar|amp-user-notification|amp-consent|amp-ad|amp-social-share)$/;
const furnitureRoles =
	/^(?:navigation|complementary|banner|contentinfo|search|dialog|alertdialog|alert|menu|menubar|toolbar)$/i;
const factNames = /fact|info-?box|glance|key-?(?:points|facts)|timeline|quote/i;
const articleNames = /(?:^|[\s_-])(?:article|story|post|entry|page|wrapper|layout|main)(?:$|[\s_-])/i;
const holdsText = /^(?:p|li|td|th|blockquote|figure|figcaption|dd|dt)$/;

/** Parts of text are small when they are furniture. */
const mostInText = 300;
const mostAbout = 250;
/** A barrier that says nothing keeps nobody from anything. */
const leastInBarrier = 20;
/** Of all paragraphs: a part with more than that is not furniture. */
const mostShare = 0.5;

/** How much a part of the page holds. */
type Weight = {all: number; paragraphs: number; holdsHeading: boolean};

/**
Takes what surely is not the article out of a page.

@returns whether there was a part that keeps readers from the rest of the article.
*/
export function cleanPage(document: DomDocument): boolean {
	const {body} = document;
	removeHidden(body);
	const weights = weigh(body);
	const total = weights.get(body)?.paragraphs ?? 0;
	let hasBarrier = false;
	const removed = new Set<DomNode>();
	for (const element of elementsUnder(body)) {
		if (element.parentNode !== null && removed.has(element.parentNode)) {
			removed.add(element);
			continue;
		}

		const kind = kindOfElement(element);
		if (kind !== undefined && mayBeRemoved(element, kind, weights.get(element), total)) {
			removed.add(element);
			hasBarrier ||= kind === 'barrier' && (weights.get(element)?.all ?? 0) >= leastInBarrier;
			element.remove();
		}
	}

	return hasBarrier;
}

function removeHidden(body: DomElement): void {
	const hidden: DomElement[] = [];
	const isWanted = (node: DomNode) => {
		const isOut = isElement(node) && isHidden(node) && !/^(?:main|article)$/.test(node.localName);
		if (isOut) {
			hidden.push(node);
		}

		return !isOut && (isElement(node) || isText(node));
	};
	for (const _ of nodesUnder(body, isWanted)) {
		// Only what is passed over counts.
	}

	for (const element of hidden) {
		element.remove();
	}
}

function kindOfElement(element: DomElement): ReturnType<typeof kindOfPart> {
	const {localName} = element;
	const role = element.getAttribute('role');
	if (furnitureElements.test(localName) || (role !== null && furnitureRoles.test(role))) {
		return 'furniture';
	}

	const names = [
		element.getAttribute('class') ?? '',
		element.getAttribute('id') ?? '',
		element.getAttribute('data-component') ?? '',
	]
		.join(' ')
		.trim();
	if (localName === 'aside' && !factNames.test(names)) {
		return 'furniture';
	}

	return names === '' ? undefined : kindOfPart(names);
}

function mayBeRemoved(
	element: DomElement,
	kind: NonNullable<ReturnType<typeof kindOfPart>>,
	weight: Weight | undefined,
	total: number,
): boolean {
	const {localName} = element;
	if (weight === undefined || weight.holdsHeading || /^(?:h1|main|tbody|tr)$/.test(localName)) {
		return false;
	}

	if (kind === 'comments') {
		return weight.paragraphs <= total * mostShare || !articleNames.test(element.getAttribute('class') ?? '');
	}

	if (kind === 'about') {
		return weight.all <= mostAbout && localName !== 'figure' && localName !== 'figcaption';
	}

	if (holdsText.test(localName) && weight.all > mostInText) {
		return false;
	}

	return weight.paragraphs <= total * mostShare || total === 0;
}

/** How much each element holds, in one pass: what is in an element counts for those around it when it is left. */
function weigh(body: DomElement): ReadonlyMap<DomNode, Weight> {
	const weights = new Map<DomNode, Weight>([[body, {all: 0, paragraphs: 0, holdsHeading: false}]]);
	const elements: DomElement[] = [body];
	for (const node of nodesUnder(body)) {
		if (isElement(node)) {
			elements.push(node);
			const holdsHeading =
				/^(?:h1|main)$/.test(node.localName) || /articlebody/i.test(node.getAttribute('itemprop') ?? '');
			weights.set(node, {all: 0, paragraphs: 0, holdsHeading});
		} else if (isText(node) && node.parentNode !== null) {
			const weight = weights.get(node.parentNode);
			const {length} = (node.textContent ?? '').trim();
			if (weight !== undefined) {
				weight.all += length;
			}
		}
	}

	for (const element of elements.toReversed()) {
		const weight = weights.get(element) as Weight;
		const around = element.parentNode === null ? undefined : weights.get(element.parentNode);
		weight.paragraphs = element.localName === 'p' ? weight.all : weight.paragraphs;
		if (around !== undefined && element !== body) {
			around.all += weight.all;
			around.paragraphs += weight.paragraphs;
			around.holdsHeading ||= weight.holdsHeading;
		}
	}

	return weights;
}
