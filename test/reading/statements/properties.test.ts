import fc from 'fast-check';
import {expect, test} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import type {Span} from '../../../source/article/span.ts';
import {analyse} from '../../../source/reading/analyse.ts';
import type {Statement} from '../../../source/reading/reading.ts';
import {findStatements} from '../../../source/reading/statements/find-statements.ts';

const words =
	'said says that “ ” " \' ’ ‘ , . ; : ? ! — ( ) and but who which Orr Pike the mayor a plan claim to leave called for according accusing adding was is expected asked about whether it she he they I not his 🙂 \u200b \n\n Q: A: NO reportedly by as of in on Monday 5 States'.split(
		' ',
	);

const prose = fc.array(fc.constantFrom(...words), {maxLength: 60}).map(list => list.join(' '));
const anything = fc.oneof(
	fc.string({unit: 'binary', maxLength: 120}),
	fc.string({unit: 'grapheme', maxLength: 120}),
	prose,
);

function read(source: string): {readonly text: string; readonly statements: readonly Statement[]} {
	const article = articleFromPlainText(source, 'test');
	return {text: article.text, statements: findStatements(analyse(article), [])};
}

function spansOf(statement: Statement): Span[] {
	return [statement.source, statement.cue, statement.hedge, ...statement.content].filter(
		span => span !== undefined,
	);
}

function cutsPair(text: string, offset: number): boolean {
	return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

test('any text is read, and every span lies in it and cuts no character', () => {
	fc.assert(
		fc.property(anything, source => {
			const {text, statements} = read(source);
			for (const span of statements.flatMap(spansOf)) {
				expect(span.start).toBeGreaterThanOrEqual(0);
				expect(span.end).toBeGreaterThan(span.start);
				expect(span.end).toBeLessThanOrEqual(text.length);
				expect(cutsPair(text, span.start) || cutsPair(text, span.end)).toBe(false);
			}
		}),
		{numRuns: 400},
	);
});

test('content is there, sorted, and does not overlap itself or its cue', () => {
	fc.assert(
		fc.property(prose, source => {
			for (const {content, cue} of read(source).statements) {
				expect(content.length).toBeGreaterThan(0);
				for (const [index, span] of content.entries()) {
					expect(span.start).toBeGreaterThanOrEqual(content[index - 1]?.end ?? 0);
					expect(cue !== undefined && cue.start < span.end && span.start < cue.end).toBe(false);
				}
			}
		}),
		{numRuns: 400},
	);
});

test('ids count up, and a statement stands within one whose content holds its cue, never in itself', () => {
	fc.assert(
		fc.property(prose, source => {
			const {statements} = read(source);
			const byId = new Map(statements.map(statement => [statement.id, statement]));
			expect(statements.map(statement => statement.id)).toEqual(
				statements.map((_, index) => `s${index + 1}`),
			);
			for (const statement of statements) {
				const holder = statement.within === undefined ? undefined : byId.get(statement.within);
				if (statement.within !== undefined) {
					const place = statement.cue ?? (statement.content[0] as Span);
					expect(holder?.content.some(span => span.start <= place.start && place.end <= span.end)).toBe(true);
				}

				const seen = new Set([statement.id]);
				let outer = holder;
				while (outer !== undefined) {
					expect(seen.has(outer.id)).toBe(false);
					seen.add(outer.id);
					outer = outer.within === undefined ? undefined : byId.get(outer.within);
				}
			}
		}),
		{numRuns: 400},
	);
});

test('long text without punctuation is read in time that grows with its length', () => {
	const {statements} = read('Orr said that Pike and the mayor said that the plan '.repeat(400));
	expect(statements.length).toBeGreaterThan(0);
});
