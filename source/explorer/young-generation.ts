import {getHeapSpaceStatistics, setFlagsFromString} from 'node:v8';

/** In bytes: the two halves of what holds the leavings of many frames. */
const enough = 2 * 16 * 2 ** 20;

/**
Lets the young generation of the heap grow no more, once it has room for what frames leave behind. It grows with what survives in it, and the parts of a
book's reading all do: it would come to 134 MB, which are not given back.
*/
export function boundYoungGeneration(): void {
	const young = getHeapSpaceStatistics().find(space => space.space_name === 'new_space');
	if (young !== undefined && young.space_size >= enough) {
		setFlagsFromString('--semi-space-growth-factor=1');
	}
}
