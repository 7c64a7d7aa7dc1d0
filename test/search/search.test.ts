import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {slice} from '../../source/article/span.ts';
import type {Hit} from '../../source/search/hit.ts';
import {search} from '../../source/search/search.ts';
import {createSearchIndex} from '../../source/search/search-index.ts';
import {type ReadingWords, readingOf} from '../support/reading.ts';
import {sure} from '../support/sure.ts';
import {anyText} from '../terminal/texts.ts';

const harbourText = `Warsaw hosted the talks.
He warned of a software update.
The war in Ukraine goes on.
Mayor Amara Okonjo’s office said “we are equal members of Europe” on Tuesday.
The government counted 660,000 refugees in the U.S. and at AT&T.
It’s over, said Řehoř Müller of İstanbul, in the Straße.
Russia’s bank, the Bank of Russia, raised rates from 9.5 percent to 20 percent.
Okonjo said that the European Parliament would meet the union of farmers.
“Nobody will break us,” Okonjo told the well-known Harbour Union on Friday.`;

const harbour: ReadingWords = {
	actors: [
		{name: 'Amara Okonjo', aliases: ['Okonjo'], descriptors: ['Mayor']},
		{name: 'Bank of Russia', kind: 'organisation'},
		{name: 'Russia', kind: 'place'},
		{name: 'Řehoř Müller'},
		{name: 'Harbour Union', kind: 'organisation'},
	],
	statements: [
		{
			kind: 'mixed',
			source: 'Mayor Amara Okonjo’s office',
			cue: 'said',
			content: ['“we are equal members of Europe”'],
		},
		{
			kind: 'indirect',
			source: 'Okonjo#2',
			cue: 'said#3',
			content: ['that the European Parliament would meet the union of farmers'],
		},
		{source: 'Okonjo#3', cue: 'told', content: ['“Nobody will break us,”']},
	],
	assertions: [{subject: 'The government', predicate: 'counted', arguments: ['660,000 refugees']}],
	figures: [
		{words: '660,000 refugees', value: 660_000},
		{words: '20 percent', value: 20, unit: 'percent'},
	],
	times: ['Tuesday', 'Friday'],
};

const reading = readingOf(harbourText, harbour);
const index = createSearchIndex(reading);

/** A hit as one line: what it is, and its text with the matched letters in brackets. */
function draw({target, text, matches}: Hit): string {
	let drawn = '';
	let last = 0;
	for (const {start, end} of matches) {
		drawn += `${text.slice(last, start)}[${text.slice(start, end)}]`;
		last = end;
	}

	return `${target.kind}: ${drawn}${text.slice(last)}`;
}

function find(query: string, limit?: number): string[] {
	return search(index, query, limit).map(draw);
}

describe('a word is found', () => {
	test('as a whole before as a beginning before inside', () => {
		expect(find('war').slice(0, 3)).toEqual([
			'sentence: The [war] in Ukraine goes on.',
			'sentence: [War]saw hosted the talks.',
			'sentence: He [war]ned of a software update.',
		]);
		expect(find('ware')[0]).toBe('sentence: He warned of a soft[ware] update.');
	});

	test.each([
		['a letter left out', 'goverment', 'fact: The [gover]n[ment] counted 660,000 refugees'],
		[
			'a letter too many',
			'europpe',
			'fact: Mayor Amara Okonjo’s office said “we are equal members of [Europe]”',
		],
		[
			'a wrong letter',
			'parliamant',
			'fact: Okonjo said that the European [Parliam]e[nt] would meet the union of farmers',
		],
		['swapped letters', 'okojno', 'actor: Amara [Okonjo]'],
		['swapped letters in a short word', 'wra', 'sentence: The [war] in Ukraine goes on.'],
		[
			'swapped letters in a beginning',
			'parlaim',
			'fact: Okonjo said that the European [Parliam]ent would meet the union of farmers',
		],
	])('with %s', (_, query, first) => {
		expect(find(query)[0]).toBe(first);
	});

	test('as typed before with errors forgiven', () => {
		expect(find('bank')[0]).toBe('actor: [Bank] of Russia');
		expect(find('talk')).toEqual(['sentence: Warsaw hosted the [talk]s.']);
	});

	test('by its inside', () => {
		expect(find('liament')).toEqual([
			'fact: Okonjo said that the European Par[liament] would meet the union of farmers',
		]);
	});

	test('behind a hyphen as a whole word', () => {
		expect(find('known')).toEqual([
			'sentence: “Nobody will break us,” Okonjo told the well-[known] Harbour Union on Friday.',
		]);
	});

	test('but not a short one that only looks like it', () => {
		const near = createSearchIndex(readingOf('The grandmother of Iraq ran a tirade.'));
		expect(search(near, 'iran').map(draw)).toEqual(['sentence: The grandmother of [Ira]q ran a tirade.']);
	});
});

