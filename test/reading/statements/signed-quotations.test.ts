import {expect, test} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {slice} from '../../../source/article/span.ts';
import {read} from '../../../source/reading/read.ts';

/** Source, cue and speaker’s name of the statement whose content is `quotation`. */
function signatureOf(text: string, quotation: string): ReadonlyArray<string | undefined> {
	const {article, statements, actors} = read(articleFromPlainText(`Readers Answer\n\n${text}\n`, 'test'));
	const words = (span: Parameters<typeof slice>[1] | undefined) => span && slice(article.text, span);
	const found = statements.find(({content}) => words(content[0]) === quotation);
	return [words(found?.source), words(found?.cue), actors.find(({id}) => id === found?.speaker)?.name];
}

test.each([
	[
		'“The ferry failed all of us.” — Ruth Orr',
		'“The ferry failed all of us.”',
		['Ruth Orr', '—', 'Ruth Orr'],
	],
	[
		'“The ferry failed all of us.”― Ruth Orr, 43, teacher',
		'“The ferry failed all of us.”',
		['Ruth Orr', '―', 'Ruth Orr'],
	],
	[
		'“The ferry failed all of us.”\n\n— Ruth Orr, teacher',
		'“The ferry failed all of us.”',
		['Ruth Orr', '—', 'Ruth Orr'],
	],
	[
		'The ferry is late again. — Ruth Orr (@ruthorr) May 2, 2016',
		'The ferry is late again',
		['Ruth Orr (@ruthorr)', '—', 'Ruth Orr'],
	],
	['"We never saw the money!" - Ruth Orr.', '"We never saw the money!"', ['Ruth Orr', '-', 'Ruth Orr']],
])('%s', (text, quotation, expected) => {
	expect(signatureOf(text, quotation)).toEqual(expected);
});

test.each([
	['a verb', '“The ferry failed all of us.” — Ruth Orr has left the town'],
	['no name', '“The ferry failed all of us.” — and nobody came'],
	['no sentence in the marks', '“The Green Ferry of the North” — Ruth Orr'],
	['a handle without a dash', '“The ferry failed all of us.” Ruth Orr (@ruthorr) agreed'],
	['words before it', 'A note: “The ferry failed all of us.” — Ruth Orr'],
])('%s is no signature', (_why, text) => {
	const quotation = /“.+”/.exec(text)?.[0] ?? '';
	expect(signatureOf(text, quotation)[1]).not.toBe('—');
});
