import {describe, expect, test} from 'vitest';
import {mostDepth, tidySource} from '../../../../source/loading/kinds/html/tidy-source.ts';

const tidy = (html: string) => tidySource(html).source;

describe('the source of a page', () => {
	test('is left as it is where nothing is wrong with it', () => {
		const source =
			'<!doctype html><p class="A">One <b>two</b><!-- <div> --><script>if (a<b) "<div>"</script><p>three';
		expect(tidy(source)).toBe(source);
	});

	test('has no more elements in each other than the limit, and keeps the words', () => {
		const tidied = tidy(
			`${'<div>'.repeat(mostDepth + 2)}a<b>b</b><p>c</p>${'</div>'.repeat(mostDepth + 2)}d`,
		);
		expect(tidied.match(/<div>/g)).toHaveLength(mostDepth);
		expect(tidied.match(/<\/div>/g)).toHaveLength(mostDepth);
		expect(tidied).toContain('<br><br>ab<br><br>c<br><br>');
		expect(tidied).toMatch(/d$/);
	});

	test('does not count what may be left open', () => {
		for (const source of [
			'<p>a'.repeat(1000),
			`<ul>${'<li>a'.repeat(1000)}`,
			`<table>${'<tr><td>a<td>b'.repeat(1000)}`,
		]) {
			expect(tidy(source)).toBe(source);
		}
	});

	test('has names of attributes in small letters, and values as they were', () => {
		expect(tidy('<META NAME="Author" CONTENT=Jane><p onClick="A > B" ID>A</P>')).toBe(
			'<META name="Author" content=Jane><p onclick="A > B" id>A</P>',
		);
	});

	test('has XML’s short tags closed, in XML alone', () => {
		expect(tidy('<?xml version="1.0"?><title/><br/><a id="x"/>')).toBe(
			'<?xml version="1.0"?><title></title><br/><a id="x"></a>',
		);
		expect(tidy('<title/><a id="x"/>')).toBe('<title/><a id="x"/>');
	});

	test('has characters for references in its text, as far as they are not marks of tags', () => {
		expect(tidy('<p title="&quot;">&ldquo;A&nbsp;&#8212;&#x2014; &amp;lt; &lt;b&gt; &bogus; &amp</p>')).toBe(
			'<p title="&quot;">“A\u00A0—— &amp;lt; &lt;b> &bogus; &amp</p>',
		);
		expect(tidy('<title>&rsquo;</title><script>"&rsquo;"</script>')).toContain('<script>"&rsquo;"</script>');
	});

	test('ends where there is more in it than a parser can bear', () => {
		expect(tidySource('<i>'.repeat(1000))).toMatchObject({isCut: false});
		for (const piece of ['<i></i>', '&amp;', '<', '& ']) {
			const {source, isCut} = tidySource(piece.repeat(1_000_000));
			expect(isCut).toBe(true);
			expect(source.length).toBeLessThan(piece.length * 500_000);
		}
	});
});