describe('a weak match, mistyped inside a word,', () => {
	test('is listed where nothing better is, with its letters marked', () => {
		expect(find('liamant')).toEqual([
			'fact: Okonjo said that the European Par[liam]e[nt] would meet the union of farmers',
		]);
	});

	test('stands behind all better hits, those with more errors too', () => {
		const made = createSearchIndex(
			readingOf('The information arrived. They marched in formtoin. A formation of geese left.'),
		);
		expect(search(made, 'formaton').map(draw)).toEqual([
			'sentence: A [format]i[on] of geese left.',
			'sentence: They marched in [formto]i[n].',
			'sentence: The in[format]i[on] arrived.',
		]);
	});

	test('is not listed for terms of four letters, three of which are in too many words', () => {
		const made = createSearchIndex(readingOf('The Republican left. Iraq stayed.'));
		expect(search(made, 'iran').map(draw)).toEqual(['sentence: [Ira]q stayed.']);
	});

	test('fills up to a screenful and no further', () => {
		const sentences = (count: number, word: string) => `They saw the ${word} there. `.repeat(count);
		const few = createSearchIndex(readingOf(sentences(3, 'putin') + sentences(30, 'routine')));
		const enough = createSearchIndex(readingOf(sentences(30, 'routine') + sentences(21, 'putin')));
		const words = (hits: readonly Hit[]) => hits.map(({text}) => text.split(' ')[3]);
		expect(words(search(few, 'putin'))).toEqual([...Array(3).fill('putin'), ...Array(17).fill('routine')]);
		expect(words(search(few, 'putin', 5))).toEqual([...Array(3).fill('putin'), ...Array(2).fill('routine')]);
		expect(words(search(enough, 'putin'))).toEqual(Array(21).fill('putin'));
	});
});

describe('names are found as a plain keyboard types them', () => {
	test.each([
		['rehor', 'actor: [Řehoř] Müller'],
		['MULLER', 'actor: Řehoř [Müller]'],
		['istanbul', 'sentence: It’s over, said Řehoř Müller of [İstanbul], in the Straße.'],
		['strasse', 'sentence: It’s over, said Řehoř Müller of İstanbul, in the [Straße].'],
		['stra', 'sentence: It’s over, said Řehoř Müller of İstanbul, in the [Stra]ße.'],
	])('%s', (query, first) => {
		expect(find(query)[0]).toBe(first);
	});

	test('also where the article writes marks as characters of their own', () => {
		const decomposed = createSearchIndex(readingOf('He met Re\u0301ka Nova\u0301k in Zu\u0308rich today.'));
		expect(search(decomposed, 'zurich').map(draw)).toEqual([
			'sentence: He met Re\u0301ka Nova\u0301k in [Zu\u0308rich] today.',
		]);
		expect(search(decomposed, 'novák').map(draw)).toEqual([
			'sentence: He met Re\u0301ka [Nova\u0301k] in Zu\u0308rich today.',
		]);
	});

	test('and İ, ß or Æ before a word do not shift its letters', () => {
		const shifted = createSearchIndex(readingOf('İİ ßß Ææ ﬁﬁ Ankara agreed.'));
		expect(search(shifted, 'ankara').map(draw)).toEqual(['sentence: İİ ßß Ææ ﬁﬁ [Ankara] agreed.']);
		expect(search(shifted, "'ankara").map(draw)).toEqual(['sentence: İİ ßß Ææ ﬁﬁ [Ankara] agreed.']);
	});
});

describe('marks inside words', () => {
	test.each([
		["it's", 'sentence: [It’s] over, said Řehoř Müller of İstanbul, in the Straße.'],
		['it’s', 'sentence: [It’s] over, said Řehoř Müller of İstanbul, in the Straße.'],
		['its', 'sentence: [It’s] over, said Řehoř Müller of İstanbul, in the Straße.'],
		['U.S.', 'sentence: The government counted 660,000 refugees in the [U.S]. and at AT&T.'],
		['AT&T', 'sentence: The government counted 660,000 refugees in the U.S. and at [AT&T].'],
		['att', 'sentence: The government counted 660,000 refugees in the U.S. and at [AT&T].'],
		['660000', 'fact: [660,000] refugees'],
		['660,000', 'fact: [660,000] refugees'],
		[
			'russia’s',
			'sentence: [Russia’s] bank, the Bank of Russia, raised rates from 9.5 percent to 20 percent.',
		],
	])('%s', (query, first) => {
		expect(find(query)[0]).toBe(first);
	});

	test('a possessive is its name', () => {
		expect(find('okonjo')).toContain(
			'fact: Mayor Amara [Okonjo]’s office said “we are equal members of Europe”',
		);
	});
});

