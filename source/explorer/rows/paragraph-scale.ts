import type {Article} from '../../article/article.ts';
import {indexAt} from '../../article/span.ts';
import type {Signs} from '../themes/signs.ts';

/** Cells from one number to the next, at least. */
const stride = 10;

/**
The numbers of paragraphs under a sparkline of the same width: each stands below the cell in which the text of its paragraph is, every ten cells or more,
and the last one at the end.

	▁▁▁█▄▁▁▁▁▁▁▃▁▁▁▁▁▁▁▁▁▁▁▁
	¶1        ¶3          ¶8

@returns no more than `cells` cells
*/
export function paragraphScale({paragraphs, text}: Article, cells: number, {paragraph}: Signs): string {
	const last = `${paragraph}${paragraphs.length}`;
	let scale = '';
	let before = 0;
	for (let cell = 0; cell + stride + last.length <= cells; cell += stride) {
		const number = Math.max(1, indexAt(paragraphs, Math.floor((cell / cells) * text.length)) + 1);
		if (number !== before) {
			scale = `${scale.padEnd(cell)}${paragraph}${number}`;
			before = number;
		}
	}

	const end = scale.padEnd(cells - last.length) + last;
	return before === paragraphs.length || end.length > cells ? scale : end;
}
