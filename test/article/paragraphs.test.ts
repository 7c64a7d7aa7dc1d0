import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {findParagraphs} from '../../source/article/paragraphs.ts';
import {slice} from '../../source/article/span.ts';

function paragraphsOf(text: string): string[] {
	return findParagraphs(text).spans.map(span => slice(text, span));
}

/** Fills lines up to a width, as editors do. */
function wrap(words: string, width: number, indent = ''): string {
	const lines: string[] = [];
	let line = indent;
	for (const word of words.split(' ')) {
		if (line.trim() !== '' && line.length + 1 + word.length > width) {
			lines.push(line);
			line = '';
		}

		line += line === '' || line === indent ? word : ` ${word}`;
	}

	return [...lines, line].join('\n');
}

const first =
	'The ferry will stop at both islands until the new bridge opens, which the council expects next year. It has carried the mail since 1954.';
const second =
	'Nobody on the smaller island wants to see it go, said the owner of the only shop there, who has sailed on it every week for thirty years.';
const third = 'A last crossing is planned for the summer.';

describe('where every line is a paragraph', () => {
	test.each<[string, string, string[]]>([
		['plain lines', `${first}\n${second}\n${third}`, [first, second, third]],
		['blank lines between', `${first}\n\n \n${second}\n`, [first, second]],
		['indented lines', `   ${first}\n\t${second}  `, [first, second]],
		['lone carriage returns', `${first}\r${second}`, [first, second]],
		[
			'Unicode separators and page breaks',
			'One.\u2028Two.\u2029Three.\fFour.',
			['One.', 'Two.', 'Three.', 'Four.'],
		],
		['short sentences', 'He came.\nHe saw the boat.\nHe left.', ['He came.', 'He saw the boat.', 'He left.']],
		[
			'a list',
			'the red boat\nthe blue boat\nthe boat that nobody has ever named',
			['the red boat', 'the blue boat', 'the boat that nobody has ever named'],
		],
		[
			'lines of one length that begin with capitals',
			'Ferry Anna      1954      120 passengers\nFerry Berta     1961       80 passengers\nFerry Clara     1999      200 passengers\nFerry Doris     2004       60 passengers',
			[
				'Ferry Anna      1954      120 passengers',
				'Ferry Berta     1961       80 passengers',
				'Ferry Clara     1999      200 passengers',
				'Ferry Doris     2004       60 passengers',
			],
		],
		['nothing', '', []],
		['white space', ' \n\t\n\u00A0\u2003', []],
	])('%s', (_, text, expected) => {
		expect(paragraphsOf(text)).toEqual(expected);
		expect(findParagraphs(text).isHardWrapped).toBe(false);
	});
});

describe('hard-wrapped text', () => {
	test.each([40, 60, 72, 80, 100])('wrapped at %i with blank lines', width => {
		const paragraphs = [first, second, third].map(words => wrap(words, width));
		const text = paragraphs.join('\n\n');
		expect(findParagraphs(text).isHardWrapped).toBe(true);
		expect(paragraphsOf(text)).toEqual(paragraphs);
	});

	test('paragraphs that begin with an indent and have no blank lines between', () => {
		const paragraphs = [first, second, third].map(words => wrap(words, 60, '   '));
		expect(paragraphsOf(paragraphs.join('\n'))).toEqual(paragraphs.map(words => words.trim()));
	});

	test('paragraphs that are only told by their short last lines', () => {
		const paragraphs = [first, second, third].map(words => wrap(words, 44));
		expect(paragraphsOf(paragraphs.join('\n'))).toEqual(paragraphs);
	});

	test('a block that is indented as a whole is one paragraph', () => {
		const quoted = wrap(second, 50)
			.split('\n')
			.map(line => `    ${line}`)
			.join('\n');
		const before = wrap(`${first} ${second} ${first}`, 60);
		expect(paragraphsOf(`${before}\n\n${quoted}`)).toEqual([before, quoted.trim()]);
	});

	test('in capitals', () => {
		const text = [first, second].map(words => wrap(words.toUpperCase(), 60)).join('\n\n');
		expect(paragraphsOf(text)).toHaveLength(2);
	});

	test('with an address that sticks out', () => {
		const address = `https://ferry.example/${'timetable-'.repeat(14)}`;
		const text = [first, `${address}\n${wrap(second, 60)}`, third].map(words =>
			words.startsWith('https') ? words : wrap(words, 60),
		);
		expect(findParagraphs(text.join('\n\n')).isHardWrapped).toBe(true);
	});

	test('a title and a long line of another kind do not hide it', () => {
		const text = `Town keeps ferry\n\n${wrap(first, 60)}\n\n${wrap(second, 60)}`;
		expect(paragraphsOf(text)).toHaveLength(3);
	});
});

test('any text: spans are in order, trimmed, and leave out nothing but white space', () => {
	const piece = fc.constantFrom(
		'a',
		'The end.',
		' ',
		'\n',
		'\n\n',
		'\t',
		'\r',
		'😀',
		'\uD800',
		'\u200B',
		'. ',
		'word word',
	);
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string({unit: 'binary'}),
				fc.array(piece).map(pieces => pieces.join('')),
			),
			text => {
				let end = 0;
				for (const span of findParagraphs(text).spans) {
					expect(text.slice(end, span.start).trim()).toBe('');
					expect(span.end).toBeGreaterThan(span.start);
					expect(slice(text, span).trimStart()).toBe(slice(text, span));
					end = span.end;
				}

				expect(text.slice(end).trim()).toBe('');
			},
		),
	);
});
