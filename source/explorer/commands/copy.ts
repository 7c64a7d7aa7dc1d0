import type {Article} from '../../article/article.ts';
import {indexAt, type Span, slice} from '../../article/span.ts';
import type {Fact} from '../../reading/facts.ts';
import type {Statement} from '../../reading/reading.ts';
import {makeSafe} from '../../terminal/safe-text.ts';
import type {Step} from '../actions.ts';
import {articleName} from '../rows/article-name.ts';
import {
	actorById,
	factById,
	litFacts,
	placeOf,
	readingOf,
	selectedFact,
	sentenceAt,
	stopIndexAt,
	stopsOf,
} from '../selectors.ts';
import {type State, topOverlay} from '../state.ts';
import {chosenEntry} from './items.ts';

/*
A citation is what a reporter pastes into a story: the words, who said them, and where they stand.

	“equal members of Europe.”
	— Volodymyr Zelenskyy (“He”), in “Peace Talks Stall”, ¶4, The Example, 2022-03-02, https://example.org/talks

The words are the article's own, marks of quotation included and none added, so that a paraphrase never turns into a
quote. The paragraph is the one that the header counts; a file's name says where the words stand only if the article has
no title. Line breaks of hard-wrapped text become spaces; pieces of a quote that the article interrupts are joined by «…».
*/

/** Copies what is chosen in a view, or else the selected quote or claim if its words are under the cursor or its list has the focus, or else the sentence. */
export function copy(state: State): Step {
	return topOverlay(state) === undefined ? copySelected(state) : copyChosen(state);
}

/** The fact of the entry that is chosen in a view; where it has none, the sentence that it leads to. */
function copyChosen(state: State): Step {
	const entry = chosenEntry(state);
	const reading = readingOf(state);
	const fact = reading && factById(reading, entry?.cards?.().fact);
	if (fact !== undefined) {
		return copyFact(state, fact);
	}

	return entry?.place === undefined
		? {state: {...state, notice: 'Nothing to copy here'}, effects: []}
		: copySentence(state, entry.place);
}

function copySelected(state: State): Step {
	const fact = selectedFact(state);
	const isMeant = fact !== undefined && (state.place.pane === 'facts' || litFacts(state).has(fact.id));
	return isMeant ? copyFact(state, fact) : copySentence(state, sentenceAt(state));
}

/** Copies a statement's words and whose they are; of another fact its sentence. */
function copyFact(state: State, fact: Fact): Step {
	return fact.kind === 'statement'
		? copied(state, cite(state, fact.statement.content, fact.statement), fact.label)
		: copySentence(state, placeOf(fact));
}

/** Copies the sentence that a span begins in. */
function copySentence(state: State, {start}: Span): Step {
	const sentence = stopsOf(state)[stopIndexAt(state, start)];
	return copied(state, cite(state, sentence ? [sentence] : []), 'sentence');
}

function copied(state: State, text: string, what: string): Step {
	return {state: {...state, notice: `Copied the ${what}`}, effects: [{type: 'copy', text}]};
}

function cite(state: State, spans: readonly Span[], statement?: Statement): string {
	const words = spans.map(span => wordsOf(state.article, span)).join(' … ');
	const where = whereOf(state.article, spans[0]);
	return `${words}\n— ${statement ? `${speakerOf(state, statement)}, in ${where}` : where}\n`;
}

function wordsOf(article: Article, span: Span): string {
	return makeSafe(slice(article.text, span)).replaceAll(/\s+/gu, ' ').trim();
}

/** The speaker's name, and the article's own words for it where they are others. */
function speakerOf(state: State, {speaker, source}: Statement): string {
	const reading = readingOf(state);
	const name = reading && actorById(reading, speaker)?.name;
	const words = source && wordsOf(state.article, source);
	if (name === undefined || words === undefined) {
		return makeSafe(name ?? words ?? 'unattributed');
	}

	return words.includes(name) ? words : `${makeSafe(name)} (“${words}”)`;
}

function whereOf(article: Article, span: Span | undefined): string {
	const {title, publisher, published, url, paragraphs} = article;
	const paragraph = span && indexAt(paragraphs, span.start) + 1;
	return [
		title === undefined ? articleName(article) : `“${title}”`,
		paragraph === undefined ? undefined : `¶${paragraph}`,
		publisher,
		published,
		url,
	]
		.filter(part => part !== undefined)
		.map(part => makeSafe(part).trim())
		.join(', ');
}
