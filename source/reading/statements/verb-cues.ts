/*
Statements whose cue is a verb in the active.

Each verb group that the lexicons know is tried with the words before it and then with those behind it (content-before.ts,
content-behind.ts). Its subject is the source; where none stands before the verb, one behind it may be («said Ruth Orr»).

A verb that no lexicon knows still is a cue where a quotation leaves no doubt (unlisted-verbs.ts).

	Ruth Orr   said   the plan failed
	└source┘   cue    └── content ──┘

A participle behind a message takes the message into the cue: «issued a statement saying».

Near misses: «The film shows a farm» has a phrase where verbs of evidence must have a clause. «What he said mattered» has
nothing behind the cue but a verb. Neither is a statement.
*/
import type {Token, TokenRange} from '../analysis.ts';
import {contentBefore} from './content-before.ts';
import {type Behind, contentBehind} from './content-behind.ts';
import {type ContentContext, contentEnd} from './contents.ts';
import {messageNouns} from './cue-lexicon.ts';
import {cuePhraseAt} from './cue-phrases.ts';
import {type Draft, draftOf, type StatementRule} from './draft.ts';
import {contentFarBehind} from './far-content.ts';
import {nounPhraseStartingAt} from './noun-phrases.ts';
import {groupAt, groupStartingAt, hasCommaBetween, type Scene} from './scene.ts';
import {isRelative, type SubjectFinder} from './sources.ts';
import {isOn} from './statement-words.ts';
import {announcedQuotation, followsSpeech} from './unlisted-verbs.ts';
import type {VerbGroup} from './verb-groups.ts';
import {isVouchedFor} from './vouched-cues.ts';

/** Tries one verb group; gives the statement that it marks, if it marks one. */
export function statementOfVerb(scene: Scene, subjects: SubjectFinder, group: VerbGroup): Draft | undefined {
	const phrase = statementOfPhrase(scene, subjects, group);
	if (phrase !== undefined) {
		return phrase;
	}

	const {frames} = group;
	const announced = frames === undefined ? announcedQuotation(scene, group) : undefined;
	if (
		group.isPassive ||
		group.isCopula ||
		(frames === undefined && !followsSpeech(scene, group) && announced === undefined)
	) {
		return undefined;
	}

	const sentence = scene.sentences[(scene.tokens.get(group.head) as Token).sentence] as TokenRange;
	const inverted = invertedSubject(scene, group, sentence);
	const subject = inverted ?? subjects.subjectOf(group);
	const opening = subject === undefined ? group.first : Math.min(subject.first, group.first);
	const context = contextOf(scene, group, sentence, opening, subject);
	const before = subject && contentBefore(scene, group, subject, opening, context);
	if (before !== undefined) {
		return draftOf(scene, {
			source: subject,
			cue: {first: group.first, end: group.end},
			pieces: before,
			rule: 'cue behind the content',
			isSpeech: true,
			anchor: group.head,
		});
	}

	if (announced !== undefined) {
		return draftOf(scene, {
			source: subject,
			cue: {first: group.first, end: announced.cueEnd},
			pieces: [{first: announced.first, end: contentEnd(announced.first, 'clause', context)}],
			rule: 'announced quotation',
			isSpeech: true,
			anchor: group.head,
		});
	}

	const message = messageBefore(scene, subjects, group);
	const behind =
		contentBehind(scene, group, context, inverted?.end ?? group.end) ??
		(inverted === undefined ? contentFarBehind(scene, group, context, subject) : undefined);
	if (behind === undefined) {
		return undefined;
	}

	if (!isVouchedFor(scene, group, subject, behind)) {
		return undefined;
	}

	return draftOf(scene, {
		source: message === undefined ? subject : message.source,
		cue: {first: message?.first ?? group.first, end: inverted === undefined ? behind.cueEnd : group.end},
		pieces: [behind.piece],
		rule: ruleOf(scene, behind),
		isSpeech: behind.isClause && frames?.isSpeech === true,
		anchor: group.head,
	});
}

