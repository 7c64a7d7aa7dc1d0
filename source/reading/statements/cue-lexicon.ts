/*
The lexicons of cues as maps that are asked by a word's form.

A tagger takes «slams», «claims» and «said» for nouns and adjectives often enough to lose one statement in five, so forms
are looked up by spelling, not by its lemmas: each verb of the lexicons is inflected here, and whether a form is a verb in
its place is for verb-groups.ts to say.
*/
import attitudes from '../../../data/lexicons/attitude-verbs.json' with {type: 'json'};
import hedges from '../../../data/lexicons/hedges.json' with {type: 'json'};
import rare from '../../../data/lexicons/rare-verbs.json' with {type: 'json'};
import nouns from '../../../data/lexicons/reporting-nouns.json' with {type: 'json'};
import reporting from '../../../data/lexicons/reporting-verbs.json' with {type: 'json'};

/** What a verb may have behind it when it marks a statement. */
export type Frames = {
	/** Names of frames as data/lexicons/reporting-verbs.json explains them. */
	readonly has: ReadonlySet<string>;
	/** Prepositions that may open the content: call `for`, speak `about`. */
	readonly prepositions: ReadonlySet<string>;
	/** Speech and writing, rather than thought or intention. */
	readonly isSpeech: boolean;
};

/** Which form of its verb a word is; `past` and `participle` are often spelled alike. */
export type Inflection = 'base' | 'present' | 'past' | 'participle' | 'gerund';

export type VerbForm = {
	readonly lemma: string;
	readonly inflections: ReadonlySet<Inflection>;
	/** Whether it is a verb only where the tagger says so, as «like» and «address» are. */
	readonly isRare: boolean;
};

const irregular: Readonly<Record<string, string>> = {...reporting.irregular, ...rare.irregular};

/** Frames of every verb and verb with particle («point out») that can mark a statement. */
export const framesOf: ReadonlyMap<string, Frames> = gatherFrames();

/** The verb that a lower-case word may be a form of, for all verbs in `framesOf` and those of `particles`. */
export const verbForms: ReadonlyMap<string, VerbForm> = gatherForms();

/** Verbs that change their meaning with a particle behind them: `point` → `out`. */
export const particles: Readonly<Record<string, string>> = reporting.particles;

/** Verbs that mark a statement in the passive without anybody named: is expected to, was quoted as. */
export const passives: ReadonlySet<string> = wordSet(attitudes.passives);

/** Adjectives that mark one behind a copula: «is confident that», «was frustrated by». */
export const feelings: ReadonlySet<string> = wordSet(attitudes.feelings);

/** What can say something by itself: a poll, a document, footage. */
export const evidenceNouns: ReadonlySet<string> = wordSet(attitudes.evidence);

/** What such things do with a noun phrase behind the verb: «the poll shows Orr ahead». */
export const evidenceVerbs: ReadonlySet<string> = wordSet(attitudes.evidenceVerbs);

export const hedgeAdverbs: ReadonlySet<string> = wordSet(hedges.adverbs);

export const hedgeVerbs: ReadonlySet<string> = wordSet(hedges.verbs);

/** Nouns that mark a statement before a that-clause, singular and plural. */
export const clauseNouns: ReadonlySet<string> = wordSet(nouns.that, plural);

/** Nouns that mark one before an infinitive. */
export const infinitiveNouns: ReadonlySet<string> = wordSet(nouns.to, plural);

/** Those of `clauseNouns` that do so with nobody named: «the claim that», while «the idea that» may be anybody's. */
export const unownedNouns: ReadonlySet<string> = wordSet(nouns.unowned, plural);

/** What somebody issues or sends that says something: a letter, a report. */
export const messageNouns: ReadonlySet<string> = wordSet(nouns.messages, plural);

/** Nouns that mark one before these prepositions: support → for. */
export const prepositionNouns: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	Object.entries(nouns.prepositions).flatMap(([noun, list]) => {
		const set = wordSet(list);
		return [
			[noun, set],
			[plural(noun), set],
		] as const;
	}),
);

function wordSet(list: string, inflect?: (word: string) => string): ReadonlySet<string> {
	const words = list.split(' ');
	return new Set(inflect === undefined ? words : [...words, ...words.map(inflect)]);
}

function plural(noun: string): string {
	return noun.endsWith('y') && !/[aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

function gatherFrames(): Map<string, Frames> {
	const gathered = new Map<string, {has: Set<string>; prepositions: Set<string>; isSpeech: boolean}>();
	const add = (verb: string, frames: string, isSpeech: boolean) => {
		const entry = gathered.get(verb) ?? {has: new Set(), prepositions: new Set(), isSpeech};
		for (const frame of frames.split(' ')) {
			if (frame.startsWith('@')) {
				entry.prepositions.add(frame.slice(1));
			} else {
				entry.has.add(frame);
			}
		}

		gathered.set(verb, entry);
	};

	for (const [groups, isSpeech] of [
		[reporting.groups, true],
		[attitudes.groups, false],
		[rare.speech, true],
		[rare.attitudes, false],
	] as const) {
		for (const {frames, verbs} of groups) {
			for (const verb of verbs.split(' ')) {
				add(verb, frames, isSpeech);
			}
		}
	}

	for (const {verb, frames} of reporting.phrases) {
		add(verb, frames, true);
	}

	return gathered;
}

function gatherForms(): Map<string, VerbForm> {
	const forms = new Map<string, {lemma: string; inflections: Set<Inflection>; isRare: boolean}>();
	const rareVerbs = new Set([...wordsOf(rare.speech), ...wordsOf(rare.attitudes)]);
	const common = new Set([...wordsOf(reporting.groups), ...wordsOf(attitudes.groups)]);
	const add = (form: string, lemma: string, inflection: Inflection, isRare: boolean) => {
		const entry = forms.get(form) ?? {lemma, inflections: new Set(), isRare};
		if (entry.lemma === lemma) {
			entry.inflections.add(inflection);
		}

		forms.set(form, entry);
	};

	const lemmas = [
		...framesOf.keys(),
		...Object.keys(reporting.particles),
		...attitudes.passives.split(' '),
	].filter(lemma => !lemma.includes(' '));
	for (const lemma of new Set(lemmas)) {
		const [past, participle, gerund] = irregular[lemma]?.split(' ') ?? regularForms(lemma);
		const isRare = rareVerbs.has(lemma) && !common.has(lemma);
		add(lemma, lemma, 'base', isRare);
		add(presentOf(lemma), lemma, 'present', isRare);
		add(past as string, lemma, 'past', isRare);
		add(participle as string, lemma, 'participle', isRare);
		add(gerund as string, lemma, 'gerund', isRare);
	}

	return forms;
}

function wordsOf(groups: ReadonlyArray<{readonly verbs: string}>): string[] {
	return groups.flatMap(({verbs}) => verbs.split(' '));
}

function presentOf(lemma: string): string {
	if (/[^aeiou]y$/.test(lemma)) {
		return `${lemma.slice(0, -1)}ies`;
	}

	return /(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function regularForms(lemma: string): [string, string, string] {
	const past = lemma.endsWith('e')
		? `${lemma}d`
		: /[^aeiou]y$/.test(lemma)
			? `${lemma.slice(0, -1)}ied`
			: `${lemma}ed`;
	const gerund = lemma.endsWith('e') && !lemma.endsWith('ee') ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
	return [past, past, gerund];
}