describe('several words', () => {
	test('are found in any order, and all are needed', () => {
		const quote = 'fact: Mayor Amara Okonjo’s office said “we are [equal] [members] of [Europe]”';
		expect(find('equal members europe')).toEqual([quote]);
		expect(find('europe members equal')).toEqual([quote]);
		expect(find('equal members software')).toEqual([]);
	});

	test('that stand side by side as typed come first', () => {
		const twice = createSearchIndex(
			readingOf('The union met European farmers. Later the European union met.'),
		);
		expect(search(twice, 'european union').map(draw)).toEqual([
			'sentence: Later the [European] [union] met.',
			'sentence: The [union] met [European] farmers.',
		]);
	});

	test('are forgiven their errors each', () => {
		expect(find('govermnet coutned')).toEqual(['fact: The [gover]n[ment] [counted] 660,000 refugees']);
	});

	test('may stand in different names of one actor', () => {
		expect(find('@mayor okonjo')).toEqual(['actor: Amara [Okonjo]']);
		expect(find('@mayor russia')).toEqual([]);
	});
});

describe('what is listed', () => {
	test('actors before facts before sentences, and what was typed alone before more', () => {
		expect(find('russia')).toEqual([
			'actor: [Russia]',
			'actor: Bank of [Russia]',
			'sentence: [Russia]’s bank, the Bank of [Russia], raised rates from 9.5 percent to 20 percent.',
		]);
	});

	test('the smallest that holds the words: the figure, not the fact and the sentence around it', () => {
		expect(find('refugees')).toEqual(['fact: 660,000 [refugees]']);
		expect(find('government refugees')).toEqual(['fact: The [government] counted 660,000 [refugees]']);
		expect(find('government at')[0]).toBe(
			'sentence: The [government] counted 660,000 refugees in the U.S. and [at] [AT]&T.',
		);
	});

	test('what somebody says, not only the clause about them inside it', () => {
		const made = createSearchIndex(
			readingOf('Okonjo, who runs the port, said that ferries would sail.', {
				statements: [{kind: 'indirect', source: 'Okonjo', cue: 'said', content: ['that ferries would sail']}],
				assertions: [{subject: 'Okonjo', predicate: 'runs', arguments: ['the port']}],
			}),
		);
		expect(search(made, 'okonjo port').map(draw)).toEqual([
			'fact: [Okonjo], who runs the [port], said that ferries would sail',
		]);
	});

	test('equal matches in the order of the text, as many as asked for', () => {
		const all = search(index, '"said', 100);
		const starts = all.map(({place}) => place.start);
		expect(starts).toHaveLength(2);
		expect(starts).toEqual(starts.toSorted((a, b) => a - b));
		expect(search(index, '"said', 1)).toEqual(all.slice(0, 1));
		expect(search(index, '"said', 0)).toEqual([]);
	});

	test('a figure by what it counts as well, before it or behind it', () => {
		const made = createSearchIndex(
			readingOf('The town counted more than 300 new trees. Interest rates rose to 20 percent.', {
				figures: [
					{words: 'more than 300', value: 300, of: 'new trees'},
					{words: '20 percent', value: 20, unit: 'percent', of: 'Interest rates'},
				],
			}),
		);
		expect(search(made, '#trees').map(draw)).toEqual(['fact: more than 300 new [trees]']);
		expect(search(made, '#rates 20').map(draw)).toEqual(['fact: Interest [rates] rose to [20] percent']);
		expect(search(made, '#').map(draw)).toEqual([
			'fact: more than 300 new trees',
			'fact: Interest rates rose to 20 percent',
		]);
	});

	test('an actor at its first mention', () => {
		const [hit] = search(index, '@muller');
		expect(slice(harbourText, hit?.place ?? {start: 0, end: 0})).toBe('Řehoř Müller');
		expect(hit?.placeMatches).toEqual([]);
	});
});

