/*
What is lost where a text is read in parts: each text is read at once and in parts, and the two readings are compared. Pass the length of the parts in UTF-16
units, and files; the files of one argument parted by commas are read as one text.

- names: B³ F1 of the two groupings of mentions by name;
- pronouns, descriptions: of those that either reading gives to an actor, the share that both give to the same one;
- statements, assertions, figures, times: of those in either reading, the share that is in both, with the same spans;
- speakers: of the statements in both, the share that both give to the same actor or to nobody.

An actor of one reading is the actor of the other with which it shares most names.
*/
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import type {Span} from '../../source/article/span.ts';
import {emptyReading, joinParts} from '../../source/reading/join-parts.ts';
import {readInParts} from '../../source/reading/read-in-parts.ts';
import type {MentionForm, Reading} from '../../source/reading/reading.ts';
import {columnsOf} from './statistics.ts';

type Share = {readonly agreeing: number; readonly all: number};

function keyOf({start, end}: Span): string {
	return `${start}-${end}`;
}

/** The actor of each mention of one form, by the mention's place. */
function actorsAt({actors}: Reading, wanted: MentionForm): Map<string, string> {
	return new Map(
		actors.flatMap(({id, mentions}) =>
			mentions.filter(({form}) => form === wanted).map(mention => [keyOf(mention), id] as const),
		),
	);
}

function countsOf(keys: Iterable<string>): Map<string, number> {
	const counts = new Map<string, number>();
	for (const key of keys) {
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}

	return counts;
}

/** For each actor of the reading in parts, the one of the other reading that shares most names with it. */
function counterparts(whole: Map<string, string>, parts: Map<string, string>): Map<string, string> {
	const shared = countsOf([...parts].map(([place, id]) => `${id} ${whole.get(place) ?? ''}`));
	const best = new Map<string, string>();
	for (const [pair] of [...shared].sort(([, a], [, b]) => b - a)) {
		const [id, other] = pair.split(' ') as [string, string];
		if (other !== '' && !best.has(id)) {
			best.set(id, other);
		}
	}

	return best;
}

function bCubed(whole: Map<string, string>, parts: Map<string, string>): number {
	const shared = countsOf([...parts].map(([place, id]) => `${id} ${whole.get(place) ?? ''}`));
	const sizes = {whole: countsOf(whole.values()), parts: countsOf(parts.values())};
	let precision = 0;
	let recall = 0;
	for (const [place, id] of parts) {
		const other = whole.get(place);
		if (other !== undefined) {
			const both = shared.get(`${id} ${other}`) ?? 0;
			precision += both / (sizes.parts.get(id) ?? 1);
			recall += both / (sizes.whole.get(other) ?? 1);
		}
	}

	const p = precision / parts.size;
	const r = recall / whole.size;
	return (2 * p * r) / (p + r);
}

function shareOf(whole: ReadonlySet<string>, parts: ReadonlySet<string>): Share {
	return {agreeing: whole.intersection(parts).size, all: whole.union(parts).size};
}

function placesOf(spans: readonly Span[]): Set<string> {
	return new Set(spans.map(keyOf));
}

function speakersOf({statements}: Reading, nameOf: (id: string) => string): Map<string, string> {
	return new Map(
		statements.map(({content, cue, source, speaker}) => [
			[...content, ...(cue ? [cue] : []), ...(source ? [source] : [])].map(keyOf).join(' '),
			speaker === undefined ? '' : nameOf(speaker),
		]),
	);
}

function assertionsOf({assertions}: Reading): Set<string> {
	return new Set(
		assertions.map(({subject, predicate, arguments: rest}) =>
			[subject, predicate, ...rest].map(keyOf).join(' '),
		),
	);
}

function percent({agreeing, all}: Share): string {
	return all === 0 ? '–' : `${((100 * agreeing) / all).toFixed(1)} %`;
}

function compare(name: string, text: string, part: number): string[] {
	const article = articleFromPlainText(text, name);
	const readAs = (sizes: {readonly whole: number; readonly part: number}) => [...readInParts(article, sizes)];
	const whole = joinParts(emptyReading(article), readAs({whole: Number.POSITIVE_INFINITY, part}));
	const found = readAs({whole: 0, part});
	const parts = joinParts(emptyReading(article), found);
	const names = {whole: actorsAt(whole, 'name'), parts: actorsAt(parts, 'name')};
	const twin = counterparts(names.whole, names.parts);
	const mentions = (form: MentionForm) =>
		shareOf(
			new Set([...actorsAt(whole, form)].map(([place, id]) => `${place} ${id}`)),
			new Set([...actorsAt(parts, form)].map(([place, id]) => `${place} ${twin.get(id) ?? id}`)),
		);
	const speakers = {
		whole: speakersOf(whole, id => id),
		parts: speakersOf(parts, id => twin.get(id) ?? `part ${id}`),
	};
	const shared = [...speakers.whole].filter(([place]) => speakers.parts.has(place));
	return [
		name,
		String(text.length),
		String(found.length),
		`${whole.actors.length} → ${parts.actors.length}`,
		bCubed(names.whole, names.parts).toFixed(3),
		percent(mentions('pronoun')),
		percent(mentions('description')),
		percent(shareOf(new Set(speakers.whole.keys()), new Set(speakers.parts.keys()))),
		percent({
			agreeing: shared.filter(([place, who]) => speakers.parts.get(place) === who).length,
			all: shared.length,
		}),
		percent(shareOf(assertionsOf(whole), assertionsOf(parts))),
		percent(shareOf(placesOf(whole.figures), placesOf(parts.figures))),
		percent(shareOf(placesOf(whole.times), placesOf(parts.times))),
	];
}

const [length, ...inputs] = process.argv.slice(2);
const part = Number(length);
if (!(part > 0) || inputs.length === 0) {
	console.error('usage: node test/bench/parts.ts LENGTH FILE[,FILE…]…');
	process.exit(2);
}

const rows = inputs.map(input => {
	const files = input.split(',');
	const text = files.map(file => readFileSync(file, 'utf8').trim()).join('\n\n');
	const name = files[0]?.split('/').at(-1) ?? '';
	return compare(files.length > 1 ? `${name} and ${files.length - 1} more` : name, text, part);
});
console.log(
	columnsOf([
		[
			'text',
			'length',
			'parts',
			'actors',
			'names B³',
			'pronouns',
			'descriptions',
			'statements',
			'speakers',
			'assertions',
			'figures',
			'times',
		],
		...rows,
	]),
);
