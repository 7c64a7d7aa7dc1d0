/** One T line. */
export type BratSpan = {
	readonly label: string;
	/** Offsets in Unicode code points. */
	readonly pieces: ReadonlyArray<readonly [start: number, end: number]>;
	readonly words: string;
};

export type BratDocument = {
	readonly spans: ReadonlyMap<string, BratSpan>;
	/** `Form` of a T line, by its id. */
	readonly forms: ReadonlyMap<string, string>;
	readonly groups: ReadonlyArray<readonly string[]>;
	/** For each E line the ids of its spans, by role. */
	readonly events: ReadonlyArray<ReadonlyMap<string, string>>;
};

/**
Reads brat standoff as strictly as we write it.

@throws {Error} on a line that is none of T, A, E and Coref, or that names a T line that is not there.
*/
export function parseBrat(annotations: string): BratDocument {
	const spans = new Map<string, BratSpan>();
	const forms = new Map<string, string>();
	const groups: string[][] = [];
	const events: Array<Map<string, string>> = [];
	const known = (id: string | undefined): string => {
		if (id === undefined || !spans.has(id)) {
			throw new Error(`There is no ${id}.`);
		}

		return id;
	};

	for (const line of annotations.split('\n').slice(0, -1)) {
		const [id = '', body = '', words] = line.split('\t');
		const span = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(body);
		const form = /^Form (T\d+) (pronoun|description)$/.exec(body);
		if (/^T\d+$/.test(id) && span !== null && words !== undefined) {
			const pieces = (span[2] as string).split(';').map(piece => {
				const [start = Number.NaN, end = Number.NaN] = piece.split(' ').map(Number);
				return [start, end] as const;
			});
			spans.set(id, {label: span[1] as string, pieces, words});
		} else if (/^A\d+$/.test(id) && form !== null) {
			forms.set(known(form[1]), form[2] as string);
		} else if (id === '*' && body.startsWith('Coref ')) {
			groups.push(body.split(' ').slice(1).map(known));
		} else if (/^E\d+$/.test(id)) {
			events.push(
				new Map(
					body.split(' ').map(role => {
						const [name = '', target] = role.split(':');
						return [name, known(target)];
					}),
				),
			);
		} else {
			throw new Error(`This is no line of brat standoff: ${JSON.stringify(line)}`);
		}
	}

	return {spans, forms, groups, events};
}

/** The characters between two code point offsets, counted the slow and certain way. */
export function sliceCodePoints(text: string, start: number, end: number): string {
	return [...text].slice(start, end).join('');
}
