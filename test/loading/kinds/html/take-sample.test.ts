import {expect, test} from 'vitest';
import {parseHtml} from '../../../../source/loading/kinds/html/parse-html.ts';
import {readBlocks} from '../../../../source/loading/kinds/html/read-blocks.ts';
import {takeSample} from '../../../../source/loading/kinds/html/take-sample.ts';

function sampleOf(html: string): readonly boolean[] {
	const {body} = parseHtml(html);
	return takeSample(body, readBlocks(body));
}

test('an article of ordinary length is shown whole', () => {
	expect(sampleOf(`<div>${'<p>a</p>'.repeat(200)}</div>`).every(Boolean)).toBe(true);
});

test('of very many paragraphs, the first and the last are shown', () => {
	const sample = sampleOf(`<h1>a</h1><div>${'<p>a</p>'.repeat(5000)}</div><p>b</p>`);
	expect(sample.slice(0, 101).every(Boolean)).toBe(true);
	expect(sample.slice(-101).every(Boolean)).toBe(true);
	expect(sample.filter(Boolean)).toHaveLength(202);
});

test('lines between breaks are paragraphs too', () => {
	expect(sampleOf('a<br><br>'.repeat(5000)).filter(Boolean)).toHaveLength(200);
});

test('however a page nests its parts, few are shown', () => {
	const rows = `<section>${'<div><p>a</p><p>b</p></div>'.repeat(150)}</section>`;
	const shown = sampleOf(rows.repeat(60)).filter(Boolean).length;
	expect(shown).toBeGreaterThan(0);
	expect(shown).toBeLessThanOrEqual(3000);
});
