import fc from 'fast-check';
import {expect, it} from 'vitest';
import {walkMarkup} from '../../../source/loading/markup/walk-markup.ts';

/** What is told, a line each. */
function told(source: string, isXml: boolean): readonly string[] {
	const lines: string[] = [];
	walkMarkup(source, isXml, {
		opened({name, attributes, start, end, isEmpty}) {
			const pairs = [...attributes].map(pair => pair.join('='));
			lines.push(
				`${isEmpty ? 'empty' : 'opened'} ${[name, ...pairs].join(' ')} | ${source.slice(start, end)}`,
			);
		},
		closed: (name, start, end) => lines.push(`closed ${name} | ${source.slice(start, end)}`),
		text: (text, start, end) => lines.push(`text ${text} | ${source.slice(start, end)}`),
	});
	return lines;
}

it('tells tags and text of XML with where they stand', () => {
	expect(
		told(
			'<?xml version="1.0"?><!-- a --><dc:Title opf:Role="x &amp; y" opf:role="z">A&#x2014;</dc:Title ><![CDATA[<b>]]><br/>',
			true,
		),
	).toEqual([
		'opened title opf:role=x & y | <dc:Title opf:Role="x &amp; y" opf:role="z">',
		'text A | A',
		'text — | &#x2014;',
		'closed title | </dc:Title >',
		'text <b> | <b>',
		'empty br | <br/>',
	]);
});

it('tells those of HTML, where scripts hold characters and names stand for them', () => {
	expect(told('<title/><P hidden>&eacute;<script>a<b</script></p>', false)).toEqual([
		'empty title | <title/>',
		'opened p hidden= | <P hidden>',
		'text é | &eacute;',
		'opened script | <script>',
		'text a<b | a<b',
		'closed script | </script>',
		'closed p | </p>',
	]);
});

it('reads no document type: what it names stays a name', () => {
	const source = '<!DOCTYPE a [<!ENTITY b "long"><!ENTITY c SYSTEM "file:///etc/passwd">]><a>&b;&c;</a>';
	const words = told(source, true).join('\n');
	expect(words).toContain('text &b;&c;');
	expect(words).not.toContain('long |');
});

it('tells every tag in order and inside of the source, whatever that is', () => {
	const pieces = fc.constantFrom(
		'<',
		'>',
		'/',
		'a',
		'p',
		' ',
		'=',
		'"',
		"'",
		'&amp;',
		'&',
		'<!--',
		'-->',
		'<![CDATA[',
		']]>',
		'<script>',
		'</script',
		'<?x',
	);
	fc.assert(
		fc.property(fc.array(pieces, {maxLength: 40}), fc.boolean(), (parts, isXml) => {
			const source = parts.join('');
			let last = 0;
			const take = (start: number, end: number) => {
				expect(start).toBeGreaterThanOrEqual(last);
				expect(end).toBeGreaterThanOrEqual(start);
				expect(end).toBeLessThanOrEqual(source.length);
				last = end;
			};
			walkMarkup(source, isXml, {
				opened: ({start, end}) => take(start, end),
				closed: (_, start, end) => take(start, end),
				text: (_, start, end) => take(start, end),
			});
		}),
	);
});
