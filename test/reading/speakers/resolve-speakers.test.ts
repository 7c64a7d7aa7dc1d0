import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {analyse} from '../../../source/reading/analyse.ts';
import type {Actor, ActorKind, Mention} from '../../../source/reading/reading.ts';
import {resolveSpeakers} from '../../../source/reading/speakers/resolve-speakers.ts';
import {findStatements} from '../../../source/reading/statements/find-statements.ts';
import {sure} from '../../support/sure.ts';

/** An actor with a mention wherever one of the words stands in the text. */
function actor(
	text: string,
	id: string,
	kind: ActorKind,
	mentions: ReadonlyArray<readonly [string, Mention['form']]>,
): Actor {
	const found = mentions.flatMap(([words, form]) => {
		const spans: Mention[] = [];
		for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
			spans.push({start: at, end: at + words.length, form});
		}

		return spans;
	});
	return {
		id,
		...sure,
		name: mentions[0]?.[0] ?? id,
		kind,
		aliases: [],
		descriptors: [],
		mentions: found.sort((a, b) => a.start - b.start),
	};
}

/** Speakers' names in the order of the statements; `-` for none. */
function speakersOf(text: string): string[] {
	const article = articleFromPlainText(text, 'test');
	const analysis = analyse(article);
	const actors = [
		actor(text, 'fox', 'person', [
			['Dana Fox', 'name'],
			['She', 'pronoun'],
			['the mayor', 'description'],
		]),
		actor(text, 'pike', 'person', [
			['Tom Pike', 'name'],
			['He', 'pronoun'],
		]),
		actor(text, 'acme', 'organisation', [['Acme', 'name']]),
		actor(text, 'college', 'organisation', [['College of Elm Hill', 'name']]),
	];
	const statements = findStatements(analysis, actors);
	return resolveSpeakers(analysis, actors, statements).map(statement => statement.speaker ?? '-');
}

describe('the head of the source speaks', () => {
	const cases: ReadonlyArray<readonly [string, ...string[]]> = [
		['Dana Fox said the road was open.', 'fox'],
		['Dana Fox, a farmer, said the road was open.', 'fox'],
		['The farmer Dana Fox said the road was open.', 'fox'],
		['“The road is open,” said the mayor.', 'fox'],
		['Dana Fox left. She said the road was open.', 'fox'],
		['The town’s president, Dana Fox, said the road was open.', 'fox'],
		['Dana Fox, who said the road was open, left.', 'fox'],
		['The College of Elm Hill said the road was open.', 'college'],
		['Dana Fox’s claim that the road was open surprised Acme.', 'fox'],
		['Acme said the road was open.', 'acme'],
	];
	for (const [text, ...expected] of cases) {
		test(text, () => {
			expect(speakersOf(text)).toEqual(expected);
		});
	}
});

describe('whoever is only named in the source does not', () => {
	for (const text of [
		'Officials said the road was open.',
		'Dana Fox’s lawyer said the road was open.',
		'A spokesman for Acme said the road was open.',
		'Aides to Dana Fox said the road was open.',
		'Dana Fox and Tom Pike said the road was open.',
		'The road is expected to open in May.',
	]) {
		test(text, () => {
			expect(speakersOf(text)).toEqual(['-']);
		});
	}
});

test('a quotation with the sentence before it about somebody is spoken by them', () => {
	expect(speakersOf('Dana Fox left early.\n\n“I drove it myself this morning.”')).toEqual(['fox']);
});

test('a quotation behind a paragraph in which nobody speaks has no speaker', () => {
	expect(speakersOf('The rain stopped early.\n\n“I drove it myself this morning.”')).toEqual(['-']);
});

test('neither has one that is two paragraphs away from speech', () => {
	expect(
		speakersOf('Dana Fox said the road was open.\n\nIt was late.\n\n“I drove it myself this morning.”'),
	).toEqual(['fox', '-']);
});

test('«it» in what an organisation says is the organisation', () => {
	expect(speakersOf('Acme said that it would close roads that it says are unsafe.')).toEqual([
		'acme',
		'acme',
	]);
	expect(speakersOf('Dana Fox said that it would close roads that it says are unsafe.')).toEqual([
		'fox',
		'-',
	]);
});

test('no actors, no speakers', () => {
	const analysis = analyse(articleFromPlainText('Dana Fox said the road was open.', 'test'));
	const statements = findStatements(analysis, []);
	expect(resolveSpeakers(analysis, [], statements)).toEqual(statements);
});

describe('answers', () => {
	const answersOf = (text: string, people: readonly Actor[]) => {
		const analysis = analyse(articleFromPlainText(text, 'test'));
		return resolveSpeakers(analysis, people, findStatements(analysis, people)).map(
			({speaker}) => speaker ?? '-',
		);
	};

	const text = 'Dana Fox builds boats.\n\nQ: When?\n\nA: I begin at six.\n\nQ: Why?\n\nA: The light.';

	test('whoever is «I» in the answers gives them all', () => {
		const at = text.indexOf('I begin');
		const fox: Actor = {
			...actor(text, 'fox', 'person', []),
			mentions: [{start: at, end: at + 1, form: 'pronoun'}],
		};
		expect(answersOf(text, [fox])).toEqual(['-', 'fox', '-', 'fox']);
	});

	test('two who are «I» give none', () => {
		const both = text.replace('The light', 'I like it');
		const at = both.lastIndexOf('I like');
		const fox = actor(both, 'fox', 'person', [['I begin', 'pronoun']]);
		const pike: Actor = {...fox, id: 'pike', mentions: [{start: at, end: at + 1, form: 'pronoun'}]};
		const first = {
			...fox,
			mentions: fox.mentions.map(({start}) => ({start, end: start + 1, form: 'pronoun' as const})),
		};
		expect(answersOf(both, [first, pike])).toEqual(['-', '-', '-', '-']);
	});
});
