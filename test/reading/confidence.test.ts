import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {slice} from '../../source/article/span.ts';
import {confidenceOf, isUnsure} from '../../source/reading/confidence.ts';
import {read} from '../../source/reading/read.ts';
import type {Judged} from '../../source/reading/reading.ts';

function readingOf(text: string) {
	return read(articleFromPlainText(text, 'test'));
}

/** The judgement of the statement with these words in its content. */
function statementOn(text: string, words: string): Judged {
	const found = readingOf(text).statements.find(({content}) =>
		content.some(span => slice(text, span).includes(words)),
	);
	if (found === undefined) {
		throw new Error(`No statement says «${words}».`);
	}

	return found;
}

function actorOf(text: string, name: string): Judged {
	const found = readingOf(text).actors.find(actor => actor.name === name);
	if (found === undefined) {
		throw new Error(`No actor is called «${name}».`);
	}

	return found;
}

function figureOf(text: string): Judged {
	const [figure] = readingOf(text).figures;
	if (figure === undefined) {
		throw new Error('There is no figure.');
	}

	return figure;
}

function wordsOf(text: string, {why}: Judged): string[] {
	return why.words.map(word => slice(text, word));
}

describe('points', () => {
	test('are an even chance at none, and a share that grows with them', () => {
		expect(confidenceOf(0)).toBe(0.5);
		expect(confidenceOf(2)).toBe(0.73);
		expect(confidenceOf(-2)).toBe(0.27);
		expect(confidenceOf(5)).toBeGreaterThanOrEqual(0.9);
	});

	test('never make anything certain, whatever they are', () => {
		fc.assert(
			fc.property(fc.double(), points => {
				expect(confidenceOf(points)).toBeGreaterThanOrEqual(0.03);
				expect(confidenceOf(points)).toBeLessThanOrEqual(0.97);
			}),
		);
	});

	test('under an even chance are unsure', () => {
		expect([0.49, 0.5].map(confidence => isUnsure({confidence}))).toEqual([true, false]);
	});
});

describe('a statement', () => {
	test('names its rule and its cue', () => {
		const text = 'According to Ruth Orr, the ferry is safe.';
		const judged = statementOn(text, 'safe');
		expect(judged.why.rule).toBe('according to');
		expect(wordsOf(text, judged)).toEqual(['According to']);
	});

	test('that stands free names its opening mark', () => {
		const text = 'The ferry did not sail.\n\n“We waited for the whole of the night.”';
		const judged = statementOn(text, 'waited');
		expect(judged.why.rule).toBe('free quotation');
		expect(wordsOf(text, judged)).toEqual(['“']);
		expect(isUnsure(judged)).toBe(true);
	});

	test('in quotation marks with «said» and a name is surer than a clause, that than an attitude', () => {
		const quote = statementOn('“The ferry is safe for all of us,” Ruth Orr said.', 'safe').confidence;
		const clause = statementOn('Ruth Orr noted that the ferry was safe for all.', 'safe').confidence;
		const attitude = statementOn('Ruth Orr wants the old ferry to sail again.', 'ferry').confidence;
		expect(quote).toBeGreaterThanOrEqual(0.9);
		expect(clause).toBeLessThan(quote);
		expect(attitude).toBeLessThan(clause);
	});

	test('is less sure where nobody is named, and unsure inside another or where it was not made', () => {
		const named = statementOn('Ruth Orr warned that the ferry was not safe.', 'safe').confidence;
		expect(
			statementOn('Two of the officials warned that the ferry was not safe.', 'safe').confidence,
		).toBeLessThan(named);
		expect(statementOn('Ruth Orr did not warn that the ferry was unsafe.', 'unsafe').confidence).toBeLessThan(
			named,
		);
		const text = 'Ines Fox said that Ruth Orr claimed that the ferry was safe.';
		const inner = readingOf(text).statements.find(({within}) => within !== undefined);
		expect(inner && isUnsure(inner)).toBe(true);
	});
});

describe('an actor', () => {
	test('with a title is surer than a bare word, and names it', () => {
		const text = 'President Ruth Orr met Varn at noon.';
		const judged = actorOf(text, 'Ruth Orr');
		expect(judged.why.rule).toBe('title and name');
		expect(wordsOf(text, judged)).toEqual(['President Ruth Orr']);
		expect(judged.confidence).toBeGreaterThan(actorOf(text, 'Varn').confidence);
	});

	test('that is named again in another form is no less sure', () => {
		const once = actorOf('Ruth Orr left.', 'Ruth Orr').confidence;
		expect(actorOf('Ruth Orr left. Orr was tired. Orr slept.', 'Ruth Orr').confidence).toBeGreaterThanOrEqual(
			once,
		);
	});
});

describe('a figure', () => {
	test('with a unit is surer than one with a noun, that than a bare number', () => {
		const unit = figureOf('The fare rose 40 percent.');
		const noun = figureOf('The ferry carried 40 goats.');
		const bare = figureOf('Of the goats, 40 were lost.');
		expect(unit.why.rule).toBe('number and unit');
		expect(noun.why.rule).toBe('number and noun');
		expect(unit.confidence).toBeGreaterThan(noun.confidence);
		expect(noun.confidence).toBeGreaterThan(bare.confidence);
	});

	test('names the number and what it counts, in the order of the text', () => {
		const text = 'The ferry carried 40 goats.';
		expect(wordsOf(text, figureOf(text))).toEqual(['40', 'goats']);
	});
});
