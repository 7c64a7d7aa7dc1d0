import {expect, test} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {slice} from '../../../source/article/span.ts';
import {read} from '../../../source/reading/read.ts';

/** Source, cue and content of the first statement of an article with this title. */
function titleOf(title: string): string | undefined {
	const {article, statements} = read(
		articleFromPlainText(
			`${title}\n\nRuth Orr opened the school in Elm Hill.\n\nOrr is the town’s mayor.\n`,
			'test',
		),
	);
	const [first] = statements;
	return (
		first &&
		[first.source, first.cue, ...first.content]
			.map(span => (span === undefined ? '' : slice(article.text, span)))
			.join(' | ')
	);
}

test.each([
	['Orr: No New Ferry This Year', 'Orr | : | No New Ferry This Year'],
	['Orr: The Ferry Is Safe', 'Orr | : | The Ferry Is Safe'],
	['Exclusive – Ruth Orr: We Will Build a Ferry', 'Ruth Orr | : | We Will Build a Ferry'],
	['Poll: Voters Want a New Ferry', 'Poll | : | Voters Want a New Ferry'],
	['No New Ferry This Year, Mayor Says', 'Mayor | Says | No New Ferry This Year'],
])('%s', (title, expected) => {
	expect(titleOf(title)).toBe(expected);
});

test.each([
	['a title without a verb', 'Orr: A Life in Pictures'],
	['a title that tells what the text is about', 'Orr: Five Things to Know'],
	['a place', 'Elm Hill: Ferry Sinks at Night'],
	['a warning to the reader', 'Update: The Ferry Is Safe'],
])('%s is nobody’s statement', (_why, title) => {
	expect(titleOf(title)).toBeUndefined();
});
