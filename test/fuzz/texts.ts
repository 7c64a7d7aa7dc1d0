import {readdirSync, readFileSync} from 'node:fs';
import fc from 'fast-check';
import {hostileText} from '../support/hostile-text.ts';

const golds = new URL('../gold/', import.meta.url);

/** The texts of the gold articles. */
export const articles: readonly string[] = readdirSync(golds)
	.filter(name => name.endsWith('.txt'))
	.map(name => readFileSync(new URL(name, golds), 'utf8'));

/** Changes a text between two places, given as shares of its length. */
type Mutation = (text: string, from: number, to: number, piece: string) => string;

const mutations: readonly Mutation[] = [
	(text, from, to) => text.slice(0, from) + text.slice(to),
	(text, from, to) => text.slice(0, to) + text.slice(from, to) + text.slice(to),
	(text, from, to) => text.slice(from, to) + text.slice(0, from) + text.slice(to),
	(text, from, _to, piece) => text.slice(0, from) + piece + text.slice(from),
	(text, from, to) => text.slice(0, from) + text.slice(from, to).toUpperCase() + text.slice(to),
	(text, from, to) => text.slice(0, from) + text.slice(from, to).toLowerCase() + text.slice(to),
	(text, from, to) => text.slice(0, from) + text.slice(from, to).replaceAll(/[.,!?]/g, '') + text.slice(to),
	(text, from, to) => text.slice(0, from) + text.slice(from, to).replaceAll(/[“”"]/g, '') + text.slice(to),
	(text, from, to) => text.slice(0, from) + text.slice(from, to).replaceAll(/\n+/g, ' ') + text.slice(to),
	(text, from, to) => text.slice(0, from) + text.slice(from, to).replaceAll(' ', '\n') + text.slice(to),
	(text, from, to, piece) =>
		text.slice(0, from) + text.slice(from, to).replaceAll(' ', piece) + text.slice(to),
];

const mutation = fc.record({
	mutate: fc.nat({max: mutations.length - 1}),
	from: fc.double({min: 0, max: 1, noNaN: true}),
	length: fc.double({min: 0, max: 0.2, noNaN: true}),
	piece: fc.oneof(
		hostileText.map(text => text.slice(0, 40)),
		fc.string({unit: 'binary', maxLength: 6}),
	),
});

/** Gold articles with pieces moved, doubled, dropped, replaced, and robbed of their case, marks or paragraphs. */
export const mutatedArticle: fc.Arbitrary<string> = fc
	.tuple(fc.constantFrom(...articles), fc.array(mutation, {minLength: 1, maxLength: 8}))
	.map(([article, changes]) => {
		let text = article;
		for (const {mutate, from, length, piece} of changes) {
			const start = Math.floor(from * text.length);
			const end = Math.min(text.length, start + Math.ceil(length * text.length));
			text = mutations[mutate]?.(text, start, end, piece) ?? text;
		}

		return text.slice(0, 40_000);
	});

/** A short pattern repeated. */
export const repeatedPattern: fc.Arbitrary<string> = fc
	.tuple(hostileText, fc.integer({min: 2, max: 400}), fc.constantFrom('', ' ', '\n', '\n\n'))
	.map(([text, times, joint]) => Array.from({length: times}, () => text.slice(0, 60)).join(joint));

/** What a pattern is made of on which time that grows with the square would show: runs of one kind of word or mark. */
export const shortPattern: fc.Arbitrary<string> = fc
	.array(
		fc.oneof(
			{arbitrary: hostileText.map(text => text.slice(0, 12)), weight: 1},
			{
				arbitrary: fc.constantFrom(
					...'Anna,Berg,said,that,who,and,of,the,his,“,”,",‘,’,(,),—,Mr.,U.S.,5,percent,to,from,a third,Monday,according to,ship,red,going,UN,\n,: ,Q:,A:'.split(
						',',
					),
				),
				weight: 4,
			},
		),
		{minLength: 1, maxLength: 4},
	)
	.map(parts => `${parts.join(' ')} `);
