import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createReportReader, type Piece} from '../../source/terminal/reports.ts';

/** What is told of chunks, each so many milliseconds behind the one before; pieces of text are joined. */
function read(chunks: readonly string[], {apartMs = 0, isColourDue = true} = {}): readonly Piece[] {
	const reader = createReportReader();
	const pieces: Piece[] = [];
	for (const [index, chunk] of chunks.entries()) {
		for (const piece of reader.push(chunk, index * apartMs, isColourDue)) {
			const last = pieces.at(-1);
			if (typeof piece === 'string' && typeof last === 'string') {
				pieces[pieces.length - 1] = last + piece;
			} else {
				pieces.push(piece);
			}
		}
	}

	return pieces;
}

const press = '\u001B[<0;12;5M';
const pressed = {kind: 'mouse', code: 0, x: 11, y: 4, isRelease: false};
const white = '\u001B]11;rgb:ffff/ffff/ffff\u0007';
const whiteTold = {kind: 'background', colour: 'rgb:ffff/ffff/ffff'};

describe('reports are taken out of what is typed', () => {
	test('in order', () => {
		expect(read([`j${press}k\u001B[<65;1;1Ml`])).toEqual([
			'j',
			pressed,
			'k',
			{kind: 'mouse', code: 65, x: 0, y: 0, isRelease: false},
			'l',
		]);
	});

	test('of all kinds, however they end', () => {
		expect(read([white])).toEqual([whiteTold]);
		expect(read([white.replace('\u0007', '\u001B\\')])).toEqual([whiteTold]);
		expect(read(['\u001B]10;rgb:0/0/0\u001B\\'])).toEqual([{kind: 'foreground', colour: 'rgb:0/0/0'}]);
		expect(read(['\u001B[?62;22c'])).toEqual([{kind: 'attributes'}]);
		expect(read(['\u001B[?997;2n'])).toEqual([{kind: 'scheme', scheme: 'light'}]);
		expect(read([press.replace('M', 'm')])).toEqual([{...pressed, isRelease: true}]);
	});

	test('in whatever pieces they come', () => {
		for (const [sequence, told] of [
			[press, pressed],
			[white, whiteTold],
		] as const) {
			expect(read(['j', ...sequence, 'k'])).toEqual(['j\u001B[0n', told, 'k']);
			for (let cut = 3; cut < sequence.length; cut++) {
				expect(read([sequence.slice(0, cut), sequence.slice(cut)])).toEqual([told]);
			}
		}
	});
});

describe('keys that a report might begin with', () => {
	test.each(['\u001B', '\u001B['])('%j is handed on at once', key => {
		expect(read([key])).toEqual([key]);
		expect(read([key, 'j'], {apartMs: 500})).toEqual([`${key}j`]);
	});

	test('Alt-] is handed on at once unless the terminal owes the answer to a question', () => {
		expect(read(['\u001B]'], {isColourDue: false})).toEqual(['\u001B]']);
		expect(read(['\u001B]'])).toEqual([]);
		expect(read(['\u001B]', 'j'])).toEqual(['\u001B]j']);
	});

	test('what began a report after all is given an end without meaning', () => {
		expect(read(['\u001B', press.slice(1)])).toEqual(['\u001B[0n', pressed]);
		expect(read(['\u001B[', press.slice(2)])).toEqual(['\u001B[0n', pressed]);
		expect(read(['\u001B', '[', '<', press.slice(3)])).toEqual(['\u001B[0n', pressed]);
	});

	test('what was taken for a key before the rest came is no more than that key', () => {
		expect(read(['\u001B', press.slice(1), 'j'], {apartMs: 25})).toEqual(['\u001B', pressed, 'j']);
		expect(read(['\u001B', '[<0;1', '2;5M'], {apartMs: 25})).toEqual(['\u001B', pressed]);
	});

	test('Escape and then a press are two things', () => {
		expect(read([`\u001B${press}`])).toEqual(['\u001B', pressed]);
		expect(read(['\u001B', press])).toEqual(['\u001B', pressed]);
	});
});

