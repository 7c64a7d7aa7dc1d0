/*
Who speaks a quotation that no cue has claimed, by the words around it in its sentence.

	“It failed,” a voice in the film  states.     behind it: a phrase and a verb, whatever the tagger took it for
	“It failed,” recalled Ruth Orr, a farmer.     or a verb and a phrase
	Orr put it even more plainly: “It failed.”    before it: a colon, and the last verb that has a subject
	Orr reacted angrily to the vote, “It failed.” before it: a comma, where the quotation is a sentence that ends the sentence
	Former mayor of Elm Hill Ruth Orr: “It failed.”   before it: a colon, and no verb, but a name

Near misses: «“Green,” a film by Orr, shows a farm»: the quotation is short and ends like no sentence. «He read her
novel, “The Long Walk.”»: every word has a capital, so it is a title.
*/
import type {Span} from '../../article/span.ts';
import type {Token, TokenRange, Tokens} from '../analysis.ts';
import {verbForms} from './cue-lexicon.ts';
import {nounPhraseStartingAt} from './noun-phrases.ts';
import {groupAt, groupStartingAt, type Scene, spanOf} from './scene.ts';
import {isRelative, type SubjectFinder} from './sources.ts';
import {isOn} from './statement-words.ts';
import type {VerbGroup} from './verb-groups.ts';

const reach = 40;
const fewestTokens = 6;

/** Who and by which words; without `cue` where the words around a quotation mark nothing. */
export type Frame = {
	readonly source?: Span;
	readonly cue?: Span;
	/** Index of the cue's main word. */
	readonly anchor: number;
};

/** Whether a quotation is long enough, has a verb and ends as speech does, and is no title with capitals throughout. */
export function isSpeechLike({tokens, groupOf}: Scene, {first, end}: TokenRange): boolean {
	if (end - first < fewestTokens || !/^[.?!…,–—-]+$/.test(lastMark(tokens, end))) {
		return false;
	}

	let plain = 0;
	let hasVerb = end - first > 12;
	for (let at = first + 1; at < end - 1 && (plain < 2 || !hasVerb); at++) {
		plain += at > first + 1 && /^\p{Ll}{3,}/u.test((tokens.get(at) as Token).text) ? 1 : 0;
		hasVerb ||= groupOf[at] !== -1;
	}

	return plain >= 2 && hasVerb;
}

