import {widthCells} from '../../../source/terminal/cells.ts';

/* What a terminal would make of a row: its text, and what is switched on under each character. */

// biome-ignore lint/complexity/useRegexLiterals: a literal would hold a control character.
const sequence = new RegExp('\\u001B\\[([\\d;]*)m', 'g');

/** A row without its escape sequences. */
export function plain(row: string): string {
	return row.replaceAll(sequence, '');
}

/** How many cells a row takes. */
export function cells(row: string): number {
	return widthCells(plain(row));
}

const attributes: Readonly<Record<string, string>> = {
	1: 'bold',
	2: 'dim',
	3: 'italic',
	4: 'underline',
	7: 'reverse',
};

const endings: Readonly<Record<string, readonly string[]>> = {
	22: ['bold', 'dim'],
	23: ['italic'],
	24: ['underline'],
	27: ['reverse'],
	39: ['colour'],
};

/** A stretch of a row in one look: the attributes' names, sorted, joined by spaces. */
export type Run = {readonly text: string; readonly look: string};

/** The runs of a row; neighbours of one look are one run. */
export function runs(row: string): Run[] {
	const on = new Set<string>();
	const found: Run[] = [];
	let from = 0;
	const take = (to: number): void => {
		const text = row.slice(from, to);
		const look = [...on].sort().join(' ');
		const last = found.at(-1);
		if (text !== '' && last?.look === look) {
			found[found.length - 1] = {text: last.text + text, look};
		} else if (text !== '') {
			found.push({text, look});
		}
	};

	for (const match of row.matchAll(sequence)) {
		take(match.index);
		from = match.index + match[0].length;
		const [code = ''] = (match[1] ?? '').split(';');
		const ended = endings[code];
		if (ended === undefined) {
			on.add(attributes[code] ?? 'colour');
		} else {
			for (const attribute of ended) {
				on.delete(attribute);
			}
		}
	}

	take(row.length);
	return found;
}

/** What is still switched on when a row is over; must be empty. */
export function leftOn(row: string): string {
	return runs(`${row}!`).at(-1)?.look ?? '';
}

/** Characters of a row that a terminal would obey, escape sequences for styles left out. */
export function controls(row: string): string[] {
	return plain(row).match(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu) ?? [];
}

/** Text as hostile as it comes: control characters, lone surrogates, marks, wide characters, emoji and flags among plain words. */
export const hostile: readonly string[] = [
	'\u001B[31mred\u001B[2J',
	'\u001B]52;c;aGk=\u0007',
	'a\u0000b\u0008c\r\n\td',
	'\uD83D alone \uDC00',
	'e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301e',
	'\u0301starts with a mark',
	'\u202Eexe.txt',
	'zero\u200Bwidth\uFEFF',
	'北京的新闻',
	'👩‍🚀🇺🇦👨‍👩‍👧‍👦☎️',
	'한국어 뉴스',
	'עִבְרִית العربية',
	'ＦＵＬＬ　ｗｉｄｔｈ',
	'“curly” — dash… naïve façade',
];
