/*
Cues whose subject is no speaker, or does not act: passives, feelings, and questions put to somebody.

	The bridge   is expected   to open in May        content in two pieces, cue between, no source
	The plan     was endorsed  by the mayor          the phrase behind «by» is the source, the subject the content
	Pike         was accused of theft                content in two pieces as well
	She          was asked     about the bridge      a question: content behind, nobody named
	He           was quoted    as saying it failed   content behind «as saying», and the subject is the source: he said it
	They         are confident that it will hold     a feeling: subject is the source, copula and adjective the cue
	They         were frustrated by the delay        with its preposition

Near miss: «The bridge was found in ruins»: `find` reports nothing in the passive unless an infinitive or that-clause follows.
*/
import type {Token, TokenRange} from '../analysis.ts';
import {contentEnd} from './contents.ts';
import {feelings, framesOf, passives, verbForms} from './cue-lexicon.ts';
import {type Draft, draftOf, type StatementRule} from './draft.ts';
import {nounPhraseStartingAt} from './noun-phrases.ts';
import {clauseOpeners, isInfinitiveAt, opensBareClause, opensPhrase} from './phrases.ts';
import {groupStartingAt, type Scene} from './scene.ts';
import type {SubjectFinder} from './sources.ts';
import {contextOf} from './verb-cues.ts';
import type {VerbGroup} from './verb-groups.ts';

/** Verbs that join a feeling to its subject as «is» does: «remained sceptical of», «grew tired of». */
const linkingVerbs = /^(?:remain|become|grow|seem|feel|sound|stay|get)$/;

/** Tries one verb group; gives the statement that it marks in one of these ways. */
export function statementOfPassive(
	scene: Scene,
	subjects: SubjectFinder,
	group: VerbGroup,
): Draft | undefined {
	if (isBareQuestion(scene, group)) {
		return ofQuestion(scene, group);
	}

	const isLinking = (group.isCopula && group.lemma === 'be') || linkingVerbs.test(group.lemma);
	if (!group.isPassive && !isLinking) {
		return undefined;
	}

	const sentence = scene.sentences[(scene.tokens.get(group.head) as Token).sentence] as TokenRange;
	const subject = subjects.subjectOf(group);
	if (subject === undefined || scene.quotationOf[group.head] !== -1) {
		return undefined;
	}

	const context = contextOf(scene, group, sentence, Math.min(subject.first, group.first), subject);
	return (
		(group.form === 'infinitive' && !group.isPassive && !group.isCopula
			? undefined
			: ofFeeling(scene, group, subject, context)) ??
		(group.isPassive ? ofPassive(scene, group, subject, context) : undefined)
	);
}

/** «Asked whether he would run, …», «…, she said when asked about it»: a participle of asking that opens a clause. */
function isBareQuestion({tokens, sentences}: Scene, group: VerbGroup): boolean {
	const before = tokens.get(group.first - 1)?.lower ?? '';
	const opens = (sentences[(tokens.get(group.head) as Token).sentence] as TokenRange).first === group.first;
	return (
		/^(?:asked|pressed)$/.test((tokens.get(group.head) as Token).lower) &&
		group.isAmbiguous &&
		(opens || /^(?:when|if|after)$/.test(before))
	);
}

function ofQuestion(scene: Scene, group: VerbGroup): Draft | undefined {
	const {tokens} = scene;
	const sentence = scene.sentences[(tokens.get(group.head) as Token).sentence] as TokenRange;
	const context = {...contextOf(scene, group, sentence, group.first, undefined), endsAtComma: true};
	const at = group.end;
	const next = tokens.get(at);
	if (next?.lower === 'by') {
		// «Asked by a reporter whether»
		const agent = nounPhraseStartingAt(scene, group.end + 1, context.limit);
		const first = agent?.end ?? context.limit;
		const opens =
			first < context.limit &&
			(clauseOpeners.test((tokens.get(first) as Token).lower) || isInfinitiveAt(scene, first));
		return opens
			? make(scene, group, agent, {rule: 'question', cueEnd: group.end, first, shape: 'clause'}, context)
			: undefined;
	}

	if (next?.lower === 'about' && group.end + 1 < context.limit) {
		return make(
			scene,
			group,
			undefined,
			{rule: 'question', cueEnd: group.end + 1, first: group.end + 1, shape: 'phrase'},
			context,
		);
	}

	return next !== undefined && (clauseOpeners.test(next.lower) || isInfinitiveAt(scene, group.end))
		? make(
				scene,
				group,
				undefined,
				{rule: 'question', cueEnd: group.end, first: group.end, shape: 'clause'},
				context,
			)
		: undefined;
}