/** What a quotation ends with before its closing mark, and before that of a quotation inside it. */
function lastMark(tokens: Tokens, end: number): string {
	const last = tokens.get(end - 2)?.text ?? '';
	return /^[’'”"]$/.test(last) ? (tokens.get(end - 3)?.text ?? '') : last;
}

/** What stands behind a quotation that opens its sentence: «a voice in the film states», «recalled Ruth Orr». */
export function frameBehind(scene: Scene, {end}: TokenRange): Frame | undefined {
	const {tokens, sentences} = scene;
	if (!/^[,?!—–-]$/.test(lastMark(tokens, end)) && tokens.get(end)?.text !== ',') {
		return undefined;
	}

	const first = tokens.get(end)?.text === ',' ? end + 1 : end;
	const limit = (sentences[(tokens.get(end - 1) as Token).sentence] as TokenRange).end;
	if (first >= limit || scene.quotationOf[first] !== -1) {
		return undefined;
	}

	return isVerbAt(scene, first) ? invertedFrame(scene, first, limit) : plainFrame(scene, first, limit);
}

function invertedFrame(scene: Scene, verb: number, limit: number): Frame | undefined {
	const phrase = nounPhraseStartingAt(scene, groupAt(scene, verb)?.end ?? verb + 1, limit);
	return phrase === undefined ? undefined : frameOf(scene, phrase, verb);
}

/** The first word behind the phrase that can be a verb in the present or past; the phrase may have one word less than its tags say. */
function plainFrame(scene: Scene, first: number, limit: number): Frame | undefined {
	const {tokens} = scene;
	const opening = tokens.get(first) as Token;
	if (!/^(?:PROPN|NOUN|DET|PRON|ADJ|NUM)$/.test(opening.tag)) {
		return undefined;
	}

	for (let at = first + 1; at < limit && at < first + reach; at++) {
		const token = tokens.get(at) as Token;
		if (/^[.;:?!]$/.test(token.text) || scene.quotationOf[at] !== -1) {
			return undefined;
		}

		if (isVerbAt(scene, at) && !isAside(scene, first, at)) {
			const end = tokens.get(at - 1)?.text === ',' ? at - 1 : at;
			return frameOf(scene, {first, end}, at);
		}
	}

	return undefined;
}

/** A relative clause or participle between commas that is still open: «Orr, who runs a farm, said». */
function isAside({tokens}: Scene, first: number, at: number): boolean {
	let commas = 0;
	let isRelativeClause = false;
	for (let left = first; left < at; left++) {
		const {lower} = tokens.get(left) as Token;
		commas += lower === ',' ? 1 : 0;
		isRelativeClause ||= /^(?:who|which|that)$/.test(lower);
	}

	return commas % 2 === 1 || (isRelativeClause && commas === 0);
}

/** A finite verb group, or a form of a reporting verb that the tagger took for a noun. */
function isVerbAt(scene: Scene, at: number): boolean {
	const group = groupStartingAt(scene, at);
	if (group !== undefined) {
		return group.form === 'finite' && !group.isCopula;
	}

	const {tokens} = scene;
	const inflections = verbForms.get(tokens.get(at)?.lower ?? '')?.inflections;
	const behind = tokens.get(at + 1);
	return (
		(inflections?.has('present') === true || inflections?.has('past') === true) &&
		!/^\p{Lu}/u.test(tokens.get(at)?.text ?? '') &&
		(behind === undefined || !/^(?:NOUN|ADJ|VERB)$/.test(behind.tag)) &&
		groupAt(scene, at) === undefined
	);
}

function frameOf(scene: Scene, subject: TokenRange, verb: number): Frame {
	const group = groupStartingAt(scene, verb);
	const source = spanOf(scene.tokens, subject.first, subject.end);
	const cue = spanOf(scene.tokens, verb, group?.end ?? verb + 1);
	return {
		...(source !== undefined && {source}),
		...(cue !== undefined && {cue}),
		anchor: group?.head ?? verb,
	};
}

/** What stands before a quotation in its sentence, or in the sentence that ends in a colon before it. */
export function frameBefore(scene: Scene, subjects: SubjectFinder, range: TokenRange): Frame | undefined {
	const {tokens, sentences, quotationOf} = scene;
	const mark = range.first - 1;
	const {text = '', sentence} = tokens.get(mark) ?? {};
	const isAnnounced = text === ':' || (/^[,—–]$/.test(text) && endsSentence(scene, range));
	if (sentence === undefined || !isAnnounced || quotationOf[mark] !== -1) {
		return undefined;
	}

	const {first} = sentences[sentence] as TokenRange;
	const group = lastSpeaking(scene, subjects, first, mark);
	if (group !== undefined) {
		const subject = subjects.subjectOf(group) as TokenRange;
		const isShort = mark - group.first < 8 && text === ':';
		const source = spanOf(tokens, subject.first, subject.end);
		const cue = spanOf(tokens, group.first, isShort ? mark + 1 : group.end);
		return {...(source !== undefined && {source}), ...(cue !== undefined && {cue}), anchor: group.head};
	}

	return text === ':' ? nameBefore(scene, first, mark) : undefined;
}

/** Whether a quotation begins with a capital and nothing follows it in its sentence. */
function endsSentence({tokens, sentences}: Scene, {first, end}: TokenRange): boolean {
	const {sentence} = tokens.get(end - 1) as Token;
	return (
		/^[.?!…]+$/.test(lastMark(tokens, end)) &&
		/^\p{Lu}/u.test(tokens.get(first + 1)?.text ?? '') &&
		(sentences[sentence] as TokenRange).end <= end + 1
	);
}

/** The last finite verb group before a mark whose subject stands before it and is not «which» or «who». */
function lastSpeaking(
	scene: Scene,
	subjects: SubjectFinder,
	first: number,
	mark: number,
): VerbGroup | undefined {
	for (let at = mark - 1; at >= first && at > mark - reach; at--) {
		const group = scene.quotationOf[at] === -1 ? groupAt(scene, at) : undefined;
		const subject = group?.form === 'finite' ? subjects.subjectOf(group) : undefined;
		if (group !== undefined && subject !== undefined) {
			if (subject.first < group.first && !isRelative(scene, subject)) {
				return group;
			}

			at = group.first;
		}
	}

	return undefined;
}

/** The first finite verb group of a sentence whose subject stands before it, or the last where the sentence opens with «when», «if» and the like. */
export function mainGroup(
	scene: Scene,
	subjects: SubjectFinder,
	{first, end}: TokenRange,
): VerbGroup | undefined {
	if (isOn('frontConjunctions', scene.tokens.get(first)?.lower)) {
		return lastSpeaking(scene, subjects, first, end);
	}

	for (let at = first; at < end && at < first + reach; at++) {
		const group = scene.quotationOf[at] === -1 ? groupStartingAt(scene, at) : undefined;
		const subject = group?.form === 'finite' ? subjects.subjectOf(group) : undefined;
		if (group !== undefined && subject !== undefined && subject.first < at && !isRelative(scene, subject)) {
			return group;
		}
	}

	return undefined;
}

/** «Former mayor of Elm Hill Ruth Orr:» is all of its sentence, and ends in a name; of «She quotes mayor Ruth Orr:» what stands behind the verb. */
function nameBefore({tokens, groupOf}: Scene, first: number, colon: number): Frame | undefined {
	if (colon - first > 16 || first >= colon || tokens.get(colon - 1)?.tag !== 'PROPN') {
		return undefined;
	}

	let opening = first;
	for (let at = first; at < colon; at++) {
		const token = tokens.get(at) as Token;
		if (verbForms.get(token.lower)?.inflections.has('present') === true) {
			opening = at + 1;
		} else if (groupOf[at] !== -1 || !/^(?:PROPN|NOUN|ADJ|DET|ADP|NUM|PUNCT|PART)$/.test(token.tag)) {
			return undefined;
		}
	}

	const source = tokens.get(opening)?.tag === 'ADP' ? undefined : spanOf(tokens, opening, colon);
	const cue = spanOf(tokens, colon, colon + 1);
	return source === undefined || cue === undefined ? undefined : {source, cue, anchor: colon};
}
