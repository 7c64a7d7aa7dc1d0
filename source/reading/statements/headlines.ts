/*
Headlines that give a name and what it says, in the short forms of headlines.

	Orr: No New Ferry This Year                 a person or organisation of the article, and a clause, «no» or a quotation
	Former Mayor Orr at Elm Hill: Ferry Is Old  titles before the name, and where or of whom behind it
	Poll: Most Voters Back the Fee              what shows something
	No New Ferry This Year, Mayor Says          a comma, a noun or name, and a verb of speech at the end

The first paragraph is one, and so is a short paragraph that ends in no mark.

Near misses: «Orr: A Life in Pictures» has no verb; «Elm Hill: Ferry Sinks» names a place, where it happened; «Orr: Five Things to Know» and
«Fox Ferry: What We Know» are about the name.
*/
import {indexMentions, type MentionIndex} from '../actors/mention-index.ts';
import type {Token, TokenRange} from '../analysis.ts';
import type {Actor} from '../reading.ts';
import {framesOf, verbForms} from './cue-lexicon.ts';
import {type Draft, draftOf} from './draft.ts';
import {paragraphRanges} from './paragraphs.ts';
import {holdsFiniteVerb} from './phrases.ts';
import {groupAt, quotationsIn, type Scene} from './scene.ts';
import {isOn} from './statement-words.ts';

const longestLabel = 9;
const longestHeading = 24;

/** Finds every statement of this form in the article. Linear in the number of tokens. */
export function findHeadlines(scene: Scene, actors: readonly Actor[]): Draft[] {
	const mentions = indexMentions(actors);
	return headings(scene).flatMap(range => {
		const draft = statementIn(scene, mentions, range);
		return draft === undefined ? [] : [draft];
	});
}

/** The first paragraph and those that are short and end in no mark. */
function headings(scene: Scene): TokenRange[] {
	return paragraphRanges(scene).filter(({first, end}, paragraph) => {
		const isHeading =
			end - first < longestHeading && !/^[.?!…”"]$/.test(scene.tokens.get(end - 1)?.text ?? '');
		return end > first && (paragraph === 0 || isHeading);
	});
}

function statementIn(scene: Scene, mentions: MentionIndex, {first, end}: TokenRange): Draft | undefined {
	const colon = colonIn(scene, first, end);
	if (colon === undefined) {
		return signedHeadline(scene, first, end);
	}

	if (colon + 2 >= end || !saysSomething(scene, colon + 1, end, first === 0)) {
		return undefined;
	}

	const source = sourceBefore(scene, first, colon);
	return isSpeaker(scene, mentions, source)
		? draftOf(scene, {
				source,
				cue: {first: colon, end: colon + 1},
				pieces: [{first: colon + 1, end}],
				isSpeech: true,
				anchor: colon,
				rule: 'headline',
			})
		: undefined;
}

/** «No New Ferry This Year, Mayor Says»: a comma, a noun or name, and a verb of speech end it. */
function signedHeadline(scene: Scene, first: number, end: number): Draft | undefined {
	const {tokens} = scene;
	const verb = /^[.”"]$/.test(tokens.get(end - 1)?.text ?? '') ? end - 2 : end - 1;
	const form = verbForms.get(tokens.get(verb)?.lower ?? '');
	const isSpeech = form?.inflections.has('present') === true && framesOf.get(form.lemma)?.isSpeech === true;
	let comma = verb - 1;
	while (comma > first && comma > verb - 6 && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens.get(comma)?.tag ?? '')) {
		comma--;
	}

	return isSpeech && comma > first + 1 && comma < verb - 1 && tokens.get(comma)?.text === ','
		? draftOf(scene, {
				source: {first: comma + 1, end: verb},
				cue: {first: verb, end: verb + 1},
				pieces: [{first, end: comma}],
				isSpeech: true,
				anchor: verb,
				rule: 'headline',
			})
		: undefined;
}

/** The first colon, with nothing but names, nouns and prepositions before it. */
function colonIn(scene: Scene, first: number, end: number): number | undefined {
	const {tokens} = scene;
	for (let at = first; at < end && at < first + longestLabel + 3; at++) {
		const token = tokens.get(at) as Token;
		if (token.text === ':') {
			return at > first && /^\s/.test(scene.text.slice(token.end, token.end + 1)) ? at : undefined;
		}

		if (/^[,;“”"?!]$/.test(token.text) || groupAt(scene, at)?.form === 'finite') {
			return undefined;
		}
	}

	return undefined;
}

/** The label without «EXCLUSIVE –» before it. */
function sourceBefore({tokens}: Scene, first: number, colon: number): TokenRange {
	let start = colon;
	while (start > first && !/^[–—|-]$/.test(tokens.get(start - 1)?.text ?? '')) {
		start--;
	}

	return {first: start === colon ? first : start, end: colon};
}

/** Whether the label is headed by a person or organisation, or by a word for what shows or judges. */
function isSpeaker({tokens}: Scene, mentions: MentionIndex, {first, end}: TokenRange): boolean {
	let last = first;
	while (last + 1 < end && tokens.get(last + 1)?.tag !== 'ADP') {
		last++;
	}

	const head = tokens.get(last);
	if (head === undefined || end - first > longestLabel) {
		return false;
	}

	return (
		!isOn('headings', head.lower) &&
		(isOn('headlineSources', head.lower) ||
			mentions
				.at(head)
				.some(
					({actor, mention}) => mention.form === 'name' && mention.end === head.end && actor.kind !== 'place',
				))
	);
}

/** A clause, a quotation, or «no …»; a question word or number tells what the text is about. */
function saysSomething(scene: Scene, first: number, end: number, isTitle: boolean): boolean {
	const {tokens} = scene;
	const opening = tokens.get(first) as Token;
	const speaks = tokens.slice(first, end).some(token => /^(?:i|we|my|our)$/.test(token.lower));
	if (
		!speaks &&
		(/^(?:how|why|what|who|when|where|which|a|an)$/.test(opening.lower) || opening.tag === 'NUM')
	) {
		return false;
	}

	return (
		/^(?:no|not|do|never)$/.test(opening.lower) ||
		holdsFiniteVerb(scene, {first, end}) ||
		quotationsIn(scene, first, end).length > 0 ||
		// Verbs of a title with capitals throughout are often taken for names.
		(isTitle && end - first > 3 && !/^(?:the|and|from|in|on)$/.test(opening.lower))
	);
}
