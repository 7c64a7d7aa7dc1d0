import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {actorsOf, kindsAndNames, mentionsOf} from './support.ts';

describe('names', () => {
	test.each([
		['In Lyon, French President Lucie Moreau spoke.', ['place Lyon', 'person Lucie Moreau']],
		[
			'She praised former Prime Minister Tom Hale and the late Mrs. Ann Pike.',
			['person Tom Hale', 'person Ann Pike'],
		],
		['The letter came from Sir Alan Webb.', ['person Sir Alan Webb']],
		[
			'They asked the Ministry of Health and Social Care about Ursula von der Heyden.',
			['organisation Ministry of Health and Social Care', 'person Ursula von der Heyden'],
		],
		[
			'He writes for the Food and Safety Commission and for Brandt & Sons.',
			['organisation Food and Safety Commission', 'organisation Brandt & Sons'],
		],
		[
			"The Workers' Council met the People's Party in St. John's.",
			["organisation People's Party", "place St. John's"],
		],
		['It was Green Party leader Nora Finch who called.', ['organisation Green Party', 'person Nora Finch']],
		['They met the President of France and the Minister of Foreign Affairs.', ['place France']],
		['A study by Ban Ki-moon and Rosa Díaz-Peña was read.', ['person Ban Ki-moon', 'person Rosa Díaz-Peña']],
		[
			'The U.S.-led force reached the Orinoco River near Mount Olsen.',
			['place U.S.', 'place Orinoco River', 'place Mount Olsen'],
		],
		['Critics of Edward Rydz-Śmigły met Zdzisław Kot.', ['person Edward Rydz-Śmigły', 'person Zdzisław Kot']],
	])('%s', (text, expected) => {
		const found = kindsAndNames(text);
		expect(found).toEqual(expect.arrayContaining(expected));
	});

	test.each([
		'On Tuesday the Ukrainian army remembered World War II and the French Revolution.',
		'In May the Catholic bishops spoke Spanish at Christmas.',
		'The 2010 United Kingdom general election was close.',
		'The president and the prime minister of the day were absent.',
		'Meanwhile, police said nothing. However, they will.',
	])('are none in: %s', text => {
		expect(kindsAndNames(text)).toEqual([]);
	});

	test('spans hold the name alone', () => {
		expect(mentionsOf('Then President Vladimir Orlov’s plane left. Orlov slept.', 'Vladimir Orlov')).toEqual([
			'Vladimir Orlov',
			'Orlov',
		]);
	});
});

describe('words that open a sentence', () => {
	test('are names when the rest of the article writes them so', () => {
		expect(mentionsOf('Grant left early. Nobody asked Grant why.', 'Grant')).toEqual(['Grant', 'Grant']);
	});

	test('are no names when the rest writes them small', () => {
		expect(kindsAndNames('Displays were torn. The displays of Norway fell.')).toEqual(['place Norway']);
	});
});

describe('headlines', () => {
	test('give only names that the text below or our lists know', () => {
		expect(
			kindsAndNames('Talks Between Brandel And Ukraine Stall As Storm Nears\n\nThe storm slowed Brandel.'),
		).toEqual([expect.stringContaining('Brandel'), 'place Ukraine']);
	});

	test('in capitals throughout do not make every word a name', () => {
		expect(kindsAndNames('COUNCIL TO VOTE ON NEW BRIDGE IN POLAND')).toEqual(['place POLAND']);
	});
});

describe('kinds', () => {
	test.each([
		['The airline Norska cut flights. Norska employees protested.', 'organisation Norska'],
		['She lives in Brelling, a small town on the coast.', 'place Brelling'],
		['Corvin, 43, said he was done. Corvin left.', 'person Corvin'],
		['They crossed Poland, Hungary, Vrelland and Romania.', 'place Vrelland'],
		['The Welfare Party (Refah Partisi) lost.', 'organisation Refah Partisi'],
		['Demand Progress spoke up.', 'organisation Demand Progress'],
		['The letter to Cyd Ho was lost.', 'person Cyd Ho'],
		['The study came from Brandt Holdings Ltd.', 'organisation Brandt Holdings Ltd.'],
	])('%s', (text, expected) => {
		expect(kindsAndNames(text)).toContain(expected);
	});
});

