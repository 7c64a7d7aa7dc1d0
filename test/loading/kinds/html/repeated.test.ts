import {describe, expect, test} from 'vitest';
import {parseHtml} from '../../../../source/loading/kinds/html/parse-html.ts';
import {readBlocks} from '../../../../source/loading/kinds/html/read-blocks.ts';
import {withoutRepeated} from '../../../../source/loading/kinds/html/repeated.ts';

const quoted =
	'<p>“We counted every stone, and we know who carried it,” said Agnes Holm, who kept the book.</p>';
const textsOf = (html: string) =>
	withoutRepeated(readBlocks(parseHtml(`<article>${html}</article>`).body)).map(({text}) => text);

describe('pulled quotations', () => {
	test.each([
		['whole', '<aside class="pullquote"><p>We counted every stone, and we know who carried it</p></aside>'],
		['cut', '<blockquote>“We counted every stone… we know who carried it.”</blockquote>'],
		[
			'with their speaker',
			'<div class="quote"><p>“We counted every stone, and we know who carried it”</p><p>Agnes Holm</p></div>',
		],
		[
			'in capitals',
			'<figure class="wp-block-pullquote"><blockquote><p>WE COUNTED EVERY STONE AND WE KNOW</p></blockquote></figure>',
		],
	])('%s are left out, before the text and behind it', (_, pulled) => {
		expect(textsOf(quoted + pulled)).toHaveLength(1);
		expect(textsOf(pulled + quoted)).toHaveLength(1);
	});

	test.each([
		[
			'says what the text does not',
			'<blockquote>“It was the best winter of my life, and the coldest.”</blockquote>',
		],
		['is too short to tell', '<blockquote>“every stone”</blockquote>'],
		['is a paragraph among others', '<p>We counted every stone, and we know who carried it.</p>'],
		['has much around it', `<blockquote>${quoted}<p>a</p><p>b</p><p>c</p></blockquote>`],
	])('one stays that %s', (_, other) => {
		expect(textsOf(quoted + other).length).toBeGreaterThan(1);
	});
});

test('a caption stands once, and a paragraph of the same words stays', () => {
	const caption = '<figure><figcaption>The bridge in May.</figcaption></figure>';
	expect(textsOf(caption + quoted + caption)).toHaveLength(2);
	expect(textsOf(`${caption}${quoted}<p>The bridge in May.</p>`)).toHaveLength(3);
});
