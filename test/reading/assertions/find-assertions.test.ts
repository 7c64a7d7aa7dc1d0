import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {type Span, slice} from '../../../source/article/span.ts';
import {analyse} from '../../../source/reading/analyse.ts';
import {findAssertions} from '../../../source/reading/assertions/find-assertions.ts';
import type {Actor, Statement} from '../../../source/reading/reading.ts';
import {sure} from '../../support/sure.ts';

/** Each assertion as «subject | predicate | arguments». */
function assertionsOf(text: string, statements: readonly Statement[] = []): string[] {
	const analysis = analyse(articleFromPlainText(text, 'test'));
	return findAssertions(analysis, [], statements).map(assertion =>
		[assertion.subject, assertion.predicate, ...assertion.arguments]
			.map(span => slice(text, span))
			.join(' | '),
	);
}

function spanIn(text: string, words: string): Span {
	const start = text.indexOf(words);
	return {start, end: start + words.length};
}

describe('one clause', () => {
	test.each([
		['The council approved the plan on Monday.', 'The council | approved | the plan | on Monday'],
		['Last week the council approved the plan.', 'the council | approved | Last week | the plan'],
		['The talks stalled out on Monday.', 'The talks | stalled out | on Monday'],
		['Norland agreed to conduct talks with Sudria.', 'Norland | agreed to conduct | talks | with Sudria'],
		['The mayor has not yet signed the order.', 'The mayor | has not yet signed | the order'],
		['A large tower was struck by lightning.', 'A large tower | was struck | by lightning'],
		[
			'The bench, like the rest of the court, has long been dominated by men.',
			'The bench | has long been dominated | like the rest of the court | by men',
		],
		['The town has long winters.', 'The town | has | long winters'],
		['The exchange remains closed.', 'The exchange | remains closed'],
		['The Russian military would strike targets.', 'The Russian military | would strike | targets'],
		['He urged civilians to leave the town.', 'He | urged | civilians | to leave the town'],
		['I’m selling the farm.', 'I | ’m selling | the farm'],
		['The mayor’s plan has “angered the whole town.”', 'The mayor’s plan | has “angered | the whole town'],
		['A request for comment reached the firm.', 'A request for comment | reached | the firm'],
		['Shares fell as much as 9 percent.', 'Shares | fell | as much as 9 percent'],
		['He spoke as chairman.', 'He | spoke | as chairman'],
		['Rossi scored at the far post.', 'Rossi | scored | at the far post'],
		['They often post letters.', 'They | often post | letters'],
		['He scored in the 93rd minute.', 'He | scored | in the 93rd minute'],
		['Anna keeps the only shop.', 'Anna | keeps | the only shop'],
		['He gave a longer answer.', 'He | gave | a longer answer'],
		['We have enough chips.', 'We | have | enough chips'],
		['The club is not afraid of the cold.', 'The club | is not | afraid of the cold'],
		['He is absolutely wrong about it.', 'He | is | absolutely wrong | about it'],
		['She won a total of 40 seats.', 'She | won | a total of 40 seats'],
		['Hale picked up all the seats in the north.', 'Hale | picked up | all the seats | in the north'],
		['They were less cheerful than before.', 'They | were | less cheerful | than before'],
		[
			'Profit rose to 3 million from 2 million a year earlier.',
			'Profit | rose | to 3 million | from 2 million | a year earlier',
		],
		['For three summers the pool stayed shut.', 'the pool | stayed shut | For three summers'],
		[
			'Orr was involved in leading the talks and keeping the peace.',
			'Orr | was involved | in leading the talks | keeping the peace',
		],
	])('%s', (text, expected) => {
		expect(assertionsOf(text)).toEqual([expected]);
	});
});

describe('no clause that reads', () => {
	test('a noun that the tagger takes for a verb does not agree with its subject', () => {
		expect(
			assertionsOf('Her delegate lead over Sands grew to 40.').filter(row =>
				row.startsWith('Her delegate | lead'),
			),
		).toEqual([]);
	});

	test('clubs and groups take either form', () => {
		expect(assertionsOf('Rovers win the cup.')).toEqual(['Rovers | win | the cup']);
		expect(assertionsOf('The police want a bridge.')).toEqual(['The police | want | a bridge']);
	});

	test.each(['They don’t have to.', 'As she wrote, it rained on the boats.'])('%s', text => {
		expect(assertionsOf(text).filter(row => /have to$|wrote$/.test(row))).toEqual([]);
	});
});

describe('several clauses', () => {
	test.each([
		[
			'The strike began after talks between the union and the port collapsed.',
			['The strike | began', 'talks between the union and the port | collapsed'],
		],
		['The firm cut jobs, as it has. It’s here.', ['The firm | cut | jobs', 'It | ’s | here']],
		['Prices rose sharply and then fell.', ['Prices | rose | sharply', 'Prices | then fell']],
		[
			'The firm, which is based in Ohio, announced layoffs.',
			['The firm | is based | in Ohio', 'The firm | announced | layoffs'],
		],
		[
			'The mayor resigned on Friday, citing her health.',
			['The mayor | resigned | on Friday', 'The mayor | citing | her health'],
		],
		[
			'Although the rain stopped at noon, the river kept rising.',
			['the rain | stopped | at noon', 'the river | kept rising'],
		],
		[
			'The army shelled the port and the town burned.',
			['The army | shelled | the port', 'the town | burned'],
		],
		['The men arrested on Friday were freed.', ['The men | arrested | on Friday', 'The men | were freed']],
		[
			'Officials said the river rose by a metre.',
			['Officials | said | the river rose by a metre', 'the river | rose | by a metre'],
		],
		[
			'The judge told Marlowe that the case had ended in March.',
			['The judge | told | Marlowe | that the case had ended in March', 'the case | had ended | in March'],
		],
	])('%s', (text, expected) => {
		expect(assertionsOf(text)).toEqual(expected);
	});
});

