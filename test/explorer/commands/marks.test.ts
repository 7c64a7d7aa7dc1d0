import {describe, expect, test} from 'vitest';
import {openHarbour, openUnread, readerOf} from '../harbour.ts';

describe('a mark', () => {
	test('keeps the sentence under the cursor under a letter, and goes back there', () => {
		const marked = openHarbour().press('j j m a');
		expect(marked.state.notice).toBe('Marked a: ““We will rebuild the quay,” Lindqvist said.”');
		expect(marked.press('G').sentence).toBe('The vote is on Friday.');
		expect(marked.press("G ' a").sentence).toBe('“We will rebuild the quay,” Lindqvist said.');
	});

	test('says how a long sentence begins', () => {
		expect(openHarbour().press('} } j m b').state.notice).toBe(
			'Marked b: “He called the plan “a costly dream” …”',
		);
	});

	test('is a jump, so Ctrl-o leads back', () => {
		const gone = openHarbour().press("j m a G ' a");
		expect(gone.press('ctrl-o').sentence).toBe('The vote is on Friday.');
	});

	test('is reached from the lists too, and leads into the article', () => {
		const gone = openHarbour().press("j m a G tab tab ' a");
		expect(gone.state.place.pane).toBe('article');
		expect(gone.sentence).toBe('Mayor Ada Lindqvist opened the meeting on Monday.');
	});

	test.each(['a', 'Z', '7', 'é', 'ж', '漢'])('may be called %s', name => {
		expect(openHarbour().press(`j m ${name}`).state.marks).toHaveProperty([name]);
	});

	test('is the same by whichever way its letter is typed', () => {
		const marked = openHarbour().press('j m e\u0301');
		expect(Object.keys(marked.state.marks)).toEqual(['é']);
		expect(marked.press("G ' é").sentence).toContain('Mayor Ada');
	});

	test.each(['-', '"', '👍', '.'])('is not called %s', name => {
		const tried = openHarbour().press(`j m ${name}`);
		expect(tried.state.marks).toEqual({});
		expect(tried.state.notice).toMatch(/letter or a digit/);
	});

	test('set again is another one', () => {
		expect(openHarbour().press("j m a j m a g ' a").sentence).toContain('We will rebuild');
	});

	test('that is not there is told with those that are', () => {
		expect(openHarbour().press("' x").state.notice).toBe('No mark x: ma makes one of the name a');
		expect(openHarbour().press("m b j m 1 j m a ' x").state.notice).toBe('No mark x: there are 1 a b');
		expect(openHarbour().press("j m a ' x").sentence).toContain('Mayor Ada');
	});

	test('made before the article has been read stays on its paragraph', () => {
		const marked = openUnread().press("j m a G ' a");
		expect(marked.sentence).toContain('Mayor Ada Lindqvist opened');
	});
});

describe("''", () => {
	test('goes to where the last jump began, and from there back', () => {
		const jumped = openHarbour().press('j G');
		const back = jumped.press("' '");
		expect(back.sentence).toContain('Mayor Ada');
		const again = back.press("' '");
		expect(again.sentence).toBe('The vote is on Friday.');
		expect(again.state.back).toHaveLength(jumped.state.back.length);
	});

	test('goes to the beginning where nobody has jumped yet', () => {
		expect(openHarbour().press("j j ' '").sentence).toBe('Harbour vote splits the council');
	});
});

test('a broken surrogate is no reason to break off', () => {
	const {state} = openHarbour();
	expect(readerOf({...state, marks: {a: state.article.text.length - 1}}).press("' a").sentence).toBe(
		'The vote is on Friday.',
	);
});