describe('what only looks like a report', () => {
	test.each([
		'\u001B[A',
		'\u001B[<0;1M',
		'\u001B[<0;1;2;3M',
		'\u001B[<123456;1;1M',
		`\u001B[<0;${'1'.repeat(50)};1M`,
		'\u001B[?0u',
		'\u001B[?2026;2$y',
		'\u001B]12;rgb:0/0/0\u0007',
		`\u001B]11;${'x'.repeat(200)}\u0007`,
		'\u001B]11;\u0001\u0007',
		'\u001B[97;5u',
		'\u001BOP',
	])('%j is handed on as it is, wherever it is cut', sequence => {
		expect(read([sequence])).toEqual([sequence]);
		expect(read([...sequence]).join('')).toBe(sequence);
	});

	test('nothing endless is held', () => {
		const reader = createReportReader();
		let handedOn = 0;
		for (let round = 0; round < 300; round++) {
			handedOn += reader.push(round === 0 ? '\u001B]11;' : 'x', 0, true).join('').length;
		}

		expect(handedOn).toBe('\u001B]11;'.length + 299);
	});
});

describe('pasted text', () => {
	const paste = `\u001B[200~words ${press} and ${white}\u001B[201~`;

	test('holds no reports', () => {
		expect(read([paste, press])).toEqual([paste, pressed]);
		expect(read([...paste, press])).toEqual([paste, pressed]);
		expect(read([...paste, press], {apartMs: 25})).toEqual([paste, pressed]);
	});
});

test('what is given up is what nobody has seen yet', () => {
	const reader = createReportReader();
	expect(reader.push('j\u001B[<0;1', 0, false)).toEqual(['j']);
	expect(reader.release()).toBe('\u001B[<0;1');
	expect(reader.push('k', 0, false)).toEqual(['k']);
	expect(reader.push('\u001B', 0, false)).toEqual(['\u001B']);
	expect(reader.release()).toBe('');
});

describe('hostile input', () => {
	const characters = fc.array(
		fc.constantFrom(
			...[
				'\u001B',
				'[',
				']',
				'<',
				'?',
				';',
				'~',
				'M',
				'm',
				'c',
				'n',
				'u',
				'\\',
				'\u0007',
				'\u009C',
				'j',
				'é',
				'😀',
			],
			...[
				'0',
				'1',
				'10',
				'11',
				'200',
				'201',
				'997',
				press,
				white,
				'\u001B[200~',
				'\u001B[201~',
				'\u001B[?1c',
			],
		),
		{maxLength: 40},
	);
	const apart = fc.constantFrom(0, 5, 25);

	test('is the same wherever it is cut, and all that is no report comes through', () => {
		fc.assert(
			fc.property(characters, apart, (parts, apartMs) => {
				const all = parts.join('');
				const whole = read([all, '.']);
				const cut = read([...parts, '.'], {apartMs});
				const textOf = (pieces: readonly Piece[]) =>
					pieces.filter(piece => typeof piece === 'string').join('');
				const reportsOf = (pieces: readonly Piece[]) => pieces.filter(piece => typeof piece !== 'string');
				expect(reportsOf(cut)).toEqual(reportsOf(whole));
				const keysOnly = (text: string) => text.replaceAll(/\u001B(?:\[(?:0n)?)?/gu, '');
				expect(keysOnly(textOf(cut))).toBe(keysOnly(textOf(whole)));
			}),
			{numRuns: 3000},
		);
	});

	test('without reports is handed on unchanged', () => {
		fc.assert(
			fc.property(fc.array(fc.string({unit: 'binary'}), {maxLength: 10}), apart, (chunks, apartMs) => {
				const told = read([...chunks, '.'], {apartMs});
				fc.pre(told.every(piece => typeof piece === 'string'));
				expect(told.join('')).toBe(`${chunks.join('')}.`);
			}),
		);
	});
});
