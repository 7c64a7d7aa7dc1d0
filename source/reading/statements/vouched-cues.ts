/*
Whether a cue with content behind it reports what somebody said or thinks.

	Orr warned that it would rain              vouched for: somebody did so
	you could say that it would rain           not: it may be said, and nobody has
	the groups that support the plan           not: it tells which groups
	he apologised for calling it a plot        not: a gerund that hangs on a preposition names a deed

Near miss: «He was quick to say that it would rain» is vouched for, «he was loath to say it would rain» is not: behind an
infinitive only «that» or a quotation lets a clause through.
*/
import type {Token, TokenRange} from '../analysis.ts';
import type {Behind} from './content-behind.ts';
import {withoutTrailingMarks} from './contents.ts';
import {evidenceNouns} from './cue-lexicon.ts';
import {groupAt, onlyWord, type Scene} from './scene.ts';
import type {VerbGroup} from './verb-groups.ts';

/**
Whether a cue with content behind it reports what somebody said or thinks, rather than what may be said: «to say so would be
wrong», «you could say that», «I think» and cues without any subject are turned away, unless speech is quoted.
*/
export function isVouchedFor(
	scene: Scene,
	group: VerbGroup,
	subject: TokenRange | undefined,
	{isClause, piece}: Behind,
): boolean {
	const isSpeech = group.frames?.isSpeech === true && isClause;
	const hasQuotation =
		scene.quotationOf[group.head] === -1 &&
		scene.quotationOf[withoutTrailingMarks(scene, piece.first, piece.end) - 1] !== -1;
	if (subject === undefined || (group.form === 'infinitive' && !isSpeech)) {
		return false;
	}

	const isThat = scene.tokens.get(piece.first)?.lower === 'that';
	if (group.form === 'infinitive' && !hasQuotation && !isThat) {
		return false;
	}

	if (hangsOnPreposition(scene, group) || (!isSpeech && isDefining(scene, subject, isClause))) {
		return false;
	}

	// «They say adding salt is simple»: a gerund right behind a verb is what that verb is about.
	if (group.form === 'participle' && groupAt(scene, group.first - 1)?.form === 'finite') {
		return false;
	}

	// «would like to see» is what somebody wants now.
	if (group.isModal && !isSpeech && group.lemma !== 'like') {
		return false;
	}

	const word = onlyWord(scene.tokens, subject) ?? '';
	if ((group.form === 'infinitive' && word === 'it') || isNaming(scene, group, subject)) {
		return false;
	}

	// «It called the strike “reckless”»: quoted words leave no doubt that «it» spoke.
	const isQuoting = word === 'it' && /^(?:call|describe|dub|label|brand)$/.test(group.lemma) && hasQuotation;
	if (word === 'it' && takesInfinitive(scene, group, piece)) {
		return true;
	}

	return isSpeech || isQuoting || !/^(?:i|we|you|it|one)$/.test(word);
}

/** «apologised for saying», «accused of lying»: a deed that is named. «quoted by a nurse as saying» reports it. */
function hangsOnPreposition({tokens}: Scene, group: VerbGroup): boolean {
	const before = tokens.get(group.first - 1)?.lower ?? '';
	const isQuoted = before === 'as' && group.lemma === 'say';
	return group.form === 'participle' && !isQuoted && /^(?:for|on|as|from|at|without|of)$/.test(before);
}

/** «groups that support the plan»: without a comma «that» tells which ones are meant. «a study that found it grows» speaks. */
function isDefining({tokens}: Scene, subject: TokenRange, isClause: boolean): boolean {
	const before = tokens.get(subject.first - 1);
	return (
		onlyWord(tokens, subject) === 'that' &&
		!/^[,—(–]$/.test(before?.text ?? '') &&
		!(isClause && evidenceNouns.has(before?.lower ?? ''))
	);
}

/** «It has refused to pay»: an organisation; «it threatens to rain» is the weather. */
function takesInfinitive({tokens}: Scene, group: VerbGroup, {first}: TokenRange): boolean {
	return (
		group.form === 'finite' &&
		group.frames?.has.has('to') === true &&
		tokens.get(first)?.lower === 'to' &&
		!/^(?:threaten|promise|seem|appear)$/.test(group.lemma)
	);
}

/** «a firm called Orr», «energy called latent heat»: the article's own naming, a participle behind a common noun. */
function isNaming({tokens}: Scene, group: VerbGroup, subject: TokenRange): boolean {
	const before = tokens.get(group.first - 1);
	const isNamed = before?.tag === 'NOUN' || before?.tag === 'PROPN';
	if (!group.isAmbiguous || !/^(?:call|dub|name|label)$/.test(group.lemma) || !isNamed) {
		return false;
	}

	// «A spokesman called the plan …» has an object, and is no name.
	if (
		/^(?:DET|PRON)$/.test(tokens.get(group.end)?.tag ?? '') &&
		!/^\p{Lu}/u.test(tokens.get(group.end)?.text ?? '')
	) {
		return false;
	}

	const isIndefinite = /^(?:a|an|another|one|some)$/.test((tokens.get(subject.first) as Token).lower);
	if (before?.tag === 'PROPN') {
		return isIndefinite && tokens.get(group.end)?.tag === 'PROPN';
	}

	return isIndefinite || /^(?:NOUN|ADJ)$/.test(tokens.get(group.end)?.tag ?? '');
}
