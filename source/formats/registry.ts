import {brat} from './brat.ts';
import type {Format} from './format.ts';
import {json} from './json.ts';
import {text} from './text.ts';

/** All formats, the one that is taken when none is asked for first. A new format is one file and one entry here. */
export const formats: readonly [Format, ...Format[]] = [text, json, brat];