describe('neighbours of a name', () => {
	test.each([
		['Vela Dorn (VD) won three seats.', 'organisation Vela Dorn'],
		['The members of Kestra met.', 'organisation Kestra'],
		['In the riding of Trinity - Spadel she lost.', 'place Trinity - Spadel'],
		['NEW YORK (AFP) — Rain fell. AFP said so.', 'organisation AFP'],
		['We met Tennessee Senator Al Dorn.', 'place Tennessee'],
		['Missouri Democratic leaders met.', 'place Missouri'],
		['The secretary for Political Affairs Wendy Sherwin left.', 'person Wendy Sherwin'],
		['Arizona Sen. Jane Roe spoke.', 'place Arizona'],
		['He lives in Mesa, Ariz., alone.', 'place Ariz'],
		['The Liberal Democrats won.', 'organisation Liberal Democrats'],
		['She moved to The Hague.', 'place The Hague'],
	])('tell what it is, and where it ends: %s', (text, expected) => {
		expect(kindsAndNames(text)).toContain(expected);
	});

	test('«Texas Republicans» and «ISIS-sympathetic» name nobody but ISIS', () => {
		expect(kindsAndNames('Most Texas Republicans stayed. An ISIS-sympathetic man left.')).toEqual([
			'organisation ISIS',
		]);
	});
});

describe('grouping', () => {
	test('takes a surname, a first name and a name with initials as the same person', () => {
		const [actor, ...others] = actorsOf(
			'Maria K. Lopez won. Maria Lopez thanked us. Lopez smiled, and Maria left.',
		);
		expect(others).toEqual([]);
		expect(actor).toMatchObject({name: 'Maria K. Lopez', aliases: ['Maria Lopez', 'Lopez', 'Maria']});
	});

	test('keeps two people with one surname apart, and gives a surname with an honorific to its own', () => {
		const text = 'Peter Klein met Susan Klein. Mrs. Klein laughed, and Mr. Klein cried.';
		expect(mentionsOf(text, 'Susan Klein')).toEqual(['Susan Klein', 'Klein']);
		expect(mentionsOf(text, 'Peter Klein')).toEqual(['Peter Klein', 'Klein']);
	});

	test.each([
		['The World Health Organization (WHO) met. WHO officials left.', 'World Health Organization', 'WHO'],
		['The United Nations sent aid. The UN said so.', 'United Nations', 'UN'],
		[
			'The Liberal Party of Norland won. The Liberal Party cheered.',
			'Liberal Party of Norland',
			'Liberal Party',
		],
		['Verlag Corp. fell. Nobody at Verlag spoke.', 'Verlag Corp.', 'Verlag'],
		['The United States agreed. The U.S. signed in America.', 'United States', 'U.S.'],
	])('%s', (text, name, alias) => {
		const actor = actorsOf(text).find(other => other.name === name);
		expect(actor?.aliases).toContain(alias);
	});

	test('comes to an end where abbreviations stand for each other', () => {
		const text =
			'The Norland Board (NB) met. The NB (Norland Board) met the US (UK) and the UK (US). The Upper Kew (UK) left.';
		expect(actorsOf(text).length).toBeGreaterThan(0);
	});

	test('does not take a nationality as a mention of the country', () => {
		expect(
			mentionsOf('Ukraine fell silent. The Ukrainian army and the Ukrainians waited.', 'Ukraine'),
		).toEqual(['Ukraine']);
	});

	test('leaves a short form that fits two names by itself', () => {
		const text = 'The Labour Party of Norland met the Labour Party of Sudland. The Labour Party paid.';
		expect(kindsAndNames(text)).toHaveLength(3);
	});
});

describe('a company and its founder', () => {
	const text =
		'Brandel Group said that profit fell. The founder, Otto Brandel, left. Ms. Roe stayed. Shares of Brandel dropped, and Brandel employees protested. Brandel, who is 80, wept. Mr. Brandel slept.';

	test('share a word, and each mention goes where its neighbours point', () => {
		expect(mentionsOf(text, 'Brandel Group')).toEqual(['Brandel Group', 'Brandel', 'Brandel']);
		expect(mentionsOf(text, 'Otto Brandel')).toEqual(['Otto Brandel', 'Brandel', 'Brandel']);
	});

	test('whoever is named first has the mentions that nothing else decides', () => {
		expect(mentionsOf('Otto Brandel founded Brandel Group. Brandel slept.', 'Otto Brandel')).toEqual([
			'Otto Brandel',
			'Brandel',
		]);
	});
});

