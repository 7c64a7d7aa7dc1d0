/*
Links and footnotes refer to definitions that may stand anywhere in a document. Each piece that is parsed alone is given those that it refers to. What they lead to is not read.
*/

const definition = /^[ \t>]*\[([^[\]\n]{1,200})\]:/gm;
const label = /\[([^[\]\n]{1,200})\]/g;

/** Ends whatever the last definition might go on with. */
const closing = '<!---->\n\n';

/** The labels that a document defines. */
export function definedLabels(source: string): ReadonlySet<string> {
	return new Set(Array.from(source.matchAll(definition), ([, name = '']) => normalised(name)));
}

/** What to put before a piece so that it knows its definitions: short ones of every label in it that is defined anywhere. */
export function definitionsFor(piece: string, defined: ReadonlySet<string>): string {
	if (defined.size === 0) {
		return '';
	}

	const used = new Map(
		Array.from(piece.matchAll(label), ([, name = '']) => [normalised(name), name] as const),
	);
	const lines = [...used].filter(([key]) => defined.has(key)).map(([, name]) => `[${name}]: x\n\n`);
	return lines.length === 0 ? '' : lines.join('') + closing;
}

function normalised(name: string): string {
	return name.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
