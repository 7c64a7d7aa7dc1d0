import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {findActors} from '../../../source/reading/actors/find-actors.ts';
import {resolvePronouns} from '../../../source/reading/actors/resolve-pronouns.ts';
import {analyse} from '../../../source/reading/analyse.ts';
import type {Actor} from '../../../source/reading/reading.ts';

function actorsOf(text: string): Actor[] {
	const analysis = analyse(articleFromPlainText(text, 'test'));
	return resolvePronouns(analysis, findActors(analysis), []);
}

const summary = (text: string) => actorsOf(text).map(actor => `${actor.kind} ${actor.name}`);

describe('names', () => {
	test('come without the titles before them', () => {
		const [country, person] = actorsOf('In Norland Park, French President Lucie Moreau spoke. Moreau left.');
		expect(country?.name).toBe('Norland Park');
		expect(person).toMatchObject({kind: 'person', name: 'Lucie Moreau', aliases: ['Moreau']});
		expect(person?.descriptors).toEqual(['French President']);
	});

	test('of nationalities, days and events are not actors', () => {
		expect(
			summary('On Tuesday the Ukrainian army remembered World War II and the French Revolution.'),
		).toEqual([]);
	});
});

describe('any text', () => {
	const pieces = fc.constantFrom(
		'Jane',
		'Roe',
		' ',
		' ',
		'. ',
		'the ',
		'President ',
		'of ',
		'UN',
		'“',
		'”',
		"'s",
		'\n',
		'He ',
		'Mrs. ',
		'\uD800',
		'\u200B',
		'\u0007',
		'İ',
		'É',
		'-',
		'(',
		')',
		'and ',
		'said ',
	);
	const text = fc.oneof(
		fc.array(pieces, {maxLength: 40}).map(parts => parts.join('')),
		fc.string({unit: 'binary', maxLength: 80}),
	);

	test('gives actors with unique ids, sorted mentions inside the text, and a name each', () => {
		fc.assert(
			fc.property(text, source => {
				const actors = actorsOf(source);
				const article = articleFromPlainText(source, 'test');
				expect(actors.map(actor => actor.id)).toEqual(actors.map((_, index) => `a${index + 1}`));
				for (const {mentions, name, aliases} of actors) {
					expect(mentions.some(mention => mention.form === 'name')).toBe(true);
					for (const [index, {start, end}] of mentions.entries()) {
						expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
						expect(end).toBeGreaterThan(start);
						expect(end).toBeLessThanOrEqual(article.text.length);
					}

					const forms = mentions
						.filter(mention => mention.form === 'name')
						.map(({start, end}) => article.text.slice(start, end).replaceAll(/\s+/g, ' '));
					expect(forms).toContain(name);
					expect(aliases).not.toContain(name);
				}
			}),
			{numRuns: 300},
		);
	});
});
