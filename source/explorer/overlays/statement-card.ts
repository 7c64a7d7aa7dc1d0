import {indexAt, type Span, slice} from '../../article/span.ts';
import type {Fact} from '../../reading/facts.ts';
import type {Actor, Assertion, Reading, Statement, StatementKind} from '../../reading/reading.ts';
import {memoise} from '../memoise.ts';
import {cutIntoBlocks} from '../rows/blocks.ts';
import {factPieces} from '../rows/fact-pieces.ts';
import {unattributed} from '../rows/speaker-name.ts';
import {actorById, factById} from '../selectors.ts';
import {actorPieces, sayActor, section} from './card-entries.ts';
import type {Entry, Heading} from './item-list.ts';
import {
	actorSection,
	factSection,
	figureSection,
	judgementEntries,
	type Own,
	ownOf,
	partEntry,
	toldEntry,
} from './part-entries.ts';

const kindWords: Readonly<Record<StatementKind, string>> = {
	direct: 'direct: all of it stands in quotation marks',
	mixed: 'mixed: part of it stands in quotation marks',
	indirect: 'indirect: told in the article’s own words',
};

/** A chain of statements inside one another is no longer than this. */
const deepest = 24;

/** All that the reading knows of a statement. */
export function statementItems(
	reading: Reading,
	fact: Extract<Fact, {kind: 'statement'}>,
	hidesUnsure: boolean,
): (Heading | Entry)[] {
	const {statement} = fact;
	const {content, hedge, cue, source} = statement;
	const own = ownOf(fact);
	const part = (label: string, place: Span | undefined, none: string): Entry =>
		place === undefined
			? toldEntry(reading, own, label, none)
			: partEntry(reading, own, {id: label, label, place});
	const outer = outerStatements(reading, statement).map(each => factOfStatement(reading, each));
	const inner = innerStatements(reading).get(statement.id) ?? [];
	const clauses = clausesOf(reading).get(statement.id) ?? [];
	return [
		part('source', source, 'nobody is named'),
		speakerEntry(reading, own, statement),
		part('cue', cue, 'none: the words stand free'),
		...cutIntoBlocks(reading.article.text, content).spans.map(place =>
			partEntry(reading, own, {id: `content:${place.start}`, label: 'content', place}),
		),
		toldEntry(reading, own, 'kind', kindWords[statement.kind], content[0]),
		part('hedge', hedge, 'no hedge'),
		...judgementEntries(reading, own, statement),
		...factSection('Inside of what another says', reading, outer, hidesUnsure),
		...factSection(
			'Statements in it',
			reading,
			inner.map(each => factOfStatement(reading, each)),
			hidesUnsure,
		),
		...section(
			'Clauses in it',
			clauses.map(clause => clauseEntry(reading, own, clause)),
		),
		...figureSection(reading, content, hidesUnsure),
		...actorSection(reading, content, own, hidesUnsure),
	];
}

/** Who speaks, leading to the name that the source goes back to. */
function speakerEntry(reading: Reading, own: Own, {speaker, source, content}: Statement): Entry {
	const actor = actorById(reading, speaker);
	if (actor === undefined) {
		const none = source === undefined ? unattributed : 'no actor that the article names';
		return toldEntry(reading, own, 'speaker', none, source);
	}

	return partEntry(
		reading,
		{...own, selects: {...own.selects, actor: actor.id}},
		{
			id: 'speaker',
			label: 'speaker',
			place: nameBefore(actor, (source ?? content[0])?.end ?? 0),
			pieces: (isSelected, theme) => [
				...actorPieces(actor, isSelected, theme),
				{text: `${theme.signs.between}${actor.kind}`, paint: theme.dim},
			],
			say: sayActor(actor),
		},
	);
}

/** The last mention by name that ends up to an offset, or else the first one. */
function nameBefore({mentions}: Actor, end: number): Span | undefined {
	for (let index = indexAt(mentions, end - 1); index >= 0; index--) {
		if (mentions[index]?.form === 'name') {
			return mentions[index];
		}
	}

	return mentions.find(({form}) => form === 'name') ?? mentions[0];
}

/** A statement as the facts panel lists it; one that is not listed there can be looked at, but has no card. */
function factOfStatement(reading: Reading, statement: Statement): Fact {
	const listed = factById(reading, statement.id);
	if (listed !== undefined) {
		return listed;
	}

	const parts = [statement.source, statement.cue, ...statement.content].filter(part => part !== undefined);
	const span = {
		start: Math.min(...parts.map(({start}) => start)),
		end: Math.max(...parts.map(({end}) => end)),
	};
	const label = statement.kind === 'indirect' ? 'claim' : 'quote';
	return {id: statement.id, kind: 'statement', label, span, statement};
}

const statementsById = memoise(
	({statements}: Reading): ReadonlyMap<string, Statement> =>
		new Map(statements.map(statement => [statement.id, statement])),
);

/** Those in whose content a statement stands, the innermost first. */
function outerStatements(reading: Reading, {within}: Statement): Statement[] {
	const known = statementsById(reading);
	const outer: Statement[] = [];
	let next = within === undefined ? undefined : known.get(within);
	while (next !== undefined && outer.length < deepest) {
		outer.push(next);
		next = next.within === undefined ? undefined : known.get(next.within);
	}

	return outer;
}

const innerStatements = memoise(({statements}: Reading) => byHolder(statements));

const clausesOf = memoise(({assertions}: Reading) =>
	byHolder(assertions.filter(({isReduced}) => isReduced !== true)),
);

/** What stands in each statement directly, by the statement's id. */
function byHolder<Item extends {readonly within?: string}>(
	items: readonly Item[],
): ReadonlyMap<string, readonly Item[]> {
	const held = new Map<string, Item[]>();
	for (const item of items) {
		const known = item.within === undefined ? undefined : held.get(item.within);
		if (known) {
			known.push(item);
		} else if (item.within !== undefined) {
			held.set(item.within, [item]);
		}
	}

	return held;
}

/** A clause of what is said. The article does not state it, so it is no fact of its own. */
function clauseEntry(reading: Reading, own: Own, assertion: Assertion): Entry {
	const {id, subject, predicate, arguments: others} = assertion;
	const ends = [subject, predicate, ...others].map(({end}) => end);
	const starts = [subject, predicate, ...others].map(({start}) => start);
	const place = {start: Math.min(...starts), end: Math.max(...ends)};
	const fact: Fact = {id, kind: 'assertion', label: 'stated', span: place, assertion};
	return partEntry(reading, own, {
		id: `clause:${id}`,
		label: 'clause',
		place,
		pieces: (isSelected, theme) => factPieces(fact, reading, {isSelected}, theme),
		say: slice(reading.article.text, place),
	});
}
