import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {slice} from '../../../source/article/span.ts';
import {analyse} from '../../../source/reading/analyse.ts';
import type {Statement} from '../../../source/reading/reading.ts';
import {findStatements} from '../../../source/reading/statements/find-statements.ts';

/** Each statement as «source | cue | content … content», in the order of the text. */
function statementsOf(text: string): string[] {
	const article = articleFromPlainText(text, 'test');
	return findStatements(analyse(article), []).map((statement: Statement) => {
		const part = (span: Statement['source']) => (span === undefined ? '' : slice(article.text, span));
		const content = statement.content.map(span => slice(article.text, span)).join(' … ');
		return `${part(statement.source)} | ${part(statement.cue)} | ${content}`;
	});
}

function check(cases: ReadonlyArray<readonly [text: string, ...expected: string[]]>): void {
	for (const [text, ...expected] of cases) {
		test(text, () => {
			expect(statementsOf(text)).toEqual(expected);
		});
	}
}

describe('what a clause is about', () => {
	check([
		['Fox’s claim that the ferry was safe has angered the town.', 'Fox’s | claim | that the ferry was safe'],
		[
			'Fox’s plan to sell the ferry that her father built has angered the town.',
			'Fox’s | plan | to sell the ferry that her father built',
		],
		['Her attacks on the council grew louder.', 'Her | attacks on | the council'],
		['There were complaints that the ferry was late.', ' | complaints | that the ferry was late'],
	]);
});

describe('what hangs on a light verb', () => {
	check([
		['Fox voiced concern about the ferry.', 'Fox | voiced concern about | the ferry'],
		['Fox made the claim that the ferry was safe.', 'Fox | made the claim | that the ferry was safe'],
	]);
});

describe('what is part of another verb’s telling', () => {
	check([['Orr grew up near her plan to sell the ferry.'], ['The reports that I have seen, are old.']]);
});
