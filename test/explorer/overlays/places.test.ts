import {describe, expect, test} from 'vitest';
import {faultOf} from '../../../source/explorer/invariants.ts';
import {openHarbour} from '../harbour.ts';
import {readRows} from '../panes/screen.tsx';

const openPlaces = () => openHarbour().press("j m b j j m a G tab tab ' b `");

function rowsOf(reader: ReturnType<typeof openHarbour>): string[] {
	return readRows(reader.state);
}

describe('the list of marks and jumps', () => {
	test('has the marks by name and the jumps with the last one first', () => {
		const rows = rowsOf(openPlaces());
		const listed = rows.map(row => row.replaceAll(/[│┃║]/gu, ' ').trim());
		const rowOf = (words: string) => listed.findIndex(row => row.includes(words));
		expect(rowOf('▸ a  ¶3  Councillor Bo Marsh disagreed.')).toBeGreaterThan(0);
		expect(rowOf('b  ¶2  Mayor Ada Lindqvist opened')).toBe(rowOf('▸ a ') + 1);
		const jumps = listed.findIndex(row => row.includes('Jumps'));
		expect(listed[jumps + 1]).toContain('¶5 in facts  The vote is on Friday.');
		expect(listed[jumps + 2]).toContain('¶3  Councillor Bo Marsh disagreed.');
	});

	test('the article follows what is chosen, and Escape puts the reader back', () => {
		const before = openHarbour().press('j m b G');
		const open = before.press('`');
		expect(open.press('j k').sentence).toContain('Mayor Ada');
		expect(open.press('j k escape').state.place).toEqual(before.state.place);
	});

	test('Enter goes there, and that is a jump', () => {
		const gone = openHarbour().press('j m b G ` enter');
		expect(gone.state.overlays).toEqual([]);
		expect(gone.sentence).toContain('Mayor Ada');
		expect(gone.press('ctrl-o').sentence).toBe('The vote is on Friday.');
	});

	test('d takes a mark away, and chooses what comes next', () => {
		const one = openPlaces().press('d');
		expect(Object.keys(one.state.marks)).toEqual(['b']);
		expect(one.state.notice).toBe('Mark a taken away');
		expect(one.press('enter').sentence).toContain('Mayor Ada');
		const none = one.press('d');
		expect(none.state.marks).toEqual({});
		expect(faultOf(none.state)).toBeUndefined();
		expect(none.press('d').state.notice).toBe('Only marks can be taken away');
	});

	test('is empty, and says how it fills, where there is nothing', () => {
		const open = openHarbour().press('`');
		expect(rowsOf(open).join('\n')).toContain('Nothing yet: ma marks a sentence');
		const after = openHarbour().press('m a ` d');
		expect(faultOf(after.state)).toBeUndefined();
		expect(rowsOf(after).join('\n')).toContain('Nothing yet');
	});

	test.each([
		[120, 40],
		[80, 24],
		[40, 12],
	])('is straight at %i×%i', (columns, rows) => {
		const drawn = readRows(openPlaces().resize(columns, rows).state);
		expect(drawn).toHaveLength(rows);
		expect(drawn.join('\n')).toMatch(/▸ a {2}¶3 {2}Councillor/u);
	});
});
