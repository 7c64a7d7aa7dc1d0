import {expect, test} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {slice} from '../../../source/article/span.ts';
import {analyse} from '../../../source/reading/analyse.ts';
import {setScene} from '../../../source/reading/statements/scene.ts';
import {findSurveys} from '../../../source/reading/statements/survey-cues.ts';

/** Each finding as «source | cue | content». */
function surveysIn(text: string): string[] {
	const article = articleFromPlainText(text, 'test');
	return findSurveys(setScene(analyse(article))).map(({source, cue, content}) =>
		[source, cue, ...content].map(span => (span === undefined ? '' : slice(article.text, span))).join(' | '),
	);
}

test.each([
	['In a poll by Acme, most voters backed the fee.', 'a poll by Acme | In | most voters backed the fee'],
	[
		'But in a new survey, however, six in ten backed the fee.',
		'a new survey | in | six in ten backed the fee',
	],
	['Orr led by 4 points in a June survey.', 'a June survey | in | Orr led by 4 points'],
	[
		'Fox was ahead in May, but Orr led by 4 points in a June survey.',
		'a June survey | in | Orr led by 4 points',
	],
])('%s', (text, expected) => {
	expect(surveysIn(text)).toEqual([expected]);
});

test.each([
	['the polls in general', 'Orr is ahead in the polls.'],
	['no verb', 'In the polls, anyway.'],
	['no survey', 'In a garden by the river, most roses were red.'],
	['a verb in front of the survey', 'In asking for a poll, Orr annoyed Fox.'],
])('%s is nobody’s statement', (_why, text) => {
	expect(surveysIn(text)).toEqual([]);
});
