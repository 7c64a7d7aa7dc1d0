import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {slice} from '../../source/article/span.ts';
import {languageCode, languageOf} from '../../source/reading/language.ts';
import {languageName, languageNote} from '../../source/reading/language-note.ts';
import {read} from '../../source/reading/read.ts';
import {readInParts} from '../../source/reading/read-in-parts.ts';
import {readSentences} from '../../source/reading/read-sentences.ts';
import texts from './languages.json' with {type: 'json'};

const languages = Object.entries(texts);
const english =
	'The town council voted on Monday night to keep the old ferry for at least five more years. Mayor Helen Strand said that pupils would otherwise have to ride forty kilometres every morning. A study had warned that the hull must soon be replaced.';

describe('what language a text is in', () => {
	test.each(languages)('%s', (declared, text) => {
		const code = languageCode(declared) ?? '';
		expect(languageOf(text)).toEqual({language: code, isSure: true});
		expect(languageOf(text, 'en')).toEqual({language: code, isSure: true});
		expect(languageOf(text.repeat(30))).toEqual({language: code, isSure: true});
	});

	test('two hundred letters are enough to know that it is not English', () => {
		for (const [, text] of languages) {
			expect(languageOf(text.slice(0, 240)).language).not.toBe('en');
		}
	});

	test.each([
		['prose', english],
		['a headline of names', 'Novak, Sinner, Alcaraz and Zverev Reach Last Four in Monte Carlo'],
		[
			'names',
			'Amy Lindqvist, José Álvarez, Jürgen Weiß, Zoë Brontë, Łukasz Nowak, François Lefèvre, Søren Ø. Holm',
		],
		[
			'results',
			'Rot-Weiss Altdorf 3, Union Neustadt 1; Real Vieja 2, Atlético Puerto 2; Olympique Bellerive 0, Racing 4',
		],
		['a headline without small words', 'Sanders supporters can’t quite say goodbye, storm Los Angeles bar'],
		['few words', 'Le vieux bac reste.'],
		['figures', '12 345 67,8 90.1 % 23:15 2022-03-02'],
		['nothing', ''],
	])('%s is taken for English', (_, text) => {
		expect(languageOf(text).language).toBe('en');
	});

	test('an English text with long quotations in another language stays English', () => {
		expect(languageOf(`${english} “${texts.fr.slice(0, 300)}”`)).toEqual({language: 'en', isSure: true});
		expect(languageOf(`${english.repeat(4)}\n\n${texts.de}\n\n${english.repeat(4)}`).language).toBe('en');
		expect(languageOf(`${english.repeat(4)}\n\n${texts.ja}\n\n${english.repeat(4)}`).language).toBe('en');
	});

	test('what is declared decides between near relatives, and of a short text, and cannot talk English away', () => {
		expect(languageOf(texts.id, 'ms').language).toBe('ms');
		expect(languageOf(texts.nb, 'nb-NO').language).toBe('no');
		expect(languageOf(texts.fr, 'de').language).toBe('fr');
		expect(languageOf(english, 'fr')).toEqual({language: 'en', isSure: true});
	});

	test('a code has no region, and its shorter form where there is one', () => {
		expect(
			['pt-BR', 'deu', 'zh_Hans', 'EN', 'nb', ' fr ', 'gsw', 'french', '', '7'].map(languageCode),
		).toEqual(['pt', 'de', 'zh', 'en', 'no', 'fr', 'gsw', undefined, undefined, undefined]);
	});

	test('it has its English name, and what is no code is its own', () => {
		expect(languageName('fr')).toBe('French');
		expect(languageName('\u001B[2J')).toBe('\u001B[2J');
		expect(languageNote('uk')).toBe('This is Ukrainian: actors and facts are found in English texts only.');
	});

	test('any text has an answer', () => {
		fc.assert(
			fc.property(
				fc.string({unit: 'binary', maxLength: 400}),
				fc.string({maxLength: 8}),
				(text, declared) => {
					expect(languageOf(text, declared).language).toMatch(/^[a-z]{2,3}$/);
				},
			),
		);
	});
});

describe('a text that is not English', () => {
	test.each(languages)('%s: sentences, which hold all of it, and nothing else', (declared, text) => {
		const article = articleFromPlainText(`${text}\n\n${text}`, 'ferry.txt');
		const reading = read(article);
		expect(reading.language).toBe(languageCode(declared));
		expect(reading.sentences.length).toBeGreaterThanOrEqual(10);
		expect(reading.sentences.length).toBeLessThanOrEqual(14);
		expect(
			reading.sentences
				.map(each => slice(article.text, each))
				.join('')
				.replaceAll(/\s/g, ''),
		).toBe(article.text.replaceAll(/\s/g, ''));
		expect(reading).toMatchObject({actors: [], statements: [], assertions: [], figures: [], times: []});
		expect(readSentences(article)).toEqual(reading.sentences);
	});

	test('is read in English where that is asked for, and an English one as another', () => {
		const article = articleFromPlainText(texts.de, 'ferry.txt');
		expect(read(article, {language: 'en'}).language).toBeUndefined();
		expect(read(article, {language: 'en-GB'}).actors.length).toBeGreaterThan(0);
		expect(read(articleFromPlainText(english, 'ferry.txt'), {language: 'fr'})).toMatchObject({
			language: 'fr',
			actors: [],
		});
	});

	test('is read in parts where it is long, each of which says so', () => {
		const article = articleFromPlainText(`${texts.uk}\n\n`.repeat(8), 'ferry.txt');
		const parts = [...readInParts(article, {whole: 1000, part: 1000})];
		expect(parts.length).toBeGreaterThan(2);
		expect(parts.map(({language}) => language)).toEqual(parts.map(() => 'uk'));
		expect(parts.flatMap(({sentences}) => sentences)).toEqual(read(article).sentences);
	});

	test('an English article has no language told', () => {
		expect(read(articleFromPlainText(english, 'ferry.txt'))).not.toHaveProperty('language');
		expect(readSentences(articleFromPlainText(english, 'ferry.txt'))).toHaveLength(3);
	});
});
