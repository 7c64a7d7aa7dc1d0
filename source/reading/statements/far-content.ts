/*
Content that does not open where content-behind.ts looks: right behind the verb, its hearer or an adjunct.

	vowed Tuesday           to stay                 a date without a preposition
	believes, for example,  that it failed          an aside between commas, brackets or dashes
	says                    taking it would help    a gerund is the clause's subject
	the poll shows          Orr leading by five     what a poll, document or footage shows need not be a clause

Near miss: «said Monday, the first day of spring, was cold»: behind the aside comes neither «that», a quotation nor an infinitive.
*/
import type {Token, TokenRange} from '../analysis.ts';
import {type Behind, contentBehind} from './content-behind.ts';
import {type ContentContext, contentEnd} from './contents.ts';
import {evidenceNouns, evidenceVerbs} from './cue-lexicon.ts';
import {isInfinitiveAt, opensPhrase} from './phrases.ts';
import {groupAt, groupStartingAt, type Scene} from './scene.ts';
import {isOn, opensAdjunct} from './statement-words.ts';
import type {VerbGroup} from './verb-groups.ts';

const asideLength = 16;

/** Finds content that a verb with frames has further on; `undefined` where it has none. */
export function contentFarBehind(
	scene: Scene,
	group: VerbGroup,
	context: ContentContext,
	subject: TokenRange | undefined,
): Behind | undefined {
	const at = group.end;
	if (group.frames === undefined || at >= context.limit) {
		return undefined;
	}

	return (
		behindDate(scene, group, context) ??
		behindAside(scene, group, context) ??
		gerundClause(scene, group, context) ??
		shownPhrase(scene, group, context, subject)
	);
}

function behindDate(scene: Scene, group: VerbGroup, context: ContentContext): Behind | undefined {
	const {tokens} = scene;
	const at = group.end;
	const word = (tokens.get(at) as Token).lower;
	const next = tokens.get(at + 1)?.lower;
	const isDay = isOn('days', word) || /^(?:yesterday|today|tonight|again|recently|publicly)$/.test(word);
	const isPeriod =
		/^(?:last|this|earlier|late|early)$/.test(word) &&
		(isOn('periods', next) || isOn('days', next) || next === 'this');
	let end = isDay ? at + 1 : isPeriod ? at + 2 : at;
	if (isOn('periods', tokens.get(end)?.lower) && end > at) {
		end++;
	}

	return end > at ? contentBehind(scene, group, context, end) : undefined;
}

function behindAside(scene: Scene, group: VerbGroup, context: ContentContext): Behind | undefined {
	const {tokens} = scene;
	const closing = asideEnd(scene, group.end, context.limit);
	if (closing === undefined) {
		return undefined;
	}

	const isContent =
		tokens.get(closing)?.lower === 'that' ||
		(scene.quotationOf[closing] !== -1 && scene.quotationOf[closing] !== scene.quotationOf[group.head]) ||
		isInfinitiveAt(scene, closing);
	return isContent ? contentBehind(scene, group, context, closing) : undefined;
}

/** The token behind an aside that begins at `at`, or a few words behind it. */
function asideEnd(scene: Scene, at: number, limit: number): number | undefined {
	const {tokens} = scene;
	let opening = at;
	if (opensAdjunct(tokens.get(at)?.lower)) {
		while (opening < limit && opening < at + 7 && !/^[,(—–]$/.test((tokens.get(opening) as Token).text)) {
			opening++;
		}
	}

	const mark = tokens.get(opening)?.text ?? '';
	if (opening >= limit || !/^[,(—–]$/.test(mark)) {
		return undefined;
	}

	const closer = mark === '(' ? ')' : mark;
	for (let cursor = opening + 1; cursor < limit && cursor < opening + asideLength; cursor++) {
		if ((tokens.get(cursor) as Token).text === closer) {
			return cursor + 1 < limit ? cursor + 1 : undefined;
		}
	}

	return undefined;
}

/** «says taking it would help»: a finite verb must follow the gerund before any mark. */
function gerundClause(scene: Scene, group: VerbGroup, context: ContentContext): Behind | undefined {
	const at = group.end;
	const gerund = groupStartingAt(scene, at);
	if (group.frames?.has.has('bare') !== true || gerund?.form !== 'participle') {
		return undefined;
	}

	for (let cursor = gerund.end; cursor < context.limit && cursor < at + 25; cursor++) {
		if (/^[,;:—–]$/.test((scene.tokens.get(cursor) as Token).text)) {
			return undefined;
		}

		const verb = groupAt(scene, cursor);
		if (verb?.form === 'finite' && !verb.isAmbiguous) {
			return {
				cueEnd: at,
				piece: {first: at, end: contentEnd(at, 'clause', {...context, endsAtVerb: false})},
				isClause: true,
			};
		}
	}

	return undefined;
}

function shownPhrase(
	scene: Scene,
	group: VerbGroup,
	context: ContentContext,
	subject: TokenRange | undefined,
): Behind | undefined {
	const at = group.end;
	if (
		subject === undefined ||
		!evidenceVerbs.has(group.lemma) ||
		!isEvidence(scene, subject) ||
		!opensPhrase(scene, at)
	) {
		return undefined;
	}

	return {cueEnd: at, piece: {first: at, end: contentEnd(at, 'clause', context)}, isClause: false};
}

/** Whether one of the subject's words before any clause of its own is a poll, a document or the like. */
function isEvidence({tokens}: Scene, {first, end}: TokenRange): boolean {
	for (let at = first; at < end && at < first + 12; at++) {
		const {lower} = tokens.get(at) as Token;
		if (evidenceNouns.has(lower)) {
			return true;
		}

		if (/^(?:who|which|that|,)$/.test(lower)) {
			return false;
		}
	}

	return false;
}
