import {describe, expect, test} from 'vitest';
import type {Article} from '../../../source/article/article.ts';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {faultOf} from '../../../source/explorer/invariants.ts';
import {update} from '../../../source/explorer/update.ts';
import {read} from '../../../source/reading/read.ts';
import {harbourArticle, openHarbour, openUnread, type Reader, readerOf} from '../harbour.ts';

const {text} = harbourArticle;

/** The reader when the article has been edited, before it has been read again. */
function edited(reader: Reader, change: (text: string) => string): Reader {
	const article: Article = articleFromPlainText(change(reader.state.article.text), 'harbour.txt');
	return readerOf(update(reader.state, {type: 'articleChanged', article}).state);
}

/** The same when it has been read again. */
function readAgain(reader: Reader): Reader {
	const {article} = reader.state;
	const {state} = update(reader.state, {type: 'readingArrived', reading: read(article)});
	expect(faultOf(state)).toBeUndefined();
	return readerOf(state);
}

const intoNewWords = (words: string) => words.replace('Mayor Ada', 'On a rainy evening, Mayor Ada');

describe('e', () => {
	test('asks for the file in the editor, at the sentence under the cursor', () => {
		const {state} = openHarbour().press('j j');
		const {effects} = readerOf({...state, file: 'news/harbour.txt'}).press('e');
		expect(effects).toEqual([
			{type: 'edit', file: 'news/harbour.txt', offset: text.indexOf('“We will rebuild')},
		]);
	});

	test('says why there is nothing to edit', () => {
		const tried = openHarbour().press('e');
		expect(tried.effects).toEqual([]);
		expect(tried.state.notice).toMatch(/not a file of yours/);
	});
});

describe('o', () => {
	test('asks for the address that the article names', () => {
		const {state} = openHarbour();
		const {effects} = readerOf({
			...state,
			article: {...state.article, url: 'https://example.org/harbour'},
			reading: {status: 'pending'},
		}).press('o');
		expect(effects).toEqual([{type: 'browse', url: 'https://example.org/harbour'}]);
	});
});

describe('an article that was edited', () => {
	const deep = () => openHarbour().press('j m m } } j m b');

	test('keeps the reader at the same words, first by paragraph and then by sentence', () => {
		const changed = edited(deep(), intoNewWords);
		expect(faultOf(changed.state)).toBeUndefined();
		expect(changed.state.notice).toMatch(/changed/);
		expect(changed.sentence).toMatch(/^Lindqvist answered/);
		expect(readAgain(changed).sentence).toBe('“Nobody else will,” she said.');
	});

	test('and its marks and jumps at theirs', () => {
		const changed = readAgain(edited(deep().press('G'), intoNewWords));
		expect(changed.press("' m").sentence).toMatch(/^On a rainy evening|^Mayor Ada/);
		expect(changed.press("' b").sentence).toBe('“Nobody else will,” she said.');
		expect(changed.press('ctrl-o').sentence).toBe('“Nobody else will,” she said.');
	});

	test('finds a paragraph that was moved, with other changes around it', () => {
		const moved = (words: string) => {
			const [title, meeting, marsh, answer, vote] = words.split('\n\n');
			return [`${title} again`, marsh, answer, meeting, vote?.replace('Friday', 'Sunday')].join('\n\n');
		};
		expect(readAgain(edited(deep(), moved)).sentence).toBe('“Nobody else will,” she said.');
		const atMeeting = openHarbour().press('j j');
		expect(readAgain(edited(atMeeting, moved)).sentence).toBe('“We will rebuild the quay,” Lindqvist said.');
	});

	test('finds a paragraph by most of its words', () => {
		const changed = edited(openHarbour().press('j'), words =>
			words
				.replace('Harbour vote', 'Quay vote')
				.replace('Mayor Ada Lindqvist opened the meeting', 'The mayor, Ada Lindqvist, opened a meeting')
				.replace('Friday', 'Sunday'),
		);
		expect(readAgain(changed).sentence).toMatch(/^The mayor, Ada Lindqvist/);
	});

	test('whose paragraph is gone shows what stands there now', () => {
		const changed = edited(openHarbour().press('} }'), words =>
			words
				.split('\n\n')
				.filter(paragraph => !paragraph.startsWith('Councillor'))
				.join('\n\n'),
		);
		expect(readAgain(changed).sentence).toMatch(/quay,” Lindqvist said|Lindqvist answered/);
	});

	test('that became much shorter has the reader at its end at most', () => {
		const changed = readAgain(edited(openHarbour().press('m a G m z'), () => 'Nothing is left of it.\n'));
		expect(changed.sentence).toBe('Nothing is left of it.');
		expect(changed.press("' z").sentence).toBe('Nothing is left of it.');
	});

	test('closes what lay over it, and forgets what was found in it', () => {
		const searching = openHarbour().press('j / q u a y enter enter').press('` j');
		const changed = edited(searching, intoNewWords);
		expect(changed.state.overlays).toEqual([]);
		expect(changed.state.search).toBeUndefined();
		expect(readAgain(changed).press('n').state.notice).toMatch(/No search yet/);
	});

	test('may be edited again before it has been read', () => {
		const twice = edited(edited(deep(), intoNewWords), words => `${words}\n\nThe end.\n`);
		expect(readAgain(twice).sentence).toBe('“Nobody else will,” she said.');
		expect(faultOf(edited(openUnread().press('G'), intoNewWords).state)).toBeUndefined();
	});
});
