/*
Statements whose cue is a noun.

	her claim that the bridge is safe          a clause behind it; «her» is the source
	the mayor's pledge to rebuild              an infinitive
	the union's criticism of the mayor         a preposition that joins the cue, and a phrase
	The mayor voiced concern about costs       a light verb makes verb and noun one cue, its subject the source
	The mayor issued a statement saying …      likewise with «saying»

The source is the possessive right before the noun; without one the phrase behind «by» or «from» («calls from allies to
resign»). With neither a noun counts only before a that-clause, and only when it is nobody's without a speaker: a claim, an
allegation, a rumour. «The idea that …» may be the article's own.
Near misses: «the plan to the left» has no verb behind «to». «Reports that I have seen, …» lacks an object, which is «that»:
the clause says which reports, not what they say.
*/
import type {Token, TokenRange} from '../analysis.ts';
import {contentEnd} from './contents.ts';
import {clauseNouns, infinitiveNouns, prepositionNouns, unownedNouns} from './cue-lexicon.ts';
import {type Draft, draftOf} from './draft.ts';
import {nounPhraseStartingAt} from './noun-phrases.ts';
import {isInfinitiveAt, opensBareClause, opensPhrase} from './phrases.ts';
import {groupAt, groupStartingAt, type Scene} from './scene.ts';
import type {SubjectFinder} from './sources.ts';
import {isOn} from './statement-words.ts';
import type {VerbGroup} from './verb-groups.ts';

/** Finds every statement of this form in the article. */
export function findNounCues(scene: Scene, subjects: SubjectFinder): Draft[] {
	const drafts: Draft[] = [];
	for (const [at, token] of scene.tokens.entries()) {
		if (!isCueNoun(token.lower) || scene.quotationOf[at] !== -1 || groupAt(scene, at) !== undefined) {
			continue;
		}

		const draft = statementAt(scene, subjects, at);
		if (draft !== undefined) {
			drafts.push(draft);
		}
	}

	return drafts;
}

function isCueNoun(word: string): boolean {
	return clauseNouns.has(word) || infinitiveNouns.has(word) || prepositionNouns.has(word);
}

function statementAt(scene: Scene, subjects: SubjectFinder, at: number): Draft | undefined {
	const {tokens, sentences} = scene;
	const sentence = sentences[(tokens.get(at) as Token).sentence] as TokenRange;
	const context = {scene, limit: sentence.end, opening: at, sentence, endsAtComma: false};
	const light = lightVerbBefore(scene, at, sentence.first);
	const owner = light === undefined ? ownerBefore(scene, at, sentence.first) : subjects.subjectOf(light);
	const target = targetBehind(scene, at, sentence.end);
	if (target === undefined) {
		return undefined;
	}

	const source = owner ?? target.agent;
	if (
		source === undefined &&
		!(target.kind === 'that' && unownedNouns.has((tokens.get(at) as Token).lower))
	) {
		return undefined;
	}

	const end = contentEnd(target.first, target.kind === 'phrase' ? 'phrase' : 'clause', {
		...context,
		endsAtVerb: target.kind !== 'that',
	});
	return draftOf(scene, {
		source,
		cue: {first: light?.first ?? at, end: target.cueEnd},
		pieces: [{first: target.first, end}],
		isSpeech: target.kind === 'that',
		anchor: light?.head ?? at,
	});
}

type Target = {
	readonly kind: 'that' | 'to' | 'phrase';
	readonly cueEnd: number;
	readonly first: number;
	readonly agent?: TokenRange | undefined;
};

function targetBehind(scene: Scene, at: number, limit: number): Target | undefined {
	const {tokens} = scene;
	const word = (tokens.get(at) as Token).lower;
	let next = at + 1;
	let agent: TokenRange | undefined;
	if (/^(?:by|from|among)$/.test(tokens.get(next)?.lower ?? '')) {
		agent = nounPhraseStartingAt(scene, next + 1, limit);
		next = agent?.end ?? next;
	}

	if (isOn('days', tokens.get(next)?.lower)) {
		next++;
	}

	const token = tokens.get(next);
	if (token === undefined || next >= limit) {
		return undefined;
	}

	if (
		token.lower === 'that' &&
		clauseNouns.has(word) &&
		opensBareClause(scene, next + 1, limit) &&
		!isRelativeClause(scene, next, limit)
	) {
		return {kind: 'that', cueEnd: at + 1, first: next, agent};
	}

	if (isInfinitiveAt(scene, next) && infinitiveNouns.has(word)) {
		return {kind: 'to', cueEnd: at + 1, first: next, agent};
	}

	const takes = prepositionNouns.get(word)?.has(token.lower) === true;
	return takes && (opensPhrase(scene, next + 1) || groupStartingAt(scene, next + 1)?.form === 'participle')
		? {kind: 'phrase', cueEnd: next + 1, first: next + 1, agent}
		: undefined;
}

/** «reports that I have seen, …»: the clause lacks an object, so «that» is its object and says nothing. */
function isRelativeClause(scene: Scene, that: number, limit: number): boolean {
	for (let at = that + 1; at < limit && at < that + 12; at++) {
		const group = groupAt(scene, at);
		if (group !== undefined) {
			const behind = scene.tokens.get(group.end);
			const isBare =
				group.end >= limit ||
				groupAt(scene, group.end)?.form === 'finite' ||
				behind === undefined ||
				/^(?:[,.;:]|when|in|on|about)$/.test(behind.lower);
			return (
				at === that + 1 ||
				(isBare &&
					/^(?:have|see|read|hear|make|give|hold|express|share|write|publish|issue|post|find)$/.test(
						group.lemma,
					))
			);
		}
	}

	return false;
}

/** «voiced concern», «made the sweeping claim»: a light verb with nothing but a determiner and adjectives in between. */
function lightVerbBefore(scene: Scene, at: number, floor: number): VerbGroup | undefined {
	const {tokens} = scene;
	for (let left = at - 1; left >= floor && left > at - 5; left--) {
		const group = groupAt(scene, left);
		if (group !== undefined) {
			return isOn('lightVerbs', (tokens.get(group.head) as Token).lower) && !group.isPassive
				? group
				: undefined;
		}

		if (!/^(?:DET|ADJ|ADV|NOUN)$/.test((tokens.get(left) as Token).tag)) {
			return undefined;
		}
	}

	return undefined;
}

/** «her claim», «the mayor's bold claim», «Republican claims»: who stands right before the noun. */
function ownerBefore(scene: Scene, at: number, floor: number): TokenRange | undefined {
	const {tokens} = scene;
	for (let left = at - 1; left >= floor && left > at - 5; left--) {
		const token = tokens.get(left) as Token;
		if (/^(?:my|your|his|her|its|our|their)$/.test(token.lower)) {
			return {first: left, end: left + 1};
		}

		if (/^['’]s?$/.test(token.text) && token.tag === 'PART') {
			let first = left;
			while (
				first > floor &&
				/^(?:PROPN|NOUN|ADJ|DET|NUM)$/.test((tokens.get(first - 1) as Token).tag) &&
				first > left - 8
			) {
				first--;
			}

			return first < left ? {first, end: left + 1} : undefined;
		}

		if (token.tag !== 'ADJ' && token.tag !== 'NOUN' && token.tag !== 'ADV') {
			return undefined;
		}
	}

	return undefined;
}
