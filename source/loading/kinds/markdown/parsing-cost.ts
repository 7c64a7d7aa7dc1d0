/*
How long Markdown would take to be parsed, estimated before it is parsed.

micromark, which remark-parse works with, takes time with the square of two things: how deep quotations and lists are nested on a line (each line is tried against
every container that is open), and how many marks stand or items in one run of lines (each closing mark is tried against the opening ones before it). Measured with remark-parse 11
and remark-gfm 4: a hundred lines of a hundred «>» take a second, and so do ten thousand marks («*_», «[a]») in one paragraph. Nobody's article comes near either: a chapter with a
thousand footnotes takes a hundredth of the first, a discussion quoted ten times a ten-thousandth of the second.
*/

/** Deeper than this it cannot be parsed at all: containers are opened by functions that call each other. */
const mostDepth = 200;
/** Of an indent this much can open containers; the rest of a deeper one is taken away. */
const mostIndent = 64;
const mostSeconds = 10;

const depthsPerSecond = 1000 ** 2;
const marksPerSecond = 10_000 ** 2;

/** What stands above the text between marks; it is parsed by another parser. */
export const frontMatter = /^(---|\+\+\+)\n[\s\S]*?\n\1(?:\n|$)/;
const isMark = /[*_~[\]!`<>&\\|:@]/g;
const itemMark = /(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/y;

/** Whether Markdown can be parsed in the time that there is for it. It is told in time linear to its length. */
export function isParseable(source: string): boolean {
	let seconds = 0;
	let marks = 0;
	for (const line of linesOf(source.replace(frontMatter, ''))) {
		const depth = depthOf(line);
		if (depth > mostDepth) {
			return false;
		}

		seconds += depth ** 2 / depthsPerSecond;
		if (line.trim() === '') {
			seconds += marks ** 2 / marksPerSecond;
			marks = 0;
		} else {
			marks += (line.match(isMark)?.length ?? 0) + (depth >= 1 ? 1 : 0);
		}
	}

	return seconds + marks ** 2 / marksPerSecond <= mostSeconds;
}

/**
Takes away what goes beyond the deepest indent that counts, which a list in a list in a list grows by. White space at a line's beginning is no part of what Markdown says, and
code loses what would be drawn beyond the screen.
*/
export function withBoundedIndents(source: string): string {
	return source.replaceAll(/^([ \t]{64})[ \t]+/gm, '$1');
}

/** How many containers a line may stand in. */
function depthOf(line: string): number {
	let indent = 0;
	let marks = 0;
	for (let at = 0; at < line.length; at++) {
		const character = line[at];
		itemMark.lastIndex = at;
		if (character === ' ') {
			indent++;
		} else if (character === '\t') {
			indent += 4;
		} else if (character === '>') {
			marks++;
		} else if (itemMark.test(line)) {
			marks++;
			at = itemMark.lastIndex - 1;
		} else {
			break;
		}
	}

	return Math.max(0, Math.min(indent, mostIndent) - marks) / 2 + marks;
}

function* linesOf(source: string): Generator<string> {
	let start = 0;
	while (start <= source.length) {
		const found = source.indexOf('\n', start);
		const end = found < 0 ? source.length : found;
		yield source.slice(start, end);
		start = end + 1;
	}
}
