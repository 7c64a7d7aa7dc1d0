import {Readability} from '@mozilla/readability';
import {parseHTML} from 'linkedom';
import {copyOfPage, mark} from './copy-of-page.ts';
import type {DomElement} from './dom.ts';
import type {PlacedBlock} from './read-blocks.ts';
import {takeSample} from './take-sample.ts';

/*
Asks Readability which paragraphs of a page are its article. It is asked where the article is and no more: what it gives back has lost tables, lists and captions that it
takes for furniture, and has its own order of things. So it is shown a copy of the page (copy-of-page.ts), and of parts with very many paragraphs a sample (take-sample.ts):
it takes half a second for each thousand.

Readability and Defuddle find about as much on the pages in test/pages (`npm run bench:extraction`), but Defuddle takes more than twice as long, gives back HTML
from which nobody can tell where it stood, and writes to the console.
*/

/** Readability looks for more where it has found less text than that; its own 500 is more than a short report has. */
const shortText = 200;

/** Which blocks are the article's, as Readability sees it. @param body that they were read from. */
export function askExtractor(
	body: DomElement,
	blocks: readonly PlacedBlock[],
	title: string,
): readonly boolean[] {
	const isShown = takeSample(body, blocks);
	const shown = blocks.filter((_, index) => isShown[index]);
	const copy = copyOfPage(body, shown, title);
	const chosen = new Set(ask(copy.source));
	const answers = blocks.map(({element}, index) =>
		isShown[index] ? chosen.has(copy.numbers.get(element) ?? '') : undefined,
	);
	return answered(answers);
}

/** The marks of what Readability chooses of a copy. */
function ask(source: string): readonly string[] {
	// The library's types are a browser's; all that `serializer` gives back is the element itself.
	const {document} = parseHTML(source) as unknown as {
		document: ConstructorParameters<typeof Readability>[0];
	};
	const content = new Readability<DomElement>(document, {
		charThreshold: shortText,
		keepClasses: true,
		disableJSONLD: true,
		serializer: node => node as unknown as DomElement,
	}).parse()?.content;
	const found = content == null ? [] : [...content.querySelectorAll(`[${mark}]`)];
	return found.map(element => element.getAttribute(mark) ?? '');
}

/** What was not shown is chosen where the nearest that was shown is, on either side. */
function answered(answers: ReadonlyArray<boolean | undefined>): readonly boolean[] {
	const filled = answers.map(answer => answer ?? false);
	let before = false;
	for (const [index, answer] of answers.entries()) {
		before = answer ?? before;
		filled[index] = before;
	}

	let behind = false;
	for (let index = answers.length - 1; index >= 0; index--) {
		behind = answers[index] ?? behind;
		filled[index] = answers[index] ?? (filled[index] || behind);
	}

	return filled;
}