type Context = ReturnType<typeof contextOf>;

function ofFeeling(scene: Scene, group: VerbGroup, subject: TokenRange, context: Context): Draft | undefined {
	const {tokens} = scene;
	const stands = !group.isPassive;
	let at = stands ? group.end : group.head;
	while (stands && at < context.limit && isDegree(tokens.get(at)) && at < group.end + 4) {
		at++;
	}

	const word = tokens.get(at);
	const isExpletive =
		subject.end - subject.first === 1 &&
		/^(?:it|this|that|what|there)$/.test((tokens.get(subject.first) as Token).lower) &&
		tokens.get(subject.first - 1)?.tag !== 'NOUN';
	if (word === undefined || at >= context.limit || !feelings.has(word.lower) || isExpletive) {
		return undefined;
	}

	const next = tokens.get(at + 1);
	if (next === undefined || at + 1 >= context.limit) {
		return undefined;
	}

	const takesPreposition =
		/^(?:about|by|with|at|over|of|for|on|in|to|toward|towards|against|from|behind)$/.test(next.lower) &&
		!isInfinitiveAt(scene, at + 1);
	// «is certain to rain» foretells, and nobody is certain.
	const takesInfinitive = !/^(?:certain|sure)$/.test(word.lower);
	// «was so torn that he left»: what followed, not what he felt.
	const isResult = tokens.get(at - 1)?.lower === 'so' && next.lower === 'that';
	if ((clauseOpeners.test(next.lower) && !isResult) || (takesInfinitive && isInfinitiveAt(scene, at + 1))) {
		return make(
			scene,
			group,
			subject,
			{rule: 'feeling', cueEnd: at + 1, first: at + 1, shape: 'clause'},
			context,
		);
	}

	if (
		takesPreposition &&
		(opensPhrase(scene, at + 2) || groupStartingAt(scene, at + 2)?.form === 'participle')
	) {
		return make(
			scene,
			group,
			subject,
			{rule: 'feeling', cueEnd: at + 2, first: at + 2, shape: 'phrase'},
			context,
		);
	}

	return opensBareClause(scene, at + 1, context.limit) && next.tag === 'PRON'
		? make(scene, group, subject, {rule: 'feeling', cueEnd: at + 1, first: at + 1, shape: 'clause'}, context)
		: undefined;
}

/** «is very confident», «are much more open», «remains all too aware» */
function isDegree(token: Token | undefined): boolean {
	return (
		token?.tag === 'ADV' || /^(?:all|more|less|most|also|not|a|bit|little|deeply)$/.test(token?.lower ?? '')
	);
}

type Target = {
	readonly rule: StatementRule;
	readonly cueEnd: number;
	readonly first: number;
	readonly shape: 'clause' | 'phrase';
};

function make(
	scene: Scene,
	group: VerbGroup,
	source: TokenRange | undefined,
	{rule, cueEnd, first, shape}: Target,
	context: Context,
): Draft | undefined {
	return draftOf(scene, {
		source,
		cue: {first: group.first, end: cueEnd},
		pieces: [{first, end: contentEnd(first, shape, context)}],
		isSpeech: false,
		anchor: group.head,
		rule,
	});
}

/** Verbs that lay something at somebody's door, by the preposition that opens it: «was accused of theft». */
const charges: Readonly<Record<string, RegExp>> = {
	of: /^(?:accuse|suspect)$/,
	with: /^(?:charge|credit)$/,
	for: /^(?:blame|criticize|criticise|praise|condemn|denounce|mock|ridicule|credit|hail|applaud|fault)$/,
};

function opensCharge(scene: Scene, at: number): boolean {
	return opensPhrase(scene, at) || groupStartingAt(scene, at)?.form === 'participle';
}

