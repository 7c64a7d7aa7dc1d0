import {expect, test} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {slice} from '../../../source/article/span.ts';
import {analyse} from '../../../source/reading/analyse.ts';
import {findStatements} from '../../../source/reading/statements/find-statements.ts';

/** The first statement as «source | content … content». */
function firstOf(text: string): string {
	const article = articleFromPlainText(text, 'test');
	const statement = findStatements(analyse(article), [])[0];
	const source = statement?.source === undefined ? '' : slice(article.text, statement.source);
	return `${source} | ${(statement?.content ?? []).map(span => slice(article.text, span)).join(' … ')}`;
}

test.each([
	[
		'After announcing that he would leave the council, Orr sold his boat.',
		'Orr | that he would leave the council',
	],
	['Tom Orr endorsed Ruth Pell in an interview.', 'Tom Orr | Ruth Pell'],
	['The board plans to build a ferry, which would cost four million.', 'The board | to build a ferry'],
	['Orr and Pell both said the road was safe.', 'Orr and Pell | the road was safe'],
	['Her office sent out letters praising the new ferry.', 'Her office | the new ferry'],
	['He met two farmers, both of whom opposed the ferry.', 'both of whom | the ferry'],
])('%s', (text, expected) => {
	expect(firstOf(text)).toBe(expected);
});
