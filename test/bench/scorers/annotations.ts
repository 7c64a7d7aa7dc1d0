/*
Brat standoff as the annotated corpora write it: more kinds of lines than our own format has, and those that no scorer needs left out without a word.
Offsets come in Unicode code points and leave as UTF-16 units, like all spans here.
*/
import type {Span} from '../../../source/article/span.ts';

/** One T line. */
export type Annotation = {
	readonly id: string;
	readonly label: string;
	/** In the order of the line; usually one. */
	readonly pieces: readonly Span[];
};

/** The lines of an `.ann` file that scorers look at. */
export type Annotations = {
	readonly spans: readonly Annotation[];
	/** `name`, `pronoun` or `description`, by the id of a T line; absent where the file says nothing. */
	readonly forms: ReadonlyMap<string, string>;
	/** For each Coref line the ids that it joins. */
	readonly groups: ReadonlyArray<readonly string[]>;
	/** For each E line its roles and the ids that fill them, `Content2` as `Content`. */
	readonly events: ReadonlyArray<ReadonlyArray<readonly [role: string, id: string]>>;
};

/** Reads the lines of an `.ann` file. Lines of no known form are passed over; an empty file gives no annotations. */
export function readAnnotations(file: string, text: string): Annotations {
	const spans: Annotation[] = [];
	const forms = new Map<string, string>();
	const groups: string[][] = [];
	const events: Array<Array<[string, string]>> = [];
	const unitAt = unitsOf(text);
	for (const line of file.split('\n')) {
		const [id = '', body = ''] = line.replace(/\r$/, '').split('\t');
		const [head = '', ...rest] = body.split(' ');
		if (/^T\d+$/.test(id)) {
			const pieces = rest
				.join(' ')
				.split(';')
				.map(piece => {
					const [start = 0, end = 0] = piece.split(' ').map(offset => unitAt(Number(offset)));
					return {start, end};
				});
			spans.push({id, label: head, pieces});
		} else if (/^A\d+$/.test(id) && head === 'Form') {
			forms.set(rest[0] ?? '', rest[1] ?? '');
		} else if (/^E\d+$/.test(id)) {
			events.push(
				body.split(' ').map(part => {
					const [role = '', target = ''] = part.split(':');
					return [role.replace(/\d+$/, ''), target];
				}),
			);
		} else if (id === '*') {
			groups.push(rest);
		}
	}

	return {spans, forms, groups, events};
}

/** Where a code point stands in UTF-16 units; past the end, it counts on from there. */
function unitsOf(text: string): (offset: number) => number {
	if (!/[\uD800-\uDBFF]/.test(text)) {
		return offset => offset;
	}

	const units: number[] = [];
	let at = 0;
	for (const character of text) {
		units.push(at);
		at += character.length;
	}

	return offset => units[offset] ?? text.length + offset - units.length;
}
