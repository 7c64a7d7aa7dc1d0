/*
What polls and surveys show, where a preposition is all that says so.

	In a poll by Acme, most voters backed the fee.     source up to the comma, content behind it
	Orr led by four points in a June survey.           content before, source to the sentence's end

Near misses: «He is ahead in the polls» names no survey and no number, and may be the article's own voice. «In the polls, anyway» has no verb.
*/
import type {Token, TokenRange} from '../analysis.ts';
import {contentEnd} from './contents.ts';
import {type Draft, draftOf} from './draft.ts';
import {hasFiniteVerb} from './phrases.ts';
import {groupAt, type Scene} from './scene.ts';
import {isOn} from './statement-words.ts';

const longestSource = 20;

/** Finds every statement of this form in the article. Linear in the number of tokens. */
export function findSurveys(scene: Scene): Draft[] {
	const drafts: Draft[] = [];
	for (const [at, token] of scene.tokens.entries()) {
		if (token.lower === 'in' && scene.quotationOf[at] === -1) {
			const draft = statementAt(scene, at, scene.sentences[token.sentence] as TokenRange);
			if (draft !== undefined) {
				drafts.push(draft);
			}
		}
	}

	return drafts;
}

function statementAt(scene: Scene, at: number, sentence: TokenRange): Draft | undefined {
	const source = sourceFrom(scene, at + 1, sentence.end);
	if (source === undefined) {
		return undefined;
	}

	const opens =
		at === sentence.first ||
		(at === sentence.first + 1 && /^(?:and|but|yet)$/.test(scene.tokens.get(at - 1)?.lower ?? ''));
	const piece = opens
		? pieceBehind(scene, source.end, sentence)
		: pieceBefore(scene, at, source.end, sentence);
	return (
		piece &&
		draftOf(scene, {
			source,
			cue: {first: at, end: at + 1},
			pieces: [piece],
			isSpeech: false,
			anchor: at,
			rule: 'survey',
		})
	);
}

/** «a new poll by Acme released Monday»: to the next comma, mark or conjunction; a survey's noun stands in it before any verb. */
function sourceFrom(scene: Scene, first: number, limit: number): TokenRange | undefined {
	const {tokens, groupOf} = scene;
	let hasSurvey = false;
	let end = first;
	for (; end < limit && end < first + longestSource; end++) {
		const token = tokens.get(end) as Token;
		if (
			/^[,.;:!?()—–]$/.test(token.text) ||
			(hasSurvey && /^(?:and|but|while|with|as|after|that|which)$/.test(token.lower))
		) {
			break;
		}

		if (
			groupAt(scene, end)?.form === 'finite' ||
			(!hasSurvey && (groupOf[end] !== -1 || /^(?:ADP|PRON|PART)$/.test(token.tag)))
		) {
			return undefined;
		}

		hasSurvey ||= isOn('surveys', token.lower);
	}

	return hasSurvey ? {first, end} : undefined;
}

function pieceBehind(scene: Scene, end: number, sentence: TokenRange): TokenRange | undefined {
	if (scene.tokens.get(end)?.text !== ',') {
		return undefined;
	}

	const isAside = /^(?:however|though|too|meanwhile)$/.test(scene.tokens.get(end + 1)?.lower ?? '');
	const first = isAside && scene.tokens.get(end + 2)?.text === ',' ? end + 3 : end + 1;
	if (!hasFiniteVerb(scene, first, sentence.end)) {
		return undefined;
	}

	const context = {scene, limit: sentence.end, opening: first, sentence, endsAtComma: false};
	return {first, end: contentEnd(first, 'clause', context)};
}

/** «Orr led by four points»: with a number, and a survey of its own behind it («a June survey», not «the polls»). */
function pieceBefore(scene: Scene, at: number, end: number, sentence: TokenRange): TokenRange | undefined {
	const {tokens} = scene;
	const opening = tokens.get(at + 1) as Token;
	const isEnd = end >= sentence.end || /^[.;!?]$/.test(tokens.get(end)?.text ?? '');
	if (!isEnd || !(/^(?:a|an|one|another)$/.test(opening.lower) || opening.tag === 'PROPN')) {
		return undefined;
	}

	const last = tokens.get(at - 1)?.text === ',' ? at - 1 : at;
	let first = last;
	let hasVerb = false;
	let hasNumber = false;
	while (first > sentence.first && !isClauseStart(scene, first)) {
		first--;
		hasVerb ||= groupAt(scene, first)?.form === 'finite';
		hasNumber ||= tokens.get(first)?.tag === 'NUM';
	}

	return hasVerb && hasNumber ? {first, end: last} : undefined;
}

/** Whether a clause of its own begins here, behind «, but», «; », «, while» and the like. */
function isClauseStart({tokens}: Scene, at: number): boolean {
	const before = tokens.get(at - 1)?.lower ?? '';
	return (
		before === ';' || (/^(?:and|but|while|though|although)$/.test(before) && tokens.get(at - 2)?.text === ',')
	);
}
