import fc from 'fast-check';
import {expect, it} from 'vitest';
import {resolveInArchive} from '../../../../source/loading/kinds/epub/archive-path.ts';

it.each([
	['b.xhtml', {path: 'OEBPS/text/b.xhtml'}],
	['../b.xhtml#c%201', {path: 'OEBPS/b.xhtml', fragment: 'c 1'}],
	['#c', {path: 'OEBPS/text/a.xhtml', fragment: 'c'}],
	['/b.xhtml?x=1#', {path: 'b.xhtml'}],
	['..\\..\\b%20c.xhtml', {path: 'b c.xhtml'}],
	['./x//y/../z', {path: 'OEBPS/text/x/z'}],
	['100%.xhtml', {path: 'OEBPS/text/100%.xhtml'}],
])('resolves %s', (reference, place) => {
	expect(resolveInArchive('OEBPS/text/a.xhtml', reference)).toEqual(place);
});

it.each([
	'../../../b',
	'%2e%2e/%2e%2e/%2e%2e/b',
	'https://harbour.example/',
	'file:/b',
	'c:\\b',
	'//host/b',
	'/../b',
])('does not leave the archive by %s', reference => {
	expect(resolveInArchive('OEBPS/text/a.xhtml', reference)).toBeUndefined();
});

it('gives paths from the root without steps, whatever the reference is', () => {
	const piece = fc.constantFrom('..', '.', '/', '\\', 'a', '%2e', '%2f', '%5c', ':', '#', '?', ' ');
	fc.assert(
		fc.property(fc.array(piece, {maxLength: 12}), parts => {
			const place = resolveInArchive('a/b/c', parts.join(''));
			for (const segment of place?.path.split('/') ?? []) {
				expect(['..', '.']).not.toContain(segment);
			}

			expect(place?.path ?? '').not.toMatch(/^\/|\\/u);
		}),
	);
});
