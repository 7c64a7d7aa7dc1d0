import {type DomElement, isText, nodesUnder} from './dom.ts';

/** Elements that hold no words of the document, or words that are not shown where scripts do not run. */
const wordless = new Set(
	(
		'script style template noscript head title meta link base svg canvas iframe object embed audio video map ' +
		'select option optgroup datalist button input textarea meter progress annotation annotation-xml rt rp ' +
		// What was struck out is not said any more.
		'del s strike'
	).split(' '),
);

const hidingStyle = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
const hidingClass =
	/(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-(?:text|only)|a11y-hidden|show-for-sr|u-hidden|is-hidden|hidden)(?:\s|$)/i;

/** «hidden md:block» is hidden on small screens alone. */
const shownOnLarge = /(?:^|\s)(?:sm|md|lg|xl|2xl):(?!hidden)\S/;

/** In characters: while a page asks for something, all of it may be said to be hidden from those who listen. */
const mostUnheard = 500;

/**
Whether an element, and all that is in it, is not to be read: scripts and styles, what a page hides from everybody (`hidden`, `display: none`) or from those who see
it (`sr-only`: «Image caption»), what a reader types into, and readings beside ruby text.
*/
export function isHidden(element: DomElement): boolean {
	const {localName} = element;
	if (wordless.has(localName)) {
		return true;
	}

	if (localName === 'dialog') {
		return !element.hasAttribute('open');
	}

	const style = element.getAttribute('style');
	const classes = element.getAttribute('class');
	return (
		(element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') ||
		(element.getAttribute('aria-hidden') === 'true' && !holdsMoreThan(element, mostUnheard)) ||
		(style !== null && hidingStyle.test(style)) ||
		(classes !== null && hidingClass.test(classes) && !shownOnLarge.test(classes))
	);
}

function holdsMoreThan(element: DomElement, most: number): boolean {
	let length = 0;
	for (const node of nodesUnder(element)) {
		length += isText(node) ? (node.textContent ?? '').trim().length : 0;
		if (length > most) {
			return true;
		}
	}

	return false;
}
