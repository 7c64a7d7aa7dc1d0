/*
Which language a text is in, as far as that must be known: whether it is surely another one than English, for which this reading has no rules.

Four signs must agree: hardly any of the words that every English text is full of («the», «of», «said»); English trigrams far behind those of the best language
(Cavnar and Trenkle 1994, as franc has them); enough words in small letters, so that it is prose and no list of names; and enough letters. Texts in
another script than the Latin one need no more than their letters. A long text is looked at in five places, and four must agree, so that long quotations in
another language leave an English text English.

Catches: «Le conseil municipal a décidé lundi soir de garder le vieux bac.» Must not: «Novak, Sinner, Alcaraz and Zverev Reach Last Four», an English
report with a French letter in the middle of it, lorem ipsum of a few words.

Limits: under about 60 letters nothing is sure; near relatives (Croatian and Serbian, Malay and Indonesian) are told apart badly; a language that franc has no trigrams of gets a
relative’s name; a text all in capitals is taken for English.
*/
import {francAll} from 'franc';
import lexicon from '../../data/lexicons/languages.json' with {type: 'json'};
import type {Article} from '../article/article.ts';

/** What language a text is in. */
export type FoundLanguage = {
	/** ISO 639-1, or ISO 639-3 where that has none. `en` where nothing else is sure. */
	readonly language: string;
	readonly isSure: boolean;
};

const codes = new Map(Object.entries(lexicon.codes));
const only = [...codes.keys()];
const english = new Set(lexicon.english);

/** How long the pieces are that are looked at, and how many there are at most. */
const pieceLength = 800;
const mostPieces = 5;
/** The share of pieces that must be in another language. */
const leastForeign = 0.8;

/** Likenesses come closer to each other the longer a text is: they are compared at this length. */
const rankedLength = 400;

/** Letters that it takes to be sure, and to be sure of what is not so clear. */
const fewestLetters = 60;
const enoughLetters = 120;
/** In scripts in which a sign is a syllable or a word. */
const fewestSigns = 12;

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const letter = /\p{L}/gu;
const latin = /\p{Script=Latin}/gu;
const word = /[\p{L}\p{M}]+/gu;

/**
Tells what language a text is in. Pure; it looks at no more than 4,000 characters, whatever the text's length.

@param declared what the document says, as a code («de», «pt-BR»). It is believed where it fits what is found: between near relatives, and of a short text.
@returns `isSure` only where English is ruled out or shown; a text of names, figures or few words is taken for English and is not sure.
*/
export function languageOf(text: string, declared?: string): FoundLanguage {
	const told = declared === undefined ? undefined : languageCode(declared);
	const pieces = piecesOf(text);
	const foreign = pieces.filter(piece => isForeign(piece, told));
	if (foreign.length === 0 || foreign.length < pieces.length * leastForeign) {
		return {language: 'en', isSure: pieces.some(piece => isLatin(piece) && englishShare(piece) >= 0.1)};
	}

	return {language: nearest(foreign.join(' '), told), isSure: true};
}

/** The code of a language without script and region, in ISO 639-1 where there is one: «pt» for «pt-BR», «de» for «deu». Nothing for what is no code. */
export function languageCode(tag: string): string | undefined {
	const [code] = /^[a-z]{2,3}(?=$|[-_])/iu.exec(tag.trim()) ?? [];
	const small = code?.toLowerCase();
	return small === 'nb' || small === 'nn' ? 'no' : (codes.get(small ?? '') ?? small);
}

/** The language that an article is read in, where that is not English: what is asked for, else what its text surely is. Without asking, what it declares is a hint. */
export function foreignLanguageOf(
	{text, language}: Pick<Article, 'text' | 'language'>,
	asked?: string,
): string | undefined {
	const code = (asked === undefined ? undefined : languageCode(asked)) ?? languageOf(text, language).language;
	return code === 'en' ? undefined : code;
}

/** The text where it is short; else pieces from its beginning to its end, evenly apart. */
function piecesOf(text: string): string[] {
	const count = Math.max(1, Math.min(mostPieces, Math.floor(text.length / pieceLength)));
	if (count === 1) {
		return [text.slice(0, pieceLength * 2)];
	}

	const step = (text.length - pieceLength) / (count - 1);
	return Array.from({length: count}, (_, index) => {
		const start = Math.floor(index * step);
		return text.slice(start, start + pieceLength);
	});
}

function isForeign(piece: string, told: string | undefined): boolean {
	const letters = count(piece, letter);
	if (!isLatin(piece)) {
		return letters >= fewestLetters || count(piece, dense) >= fewestSigns;
	}

	const share = englishShare(piece);
	if (letters < fewestLetters || share >= 0.1 || smallShare(piece) < 0.4) {
		return false;
	}

	const ranking = rank(piece.slice(0, rankedLength));
	const likeness = ranking.find(([code]) => code === 'en')?.[1] ?? 0;
	const isTold = told !== undefined && told !== 'en' && ranking[0]?.[0] === told;
	return letters >= enoughLetters || isTold ? likeness < 0.9 : share < 0.05 && likeness < 0.75;
}

/** Relatives that lie so near to the best that what is declared decides. */
const nearlyAsGood = 0.95;

function nearest(text: string, told: string | undefined): string {
	const isNear = rank(text.slice(0, rankedLength)).some(
		([code, likeness]) => code === told && likeness >= nearlyAsGood,
	);
	return isNear && told !== undefined ? told : (rank(text)[0]?.[0] ?? 'und');
}

/** Languages from the best on, with a likeness that is 1 for the best. */
function rank(text: string): Array<readonly [code: string, likeness: number]> {
	return francAll(text, {only, minLength: 1}).map(([code, likeness]) => [codes.get(code) ?? code, likeness]);
}

function isLatin(text: string): boolean {
	const letters = count(text, letter);
	return count(text, latin) * 2 >= letters;
}

/** The share of words that English texts are full of. */
function englishShare(text: string): number {
	return shareOf(text, each => english.has(each.toLowerCase()));
}

function smallShare(text: string): number {
	return shareOf(text, each => /^\p{Ll}/u.test(each));
}

function shareOf(text: string, isOne: (word: string) => boolean): number {
	const words = text.match(word) ?? [];
	return words.filter(isOne).length / Math.max(1, words.length);
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
