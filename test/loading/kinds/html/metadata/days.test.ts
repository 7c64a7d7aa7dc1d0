import {expect, test} from 'vitest';
import {toDay} from '../../../../../source/loading/kinds/html/metadata/days.ts';

test.each([
	['2022-03-02', '2022-03-02'],
	['2022-03-02T23:30:00-05:00', '2022-03-02'],
	['2022-03-02T00:30:00+11:00', '2022-03-02'],
	['2022-03-02 10:15:00', '2022-03-02'],
	['2022/3/2', '2022-03-02'],
	['20220302', '2022-03-02'],
	['20220302T101500Z', '2022-03-02'],
	['Wed, 02 Mar 2022 10:15:00 GMT', '2022-03-02'],
	['March 2, 2022', '2022-03-02'],
])('%s is a day, as it is written', (written, day) => {
	expect(toDay(written)).toBe(day);
});

test.each([['2022-02-30'], ['2022'], ['yesterday'], ['1646215200000'], ['02/03/2022'], ['']])(
	'%s is none',
	written => {
		expect(toDay(written)).toBeUndefined();
	},
);
