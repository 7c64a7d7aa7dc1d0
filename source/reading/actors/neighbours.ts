/*
Names in a row are of one kind: «Minbu, Magwe, Sagaing and Katha» are places all, when one or two of them are known to be.

Catches also: «the Welfare Party (Refah Partisi)» – what stands in brackets behind an organisation's name is its name in another language.
Must not: «Russia and Putin» – a name that is sure of its own kind is not talked out of it.
*/
import type {ActorKind} from '../reading.ts';
import type {Points} from './kinds.ts';
import type {Name} from './names.ts';
import type {Word} from './words.ts';

type Judged = {readonly points: Points};

const enough = 1.8;

/** Adds to the points of names whose neighbours in a list are surer of their kind than they are. */
export function addNeighbours(
	words: readonly Word[],
	names: readonly Name[],
	formOf: (name: Name) => Judged | undefined,
): void {
	let row: Name[] = [];
	for (const name of names) {
		const before = row.at(-1);
		if (before !== undefined && isListed(words, before, name)) {
			row.push(name);
			continue;
		}

		settle(row, formOf);
		row = [name];
		if (before !== undefined && name.first === before.last + 2 && words[before.last + 1]?.text === '(') {
			const form = formOf(before);
			const bracketed = formOf(name);
			if (
				form !== undefined &&
				bracketed !== undefined &&
				form.points.organisation > form.points.person + enough
			) {
				bracketed.points.organisation += 2;
			}
		}
	}

	settle(row, formOf);
}

function isListed(words: readonly Word[], before: Name, name: Name): boolean {
	const between = words
		.slice(before.last + 1, Math.min(name.first, before.last + 5))
		.map(word => word.lower)
		.join(' ');
	return name.first - before.last <= 4 && /^(?:,|and|or|, and|, or|&)(?: the)?$/.test(between);
}

function settle(row: readonly Name[], formOf: (name: Name) => Judged | undefined): void {
	if (row.length < 2) {
		return;
	}

	const forms = row.map(formOf).filter(form => form !== undefined);
	const sure = new Map<ActorKind, number>();
	for (const {points} of forms) {
		const kind = surely(points);
		if (kind !== undefined) {
			sure.set(kind, (sure.get(kind) ?? 0) + 1);
		}
	}

	for (const [kind, count] of sure) {
		const weight = Math.min(2, 0.7 + (2 * count) / forms.length);
		for (const {points} of forms) {
			if (surely(points) === undefined) {
				points[kind] += weight;
			}
		}
	}
}

function surely(points: Points): ActorKind | undefined {
	for (const kind of ['person', 'organisation', 'place'] as const) {
		const others = (['person', 'organisation', 'place', 'none'] as const).filter(other => other !== kind);
		if (others.every(other => points[kind] - points[other] >= enough)) {
			return kind;
		}
	}

	return undefined;
}
