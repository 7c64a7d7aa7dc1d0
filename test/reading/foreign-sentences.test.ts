import fc from 'fast-check';
import {expect, test} from 'vitest';
import {slice} from '../../source/article/span.ts';
import {sentencesOf} from '../../source/reading/foreign-sentences.ts';

function cut(text: string, language: string): string[] {
	return sentencesOf(text, [{start: 0, end: text.length}], language).map(each => slice(text, each));
}

test.each([
	[
		'de',
		['Dr. Müller kam am 3. März nach St. Elm.', 'Dann ging z. B. Frau K. Meier.', '„Wirklich?“, fragte sie.'],
	],
	['fr', ['« Vraiment ? » demande M. Dupont.', '« Oui ! »', 'Elle part.', 'Il arrive à 10 h.']],
	['ru', ['— Да! — сказал он.', 'В 2020 г. он ушёл.', 'А. С. Лесков был поэтом.']],
	['es', ['¡No!', 'El 3 de marzo llegó la Dra. Ruiz.', '¿Vienes?']],
	['ar', ['قال: هل تأتي؟', 'نعم.', 'ذهب الرجل.']],
	['hi', ['वह आया।', 'वह गया।']],
])('%s', (language, sentences) => {
	expect(cut(sentences.join(' '), language)).toEqual(sentences);
});

test('without spaces between them', () => {
	expect(cut('他走了。她笑了。“真的？”', 'zh')).toEqual(['他走了。', '她笑了。', '“真的？”']);
	expect(cut('そして去った。「はい！」彼女は笑った。', 'ja')).toEqual([
		'そして去った。',
		'「はい！」',
		'彼女は笑った。',
	]);
});

test('lines that were cut at a width are one sentence', () => {
	expect(cut('Міська рада\nвирішила. Це\nдобре.', 'uk')).toEqual(['Міська рада\nвирішила.', 'Це\nдобре.']);
});

test('any text is cut into sentences in order, which hold all but white space', () => {
	const piece = fc.constantFrom(
		'Él',
		'm.',
		'M.',
		'«',
		'»',
		'! ',
		'? ',
		'. ',
		'「',
		'」',
		'。',
		'—',
		'3.',
		'mars',
		'\n',
		'😀',
		' ',
	);
	fc.assert(
		fc.property(
			fc.array(piece, {maxLength: 40}),
			fc.constantFrom('fr', 'de', 'ja', 'und', 'xx'),
			(pieces, language) => {
				const text = pieces.join('');
				const sentences = sentencesOf(text, [{start: 0, end: text.length}], language);
				expect(
					sentences
						.map(each => slice(text, each))
						.join('')
						.replaceAll(/\s/g, ''),
				).toBe(text.replaceAll(/\s/g, ''));
				expect(sentences.every(({start}, index) => start >= (sentences[index - 1]?.end ?? 0))).toBe(true);
			},
		),
	);
});
