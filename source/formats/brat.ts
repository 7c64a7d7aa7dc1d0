/*
brat standoff (Stenetorp et al., EACL 2012; brat.nlplab.org/standoff.html): `NAME.txt` holds the text, `NAME.ann` one annotation a line.

	T1	person 18 26	Jane Doe            a span: label, offsets, and the words for people who read the file
	T4	Content 0 9;31 44	We won … the cup     in pieces, where something stands between them
	A1	Form T2 pronoun                     how a mention refers; none for a name
	*	Coref T1 T2                         mentions of one actor
	E1	Attribution:T5 Content:T4 Cue:T5 Source:T1   one statement; a statement without cue hangs on its content

Offsets are Unicode code points, not UTF-16 code units: they part ways behind the first character outside the Basic
Multilingual Plane. A T line is written once for a label and its offsets, and named as often as needed.
*/
import type {Span} from '../article/span.ts';
import type {Actor, Reading, Statement} from '../reading/reading.ts';
import type {Format} from './format.ts';

/** Mentions, coreference and statements as brat standoff. Printed, it is the annotations alone: the text is the input's own. */
export const brat: Format = {
	name: 'brat',
	description: 'mentions, coreference and statements as brat standoff',
	isStreamable: false,
	separator: '',
	isNarrowable: false,
	print: printAnnotations,
	files: reading =>
		new Map([
			['.txt', reading.article.text],
			['.ann', printAnnotations(reading)],
		]),
};

function printAnnotations(reading: Reading): string {
	const lines = new AnnotationLines(reading.article.text);
	for (const actor of reading.actors) {
		addActor(lines, actor);
	}

	for (const statement of reading.statements) {
		addStatement(lines, statement);
	}

	return lines.print();
}

function addActor(lines: AnnotationLines, actor: Actor): void {
	const ids = actor.mentions.map(mention => {
		const id = lines.addSpan(actor.kind, [mention]);
		if (mention.form !== 'name') {
			lines.addForm(id, mention.form);
		}

		return id;
	});
	if (ids.length > 1) {
		lines.addCoreference(ids);
	}
}

function addStatement(lines: AnnotationLines, {source, cue, content}: Statement): void {
	const cueId = cue && lines.addSpan('Cue', [cue]);
	const sourceId = source && lines.addSpan('Source', [source]);
	const contentId = content.length > 0 ? lines.addSpan('Content', content) : undefined;
	const trigger = cueId ?? contentId ?? sourceId;
	if (trigger === undefined) {
		return;
	}

	const roles = [`Attribution:${trigger}`];
	if (contentId !== undefined) {
		roles.push(`Content:${contentId}`);
	}

	if (cueId !== undefined) {
		roles.push(`Cue:${cueId}`);
	}

	if (sourceId !== undefined) {
		roles.push(`Source:${sourceId}`);
	}

	lines.addStatement(roles);
}

class AnnotationLines {
	readonly #text: string;
	readonly #toCodePoint: (offset: number) => number;
	readonly #lines: string[] = [];
	readonly #spanIds = new Map<string, string>();
	#forms = 0;
	#statements = 0;

	constructor(text: string) {
		this.#text = text;
		this.#toCodePoint = codePointOffsets(text);
	}

	addSpan(label: string, pieces: readonly Span[]): string {
		const offsets = pieces
			.map(piece => `${this.#toCodePoint(piece.start)} ${this.#toCodePoint(piece.end)}`)
			.join(';');
		const key = `${label} ${offsets}`;
		const known = this.#spanIds.get(key);
		if (known !== undefined) {
			return known;
		}

		const id = `T${this.#spanIds.size + 1}`;
		this.#spanIds.set(key, id);
		const words = pieces.map(piece => this.#text.slice(piece.start, piece.end)).join(' ');
		this.#lines.push(`${id}\t${key}\t${onOneLine(words)}`);
		return id;
	}

	addForm(id: string, form: string): void {
		this.#forms++;
		this.#lines.push(`A${this.#forms}\tForm ${id} ${form}`);
	}

	addCoreference(ids: readonly string[]): void {
		this.#lines.push(`*\tCoref ${ids.join(' ')}`);
	}

	addStatement(roles: readonly string[]): void {
		this.#statements++;
		this.#lines.push(`E${this.#statements}\t${roles.join(' ')}`);
	}

	print(): string {
		return this.#lines.map(line => `${line}\n`).join('');
	}
}

/** A line break would end the annotation and a tab its field; other control characters have no business on a terminal. */
function onOneLine(words: string): string {
	return words.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g, ' ');
}

/** Gives a function from UTF-16 offsets to code point offsets: a binary search over the places of surrogate pairs. */
function codePointOffsets(text: string): (offset: number) => number {
	const pairEnds: number[] = [];
	for (const match of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) {
		pairEnds.push(match.index + 2);
	}

	return offset => {
		let low = 0;
		let high = pairEnds.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			// The index lies below the array's length.
			if ((pairEnds[middle] as number) <= offset) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}

		return offset - low;
	};
}
