import {contains, type Span} from '../../source/article/span.ts';
import {listFacts} from '../../source/reading/facts.ts';
import type {Judged, Reading} from '../../source/reading/reading.ts';

type NamedSpan = readonly [name: string, span: Span | undefined];

/** What carries a confidence. */
function judgedOf({actors, statements, figures}: Reading): Array<readonly [string, Judged]> {
	return [
		...actors.map(actor => [`actor ${actor.id}`, actor] as const),
		...statements.map(statement => [`statement ${statement.id}`, statement] as const),
		...figures.map((figure, index) => [`figure f${index + 1}`, figure] as const),
	];
}

function* faultsOfConfidence(reading: Reading): Generator<string> {
	for (const [name, {confidence, why}] of judgedOf(reading)) {
		if (!(confidence >= 0 && confidence <= 1)) {
			yield `${name} has a confidence of ${confidence}`;
		}

		if (why.rule === '' || why.words.length === 0) {
			yield `${name} does not say why`;
		}

		if (why.words.some((word, index) => word.start < (why.words[index - 1]?.end ?? 0))) {
			yield `the words that decided ${name} overlap or are out of order`;
		}
	}
}

/** Every span of a reading, with the name of what holds it. */
function spansOf(reading: Reading): Array<readonly [string, Span]> {
	const spans: NamedSpan[] = [
		...reading.sentences.map((span): NamedSpan => ['sentence', span]),
		...reading.actors.flatMap(actor =>
			actor.mentions.map((span): NamedSpan => [`mention of ${actor.name}`, span]),
		),
		...reading.figures.flatMap((figure): NamedSpan[] => [
			['figure', figure],
			['what a figure counts', figure.of],
			['qualifier of a figure', figure.qualifier],
		]),
		...reading.times.map((span): NamedSpan => ['time', span]),
		...judgedOf(reading).flatMap(([name, {why}]) =>
			why.words.map((span): NamedSpan => [`what decided ${name}`, span]),
		),
		...reading.statements.flatMap(({id, source, cue, hedge, content}) =>
			[source, cue, hedge, ...content].map((span): NamedSpan => [`statement ${id}`, span]),
		),
		...reading.assertions.flatMap(({id, subject, predicate, hedge, arguments: rest}) =>
			[subject, predicate, hedge, ...rest].map((span): NamedSpan => [`assertion ${id}`, span]),
		),
	];
	return spans.filter((entry): entry is readonly [string, Span] => entry[1] !== undefined);
}

function cutsSurrogatePair(text: string, at: number): boolean {
	return /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');
}

function* faultsOfSpans(reading: Reading): Generator<string> {
	const {text} = reading.article;
	for (const [name, {start, end}] of spansOf(reading)) {
		if (
			!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length)
		) {
			yield `${name}: ${start}–${end} of ${text.length}`;
		} else if (cutsSurrogatePair(text, start) || cutsSurrogatePair(text, end)) {
			yield `${name} cuts a character at ${start}–${end}`;
		}
	}
}

function* faultsOfActors({actors}: Reading): Generator<string> {
	for (const {id, mentions} of actors) {
		if (!mentions.some(({form}) => form === 'name')) {
			yield `actor ${id} has no name`;
		}

		if (mentions.some((mention, index) => mention.start < (mentions[index - 1]?.start ?? 0))) {
			yield `mentions of ${id} are out of order`;
		}
	}
}

function* faultsOfStatements({actors, statements}: Reading): Generator<string> {
	const actorIds = new Set(actors.map(({id}) => id));
	const byId = new Map(statements.map(statement => [statement.id, statement]));
	for (const {id, content, speaker, within} of statements) {
		if (content.length === 0) {
			yield `statement ${id} has no content`;
		}

		if (content.some((piece, index) => piece.start < (content[index - 1]?.end ?? 0))) {
			yield `pieces of statement ${id} overlap or are out of order`;
		}

		if (speaker !== undefined && !actorIds.has(speaker)) {
			yield `statement ${id} has a speaker that is no actor: ${speaker}`;
		}

		const outer = within === undefined ? undefined : byId.get(within);
		if (within !== undefined && (outer === undefined || within === id)) {
			yield `statement ${id} stands within ${within}, which is none`;
		}

		const hull = {start: outer?.content[0]?.start ?? 0, end: outer?.content.at(-1)?.end ?? 0};
		if (outer !== undefined && !content.every(piece => contains(hull, piece))) {
			yield `statement ${id} stands within ${within}, but not in its words`;
		}
	}
}

function* faultsOfAssertions({actors, statements, assertions}: Reading): Generator<string> {
	const actorIds = new Set(actors.map(({id}) => id));
	const statementIds = new Set(statements.map(({id}) => id));
	for (const {id, within, actors: named} of assertions) {
		if (within !== undefined && !statementIds.has(within)) {
			yield `assertion ${id} stands within ${within}, which is none`;
		}

		if (!named.every(name => actorIds.has(name))) {
			yield `assertion ${id} names an actor that is none`;
		}
	}
}

function* faultsOfIds(reading: Reading): Generator<string> {
	const facts = listFacts(reading).map(({id}) => id);
	for (const [name, ids] of [
		['actors', reading.actors.map(({id}) => id)],
		['statements', reading.statements.map(({id}) => id)],
		['assertions', reading.assertions.map(({id}) => id)],
		['facts', facts],
	] as const) {
		if (new Set(ids).size !== ids.length) {
			yield `two ${name} have one id`;
		}
	}
}

/**
What is wrong with a reading whatever the text: spans outside the text, empty or cutting a character in two, ids that are there twice or lead
nowhere, actors without a name, confidences that are no share or give no reason, statements without content or outside the statement that they are said to stand in. Empty when it is sound.
*/
export function faultsOf(reading: Reading): string[] {
	return [
		...faultsOfSpans(reading),
		...faultsOfActors(reading),
		...faultsOfStatements(reading),
		...faultsOfAssertions(reading),
		...faultsOfIds(reading),
		...faultsOfConfidence(reading),
	];
}