function ruleOf({quotationOf}: Scene, {isClause, piece}: Behind): StatementRule {
	const opensQuotation =
		quotationOf[piece.first] !== -1 && quotationOf[piece.first] !== quotationOf[piece.first - 1];
	return opensQuotation ? 'cue and quotation' : isClause ? 'cue and clause' : 'cue and phrase';
}

/** «took issue with the plan», «is no fan of the mayor»: a cue of several words. */
function statementOfPhrase(scene: Scene, subjects: SubjectFinder, group: VerbGroup): Draft | undefined {
	const sentence = scene.sentences[(scene.tokens.get(group.head) as Token).sentence] as TokenRange;
	const phrase = group.isPassive ? undefined : cuePhraseAt(scene, group, sentence.end);
	const subject = phrase && subjects.subjectOf(group);
	if (phrase === undefined || subject === undefined) {
		return undefined;
	}

	const context = contextOf(scene, group, sentence, Math.min(subject.first, group.first), subject);
	const piece = {first: phrase.end, end: contentEnd(phrase.end, phrase.shape, context)};
	const isVouched = isVouchedFor(scene, group, subject, {cueEnd: phrase.end, piece, isClause: false});
	return isVouched
		? draftOf(scene, {
				source: subject,
				cue: {first: group.first, end: phrase.end},
				pieces: [piece],
				rule: phrase.shape === 'clause' ? 'cue and clause' : 'cue and phrase',
				isSpeech: false,
				anchor: group.head,
			})
		: undefined;
}

/**
«The mayor issued a statement saying …»: verb, message and participle are one cue, and the verb's subject the source.

@returns the verb's first token and its subject; `undefined` when the participle has no such message before it.
*/
function messageBefore(
	scene: Scene,
	subjects: SubjectFinder,
	group: VerbGroup,
): {readonly first: number; readonly source: TokenRange} | undefined {
	const {tokens} = scene;
	if (group.form !== 'participle') {
		return undefined;
	}

	let hasMessage = false;
	for (let at = group.first - 1; at > group.first - 9 && at >= 0; at--) {
		const verb = groupAt(scene, at);
		if (verb !== undefined) {
			const source =
				verb.form === 'finite' && !verb.isPassive && !verb.isCopula && hasMessage
					? subjects.subjectOf(verb)
					: undefined;
			return source && {first: verb.first, source};
		}

		const token = tokens.get(at) as Token;
		hasMessage ||= messageNouns.has(token.lower);
		if (!/^(?:NOUN|PROPN|ADJ|DET|NUM|ADP|PRON)$/.test(token.tag)) {
			return undefined;
		}
	}

	return undefined;
}

/** What limits the content of a cue, by where the cue stands. */
export function contextOf(
	scene: Scene,
	group: VerbGroup,
	sentence: TokenRange,
	opening: number,
	subject: TokenRange | undefined,
): ContentContext {
	const quotation = scene.quotationOf[group.head] as number;
	const limit =
		quotation === -1
			? sentence.end
			: Math.min(sentence.end, (scene.quotationTokens[quotation] as TokenRange).end - 1);
	const before = scene.tokens.get(opening - 1);
	const isRelativeAside =
		subject !== undefined && isRelative(scene, subject) && /^[,—]$/.test(before?.text ?? '');
	const opensWithConjunction =
		isOn('frontConjunctions', firstWord(scene, sentence)) &&
		!hasCommaBetween(scene.tokens, sentence.first, opening);
	const opensAsParticiple = group.form === 'participle' && group.first === sentence.first;
	return {
		scene,
		cue: group,
		limit,
		opening,
		sentence,
		endsAtVerb: opensSubject(scene, group, sentence, subject),
		endsAtComma: isRelativeAside || opensWithConjunction || opensAsParticiple,
	};
}