describe('clubs', () => {
	const story =
		'The coach praised the striker after the match, the best of the season, and its late goal. Norsk Rovers beat Vell City 3-2. Rovers were behind at first. Vell manager Tom Poe sighed. They meet Kelt United or Dunmere next.';

	test('are organisations under their long and short names', () => {
		expect(kindsAndNames(story)).toEqual([
			'organisation Norsk Rovers',
			'organisation Vell City',
			'person Tom Poe',
			'organisation Kelt United',
			'organisation Dunmere',
		]);
		expect(mentionsOf(story, 'Vell City')).toEqual(['Vell City', 'Vell']);
	});

	test('a town stays a place where nobody plays', () => {
		expect(kindsAndNames('She moved to Vell City in May.')).toEqual(['place Vell City']);
	});
});

describe('before a name', () => {
	test.each([
		['Rival Teklon Industries fell.', 'organisation Teklon Industries'],
		['Twelve-year-old Amira Hassan spoke.', 'person Amira Hassan'],
		['NORSK, Oct. 14 — Dockworkers in Poland walked out.', 'place NORSK'],
		['A fight in Washington, D.C. ended.', 'place Washington, D.C.'],
	])('words that open a sentence are no part of it: %s', (text, expected) => {
		expect(kindsAndNames(text)[0]).toBe(expected);
	});

	test('nothing is left of «Non-Trump voters» and «Dockworkers»', () => {
		expect(kindsAndNames('Non-Brandel voters met. Dockworkers in the port were there.')).toEqual([]);
	});
});

describe('descriptors and descriptions', () => {
	test('come from titles before and appositions behind, without articles', () => {
		const [actor] = actorsOf('Jane Roe, a lawyer for the city, spoke. Former Senator Jane Roe left.');
		expect(actor?.descriptors).toEqual(['lawyer for the city', 'Former Senator']);
	});

	test('make «the president» a mention only where one actor can be meant', () => {
		const one = 'Norwegian President Jane Roe arrived. The president waved. The president of the club slept.';
		expect(mentionsOf(one, 'Jane Roe', 'description')).toEqual(['The president']);
		const two =
			'Norwegian President Jane Roe met Polish President Adam Nowak. The president waved. The Polish president left.';
		expect(mentionsOf(two, 'Jane Roe', 'description')).toEqual([]);
		expect(mentionsOf(two, 'Adam Nowak', 'description')).toEqual(['The Polish president']);
	});

	test('a title with a capital is a description too', () => {
		const text = 'Secretary Jane Roe met the miners. On Monday the Secretary signed.';
		expect(mentionsOf(text, 'Jane Roe', 'description')).toEqual(['the Secretary']);
	});
});

describe('any text', () => {
	const pieces = fc.constantFrom(
		...[
			'Jane',
			'Roe',
			' ',
			' ',
			' ',
			'. ',
			', ',
			'the ',
			'President ',
			'of ',
			'UN',
			'“',
			'”',
			"'s",
			'\n',
			'He ',
			'Mrs. ',
		],
		...[
			'\uD800',
			'\u200B',
			'\u0007',
			'İ',
			'É',
			'-',
			'(',
			')',
			'and ',
			'said ',
			'I ',
			'Ukraine',
			'2010 ',
			'election ',
			'?',
		],
	);
	const text = fc.oneof(
		fc.array(pieces, {maxLength: 40}).map(parts => parts.join('')),
		fc.string({unit: 'binary', maxLength: 80}),
	);

	test('gives actors with unique ids, sorted mentions inside the text, and a name each', () => {
		fc.assert(
			fc.property(text, source => {
				const actors = actorsOf(source);
				const article = articleFromPlainText(source, 'test');
				const starts = actors.map(actor => actor.mentions[0]?.start ?? -1);
				expect(actors.map(actor => actor.id)).toEqual(actors.map((_, index) => `a${index + 1}`));
				expect(starts).toEqual(starts.toSorted((a, b) => a - b));
				for (const {mentions, name, aliases} of actors) {
					for (const [index, {start, end}] of mentions.entries()) {
						expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
						expect(end).toBeGreaterThan(start);
						expect(end).toBeLessThanOrEqual(article.text.length);
					}

					const forms = mentions
						.filter(mention => mention.form === 'name')
						.map(({start, end}) => article.text.slice(start, end).replaceAll(/\s+/g, ' '));
					expect(forms).toContain(name);
					expect(aliases).not.toContain(name);
				}
			}),
			{numRuns: 300},
		);
	});
});
