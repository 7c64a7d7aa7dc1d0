import {expect, test} from 'vitest';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {slice} from '../../source/article/span.ts';
import {analyse} from '../../source/reading/analyse.ts';
import type {Statement} from '../../source/reading/reading.ts';
import {findStatements} from '../../source/reading/statements/find-statements.ts';

/** A text, and each statement that is to be found in it as «source | cue | content … content». */
export type StatementCase = readonly [text: string, ...expected: string[]];

/** Makes a test of each case: the statements of the text, in its order, and no others. */
export function checkStatements(cases: readonly StatementCase[]): void {
	for (const [text, ...expected] of cases) {
		test(text, () => {
			expect(statementsOf(text)).toEqual(expected);
		});
	}
}

function statementsOf(text: string): string[] {
	const article = articleFromPlainText(text, 'test');
	return findStatements(analyse(article), []).map(({source, cue, content}) => {
		const part = (span: Statement['source']) => (span === undefined ? '' : slice(article.text, span));
		return `${part(source)} | ${part(cue)} | ${content.map(part).join(' … ')}`;
	});
}
