import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {slice} from '../../source/article/span.ts';
import {findQuotations} from '../../source/reading/quotations.ts';

/** Each quotation as «depth: words» with how it ends where that is not `closed`. */
function quotationsOf(text: string): string[] {
	const {paragraphs} = articleFromPlainText(text, 'test');
	return findQuotations(text, paragraphs).map(quotation => {
		const ending = quotation.ending === 'closed' ? '' : ` (${quotation.ending})`;
		const continuation = quotation.isContinuation ? '…' : '';
		return `${quotation.depth}: ${continuation}${slice(text, quotation.inner)}${ending}`;
	});
}

describe('quotation marks pair', () => {
	test.each([
		['curly', '“We won,” she said, “by a mile.”', ['0: We won,', '0: by a mile.']],
		['straight', '"We won," she said, "by a mile."', ['0: We won,', '0: by a mile.']],
		['guillemets', 'He called it «a gift».', ['0: a gift']],
		[
			'nested curly',
			'“He told me ‘go home’ and left,” she said.',
			['0: He told me ‘go home’ and left,', '1: go home'],
		],
		['nested straight', `"They said 'no' twice," he said.`, [`0: They said 'no' twice,`, '1: no']],
		['double inside single', '‘He said “no” twice,’ she said.', ['0: He said “no” twice,', '1: no']],
		['British single marks', '‘We won,’ she said.', ['0: We won,']],
		['mistyped: an opening mark where a closing one belongs', 'He called it “a gift“.', ['0: a gift']],
		[
			'a possessive inside single marks',
			'‘The workers’ rights are gone,’ he said.',
			['0: The workers’ rights are gone,'],
		],
		[
			'an apostrophe inside single marks',
			'‘It’s the dogs’ turn and we can’t stop,’ he said.',
			['0: It’s the dogs’ turn and we can’t stop,'],
		],
		['behind a dash and a colon', 'One word—"never"—and another: "always."', ['0: never', '0: always.']],
		['tight around a figure', 'It is a “$3 million problem.”', ['0: $3 million problem.']],
	])('%s', (_name, text, expected) => {
		expect(quotationsOf(text)).toEqual(expected);
	});
});

describe('marks that are no quotation', () => {
	test.each([
		'rock ’n’ roll in the ’90s',
		`rock 'n' roll in the '90s and '70s`,
		`the players' union and the owners' club`,
		'the players’ union and the owners’ club',
		`he stood 6'2" tall`,
		'an end” without a beginning',
	])('%s', text => {
		expect(quotationsOf(text)).toEqual([]);
	});
});

describe('marks that do not close', () => {
	test('run to the end of the paragraph', () => {
		expect(quotationsOf('She said: “We will see.\nThe end.')).toEqual(['0: We will see. (unclosed)']);
	});

	test('go on where the next paragraph opens with a mark', () => {
		expect(quotationsOf('“First we wait.\n“Then we act,” he said.')).toEqual([
			'0: First we wait. (continued)',
			'0: …Then we act,',
		]);
	});

	test('do not swallow the next quotation of the paragraph', () => {
		expect(quotationsOf('She said “we wait. Then “he left” them.')).toEqual([
			'0: we wait. Then (unclosed)',
			'0: he left',
		]);
	});
});
