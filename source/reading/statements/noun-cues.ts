/*
Statements whose cue is a noun.

	Her claim that the bridge is safe          a clause behind it; «her» is the source
	The mayor's pledge to rebuild              an infinitive
	The union's criticism of the mayor         a preposition that joins the cue, and a phrase
	The mayor voiced concern about costs       a light verb makes verb and noun one cue, its subject the source
	The mayor issued a statement saying …      likewise with «saying» (verb-cues.ts)

The source is the possessive right before the noun; without one the phrase behind «by» or «from» («calls from allies to
resign»). With neither a noun counts only before a that-clause, and only when it is nobody's without a speaker: a claim, an
allegation, a rumour. «The idea that …» may be the article's own.

The noun must be what its clause is about, or hang on a light verb. As object of another verb or of a preposition («rejected her claim that …»,
«asked about his plan to …») it is part of what that verb tells, and two of three are not what a reader would list.

Near misses: «the plan to the left» has no verb behind «to». «Reports that I have seen, …» lacks an object, which is «that»:
the clause says which reports, not what they say. «His claim that it failed has angered the town»: the content ends at the second verb.
*/
import type {Token, TokenRange, Tokens} from '../analysis.ts';
import {contentEnd} from './contents.ts';
import {clauseNouns, infinitiveNouns, prepositionNouns, unownedNouns} from './cue-lexicon.ts';
import {type Draft, draftOf} from './draft.ts';
import {nounPhraseStartingAt} from './noun-phrases.ts';
import {holdsFiniteVerb, isInfinitiveAt, opensBareClause, opensPhrase} from './phrases.ts';
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
	const isUnowned = source === undefined;
	if (isUnowned && !(target.kind === 'that' && unownedNouns.has((tokens.get(at) as Token).lower))) {
		return undefined;
	}

	if (light === undefined ? !standsApart(scene, at, owner, isUnowned) : !isVoiced(scene, light, target)) {
		return undefined;
	}

	const end = endOfContent(
		scene,
		target,
		contentEnd(target.first, target.kind === 'phrase' ? 'phrase' : 'clause', context),
	);
	return draftOf(scene, {
		source,
		cue: {first: light?.first ?? at, end: target.cueEnd},
		pieces: [{first: target.first, end}],
		isSpeech: target.kind === 'that',
		rule: ruleOf[target.kind],
		anchor: light?.head ?? at,
	});
}

/**
Whether a noun phrase is what its clause is about: the first in its sentence, behind «and», a mark or «is». The object of a verb or preposition
(«rejected his claim that …») is part of what that verb tells.
*/
function standsApart(scene: Scene, at: number, owner: TokenRange | undefined, isUnowned: boolean): boolean {
	const {tokens, sentences} = scene;
	const {first} = sentences[(tokens.get(at) as Token).sentence] as TokenRange;
	let left = (owner?.first ?? at) - 1;
	while (
		left >= first &&
		/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test((tokens.get(left) as Token).tag) &&
		groupAt(scene, left) === undefined
	) {
		left--;
	}

	const before = tokens.get(left);
	if (left < first || before === undefined) {
		return true;
	}

	if (isUnowned) {
		return (
			(before.tag === 'AUX' ||
				groupAt(scene, left) !== undefined ||
				/^(?:amid|despite)$/.test(before.lower)) &&
			groupAt(scene, left)?.frames === undefined
		);
	}

	// «published her warning of», «repeated his belief that»: the verb only hands on what the noun tells.
	const isHanded = isOn('lightVerbs', before.lower) && !/^(?:have|has|had|having)$/.test(before.lower);
	return (
		isHanded || /^(?:AUX|CCONJ|PUNCT)$/.test(before.tag) || !holdsFiniteVerb(scene, {first, end: left + 1})
	);
}

/** «made the claim that», «voiced concern about», «have doubts that»; near misses: «has plans to», «has the support of», «raises questions about». */
function isVoiced({tokens}: Scene, light: VerbGroup, {kind, cueEnd}: Target): boolean {
	const isHaving = /^(?:have|has|had|having)$/.test((tokens.get(light.head) as Token).lower);
	const preposition = tokens.get(cueEnd - 1)?.lower ?? '';
	const isRaising = /^raise/.test((tokens.get(light.head) as Token).lower);
	return kind === 'that' || (kind === 'to' ? !isHaving : !(isHaving && preposition === 'of') && !isRaising);
}

/**
Content that hangs on a noun stops before the verb that the noun is a subject of («the claim that it failed | has angered the town»): the
first finite verb that no word has announced. A clause announces one, and so do «who», «because» and their like.
*/
function endOfContent(scene: Scene, {kind, first}: Target, limit: number): number {
	const {tokens} = scene;
	let announced = kind === 'that' ? 1 : 0;
	for (let at = first + (kind === 'that' ? 1 : 0); at < limit; at++) {
		const {lower} = tokens.get(at) as Token;
		if (scene.quotationOf[at] !== -1) {
			continue;
		}

		if (opensClause.test(lower)) {
			announced++;
		} else if (at > first && isFurtherNoun(scene, at)) {
			return at;
		}

		const group = groupStartingAt(scene, at);
		if (group?.form === 'finite') {
			const before = tokens.get(at - 1) as Token;
			const isFree = announced > 0 || /^(?:and|or|but)$/.test(before.lower) || isContactClause(tokens, at);
			if (!isFree && at > first) {
				return at;
			}

			announced = Math.max(0, announced - 1);
			at = group.end - 1;
		}
	}

	return limit;
}

const opensClause =
	/^(?:that|who|which|what|when|where|whether|if|because|while|as|how|why|than|since|until|before|after|whose|although|though|unless)$/;

/** «, and his plan», «and her refusal»: another act of the same owner. */
function isFurtherNoun({tokens}: Scene, at: number): boolean {
	const next = tokens.get(at)?.text === ',' ? at + 1 : at;
	return (
		tokens.get(next)?.lower === 'and' && /^(?:his|her|its|their)$/.test(tokens.get(next + 1)?.lower ?? '')
	);
}

/** «a man many believe», «the plan he backs»: a pronoun right behind a noun brings its own verb. */
function isContactClause(tokens: Tokens, verb: number): boolean {
	return (
		isOn('subjectPronouns', tokens.get(verb - 1)?.lower) &&
		/^(?:NOUN|PROPN|PUNCT)$/.test(tokens.get(verb - 2)?.tag ?? '')
	);
}

const ruleOf = {that: 'noun and clause', to: 'noun and infinitive', phrase: 'noun and phrase'} as const;

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
