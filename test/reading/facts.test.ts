import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {slice} from '../../source/article/span.ts';
import {type Fact, listFacts} from '../../source/reading/facts.ts';
import {read} from '../../source/reading/read.ts';

/** Statements and assertions of the panel as «label: part | part». */
function rowsOf(text: string): string[] {
	return listFacts(read(articleFromPlainText(text, 'test'))).flatMap(fact => {
		const parts = partsOf(fact)
			.filter(part => part !== undefined)
			.map(part => slice(text, part));
		return parts.length === 0 ? [] : [`${fact.label}: ${parts.join(' | ')}`];
	});
}

function partsOf(fact: Fact) {
	if (fact.kind === 'statement') {
		return [fact.statement.source, fact.statement.cue, ...fact.statement.content];
	}

	return fact.kind === 'assertion'
		? [fact.assertion.subject, fact.assertion.predicate, ...fact.assertion.arguments]
		: [];
}

describe('each clause stands once', () => {
	test.each([
		['a commitment is an act', 'Norland agreed to hold talks.', ['stated: Norland | agreed to hold | talks']],
		[
			'its quoted words stand beside it',
			'Norland agreed to hold talks “without conditions” on Monday.',
			[
				'stated: Norland | agreed to hold | talks | on Monday',
				'quote: Norland | agreed | “without conditions”',
			],
		],
		[
			'a commitment that the act holds only in part stands alone',
			'She declined to say when the road would open.',
			['claim: She | declined | to say when the road would open'],
		],
		[
			'speech is no act',
			'Norland said that it would hold talks.',
			['claim: Norland | said | that it would hold talks'],
		],
		[
			'a clause inside an argument is told by that argument',
			'The flood meant that the road was closed.',
			['stated: The flood | meant | that the road was closed'],
		],
		[
			'a clause beside another is not',
			'The mayor resigned on Friday, citing her health.',
			['claim: The mayor | citing | her health', 'stated: The mayor | resigned | on Friday'],
		],
	])('%s', (_name, text, expected) => {
		expect(rowsOf(text)).toEqual(expected);
	});

	test('the reading itself keeps both', () => {
		const reading = read(articleFromPlainText('Norland agreed to hold talks.', 'test'));
		expect([reading.statements.length, reading.assertions.length]).toEqual([1, 1]);
	});
});

describe('what says too little without its sentence is no row', () => {
	test.each([
		['a pronoun for nobody known', 'Voters who are backing Orr came.', /backing/],
		['support of the reader’s', 'Your opposition to Orr was strong.', /opposition to \|/],
		['nobody asked', 'The union was asked about the strike.', /asked/],
		['a participle that describes', 'The road leading to town is closed.', /road \| leading/],
	])('%s', (_name, text, row) => {
		expect(rowsOf(text).join(' ')).not.toMatch(row);
	});

	test.each([
		['a pronoun for somebody known', 'Ruth Orr, who opposed the plan, left.', /claim: who \| opposed/],
		['quoted words', 'Voters who called Orr “a fool” came.', /quote: who \| called/],
		['the verb of the noun described', 'The road leading to town is closed.', /stated: .* \| is closed/],
		[
			'a participle that tells',
			'The mayor resigned on Friday, leaving the town without a plan.',
			/stated: The mayor \| leaving/,
		],
	])('but %s is', (_name, text, row) => {
		expect(rowsOf(text).join(' ')).toMatch(row);
	});
});
