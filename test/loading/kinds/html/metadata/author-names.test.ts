import {describe, expect, test} from 'vitest';
import {toByline} from '../../../../../source/loading/kinds/html/metadata/author-names.ts';

describe('a byline', () => {
	test.each([
		[['By Jane Doe'], 'Jane Doe'],
		[['Jane Doe', 'John Roe'], 'Jane Doe and John Roe'],
		[['Jane Doe', 'John Roe', 'Li Wen'], 'Jane Doe, John Roe and Li Wen'],
		[['Jane Doe; John Roe'], 'Jane Doe and John Roe'],
		[['Jane Doe, John Roe and Li Wen'], 'Jane Doe, John Roe and Li Wen'],
		[['Jane Doe, Harbour Correspondent'], 'Jane Doe, Harbour Correspondent'],
		[['JANE DOE | Harbour Times'], 'JANE DOE'],
		[['Jane Doe', 'jane doe'], 'Jane Doe'],
		[['The Associated Agency'], 'The Associated Agency'],
		[['Written by: Jane Doe'], 'Jane Doe'],
		[['Simone de Beaulieu and Ada van Dyck'], 'Simone de Beaulieu and Ada van Dyck'],
	])('of %j', (told, expected) => {
		expect(toByline(told)).toBe(expected);
	});

	test.each([
		[['https://harbour.example/jane-doe']],
		[['@janedoe']],
		[['admin']],
		[['jane@harbour.example']],
		[['']],
		[['— | —']],
		[['x'.repeat(10_000)]],
		[[]],
	])('is none in %j', told => {
		expect(toByline(told)).toBeUndefined();
	});
});