describe('no assertions', () => {
	test.each([
		'Did the council approve the plan?',
		'“Has the river risen?”',
		'Wash the rice twice.',
		'A long and quiet road through the hills.',
		'',
	])('%j', text => {
		expect(assertionsOf(text)).toEqual([]);
	});

	test('a title is left out', () => {
		const text = 'Council approves plan\n\nThe council approved the plan.';
		const article = articleFromPlainText(text, 'test');
		const titled = {...article, title: 'Council approves plan', titleSpan: {start: 0, end: 21}};
		expect(findAssertions(analyse(titled), [], [])).toHaveLength(1);
	});

	test('a condition is not stated', () => {
		expect(assertionsOf('The dam will break if the rain goes on.')).toEqual([
			expect.stringContaining('The dam | will break'),
		]);
	});
});

describe('statements and actors', () => {
	const text = 'Ortega said that the mill had lost two workers.';
	const statement: Statement = {
		id: 's1',
		...sure,
		kind: 'indirect',
		source: spanIn(text, 'Ortega'),
		cue: spanIn(text, 'said'),
		content: [spanIn(text, 'that the mill had lost two workers')],
	};

	test('the clause that introduces a statement is the statement, what it says is within it', () => {
		const analysis = analyse(articleFromPlainText(text, 'test'));
		const [only, ...more] = findAssertions(analysis, [], [statement]);
		expect(more).toEqual([]);
		expect(only?.within).toBe('s1');
		expect(slice(text, only?.subject ?? {start: 0, end: 0})).toBe('the mill');
	});

	test('of nested statements the innermost counts', () => {
		const inner: Statement = {
			...statement,
			id: 's2',
			content: [spanIn(text, 'the mill had lost two workers')],
		};
		const analysis = analyse(articleFromPlainText(text, 'test'));
		expect(findAssertions(analysis, [], [statement, inner])[0]?.within).toBe('s2');
	});

	test('a verb that reaches into its own content stays an assertion', () => {
		const agreed = 'Norland agreed to conduct talks.';
		const plan: Statement = {
			id: 's1',
			...sure,
			kind: 'indirect',
			source: spanIn(agreed, 'Norland'),
			cue: spanIn(agreed, 'agreed'),
			content: [spanIn(agreed, 'to conduct talks')],
		};
		expect(assertionsOf(agreed, [plan])).toEqual(['Norland | agreed to conduct | talks']);
	});

	test('actors come subject first, each once', () => {
		const met = 'Ortega met Ruiz at the mill of Ortega.';
		const actor = (id: string, name: string, starts: readonly number[]): Actor => ({
			id,
			...sure,
			name,
			kind: 'person',
			aliases: [],
			descriptors: [],
			mentions: starts.map(start => ({start, end: start + name.length, form: 'name'})),
		});
		const actors = [actor('a2', 'Ruiz', [11]), actor('a1', 'Ortega', [0, 31])];
		const analysis = analyse(articleFromPlainText(met, 'test'));
		expect(findAssertions(analysis, actors, [])[0]?.actors).toEqual(['a1', 'a2']);
	});

	test('a hedge inside the predicate is told', () => {
		const hedged = 'The minister was reportedly involved in the deal.';
		const analysis = analyse(articleFromPlainText(hedged, 'test'));
		const [first] = findAssertions(analysis, [], []);
		expect(slice(hedged, first?.predicate ?? {start: 0, end: 0})).toBe('was reportedly involved');
		expect(slice(hedged, first?.hedge ?? {start: 0, end: 0})).toBe('reportedly');
	});
});

describe('any text', () => {
	const word = fc.constantFrom(
		...'the mayor who said that has not been to leave and , “ ” ( ) - because if rising of in I’m Sanders’ approved plan ? . — which more than 5 \uD83D \u200b'.split(
			' ',
		),
	);
	const anyText = fc.oneof(
		fc.string({unit: 'binary', maxLength: 80}),
		fc.array(word, {maxLength: 40}).map(words => words.join(' ')),
	);

	test('gives spans inside the text, not empty, predicates apart from subjects, arguments in order', () => {
		fc.assert(
			fc.property(anyText, source => {
				const analysis = analyse(articleFromPlainText(source, 'test'));
				const {length} = analysis.article.text;
				for (const assertion of findAssertions(analysis, [], [])) {
					const {subject, predicate} = assertion;
					for (const {start, end} of [subject, predicate, ...assertion.arguments]) {
						expect(start).toBeGreaterThanOrEqual(0);
						expect(end).toBeGreaterThan(start);
						expect(end).toBeLessThanOrEqual(length);
					}

					expect(subject.end <= predicate.start || predicate.end <= subject.start).toBe(true);
					const starts = assertion.arguments.map(argument => argument.start);
					expect(starts).toEqual([...starts].sort((a, b) => a - b));
				}
			}),
			{numRuns: 150},
		);
	});
});
