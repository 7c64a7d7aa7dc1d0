import {describe, expect, test} from 'vitest';
import {firstState} from '../../../source/explorer/first-state.ts';
import {update} from '../../../source/explorer/update.ts';
import {sure} from '../../support/sure.ts';
import {harbourArticle, harbourReading, openHarbour, readerOf, spanOf} from '../harbour.ts';

function copied(reader: ReturnType<typeof openHarbour>): string | undefined {
	const effect = reader.press('y').effects[0];
	return effect?.type === 'copy' ? effect.text : undefined;
}

describe('copying', () => {
	test('a quote goes with its speaker, the article’s own word for them, the title and the paragraph', () => {
		expect(copied(openHarbour().press(']'))).toBe(
			'“We will rebuild the quay,”\n— Ada Lindqvist (“Lindqvist”), in “Harbour vote splits the council”, ¶2\n',
		);
	});

	test('a claim gets no marks of quotation that the article does not have', () => {
		expect(copied(openHarbour().press('/').type('state would pay').press('enter enter'))).toBe(
			'that the state would pay\n— Ada Lindqvist (“Lindqvist”), in “Harbour vote splits the council”, ¶4\n',
		);
	});

	test('without a selected quote it is the sentence', () => {
		const reader = openHarbour().press('j');
		expect(copied(reader)).toBe(
			'Mayor Ada Lindqvist opened the meeting on Monday.\n— “Harbour vote splits the council”, ¶2\n',
		);
		expect(reader.press('y').state.notice).toBe('Copied the sentence');
	});

	test('a quote that the reader has left behind is not what is copied', () => {
		expect(copied(openHarbour().press('] G'))).toMatch(/^The vote is on Friday\./);
	});

	test('a figure is copied with its sentence', () => {
		expect(copied(openHarbour().press('#').type('crowns').press('enter'))).toMatch(/^He called the plan/);
	});

	test('publisher, date and address are told where they are known', () => {
		const article = {
			...harbourArticle,
			publisher: 'The Quay',
			published: '2026-03-01',
			url: 'https://quay.example/1',
		};
		const {state} = update(firstState(article, {columns: 120, rows: 40}), {
			type: 'readingArrived',
			reading: {...harbourReading, article},
		});
		expect(copied(readerOf(state))).toMatch(
			/— “Harbour vote splits the council”, ¶1, The Quay, 2026-03-01, https:\/\/quay\.example\/1\n$/,
		);
	});

	test('pieces of a quote, line breaks and control characters', () => {
		const text = '“No,”\u001B[2J\nshe said, “not\nnow.”';
		const article = {
			name: 'folder/x\u001B.txt',
			text,
			paragraphs: [{start: 0, end: text.length}],
			isHardWrapped: true,
		};
		const reading = {
			...harbourReading,
			article,
			sentences: [{start: 0, end: text.length, paragraph: 0}],
			actors: [],
			assertions: [],
			figures: [],
			times: [],
			statements: [
				{
					id: 's1',
					...sure,
					kind: 'direct' as const,
					content: [
						{start: 0, end: 5},
						{start: text.indexOf('“not'), end: text.length},
					],
				},
			],
		};
		const {state} = update(firstState(article, {columns: 120, rows: 40}), {type: 'readingArrived', reading});
		expect(copied(readerOf(state).press(']'))).toBe('“No,” … “not now.”\n— unattributed, in x␛.txt, ¶1\n');
	});

	test('before the reading is there, it is the paragraph', async () => {
		const {openUnread} = await import('../harbour.ts');
		const {start, end} = spanOf(
			'Mayor Ada Lindqvist opened the meeting on Monday. “We will rebuild the quay,” Lindqvist said.',
		);
		expect(copied(openUnread().press('j'))).toContain(harbourArticle.text.slice(start, end));
	});

	test('in a card it is what is chosen there: a statement as it is cited, else the sentence', () => {
		const card = openHarbour().press('alt-2 a');
		expect(copied(card.press('tab j'))).toMatch(/^that the state would pay\n— Ada Lindqvist/);
		expect(copied(card.press('G'))).toMatch(/^“Nobody else will,” she said\.\n— “Harbour vote/);
		expect(copied(openHarbour().press('] i j j'))).toMatch(/^“We will rebuild the quay,”\n— Ada Lindqvist/);
	});
});
