import type {Article} from '../../../article/article.ts';
import {contains, type Span} from '../../../article/span.ts';
import type {
	Actor,
	Assertion,
	Figure,
	Judged,
	Mention,
	Reading,
	Sentence,
	Statement,
	Time,
} from '../../../reading/reading.ts';
import {languageOf} from './article.ts';
import {
	checkApart,
	dayOf,
	Fault,
	type Fields,
	fieldsOf,
	flagOf,
	listOf,
	numberOf,
	oneOf,
	optional,
	present,
	Spans,
	wordsOf,
} from './checks.ts';

const actorKinds = ['person', 'organisation', 'place'] as const;
const mentionForms = ['name', 'pronoun', 'description'] as const;
const statementKinds = ['direct', 'mixed', 'indirect'] as const;

/**
What a document in Pullquote's JSON says was found in its article.

@throws {Fault} when it is no reading: a field is missing or of another type, a span lies outside the text, an id leads nowhere, a statement stands in itself.
*/
export function readingOf(document: Fields, article: Article): Reading {
	const spans = new Spans(article.text);
	const actors = listOf(document['actors'], 'actors', (value, path, index) =>
		actorOf(value, path, index, spans),
	);
	const actorIds = new Set(actors.map(({id}) => id));
	const statements = listOf(document['statements'], 'statements', (value, path, index) =>
		statementOf(value, path, index, spans, actorIds),
	);
	checkNesting(statements);
	const statementIds = new Set(statements.map(({id}) => id));
	return present({
		article,
		language: optional(document['language'], 'language', languageOf),
		sentences: sentencesOf(document['sentences'], spans, article.paragraphs),
		actors,
		statements,
		assertions: listOf(document['assertions'], 'assertions', (value, path, index) =>
			assertionOf(value, path, index, spans, actorIds, statementIds),
		),
		figures: listOf(document['figures'], 'figures', (value, path) => figureOf(value, path, spans)),
		times: listOf(document['times'], 'times', (value, path) => timeOf(value, path, spans)),
	});
}

function sentencesOf(value: unknown, spans: Spans, paragraphs: readonly Span[]): Sentence[] {
	const sentences = listOf(value, 'sentences', (each, path) => {
		const span = spans.one(each, path);
		const paragraph = numberOf(fieldsOf(each, path)['paragraph'], `${path}.paragraph`);
		const own = paragraphs[paragraph];
		if (own === undefined || !contains(own, span)) {
			throw new Fault(path, 'does not stand in its paragraph');
		}

		return {...span, paragraph};
	});
	checkApart(sentences, 'sentences');
	return sentences;
}

function actorOf(value: unknown, path: string, index: number, spans: Spans): Actor {
	const fields = fieldsOf(value, path);
	const mentions = listOf(fields['mentions'], `${path}.mentions`, (each, place) =>
		mentionOf(each, place, spans),
	);
	if (!mentions.some(({form}) => form === 'name')) {
		throw new Fault(`${path}.mentions`, 'has none by name');
	}

	const outOfOrder = mentions.findIndex(({start}, at) => start < (mentions[at - 1]?.start ?? 0));
	if (outOfOrder !== -1) {
		throw new Fault(`${path}.mentions[${outOfOrder}]`, 'is out of order');
	}

	return {
		id: idOf(fields['id'], `${path}.id`, 'a', index),
		name: filledOf(fields['name'], `${path}.name`),
		kind: oneOf(fields['kind'], `${path}.kind`, actorKinds),
		aliases: listOf(fields['aliases'], `${path}.aliases`, wordsOf),
		descriptors: listOf(fields['descriptors'], `${path}.descriptors`, wordsOf),
		...judgementOf(fields, path, spans),
		mentions,
	};
}

function mentionOf(value: unknown, path: string, spans: Spans): Mention {
	const {start, end} = spans.one(value, path);
	return {start, end, form: oneOf(fieldsOf(value, path)['form'], `${path}.form`, mentionForms)};
}

function statementOf(
	value: unknown,
	path: string,
	index: number,
	spans: Spans,
	actorIds: ReadonlySet<string>,
): Statement {
	const fields = fieldsOf(value, path);
	return present({
		id: idOf(fields['id'], `${path}.id`, 's', index),
		kind: oneOf(fields['kind'], `${path}.kind`, statementKinds),
		speaker: optional(fields['speaker'], `${path}.speaker`, (id, place) => knownId(id, place, actorIds)),
		source: optional(fields['source'], `${path}.source`, spans.one),
		cue: optional(fields['cue'], `${path}.cue`, spans.one),
		content: spans.apart(fields['content'], `${path}.content`),
		hedge: optional(fields['hedge'], `${path}.hedge`, spans.one),
		within: optional(fields['within'], `${path}.within`, wordsOf),
		...judgementOf(fields, path, spans),
	});
}