function ofPassive(scene: Scene, group: VerbGroup, subject: TokenRange, context: Context): Draft | undefined {
	const {tokens} = scene;
	const lemma = verbForms.get((tokens.get(group.head) as Token).lower)?.lemma ?? group.lemma;
	const isReporting = passives.has(lemma);
	if (!isReporting && !framesOf.has(lemma)) {
		return undefined;
	}

	const at = group.end;
	const next = tokens.get(at);
	const saying = lemma === 'quote' ? sayingBehind(scene, group, context.limit) : undefined;
	if (saying !== undefined) {
		const target = {cueEnd: saying, first: saying, shape: 'clause'} as const;
		return make(scene, group, subject, {rule: 'passive', ...target}, context);
	}

	if (next?.lower === 'by') {
		return byAgent(scene, group, subject, lemma, context);
	}

	if (next !== undefined && charges[next.lower]?.test(lemma) === true && opensCharge(scene, at + 1)) {
		const first = at + 1;
		return draftOf(scene, {
			cue: {first: group.first, end: first},
			pieces: [subject, {first, end: contentEnd(first, 'phrase', context)}],
			isSpeech: false,
			anchor: group.head,
			rule: 'passive',
		});
	}

	if (!isReporting || next === undefined || at >= context.limit) {
		return undefined;
	}

	if (/^(?:ask|tell|urge)$/.test(lemma)) {
		return ofHearer(scene, group, context);
	}

	const takesSubject =
		isInfinitiveAt(scene, at) ||
		/^(?:as|that)$/.test(next.lower) ||
		/^(?:dub|call|name|deem|describe)$/.test(lemma);
	if (!takesSubject) {
		return undefined;
	}

	const first = next.lower === 'as' ? at + 1 : at;
	const end = contentEnd(first, 'clause', context);
	const isExpletive =
		(tokens.get(subject.first) as Token).lower === 'it' && subject.end - subject.first === 1;
	return draftOf(scene, {
		cue: {first: group.first, end: first},
		pieces: isExpletive ? [{first, end}] : [subject, {first, end}],
		isSpeech: false,
		anchor: group.head,
		rule: 'passive',
	});
}

/** The token behind «as saying», right behind the verb or behind whom it was quoted by. */
function sayingBehind(scene: Scene, group: VerbGroup, limit: number): number | undefined {
	for (let at = group.end; at + 2 < limit && at < group.end + 8; at++) {
		if (
			(scene.tokens.get(at) as Token).lower === 'as' &&
			groupStartingAt(scene, at + 1)?.form === 'participle'
		) {
			return at + 2;
		}
	}

	return undefined;
}

/** «was asked about the bridge», «was told that it failed», «was asked, “Is it over?”»: the subject hears, and nobody is named who speaks. */
function ofHearer(scene: Scene, group: VerbGroup, context: Context): Draft | undefined {
	const at = group.end;
	const next = scene.tokens.get(at) as Token;
	if (next.lower === 'about') {
		return make(
			scene,
			group,
			undefined,
			{rule: 'question', cueEnd: at + 1, first: at + 1, shape: 'phrase'},
			context,
		);
	}

	const first = next.text === ',' ? at + 1 : at;
	const opensContent =
		scene.quotationOf[first] !== -1 || clauseOpeners.test(next.lower) || isInfinitiveAt(scene, at);
	return opensContent
		? make(scene, group, undefined, {rule: 'question', cueEnd: at, first, shape: 'clause'}, context)
		: undefined;
}

/** «was endorsed by the mayor» */
function byAgent(
	scene: Scene,
	group: VerbGroup,
	subject: TokenRange,
	lemma: string,
	context: Context,
): Draft | undefined {
	const agent = nounPhraseStartingAt(scene, group.end + 1, context.limit);
	const frames = framesOf.get(lemma);
	return agent !== undefined && frames?.has.has('object') === true
		? draftOf(scene, {
				source: agent,
				cue: {first: group.first, end: group.end},
				pieces: [subject],
				isSpeech: false,
				anchor: group.head,
				rule: 'passive with agent',
			})
		: undefined;
}
