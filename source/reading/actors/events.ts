/*
Names that only say which event is meant, and mention nobody.

Catches: «the 2010 Freedonia general election», «the 2002 Senate election in Ruritania», «the Freedonia presidential election».
Must not: «Freedonia held a general election» – there the country acts.
*/
import {notActors} from './lexicon.ts';
import type {Run} from './name-runs.ts';
import type {Word} from './words.ts';

/** Leaves out the runs that stand inside an event's name. */
export function withoutEvents(words: readonly Word[], runs: readonly Run[]): Run[] {
	const kept: Run[] = [];
	let eventEnd = -1;
	for (const run of runs) {
		const isWhereEventWas =
			eventEnd >= 0 &&
			words[eventEnd + 1]?.lower === 'in' &&
			run.first - eventEnd <= (words[eventEnd + 2]?.lower === 'the' ? 3 : 2);
		if (isWhereEventWas) {
			continue;
		}

		const end = endOfEvent(words, run);
		if (end === undefined) {
			kept.push(run);
		} else {
			eventEnd = end.isDated ? end.index : -1;
		}
	}

	return kept;
}

/** The index of the noun that a run belongs to as the name of an event: at most three plain words behind it. */
function endOfEvent(
	words: readonly Word[],
	run: Run,
): {readonly index: number; readonly isDated: boolean} | undefined {
	const isDated = /^(?:1[5-9]|20)\d\d$/.test(words[run.first - 1]?.text ?? '');
	const sentence = words[run.last]?.sentence;
	for (let index = run.last + 1; index <= run.last + 4; index++) {
		const word = words[index];
		if (word === undefined || word.sentence !== sentence || word.shape !== 'lower') {
			return undefined;
		}

		if (notActors.eventNouns.has(word.lower)) {
			const isClose = isDated || (index > run.last + 1 && /^elections?$/.test(word.lower));
			return isClose ? {index, isDated} : undefined;
		}

		if (!notActors.eventKinds.has(word.lower)) {
			return undefined;
		}
	}

	return undefined;
}
