import {describe, expect, test} from 'vitest';
import {createMouse} from '../../source/terminal/mouse.ts';
import type {MouseReport} from '../../source/terminal/reports.ts';

const shift = 4;
const alt = 8;
const ctrl = 16;
const moved = 32;

/** What reports mean that come so many milliseconds after the start. */
function meaningsOf(...reports: ReadonlyArray<readonly [report: Partial<MouseReport>, atMs: number]>) {
	const mouse = createMouse();
	return reports.map(([report, atMs]) =>
		mouse({kind: 'mouse', code: 0, x: 3, y: 4, isRelease: false, ...report}, atMs),
	);
}

const press = {kind: 'press', x: 3, y: 4};
const doublePress = {kind: 'doublePress', x: 3, y: 4};

describe('two presses', () => {
	test('on one cell within 400 ms are a double press, with the releases between them', () => {
		expect(meaningsOf([{}, 0], [{isRelease: true}, 80], [{}, 400], [{isRelease: true}, 410])).toEqual([
			press,
			undefined,
			doublePress,
			undefined,
		]);
	});

	test('later, or on other cells, are two presses', () => {
		expect(meaningsOf([{}, 0], [{}, 401])).toEqual([press, press]);
		expect(meaningsOf([{}, 0], [{x: 5}, 10], [{}, 20])).toEqual([press, {kind: 'press', x: 5, y: 4}, press]);
	});

	test('and a third one are a double press and a press', () => {
		expect(meaningsOf([{}, 0], [{}, 100], [{}, 200], [{}, 300])).toEqual([
			press,
			doublePress,
			press,
			doublePress,
		]);
	});

	test('with the wheel or another button between them are two presses', () => {
		expect(meaningsOf([{}, 0], [{code: 64}, 50], [{}, 100])[2]).toEqual(press);
		expect(meaningsOf([{}, 0], [{code: 2}, 50], [{}, 100])[2]).toEqual(press);
	});
});

test('the wheel means the same with whatever key is held', () => {
	for (const held of [0, shift, alt, ctrl, shift + alt + ctrl]) {
		expect(meaningsOf([{code: 64 + held}, 0], [{code: 65 + held}, 0])).toEqual([
			{kind: 'wheelUp', x: 3, y: 4},
			{kind: 'wheelDown', x: 3, y: 4},
		]);
	}
});

test('other buttons, motion, the wheel to the side and presses with a key held mean nothing', () => {
	for (const code of [1, 2, 3, moved, moved + 3, 66, 67, 128, 129, shift, alt, ctrl, 64 + moved, 9999]) {
		expect(meaningsOf([{code}, 0])).toEqual([undefined]);
	}
});
