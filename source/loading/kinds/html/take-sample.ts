import {elementsAround} from './copy-of-page.ts';
import type {DomElement, DomNode} from './dom.ts';
import type {PlacedBlock} from './read-blocks.ts';

/*
Of a page with very many paragraphs, those that speak for the others. Where an element has hundreds of parts with text, its first and its last ones show what it is: a book's
chapter, a table, a list of comments. What is left out of the middle is judged as what is beside it.
*/

/** Of an element's parts with text, as many at either end are shown. Articles of ordinary length are shown as a whole. */
const mostAtEnd = 100;
/** Where that still leaves more paragraphs, there are fewer of each part. */
const mostShown = 3000;

/** Whether each block is in the sample. @param body that they were read from. */
export function takeSample(body: DomElement, blocks: readonly PlacedBlock[]): readonly boolean[] {
	const places = placesOf(body, blocks);
	for (let atEnd = mostAtEnd; atEnd > 1; atEnd = Math.floor(atEnd / 2)) {
		const isShown = places.map(place =>
			place.every(({index, of}) => index < atEnd || index >= of.count - atEnd),
		);
		if (isShown.filter(Boolean).length <= mostShown) {
			return isShown;
		}
	}

	// Whatever a page is that nests so many parts, its beginning will do.
	return blocks.map((_, index) => index < mostShown);
}

/** Where something stands among the parts of what it is in. */
type Place = {readonly index: number; readonly of: {count: number}};

/** For each block, the place of each element around it that has others beside it, and its own where it shares its element. */
function placesOf(body: DomElement, blocks: readonly PlacedBlock[]): ReadonlyArray<readonly Place[]> {
	const counts = new Map<DomNode, {count: number}>();
	const known = new Map<DomNode, Place>();
	const take = (around: DomNode): Place => {
		const of = counts.get(around) ?? {count: 0};
		counts.set(around, of);
		return {index: of.count++, of};
	};

	return blocks.map(({element}) => {
		const chain = elementsAround(element, body);
		const places = chain.map((one, depth) => {
			const place = known.get(one) ?? take(chain[depth - 1] ?? body);
			known.set(one, place);
			return place;
		});
		return [...places, take(element ?? body)];
	});
}
