/** How many numbers of a buffer are taken; what lies behind is room to grow. */
const taken = new WeakMap<ArrayBufferLike, number>();

/** So much more room than is needed is made when a column is moved. */
const spareShare = 0.25;

/**
A column of whole numbers with more of them behind. The column given stays as it is and remains valid; where there is room behind it in memory
that nobody has taken, nothing is copied, so that adding costs in proportion to what is added.
*/
export function append(column: Int32Array<ArrayBuffer>, more: ArrayLike<number>): Int32Array<ArrayBuffer> {
	const length = column.length + more.length;
	const hasRoom =
		taken.get(column.buffer) === column.length &&
		length * Int32Array.BYTES_PER_ELEMENT <= column.buffer.byteLength;
	let grown: Int32Array<ArrayBuffer>;
	if (hasRoom) {
		grown = new Int32Array(column.buffer, 0, length);
	} else {
		const room = column.length === 0 ? length : Math.ceil(length * (1 + spareShare));
		grown = new Int32Array(new ArrayBuffer(room * Int32Array.BYTES_PER_ELEMENT), 0, length);
		grown.set(column);
	}

	grown.set(more, column.length);
	taken.set(grown.buffer, length);
	return grown;
}

/**
The place of the first number of a sorted list that is not less than `least`; the list's length where all are.

@param from a place before which all numbers are less. The nearer it is, the faster the answer.
*/
export function firstFrom(sorted: ArrayLike<number>, least: number, from = 0): number {
	let step = 1;
	let low = from;
	while (low + step < sorted.length && (sorted[low + step] as number) < least) {
		low += step;
		step *= 2;
	}

	let high = Math.min(sorted.length, low + step);
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((sorted[middle] as number) < least) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low;
}
