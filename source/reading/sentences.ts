/*
Sentence ends. The tagger's own ends are a good first guess (0.6 % wrong on news); three of its habits hurt statements and are mended:

- It ends a sentence inside an attribution: «“Why?” he asked.», «“Wait…” and then». A sentence that would begin in lower case after a
  closing mark or an ellipsis belongs to the one before. Near miss: «…it was over.” eBay fell» stays apart, for eBay has a capital inside.
- It ends one behind some abbreviations and initials: «Gen. Mark Milley», «J. K. Rowling», «No. 10».
- It leaves closing marks and brackets at the head of the next sentence.

And two it misses: an end directly behind a closing quotation mark when the next word is capitalised («over.” The»), and one behind a short word
that it takes for an abbreviation, before speech («They moved in. “We like it”»; near miss: «Lt. “Bo” Orr»).
*/
import abbreviations from '../../data/lexicons/abbreviations.json' with {type: 'json'};
import type {TaggedToken} from './tagging.ts';

const beforeName = new Set(abbreviations.beforeName);
const beforeNumber = new Set(abbreviations.beforeNumber);
const inside = new Set(abbreviations.inside);

const closers = /^(?:[”’"'»)\]}]|'')+$/;
const enders = /^(?:[.?!…]+|\.\.+)$/;

/**
Decides where the sentences of one paragraph begin.

@param tokens all tokens of the paragraph, in order.
@returns for each token whether a sentence begins with it; the first always does.
*/
export function findSentenceStarts(tokens: readonly TaggedToken[]): boolean[] {
	const starts = tokens.map((token, index) => index === 0 || token.opensSentence);
	for (let index = 1; index < tokens.length; index++) {
		const token = tokens[index] as TaggedToken;
		if (starts[index] && closers.test(token.text) && closesHere(tokens, index)) {
			starts[index] = false;
			if (index + 1 < tokens.length) {
				starts[index + 1] = true;
			}
		}
	}

	for (let index = 1; index < tokens.length; index++) {
		if (starts[index] ? continuesSentence(tokens, index) : endsBefore(tokens, index)) {
			starts[index] = !starts[index];
		}
	}

	return starts;
}

/** A straight mark closes when it touches what is before it; curly ones and brackets tell by their shape. */
function closesHere(tokens: readonly TaggedToken[], index: number): boolean {
	const token = tokens[index] as TaggedToken;
	return token.start === tokens[index - 1]?.end;
}

function continuesSentence(tokens: readonly TaggedToken[], index: number): boolean {
	const token = tokens[index] as TaggedToken;
	const before = tokens[index - 1] as TaggedToken;
	if (
		/^[\p{Ll}]/u.test(token.text) &&
		!/\p{Lu}/u.test(token.text) &&
		(closers.test(before.text) || /^(?:…|\.\.+)$/.test(before.text))
	) {
		return true;
	}

	if (closers.test(before.text) && isSpeakerBehindQuestion(tokens, index, lastInside(tokens, index))) {
		return true;
	}

	// A mark alone is no sentence, and a bullet or number opens the words behind it.
	if (/^[—–\-,;:]$/.test(token.text) && token.start === before.end) {
		return true;
	}

	const abbreviation = abbreviationEndingAt(tokens, index - 1);
	if (abbreviation === undefined) {
		return false;
	}

	if (beforeName.has(abbreviation) || /^(?:\p{L}\.)$/u.test(abbreviation)) {
		return /^[\p{L}]/u.test(token.text) && !(abbreviation === 'i.' || isStopword(token.text.toLowerCase()));
	}

	if (beforeNumber.has(abbreviation) && /^\d/.test(token.text)) {
		return true;
	}

	return inside.has(abbreviation) && /^[\p{Ll}\d]/u.test(token.text);
}

/** The abbreviation whose dot is the end of token `index`, in lower case: one token «gen.» or two, «gen» and «.». */
function abbreviationEndingAt(tokens: readonly TaggedToken[], index: number): string | undefined {
	const token = tokens[index];
	if (token === undefined || !token.text.endsWith('.')) {
		return undefined;
	}

	if (token.text !== '.') {
		return token.text.toLowerCase();
	}

	const word = tokens[index - 1];
	return word !== undefined && word.end === token.start ? `${word.text.toLowerCase()}.` : undefined;
}

/** Words that begin a sentence far more often than they follow an initial. */
function isStopword(word: string): boolean {
	return /^(?:the|he|she|it|they|we|but|and|in|on|at|this|that|these|those|a|an|his|her|its|their|when|while|after|as|for|if|there|so|however|meanwhile)$/.test(
		word,
	);
}

function endsBefore(tokens: readonly TaggedToken[], index: number): boolean {
	const token = tokens[index] as TaggedToken;
	const before = tokens[index - 1] as TaggedToken;
	if (token.start !== before.end && opensSpeech(tokens, index)) {
		return true;
	}

	if (token.start === before.end || !closers.test(before.text)) {
		return false;
	}

	const last = lastInside(tokens, index);
	return (
		enders.test((tokens[last] as TaggedToken).text) &&
		/^[\p{Lu}“‘"«]/u.test(token.text) &&
		!isSpeakerBehindQuestion(tokens, index, last)
	);
}

/** «in. “We like»: a mark behind a word with its dot, a capital behind the mark, and no closing mark two words on, as nicknames have. */
function opensSpeech(tokens: readonly TaggedToken[], index: number): boolean {
	const before = (tokens[index - 1] as TaggedToken).text.toLowerCase();
	return (
		/^[“"«]$/.test((tokens[index] as TaggedToken).text) &&
		/^\p{L}+\.$/u.test(before) &&
		!beforeName.has(before) &&
		/^\p{Lu}/u.test(tokens[index + 1]?.text ?? '') &&
		!tokens.slice(index + 2, index + 4).some(token => /^[”"»]$/.test(token.text))
	);
}

/** No sentence ends with more closing marks; a row of them that goes on is noise. */
const mostClosers = 8;

/** The last token before `index` that is no closing mark. */
function lastInside(tokens: readonly TaggedToken[], index: number): number {
	let last = index - 1;
	while (last > 0 && index - last <= mostClosers && closers.test((tokens[last] as TaggedToken).text)) {
		last--;
	}

	return last;
}

/** «“Why?” Smith asked.»: behind a question or exclamation a name and a verb of speech may follow in the same sentence. */
function isSpeakerBehindQuestion(tokens: readonly TaggedToken[], index: number, last: number): boolean {
	if (!/[?!…]$/.test((tokens[last] as TaggedToken).text)) {
		return false;
	}

	let at = index;
	while (
		at < tokens.length &&
		at < index + 5 &&
		/^(?:PROPN|NOUN|ADJ|DET)$/.test((tokens[at] as TaggedToken).tag)
	) {
		at++;
	}

	return at > index && speechLemmas.test(tokens[at]?.lemma ?? '');
}

const speechLemmas =
	/^(?:ask|say|tell|note|recall|explain|insist|quip|shout|cry|exclaim|wonder|reply|yell|scream|demand|joke|add|respond|write|tweet|continue|laugh|answer)$/;
