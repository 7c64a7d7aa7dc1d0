import fc from 'fast-check';
import {expect, test} from 'vitest';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {formats} from '../../source/formats/registry.ts';
import {read} from '../../source/reading/read.ts';
import {anyText} from '../terminal/texts.ts';

/** News with hostile text as title, in a name, in and beside a quotation, a figure and a time. */
const readings = fc
	.record({title: anyText, name: anyText, quote: anyText, words: anyText, file: anyText})
	.map(({title, name, quote, words, file}) =>
		read(
			articleFromPlainText(
				[
					`Harbour ${title} Closes`,
					`Mayor Ada ${name} Lindqvist said on Monday that “the ${quote} quay” would cost 40 ${words} million crowns.`,
					`${words} “${quote}” Lindqvist told ${title} reporters at 9 p.m.`,
				].join('\n\n'),
				`${file}.txt`,
			),
		),
	);

test.each(formats.map(format => [format.name, format] as const))(
	'%s prints nothing that a terminal obeys, whatever the article holds',
	(_, format) => {
		fc.assert(
			fc.property(readings, reading => {
				const printed = format.print(reading, new Set());
				expect(printed).toMatch(/\n$/);
				// Line feeds, and the tabs between brat's columns.
				expect(printed).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
				if (format.name === 'text') {
					expect(printed).not.toMatch(/[\t\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200B\u2060\uFEFF\u00AD]/u);
				}

				if (format.name === 'json') {
					// A joiner of Persian or of an emoji is written as an escape as well.
					expect(printed).not.toMatch(/[\t\p{Zl}\p{Zp}\p{Bidi_Control}\u200B-\u200F\u2060\uFEFF]/u);
					expect(JSON.parse(printed)).toMatchObject({article: {text: reading.article.text}});
				}
			}),
			{numRuns: 60},
		);
	},
);