describe('a sigil', () => {
	test('narrows to quotes and claims, to actors, to figures and times', () => {
		expect(find('"okonjo')).toEqual([
			'fact: Mayor Amara [Okonjo]’s office said “we are equal members of Europe”',
			'fact: [Okonjo] said that the European Parliament would meet the union of farmers',
			'fact: “Nobody will break us,” [Okonjo] told',
		]);
		expect(find('@okonjo')).toEqual(['actor: Amara [Okonjo]']);
		expect(find('#20')).toEqual(['fact: [20] percent']);
		expect(find('#farmers')).toEqual([]);
		expect(find('#tues')).toEqual(['fact: [Tues]day']);
		expect(find('/russia')).toEqual(find('russia'));
	});

	test('alone lists all of its kind in the order of the text', () => {
		expect(find('@')).toEqual([
			'actor: Amara Okonjo',
			'actor: Bank of Russia',
			'actor: Russia',
			'actor: Řehoř Müller',
			'actor: Harbour Union',
		]);
		expect(find('"')).toHaveLength(3);
		expect(find('# ')).toEqual([
			'fact: Tuesday',
			'fact: 660,000 refugees',
			'fact: 20 percent',
			'fact: Friday',
		]);
		expect(find('#', 2)).toHaveLength(4);
	});

	test('that narrows nothing, or no query, lists nothing', () => {
		expect(find('/')).toEqual([]);
		expect(find('')).toEqual([]);
		expect(find('  —  ')).toEqual([]);
	});
});

describe('a literal word', () => {
	test('is found anywhere in a word, with its marks, and nothing near it', () => {
		expect(find("'qual")).toEqual([
			'fact: Mayor Amara Okonjo’s office said “we are e[qual] members of Europe”',
		]);
		expect(find("'goverment")).toEqual([]);
		expect(find("'u.s.")).toEqual([
			'sentence: The government counted 660,000 refugees in the [U.S.] and at AT&T.',
		]);
		expect(find("'£")).toEqual([]);
	});

	test('stands beside words that are forgiven errors', () => {
		expect(find("'qual europpe")).toEqual([
			'fact: Mayor Amara Okonjo’s office said “we are e[qual] members of [Europe]”',
		]);
	});

	test('waits for its first letter', () => {
		expect(find("'")).toEqual([]);
		expect(find("russia '")).toEqual(find('russia'));
	});
});

test('one letter is found at the beginning of words only', () => {
	expect(find('q')).toEqual([]);
	expect(find('@r')).toEqual(['actor: [Ř]ehoř Müller', 'actor: [R]ussia', 'actor: Bank of [R]ussia']);
});

describe('any article and any query', () => {
	const query = fc.oneof(
		anyText,
		fc.tuple(fc.constantFrom('', '/', '"', '@', '#', "'"), anyText).map(parts => parts.join('')),
		fc.constantFrom('minister', 'never', "'min", 'well known', 'it', '2010', 'e', 'kyiv', 'cafe', '北京'),
	);

	test('give hits whose letters are sorted, apart and inside, and whose places are the article’s', () => {
		fc.assert(
			fc.property(anyText, query, (text, typed) => {
				const base = readingOf(text);
				const {sentences} = base;
				const article = base.article.text;
				// Facts anywhere, nested and across sentences: what stages find is theirs to say.
				const figures = sentences.flatMap(({start, end}) => [
					{start, end, value: 1, ...sure},
					{start, end: Math.min(article.length, end + 9), value: 2, ...sure},
					{start: Math.min(end, start + 2), end, value: 3, ...sure},
				]);
				const made = createSearchIndex({...base, figures: figures.filter(({start, end}) => start < end)});
				for (const hit of search(made, typed)) {
					let last = -1;
					for (const {start, end} of hit.matches) {
						expect(start).toBeGreaterThan(last);
						expect(end).toBeGreaterThan(start);
						last = end;
					}

					expect(last).toBeLessThanOrEqual(hit.text.length);
					expect(slice(article, hit.place)).toBe(hit.text);
					expect(hit.placeMatches.map(span => slice(article, span))).toEqual(
						hit.matches.map(span => slice(hit.text, span)),
					);
				}
			}),
			{numRuns: 500},
		);
	});

	test('a word of the article finds its sentence, however it is cased', () => {
		fc.assert(
			fc.property(
				fc.array(fc.stringMatching(/^[a-zé]{2,12}$/), {minLength: 1, maxLength: 12}),
				fc.nat(),
				(words, pick) => {
					const text = `${words.join(' ')}.`;
					const word = words[pick % words.length] as string;
					const made = createSearchIndex(readingOf(text));
					const hits = search(made, word.toUpperCase());
					expect(hits).toHaveLength(1);
					expect(hits[0]?.matches.map(span => slice(text, span))).toContain(word);
				},
			),
		);
	});
});
