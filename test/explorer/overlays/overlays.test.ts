import {describe, expect, it} from 'vitest';
import {layOut} from '../../../source/explorer/layout.ts';
import {searchBox} from '../../../source/explorer/overlays/search-box.ts';
import {topOverlay} from '../../../source/explorer/state.ts';
import {createTheme} from '../../../source/explorer/themes/theme.ts';
import {openHarbour, type Reader} from '../harbour.ts';

const theme = createTheme(0);

describe('the caret of the search box', () => {
	const caretOf = ({state}: Reader): number => {
		const overlay = topOverlay(state);
		const layout = layOut(state);
		if (overlay?.kind !== 'search' || layout.kind === 'too-small') {
			throw new Error('There is no search box.');
		}

		return searchBox(state, overlay, layout.overlay, theme).caret?.x ?? -1;
	};

	it('stands behind what was typed', () => {
		expect(caretOf(openHarbour().press('/'))).toBe(3);
		expect(caretOf(openHarbour().press('/').type('quay'))).toBe(7);
		expect(caretOf(openHarbour().press('@').type('bo'))).toBe(6);
	});

	it('stands behind wide letters at their width', () => {
		expect(caretOf(openHarbour().press('/').type('北京'))).toBe(7);
	});

	it('goes left with the arrow', () => {
		expect(caretOf(openHarbour().press('/').type('quay').press('left left'))).toBe(5);
	});

	it('stays in the field however much is typed', () => {
		const long = openHarbour({columns: 40, rows: 12}).press('/').type('word '.repeat(30));
		expect(caretOf(long)).toBeLessThan(38);
		expect(caretOf(long)).toBeGreaterThan(20);
	});
});
