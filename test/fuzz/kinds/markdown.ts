import fc from 'fast-check';
import type {Payload} from '../../../source/loading/payload.ts';
import {hostileText} from '../../support/hostile-text.ts';
import {mutatedBytes} from '../mutated-bytes.ts';
import {mutatedArticle} from '../texts.ts';

const frontMatter = fc.constantFrom(
	'',
	'---\ntitle: Ferry\nauthor: [Jane Doe, {name: John Roe}]\ndate: 2022-03-02\nurl: https://harbour.example/a\n---\n\n',
	'---\na: &a [x]\nb: &b [*a, *a]\ntitle: *b\n...\n---\n',
	'+++\ntitle = "Ferry"\ndate = 2022-03-02\n[extra]\nauthors = ["Jane Doe"]\n+++\n',
);

const block = fc.oneof(
	fc.constantFrom(
		'# Council keeps the ferry',
		'Town\n====',
		'**By JANE DOE**\nMarch 2, 2022',
		'KYIV, Ukraine (AP) — The *council* met on **Monday**, said [Jane Doe](https://harbour.example "x").',
		'- one\n- two\n  1. three\n\n     four\n- [ ] five',
		'> “It is ours,” she said.\n>\n> > Never.',
		'| Year | Riders |\n| --- | ---: |\n| 2020 | 1,200 |',
		'```js\nconst a = 1;\n\n```',
		'~~~\nnever closed',
		'<div><p>One</p><p>Two</p></div>',
		'<script>\ndocument.write("x")\n\n</script>',
		'The boat[^1] and ![a picture](x.png) of it.\\\nIt ~~sinks~~ floats. https://harbour.example',
		'[^1]: Built in 1931.\n\n    Painted since.',
		'[ref]: https://harbour.example\n\nSee [this][ref].',
		'***',
		'>'.repeat(150),
		'- '.repeat(150),
		'*_'.repeat(300),
	),
	mutatedArticle,
	hostileText,
);

const documents = fc
	.tuple(frontMatter, fc.array(block, {maxLength: 8}))
	.map(([front, blocks]) => new TextEncoder().encode(front + blocks.join('\n\n')));

/** Markdown with all that it can have, whole, torn apart and mixed with hostile text. */
export const payloads: fc.Arbitrary<Payload> = mutatedBytes(documents).map(bytes => ({
	bytes,
	name: 'fuzz.md',
}));
