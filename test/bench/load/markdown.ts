import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import type {LoadBench} from './load-bench.ts';

/** A story with headings, emphasis, links, quotations and lists, as often as it takes. */
const section = `## The ferry stays, for now

The council met on *Monday* evening and decided, after a long debate, to keep the [ferry](https://harbour.example/ferry) for another year. “It is
**ours**,” said Jane Doe, who has led it since 2011, “and nobody will take it from us.”

> Nobody asked the passengers, said one of them, who would not give her name.

- Fuel has become dear, by 12 percent since March.
- Wages rise by 3 percent in April.

Others were less sure. The harbour master, John Roe, said that the boat would have to be painted before the summer, and that there was no money for it yet.

`;

/** Against remark with the same extensions. */
export const bench: LoadBench = {
	kind: 'markdown',
	// The library takes ten seconds and more for a megabyte.
	sizes: [40_000, 200_000],
	makePayload: async bytes => ({
		bytes: new TextEncoder().encode(
			`# A town and its boat\n\n${section.repeat(Math.ceil(bytes / section.length))}`,
		),
		name: 'bench.md',
	}),
	bare: async ({bytes}) =>
		unified()
			.use(remarkParse)
			.use(remarkGfm)
			.use(remarkFrontmatter, ['yaml', 'toml'])
			.parse(new TextDecoder().decode(bytes)),
};
