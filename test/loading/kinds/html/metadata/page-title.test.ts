import {describe, expect, test} from 'vitest';
import {
	chooseTitle,
	siteIn,
	withoutSite,
} from '../../../../../source/loading/kinds/html/metadata/page-title.ts';

describe('a title without its site’s name', () => {
	test.each([
		['Ferry stays after all | Harbour Times', [], 'Ferry stays after all'],
		['Ferry stays after all - Harbour Times', [], 'Ferry stays after all'],
		['Ferry stays after all – BBX News', ['BBX'], 'Ferry stays after all'],
		['Ferry stays | Isles | Harbour Times', ['Harbour Times'], 'Ferry stays'],
		['Harbour Times | Ferry stays', ['Harbour Times'], 'Ferry stays'],
		['Ferry stays - harbourtimes.example', ['', '', 'harbourtimes'], 'Ferry stays'],
	])('%s', (title, site, expected) => {
		expect(withoutSite(title, site)).toBe(expected);
	});

	test.each([
		['Ferry or Bridge – What Now?', []],
		['Ferry stays after all – but for how long', []],
		['Ferry | Bridge', []],
		['Storm closes bridges – as it happened', []],
		['Twenty-two levers - all of which may be pulled', []],
	])('nothing is lost of «%s»', (title, site) => {
		expect(withoutSite(title, site)).toBe(title);
	});

	test('the name that was taken away is the site’s', () => {
		expect(siteIn('Ferry stays after all | Harbour Times')).toBe('Harbour Times');
		expect(siteIn('Ferry stays after all')).toBeUndefined();
	});
});

describe('the title among several', () => {
	test('is the heading that readers see, when another says nearly the same', () => {
		expect(chooseTitle(['Ferry Stays After All, Council Says'], ['Ferry stays after all'])).toBe(
			'Ferry Stays After All, Council Says',
		);
	});

	test('is not a heading that none of the others knows', () => {
		expect(chooseTitle(['Harbour Times'], ['Ferry stays after all'])).toBe('Ferry stays after all');
	});

	test('is a single heading of some length, whatever else is told', () => {
		const told = ['What the council’s vote means for you'];
		expect(chooseTitle(['Ferry Stays After All'], told)).toBe('Ferry Stays After All');
		expect(chooseTitle(['News of the Three Isles'], told, ['News of the Three Isles'])).toBe(told[0]);
		expect(chooseTitle(['Ferry Stays After All', 'Bridge Closes in the Storm'], told)).toBe(told[0]);
	});

	test('is the only heading, where nothing else is told', () => {
		expect(chooseTitle(['Ferry stays'], [])).toBe('Ferry stays');
		expect(chooseTitle(['Ferry stays', 'Bridge closed'], [])).toBeUndefined();
		expect(chooseTitle([], [])).toBeUndefined();
	});
});
