import type {DomElement, DomNode} from './dom.ts';
import {isElement} from './dom.ts';
import type {PlacedBlock} from './read-blocks.ts';

/*
Leaves out what an article says a second time to catch the eye: quotations that are pulled out of the text and shown large, and captions that a page gives twice
(for small screens, in a gallery). What is said twice would be counted as said by somebody twice.

A pulled quotation is often cut or has its quotation marks moved. So it counts as repeated when nearly all runs of three of its words stand in the rest of the article
too. It must stand in something that is made for quotations or for what is beside the text: a paragraph among others is never left out, whatever it repeats.
*/

const runLength = 3;
/** Of the runs: an ellipsis, or a word that was put in, breaks three of them. */
const leastRepeated = 0.7;
/** A quotation of fewer words may stand in the text by chance. */
const leastWords = 5;
/** What surrounds a pulled quotation holds it, its speaker, and no more. */
const mostInQuotation = 3;

const quoteNames = /quote|callout|highlight|breakout/i;
const captionNames = /caption/i;
const surroundings = 4;

/** The blocks without pulled quotations and without captions that were there already. */
export function withoutRepeated<Placed extends PlacedBlock>(blocks: readonly Placed[]): readonly Placed[] {
	const groups = Map.groupBy(blocks, quotationAround);
	groups.delete(undefined);
	const candidates = new Map([...groups].filter(([, parts]) => parts.length <= mostInQuotation));
	const repeated = repeatedQuotations(blocks, candidates);
	const seen = new Set<string>();
	return blocks.filter(block => {
		const around = quotationAround(block);
		const isRepeated =
			(around !== undefined && repeated.has(around)) ||
			(isCaption(block) && seen.has(block.text.toLowerCase()));
		seen.add(block.text.toLowerCase());
		return !isRepeated;
	});
}

function repeatedQuotations<Placed extends PlacedBlock>(
	blocks: readonly Placed[],
	candidates: ReadonlyMap<DomElement | undefined, readonly Placed[]>,
): ReadonlySet<DomElement | undefined> {
	// The runs of the candidates are looked up in the text, not the other way round: there are few of them.
	const isFound = new Map<string, boolean>();
	for (const parts of candidates.values()) {
		for (const run of parts.flatMap(({text}) => runsOf(text))) {
			isFound.set(run, false);
		}
	}

	for (const block of isFound.size === 0 ? [] : blocks) {
		if (!candidates.has(quotationAround(block))) {
			for (const run of runsOf(block.text)) {
				if (isFound.has(run)) {
					isFound.set(run, true);
				}
			}
		}
	}

	const isRepeated = ({text}: Placed) => {
		const runs = runsOf(text);
		const found = runs.filter(run => isFound.get(run)).length;
		return runs.length + runLength - 1 >= leastWords && found >= runs.length * leastRepeated;
	};
	return new Set([...candidates].filter(([, parts]) => parts.some(isRepeated)).map(([around]) => around));
}

/** The quotation, or part beside the text, that a block stands in. */
function quotationAround({element}: PlacedBlock): DomElement | undefined {
	let node: DomNode | null | undefined = element;
	for (let step = 0; step < surroundings && node != null && isElement(node); step++) {
		if (/^(?:body|article|main|section)$/.test(node.localName)) {
			return undefined;
		}

		if (/^(?:blockquote|aside)$/.test(node.localName) || quoteNames.test(node.getAttribute('class') ?? '')) {
			return node;
		}

		node = node.parentNode;
	}

	return undefined;
}

/** Whether a block stands under a picture. */
export function isCaption({element}: PlacedBlock): boolean {
	let node: DomNode | null | undefined = element;
	for (let step = 0; step < surroundings && node != null && isElement(node); step++) {
		const {localName} = node;
		if (/^(?:figure|figcaption)$/.test(localName) || captionNames.test(node.getAttribute('class') ?? '')) {
			return true;
		}

		if (/^(?:body|article|main|section)$/.test(localName)) {
			return false;
		}

		node = node.parentNode;
	}

	return false;
}

function runsOf(text: string): readonly string[] {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return words.slice(0, Math.max(0, words.length - runLength + 1)).map((_, index) => {
		return `${words[index]} ${words[index + 1]} ${words[index + 2]}`;
	});
}
