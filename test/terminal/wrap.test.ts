import {Terminal} from '@xterm/headless';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {walkGraphemes, widthCells} from '../../source/terminal/cells.ts';
import {makeSafe} from '../../source/terminal/safe-text.ts';
import {wrapSpan} from '../../source/terminal/wrap.ts';
import {anyText, newsText} from './texts.ts';

function wrap(text: string, width: number): string[] {
	return wrapSpan(text, {start: 0, end: text.length}, width).map(line => text.slice(line.start, line.end));
}

describe('wrapSpan', () => {
	test.each<[string, string, number, string[]]>([
		['fills lines with words', 'one two three four', 9, ['one two', 'three', 'four']],
		['fills a line to the last cell', 'one two', 7, ['one two']],
		['leaves white space at line ends out', '  one   two  ', 5, ['one', 'two']],
		['keeps white space inside a line', 'one   two', 9, ['one   two']],
		['takes a break of hard-wrapped lines as a space', 'one\ntwo three', 9, ['one\ntwo', 'three']],
		['cuts a word that is wider than the line', 'a Donaudampf b', 4, ['a', 'Dona', 'udam', 'pf b']],
		['breaks behind a hyphen', 'a well-known name', 7, ['a well-', 'known', 'name']],
		['keeps a hyphen and its number', 'of COVID-19', 9, ['of', 'COVID-19']],
		['keeps a minus at its number', 'at about -5', 9, ['at about', '-5']],
		['breaks behind an en dash', 'in 2010–2015', 10, ['in 2010–', '2015']],
		['breaks between a dash and an opening mark', 'said—“it is”', 7, ['said—', '“it is”']],
		['keeps a closing mark at its dash', '“I was—” he', 8, ['“I was—”', 'he']],
		['keeps a no-break space', 'about 10\u00A0km', 9, ['about', '10\u00A0km']],
		['breaks at a no-break space before it cuts a word', 'abcd\u00A0efgh', 6, ['abcd', 'efgh']],
		['counts wide letters twice', '世界 人', 4, ['世界', '人']],
		['gives a letter wider than the line a line of its own', '世界', 1, ['世', '界']],
		['counts an escape as the picture that is drawn', 'ab\u001Bc d', 4, ['ab\u001Bc', 'd']],
		[
			'begins no line with a closing mark that stands apart',
			'dit « oui » et non',
			7,
			['dit', '« oui »', 'et non'],
		],
		['keeps three marks together', 'He left « now » .', 10, ['He left', '« now » .']],
		['ends no line with an opening mark that stands apart', 'one ( two )', 5, ['one', '( two', ')']],
		['ends a line with a dash that stands apart', 'the quay — and', 10, ['the quay —', 'and']],
		['takes the word before a dash along', 'the quay — and', 9, ['the', 'quay —', 'and']],
		[
			'begins no line with a dash that has a word behind it',
			'the quay —and so',
			10,
			['the quay —', 'and so'],
		],
		['keeps the dash of a dialogue at its word', '—Hola dijo', 5, ['—Hola', 'dijo']],
		['keeps dots that stand apart', 'and then . . . he', 14, ['and then . . .', 'he']],
		['keeps a sign of percent', 'about 20 % of it', 9, ['about', '20 % of', 'it']],
		['leaves no full stop alone when it cuts a word', 'Donaudampf.', 10, ['Donaudamp', 'f.']],
		[
			'cuts an address at the width',
			'at https://example.org/a/b now',
			12,
			['at', 'https://exam', 'ple.org/a/b', 'now'],
		],
		[
			'breaks between characters of Chinese',
			'港口委员会 voted 昨天投票',
			8,
			['港口委员', '会 voted', '昨天投票'],
		],
		['begins no line with a mark of Chinese', '委员会说，他们', 8, ['委员会', '说，他们']],
		['ends no line with an opening bracket of Japanese', '市長は「港」と', 8, ['市長は', '「港」と']],
		['keeps Korean words', '시장은 항구를 말했다', 8, ['시장은', '항구를', '말했다']],
		['keeps Latin words among Chinese', '投票Lindqvist说', 10, ['投票', 'Lindqvist', '说']],
		['never cuts a grapheme', 'ae\u0301e\u0301', 2, ['ae\u0301', 'e\u0301']],
	])('%s', (_, text, width, lines) => {
		expect(wrap(text, width)).toEqual(lines);
	});

	test('gives offsets of the whole text', () => {
		expect(wrapSpan('xx one two', {start: 3, end: 10}, 3)).toEqual([
			{start: 3, end: 6},
			{start: 7, end: 10},
		]);
	});

	test('gives no line for an empty span, and an empty one for white space', () => {
		expect(wrapSpan('one', {start: 1, end: 1}, 5)).toEqual([]);
		expect(wrapSpan('a  b', {start: 1, end: 3}, 5)).toEqual([{start: 1, end: 1}]);
	});

	test('takes a width below one as one', () => {
		expect(wrap('ab', 0)).toEqual(['a', 'b']);
		expect(wrap('ab', -4)).toEqual(['a', 'b']);
	});

	test('holds every character but white space, in order, inside the width, and cuts no grapheme', () => {
		fc.assert(
			fc.property(fc.oneof(anyText, newsText), fc.integer({min: 1, max: 30}), (text, width) => {
				const safe = makeSafe(text);
				const starts = new Set([...walkGraphemes(safe)].map(grapheme => grapheme.start));
				let last = 0;
				for (const line of wrapSpan(text, {start: 0, end: text.length}, width)) {
					expect(line.start).toBeGreaterThanOrEqual(last);
					expect(safe.slice(last, line.start)).toMatch(/^\s*$/u);
					const drawn = safe.slice(line.start, line.end);
					expect(drawn).toBe(drawn.trim());
					expect(makeSafe(text.slice(line.start, line.end))).toBe(drawn);
					expect(starts.has(line.start) || line.start === line.end).toBe(true);
					const isOneGrapheme = [...walkGraphemes(drawn)].length === 1;
					expect(isOneGrapheme || widthCells(drawn) <= width).toBe(true);
					last = line.end;
				}

				expect(safe.slice(last)).toMatch(/^\s*$/u);
			}),
		);
	});

	test('begins no line with a mark that closes, nor with a dash, where there is room', () => {
		const word = fc.stringMatching(/^[a-z]{1,6}$/);
		const between = fc.constantFrom(
			' ',
			'  ',
			' — ',
			' – ',
			' » ',
			' , ',
			' ! ',
			' … ',
			'\u00A0: ',
			'— ',
			'—',
		);
		fc.assert(
			fc.property(
				fc.array(fc.tuple(word, between), {minLength: 1, maxLength: 20}),
				fc.integer({min: 16, max: 30}),
				(parts, width) => {
					const text = parts.flat().join('').trim();
					for (const line of wrap(text, width).slice(1)) {
						expect(line).not.toMatch(/^[—–»,!…:]/u);
					}
				},
			),
		);
	});

	test('fills lines as far as it can: the next word would not have fitted', () => {
		fc.assert(
			fc.property(
				fc.array(fc.stringMatching(/^[a-z]{1,8}$/), {minLength: 1}),
				fc.integer({min: 8, max: 30}),
				(words, width) => {
					const lines = wrap(words.join(' '), width);
					for (const [index, line] of lines.entries()) {
						const next = lines[index + 1]?.split(' ')[0];
						expect(next === undefined || line.length + 1 + next.length > width).toBe(true);
					}
				},
			),
		);
	});
});