/** «Anyone hoping to leave should …», «Those who say so are …»: the cue belongs to the subject of a verb still to come. */
function opensSubject(
	scene: Scene,
	group: VerbGroup,
	sentence: TokenRange,
	subject: TokenRange | undefined,
): boolean {
	const isInside =
		subject !== undefined &&
		((group.form === 'participle' && subject.end === group.first) || isRelative(scene, subject));
	const before = scene.groups[(scene.groupOf[group.head] ?? 0) - 1];
	return isInside && (before === undefined || before.head < sentence.first);
}

/** The sentence's first word, «and», «but» and marks left aside. */
function firstWord(scene: Scene, {first, end}: TokenRange): string {
	let at = first;
	while (at + 1 < end && /^(?:and|but|yet|so|[“"‘—–-])$/.test((scene.tokens.get(at) as Token).lower)) {
		at++;
	}

	return (scene.tokens.get(at) as Token).lower;
}

/**
«said Ruth Orr, a farmer»: the phrase behind a bare verb of speech, when a quotation or comma stands before the verb and the
phrase ends where its clause does. «, said the plan failed» goes on with a verb and is not one, and «Orr, a farmer, praised the
plan» has a verb that no quotation goes with.
*/
function invertedSubject(scene: Scene, group: VerbGroup, sentence: TokenRange): TokenRange | undefined {
	const {tokens, quotationOf} = scene;
	const before = tokens.get(group.first - 1);
	if (
		(group.frames?.isSpeech ?? followsSpeech(scene, group)) !== true ||
		(group.frames !== undefined && !group.frames.has.has('quote') && !group.frames.has.has('bare')) ||
		group.lemma === 'tell' ||
		group.form !== 'finite' ||
		group.end - group.first > 2 ||
		before === undefined ||
		(group.first > sentence.first &&
			!/^(?:[,?!]|as|than|so)$/.test(before.lower) &&
			(quotationOf[group.first - 1] === -1 || quotationOf[group.first - 1] === quotationOf[group.head]))
	) {
		return undefined;
	}

	const phrase = nounPhraseStartingAt(scene, group.end, sentence.end);
	if (
		phrase === undefined ||
		isOnlyArticle(scene, phrase) ||
		quotationOf[phrase.first] !== quotationOf[group.head]
	) {
		return undefined;
	}

	const end = asideEnd(scene, phrase.end, sentence.end);
	const behind = tokens.get(end);
	const isQuotedBefore = quotationOf[group.first - 1] !== -1;
	const endsHere = end >= sentence.end || behind === undefined || /^[.,;:!?—–)]$/.test(behind.text);
	return isQuotedBefore || (endsHere && (tokens.get(phrase.first) as Token).tag !== 'PRON')
		? {first: phrase.first, end}
		: undefined;
}

/** «noted the “bad” road»: a determiner before a quotation is no subject. */
function isOnlyArticle({tokens}: Scene, {first, end}: TokenRange): boolean {
	return end - first === 1 && tokens.get(first)?.tag === 'DET';
}

/** Takes an apposition along: to the next comma before a quotation or verb, or the sentence's end. */
function asideEnd(scene: Scene, end: number, ceiling: number): number {
	const {tokens, quotationOf} = scene;
	let at = end;
	while (at < ceiling && quotationOf[at] === -1 && !/^[.:;!?—–]$/.test((tokens.get(at) as Token).text)) {
		const token = tokens.get(at) as Token;
		if (token.text === ',') {
			const next = tokens.get(at + 1)?.lower ?? '';
			if (
				/^(?:participle|finite)$/.test(groupStartingAt(scene, at + 1)?.form ?? '') ||
				/^(?:but|and|as|while|when|after|before|in|on|at|if)$/.test(next)
			) {
				break;
			}
		} else if (at === end ? !carriesOn(token) : groupAt(scene, at)?.form === 'participle') {
			break;
		}

		at++;
	}

	while (at > end && (tokens.get(at - 1) as Token).text === ',') {
		at--;
	}

	return at;
}

function carriesOn(token: Token): boolean {
	return /^(?:of|at|with|from|who|for|in)$/.test(token.lower) || /^(?:NOUN|PROPN|ADJ|NUM)$/.test(token.tag);
}
