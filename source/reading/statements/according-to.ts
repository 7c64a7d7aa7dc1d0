/*
«According to» and what works like it: a preposition as cue.

	According to the mayor, the bridge is safe.     source up to the comma, content behind it
	The bridge is safe, according to the mayor.     content before, source behind
	The bridge, according to the mayor, is safe.    content in two pieces

The source is the whole phrase, with what hangs on it («early results of a poll conducted by …»).
Near miss: «The parts were sorted according to size» reports nobody's words, but nothing in its form says so except that
no comma, no name and no determiner stands there; a bare common noun behind it is not taken.
*/
import type {Token, TokenRange} from '../analysis.ts';
import {contentEnd} from './contents.ts';
import {type Draft, draftOf} from './draft.ts';
import {groupAt, groupStartingAt, type Scene} from './scene.ts';

/** Finds every statement of this form in the article. */
export function findAccordingTo(scene: Scene): Draft[] {
	const drafts: Draft[] = [];
	const {tokens} = scene;
	for (let at = 0; at + 2 < tokens.length; at++) {
		if ((tokens.get(at) as Token).lower === 'according' && (tokens.get(at + 1) as Token).lower === 'to') {
			const draft = statementAt(scene, at);
			if (draft !== undefined) {
				drafts.push(draft);
			}
		}
	}

	return drafts;
}

function statementAt(scene: Scene, at: number): Draft | undefined {
	const {tokens, sentences} = scene;
	const sentence = sentences[(tokens.get(at) as Token).sentence] as TokenRange;
	const opens =
		at === sentence.first || isConjunction(tokens.get(at - 1) as Token, at - 1 === sentence.first);
	const sourceEnd = endOfSource(scene, at + 2, sentence.end, opens);
	const source = {first: at + 2, end: sourceEnd};
	if (source.first === source.end || isBareNoun(scene, source)) {
		return undefined;
	}

	const pieces: TokenRange[] = [];
	if (!opens) {
		const before = tokens.get(at - 1) as Token;
		const end = before.text === ',' ? at - 1 : at;
		pieces.push({first: startOfContent(scene, end, sentence.first), end});
	}

	if (sourceEnd < sentence.end && tokens.get(sourceEnd)?.text === ',') {
		const first = sourceEnd + 1;
		const context = {scene, limit: sentence.end, opening: at, sentence, endsAtComma: false};
		const opensAside =
			groupStartingAt(scene, first)?.form === 'participle' ||
			/^(?:who|which|but|and|while|as)$/.test(tokens.get(first)?.lower ?? '');
		const isWanted = opens || !opensAside;
		const end = contentEnd(first, 'clause', context);
		if (isWanted && end > first) {
			pieces.push({first, end});
		}
	}

	return draftOf(scene, {
		source,
		cue: {first: at, end: at + 2},
		pieces,
		isSpeech: true,
		anchor: at,
		rule: 'according to',
	});
}

function isConjunction(before: Token, opensSentence: boolean): boolean {
	return opensSentence && /^(?:and|but|yet|so|or|still|[“"‘—–-])$/.test(before.lower);
}

/** Content before the cue begins with its sentence, or behind a semicolon or an attribution of its own. */
function startOfContent(scene: Scene, end: number, floor: number): number {
	let first = end;
	while (first > floor && first > end - 200 && (scene.tokens.get(first - 1) as Token).text !== ';') {
		first--;
	}

	return first;
}

/** The source runs to a comma that no apposition closes, or to the end. */
function endOfSource(scene: Scene, first: number, ceiling: number, opens: boolean): number {
	const {tokens, quotationOf} = scene;
	let at = first;
	while (at < ceiling && at < first + 60) {
		const token = tokens.get(at) as Token;
		if (/^[.;:!?—–)]$/.test(token.text) && quotationOf[at] === -1) {
			break;
		}

		if (token.text === ',') {
			const next = tokens.get(at + 1) as Token | undefined;
			const isAside = next !== undefined && /^(?:a|an|the|who|which)$/.test(next.lower) && !opens;
			if (!isAside) {
				break;
			}
		}

		if (
			!opens &&
			at > first &&
			groupAt(scene, at)?.form === 'finite' &&
			/^(?:and|but)$/.test(tokens.get(at - 1)?.lower ?? '')
		) {
			return at - 1;
		}

		at++;
	}

	return at;
}

function isBareNoun({tokens}: Scene, {first, end}: TokenRange): boolean {
	const token = tokens.get(first) as Token;
	return end - first === 1 && !/^\p{Lu}|s$/u.test(token.text) && token.tag !== 'PRON';
}