/** The cursor's column after a line was written to a terminal that is wide enough. */
async function columnAfter(terminal: Terminal, line: string): Promise<number> {
	await new Promise<void>(resolve => {
		terminal.write(`\r\u001B[2K${line}`, resolve);
	});
	return terminal.buffer.active.cursorX;
}

test('a real terminal’s cursor stands where widthCells says, line by line', async () => {
	const terminal = new Terminal({cols: 400, rows: 2, allowProposedApi: true});
	await fc.assert(
		fc.asyncProperty(newsText, fc.integer({min: 8, max: 60}), async (text, width) => {
			for (const line of wrapSpan(text, {start: 0, end: text.length}, width)) {
				const drawn = makeSafe(text.slice(line.start, line.end));
				expect(await columnAfter(terminal, drawn)).toBe(widthCells(drawn));
			}
		}),
		{numRuns: 200},
	);
	terminal.dispose();
});

test('no text from outside moves the cursor off its row or leaves a real terminal another title', async () => {
	const terminal = new Terminal({cols: 400, rows: 4, allowProposedApi: true});
	const titles: string[] = [];
	terminal.onTitleChange(title => titles.push(title));
	await fc.assert(
		fc.asyncProperty(anyText, async text => {
			await columnAfter(terminal, makeSafe(text));
			expect(terminal.buffer.active.cursorY).toBe(0);
		}),
	);
	await columnAfter(terminal, makeSafe('\u001B]0;owned\u0007\u001B[3B\n\n'));
	expect(terminal.buffer.active.cursorY).toBe(0);
	expect(titles).toEqual([]);
	terminal.dispose();
});
