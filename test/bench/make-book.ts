/*
Makes texts as long as a book out of the gold articles, for what is measured at a million words: article after article, each time with other people, places and
numbers in it, some paragraphs left out and some sentences changed round. Nothing of it is true, and no line comes twice but by chance.
*/
import {readdirSync, readFileSync} from 'node:fs';
import {numbersFrom} from '../support/numbers-from.ts';
import {namesFrom} from './invented-names.ts';

const golds = new URL('../gold/', import.meta.url);

type Source = {
	readonly paragraphs: readonly string[];
	/** The words of its names that may be changed, each to be changed to the same word everywhere. */
	readonly names: readonly string[];
};

const leftOut = 0.12;
const changedRound = 0.15;

/** Text of at least so many words, which ends where a paragraph does; the same seed gives the same text. */
export function makeBook({words, seed}: {readonly words: number; readonly seed: number}): string {
	const next = numbersFrom(seed);
	const invent = namesFrom(next, ['é', 'ü']);
	const sources = readSources();
	const paragraphs: string[] = [];
	let written = 0;
	while (written < words) {
		const source = sources[Math.floor(next() * sources.length)] as Source;
		const change = changerOf(source, invent, next);
		for (const paragraph of source.paragraphs) {
			if (next() >= leftOut && written < words) {
				const changed = change(next() < changedRound ? turnRound(paragraph) : paragraph);
				paragraphs.push(changed);
				written += changed.split(/\s+/u).length;
			}
		}
	}

	return `${paragraphs.join('\n\n')}\n`;
}

function readSources(): Source[] {
	return readdirSync(golds)
		.filter(name => name.endsWith('.txt'))
		.sort()
		.map(name => ({
			paragraphs: readFileSync(new URL(name, golds), 'utf8').trim().split(/\n\n+/u),
			names: namesIn(readFileSync(new URL(name.replace(/\.txt$/u, '.gold'), golds), 'utf8')),
		}));
}

/** The words of people's names, and places of one word: organisations are told by their words, which therefore stay. */
function namesIn(gold: string): string[] {
	const names = [...gold.matchAll(/^actor (person|place) (.+)$/gmu)].filter(
		([, kind, name = '']) => kind === 'person' || !name.includes(' '),
	);
	return [...new Set(names.flatMap(([, , name = '']) => name.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []))];
}

/** Gives most names of a source another word, and other digits to its numbers but for years. */
function changerOf({names}: Source, invent: () => string, next: () => number): (text: string) => string {
	const changed = new Map(names.map(name => [name, next() < 0.8 ? invent() : name]));
	const digit = (old: string) => (old === '0' ? old : String(1 + Math.floor(next() * 9)));
	return text =>
		text
			.replaceAll(/\p{Lu}\p{Ll}{2,}/gu, word => changed.get(word) ?? word)
			.replaceAll(/\d[\d,.]*\d|\d/gu, number =>
				/^(?:1[5-9]|20)\d\d$/u.test(number) ? number : number.replaceAll(/\d/gu, digit),
			);
}

/** The last sentence first, where no quotation could come apart. */
function turnRound(paragraph: string): string {
	const sentences = paragraph.split(/(?<=[a-z][.?!]) (?=\p{Lu})/u);
	return /[“”"]/u.test(paragraph) || sentences.length < 3
		? paragraph
		: [sentences.at(-1), ...sentences.slice(0, -1)].join(' ');
}
