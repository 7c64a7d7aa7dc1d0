import type {Fragment} from './rows.ts';

const cap = /^["“‘«]?\p{Lu}$/u;
/** So much larger than the text beside it. */
const leastTimes = 1.8;
/** More on one page are no beginnings of texts. */
const mostCaps = 20;

/** Puts a large first letter, which stands beside several lines, before the words of the first of these. */
export function withDropCaps(rows: readonly Fragment[][]): readonly Fragment[][] {
	const caps = rows
		.flat()
		.filter(({text}) => cap.test(text))
		.slice(0, mostCaps);
	const taken = new Set<Fragment>();
	const changed = new Map<Fragment, Fragment>();
	for (const letter of caps) {
		const first = rows.flat().find(fragment => isFirstBeside(letter, fragment));
		if (first !== undefined) {
			taken.add(letter);
			// Lines beside it begin where it does, as the ones below it, so that they are one paragraph.
			for (const fragment of rows.flat().filter(each => isBeside(letter, each))) {
				changed.set(fragment, {...fragment, left: letter.left});
			}

			changed.set(first, {...first, left: letter.left, text: letter.text + first.text});
		}
	}

	return taken.size === 0
		? rows
		: rows
				.map(row => row.filter(each => !taken.has(each)).map(each => changed.get(each) ?? each))
				.filter(row => row.length > 0);
}

function isFirstBeside(letter: Fragment, fragment: Fragment): boolean {
	const top = letter.y + letter.size * 0.7;
	return Math.abs(fragment.y + fragment.size * 0.7 - top) < fragment.size * 0.6 && isBeside(letter, fragment);
}

function isBeside(letter: Fragment, fragment: Fragment): boolean {
	return (
		fragment !== letter &&
		letter.size >= leastTimes * fragment.size &&
		fragment.y >= letter.y - fragment.size * 0.6 &&
		fragment.y <= letter.y + letter.size &&
		fragment.left > letter.left &&
		fragment.left - letter.right < fragment.size
	);
}