/** Each statement that stands within another stands in its words, and none within itself, however many lie between. */
function checkNesting(statements: readonly Statement[]): void {
	const byId = new Map(statements.map((statement, index) => [statement.id, {statement, index}]));
	const isChecked = new Set<string>();
	for (const [index, {within, content}] of statements.entries()) {
		const outer = within === undefined ? undefined : byId.get(within)?.statement;
		const hull = {start: outer?.content[0]?.start ?? 0, end: outer?.content.at(-1)?.end ?? 0};
		if (within !== undefined && (outer === undefined || !content.every(piece => contains(hull, piece)))) {
			throw new Fault(
				`statements[${index}].within`,
				outer === undefined ? 'is no statement' : 'is a statement in whose words it does not stand',
			);
		}

		const way = new Set<string>();
		let at = byId.get(statements[index]?.id ?? '');
		while (at !== undefined && !isChecked.has(at.statement.id)) {
			if (way.has(at.statement.id)) {
				throw new Fault(`statements[${index}].within`, 'leads back to itself');
			}

			way.add(at.statement.id);
			at = byId.get(at.statement.within ?? '');
		}

		for (const id of way) {
			isChecked.add(id);
		}
	}
}

function assertionOf(
	value: unknown,
	path: string,
	index: number,
	spans: Spans,
	actorIds: ReadonlySet<string>,
	statementIds: ReadonlySet<string>,
): Assertion {
	const fields = fieldsOf(value, path);
	return present({
		id: idOf(fields['id'], `${path}.id`, 'c', index),
		subject: spans.one(fields['subject'], `${path}.subject`),
		predicate: spans.one(fields['predicate'], `${path}.predicate`),
		arguments: listOf(fields['arguments'], `${path}.arguments`, spans.one),
		actors: listOf(fields['actors'], `${path}.actors`, (id, place) => knownId(id, place, actorIds)),
		hedge: optional(fields['hedge'], `${path}.hedge`, spans.one),
		within: optional(fields['within'], `${path}.within`, (id, place) => knownId(id, place, statementIds)),
		isReduced: optional(fields['isReduced'], `${path}.isReduced`, flagOf),
	});
}

function figureOf(value: unknown, path: string, spans: Spans): Figure {
	const fields = fieldsOf(value, path);
	return present({
		...spans.one(value, path),
		value: numberOf(fields['value'], `${path}.value`),
		upTo: optional(fields['upTo'], `${path}.upTo`, numberOf),
		from: optional(fields['from'], `${path}.from`, numberOf),
		unit: optional(fields['unit'], `${path}.unit`, wordsOf),
		of: optional(fields['ofSpan'], `${path}.ofSpan`, spans.one),
		qualifier: optional(fields['qualifierSpan'], `${path}.qualifierSpan`, spans.one),
		...judgementOf(fields, path, spans),
	});
}

function timeOf(value: unknown, path: string, spans: Spans): Time {
	const fields = fieldsOf(value, path);
	return present({
		...spans.one(value, path),
		from: optional(fields['from'], `${path}.from`, dayOf),
		to: optional(fields['to'], `${path}.to`, dayOf),
	});
}

function judgementOf(fields: Fields, path: string, spans: Spans): Judged {
	const why = fieldsOf(fields['why'], `${path}.why`);
	return {
		confidence: numberOf(fields['confidence'], `${path}.confidence`, 0, 1),
		why: {
			rule: filledOf(why['rule'], `${path}.why.rule`),
			words: spans.apart(why['words'], `${path}.why.words`),
		},
	};
}

function filledOf(value: unknown, path: string): string {
	const words = wordsOf(value, path);
	if (words.trim() === '') {
		throw new Fault(path, 'is empty');
	}

	return words;
}

/** Ids count from one in the order of the list. */
function idOf(value: unknown, path: string, letter: string, index: number): string {
	if (value !== `${letter}${index + 1}`) {
		throw new Fault(path, `is not ${letter}${index + 1}`);
	}

	return value;
}

function knownId(value: unknown, path: string, ids: ReadonlySet<string>): string {
	if (typeof value !== 'string' || !ids.has(value)) {
		throw new Fault(path, 'leads nowhere');
	}

	return value;
}
