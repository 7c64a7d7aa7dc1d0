import type {Judged} from '../../source/reading/reading.ts';

/** For readings made by hand: a finding that nobody doubts, by no words in particular. */
export const sure: Judged = {confidence: 0.9, why: {rule: 'by hand', words: []}};
