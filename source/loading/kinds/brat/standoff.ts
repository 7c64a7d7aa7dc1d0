/*
The lines of brat standoff (brat.nlplab.org/standoff.html), as loosely as tools write them.

	T1	person 18 26	Jane Doe          what has a label, at offsets in Unicode code points; several pieces as «0 9;31 44»
	A1	Form T2 pronoun                   an attribute («A», of old «M»)
	*	Coref T1 T2                       what is the same
	R1	Coref Arg1:T1 Arg2:T2             a relation of two
	E1	Attribution:T5 Content:T4 Cue:T5  an event, with what has a part in it; numbers behind a role tell several apart
*/

/** One T line. */
export type MarkedSpan = {
	readonly id: string;
	readonly label: string;
	/** As they are written: code points of the text, if the tool keeps to the format. */
	readonly pieces: ReadonlyArray<readonly [start: number, end: number]>;
	/** The words that stand there; tools may leave them out. */
	readonly words?: string;
};

/** Ids of T lines by role, in small letters without numbers. */
export type MarkedEvent = ReadonlyMap<string, ReadonlySet<string>>;

export type Standoff = {
	readonly spans: ReadonlyMap<string, MarkedSpan>;
	/** What `Form` says of a T line, by its id. */
	readonly forms: ReadonlyMap<string, string>;
	/** Ids of T lines that are mentions of one. */
	readonly groups: ReadonlyArray<readonly string[]>;
	/** Statements. */
	readonly events: readonly MarkedEvent[];
	/** How many lines there are that say anything. */
	readonly lines: number;
	/** How many of them are of other kinds, or make no sense. */
	readonly others: number;
};

/** What has more is no words of anybody: events that share it would grow without end. */
const mostPieces = 200;

/** Reads brat standoff. Any text is accepted; linear in its length. */
export function readStandoff(annotations: string): Standoff {
	const spans = new Map<string, MarkedSpan>();
	const forms = new Map<string, string>();
	const groups: string[][] = [];
	const events: MarkedEvent[] = [];
	let lines = 0;
	let others = 0;
	for (const line of annotations.split('\n')) {
		if (line.trim() === '') {
			continue;
		}

		lines++;
		const [id = '', body = '', ...rest] = line.replace(/\r$/, '').split('\t');
		const span = id.startsWith('T') ? spanOf(id, body, rest) : undefined;
		const form = /^[AM]/.test(id) ? formOf(body) : undefined;
		const group = id === '*' || id.startsWith('R') ? groupOf(body) : undefined;
		const event = id.startsWith('E') ? eventOf(body) : undefined;
		if (span !== undefined && !spans.has(id)) {
			spans.set(id, span);
		} else if (form !== undefined) {
			forms.set(...form);
		} else if (group !== undefined) {
			groups.push(group);
		} else if (event !== undefined) {
			events.push(event);
		} else {
			others++;
		}
	}

	return {spans, forms, groups, events, lines, others};
}

function spanOf(id: string, body: string, rest: readonly string[]): MarkedSpan | undefined {
	const space = body.indexOf(' ');
	const pieces = body
		.slice(space + 1)
		.split(';', mostPieces + 1)
		.map(piece => {
			const [, start = '', end = ''] = /^\s*(\d{1,10})\s+(\d{1,10})\s*$/.exec(piece) ?? [];
			return [Number(start), Number(end)] as const;
		});
	const isSound = space > 0 && pieces.length <= mostPieces && pieces.every(([start, end]) => start < end);
	return isSound
		? {id, label: body.slice(0, space), pieces, ...(rest.length > 0 && {words: rest.join('\t')})}
		: undefined;
}

function formOf(body: string): [id: string, form: string] | undefined {
	const [name = '', id = '', form = ''] = body.split(/\s+/, 3);
	return name.toLowerCase() === 'form' && form !== '' ? [id, form.toLowerCase()] : undefined;
}

function groupOf(body: string): string[] | undefined {
	const [name = '', ...ids] = body.trim().split(/\s+/);
	return /^(?:coref|coreference|ident|identity|same)$/i.test(name) && ids.length > 1
		? ids.map(id => id.slice(id.indexOf(':') + 1))
		: undefined;
}

function eventOf(body: string): MarkedEvent | undefined {
	const roles = new Map<string, Set<string>>();
	for (const [index, part] of body.trim().split(/\s+/).entries()) {
		const [name = '', id = ''] = part.split(':', 2);
		const role = name.toLowerCase().replace(/\d+$/, '');
		if (index === 0 && role !== 'attribution') {
			return undefined;
		}

		if (index > 0) {
			roles.set(role, (roles.get(role) ?? new Set()).add(id));
		}
	}

	return roles;
}
