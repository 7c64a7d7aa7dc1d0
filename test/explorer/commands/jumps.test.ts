import {describe, expect, test} from 'vitest';
import {openHarbour} from '../harbour.ts';

describe('quotes', () => {
	test('] goes from quote to quote to the last one, and says that there are no more', () => {
		const reader = openHarbour();
		expect(reader.press(']').state.place.fact).toBe('s1');
		expect(reader.press('] ]').state.place.fact).toBe('s2');
		expect(reader.press('] ] ]').state.place.fact).toBe('s5');
		expect(reader.press('] ] ] ]').state.place.fact).toBe('s5');
		expect(reader.press('] ] ] ]').state.notice).toBe('No more quotes');
	});

	test('each says which of how many it is, also where the cursor stays', () => {
		expect(openHarbour().press('] ]').state.notice).toBe('Quote 2 of 3');
		expect(openHarbour().press('alt-2 enter )').state.notice).toBe('Mention 2 of 4 · Ada Lindqvist');
		const search = openHarbour().press('/').type('lindqvist').press('enter');
		expect(search.state.notice).toMatch(/^Hit 1 of \d · lindqvist$/);
		expect(search.press('n').state.notice).toMatch(/^Hit 2 of \d · lindqvist$/);
	});

	test('the cursor stands on the sentence that holds what was said', () => {
		expect(openHarbour().press('] ]').sentence).toMatch(/^He called the plan/);
	});

	test('[ goes back', () => {
		expect(openHarbour().press('G [').state.place.fact).toBe('s5');
		expect(openHarbour().press('G [ [').state.place.fact).toBe('s2');
		expect(openHarbour().press('] [').state.notice).toBe('No quotes before this one');
	});

	test('a quote in the sentence under the cursor comes first', () => {
		expect(openHarbour().press('j j ]').state.place.fact).toBe('s1');
	});

	test('after reading on, the next quote is the next from there', () => {
		expect(openHarbour().press('] } }').press(']').state.place.fact).toBe('s5');
	});

	test('with the facts narrowed to an actor, only its quotes count', () => {
		expect(openHarbour().press('alt-2 j enter ]').state.place.fact).toBe('s2');
		expect(openHarbour().press('alt-2 j enter ] ]').state.notice).toBe('No more quotes');
	});
});

describe('mentions', () => {
	test('m goes through the mentions of the selected actor and M back', () => {
		const reader = openHarbour().press('alt-2 enter');
		expect(reader.sentence).toMatch(/^Mayor Ada/);
		const next = reader.press(')');
		expect(next.sentence).toMatch(/^“We will/);
		expect(next.flash).toEqual(['Lindqvist']);
		expect(next.press(')').sentence).toMatch(/^Lindqvist answered/);
		expect(next.press(') )').flash).toEqual(['she']);
		expect(next.press(') ) )').state.notice).toBe('No more mentions of Ada Lindqvist');
		expect(next.press(') ) (').sentence).toMatch(/^Lindqvist answered/);
	});

	test('after reading on, the next mention is the next from there', () => {
		expect(openHarbour().press('alt-2 enter } }').press(')').flash).toEqual(['she']);
	});
});

describe('the jump list', () => {
	test('Alt-→ goes forward to where Ctrl-o came back from, until the next jump', () => {
		const reader = openHarbour().press('] ] ctrl-o');
		expect(reader.state.place.fact).toBe('s1');
		expect(reader.press('alt-right').state.place.fact).toBe('s2');
		expect(reader.press('ctrl-i').state.place.fact).toBe('s2');
		expect(reader.press('g alt-right').state.notice).toMatch(/nowhere/i);
	});

	test('j, k and pages are no jumps', () => {
		expect(openHarbour().press('j k } space ctrl-u').state.back).toEqual([]);
	});

	test('a jump to where the cursor is already is none', () => {
		expect(openHarbour().press('g').state.back).toEqual([]);
	});

	test('going back restores the pane and the selection too', () => {
		const reader = openHarbour().press('alt-2 j');
		const back = reader.press('enter ctrl-o').state;
		expect(back.place).toEqual(reader.state.place);
	});

	test('it keeps the latest hundred places', () => {
		expect(openHarbour().press('G g '.repeat(80).trim()).state.back).toHaveLength(100);
	});
});
