/*
Times: dates and words of time, with the days that they mean.

At each token that can begin one, all forms are tried and the longest match counts; «early», «the end of» before it narrow it; dates
and clock times side by side («Saturday, Feb. 13, at noon») and the ends of a range («from June 3 to June 5») become one time.
The span holds the whole expression without the preposition before it.

Catches: «last weekend», «in late September», «three days ago», «the 1917 revolution» (1917), «2015–16», «by the end of the year».
Must not: «for six hours» and «over three years» (durations: figures), «Prime Minister May», «the Sunday Times», «2000 troops».
*/
import numberWords from '../../../data/lexicons/number-words.json' with {type: 'json'};
import words from '../../../data/lexicons/time-words.json' with {type: 'json'};
import type {Analysis, Token} from '../analysis.ts';
import type {Time} from '../reading.ts';
import {type Edge, edgeOf, formatDay, parseDay} from './calendar.ts';
import {joinTimes} from './join-times.ts';
import {pointsForward} from './tense.ts';
import {passesCheck} from './time-checks.ts';
import type {Meaning, TimeContext} from './time-meanings.ts';
import {timePatterns} from './time-patterns.ts';

/** A time while it is put together. */
export type FoundTime = Meaning & {
	readonly start: number;
	readonly end: number;
	readonly sentence: number;
	/** Index of its first token. */
	readonly token: number;
};

const starters = new Set(
	[
		...Object.keys(words.months),
		...Object.keys(words.weekdays),
		...Object.keys(words.weekdays)
			.filter(day => day.length > 5)
			.map(day => `${day}s`),
		...Object.keys(words.decadeWords),
		...Object.keys(words.days),
		...words.dayParts,
		...words.seasons,
		...Object.keys(words.fixedDays),
		...words.movingDays,
		...words.vague,
		...words.openers,
		...Object.keys(numberWords.cardinals),
	].map(word => (word.split(/[\s’]/)[0] as string).toLowerCase()),
);

const edgePattern =
	/(?:(?:the\s)?(?:very\s)?(?<part>end|close|beginning|start|middle|rest|remainder|turn)\sof\s|(?:the\s)?(?<edge>early|mid|late)(?:-|\s(?:in\s)?)|(?<side>earlier|later)\sin\s(?:the\s)?|fiscal\s(?<fiscal>year\s)?)/iuy;

/**
Finds the dates and times in an article.

@returns times in the order of the text, without overlaps. Relative ones have an interval only when `article.published` is a day;
nothing depends on the day on which the program runs. Linear in the text's length.
*/
export function findTimes(analysis: Analysis): Time[] {
	const reference = parseDay(analysis.article.published ?? '');
	const found: FoundTime[] = [];
	let reached = 0;
	for (let index = 0; index < analysis.tokens.length; index++) {
		const token = analysis.tokens.get(index) as Token;
		if (token.start >= reached && canStart(token)) {
			const time = readTime(analysis, index, reference);
			if (time !== undefined) {
				found.push(time);
				reached = time.end;
			}
		}
	}

	return joinTimes(analysis, found).map(({start, end, interval}) =>
		interval === undefined
			? {start, end}
			: {start, end, from: formatDay(interval.from), to: formatDay(interval.to)},
	);
}

function canStart({lower}: Token): boolean {
	const first = lower.charCodeAt(0);
	const isDigit = first >= 48 && first <= 57;
	return (
		isDigit ||
		starters.has(lower) ||
		(lower.endsWith('.') && starters.has(lower.slice(0, -1))) ||
		((first === 39 || first === 8217) && /^['’]\d/.test(lower)) ||
		(first === 109 && lower.startsWith('mid')) ||
		(first === 113 && /^q[1-4]/.test(lower))
	);
}

function readTime(analysis: Analysis, index: number, reference: number | undefined): FoundTime | undefined {
	const {tokens, article} = analysis;
	const token = tokens.get(index) as Token;
	const limit = analysis.sentences[token.sentence]?.end ?? token.end;
	const context: TimeContext = {
		reference,
		before: tokens.get(index - 1)?.sentence === token.sentence ? (tokens.get(index - 1)?.lower ?? '') : '',
		hasEdge: false,
		isForward: () => pointsForward(analysis, index),
	};
	const whole = readLongest(analysis, token.start, limit, index, context);
	edgePattern.lastIndex = token.start;
	const edge = edgePattern.exec(article.text);
	if (edge === null || edge.index !== token.start) {
		return whole;
	}

	const behindEdge = edge.index + edge[0].length;
	const inner = readLongest(analysis, behindEdge, limit, index, {...context, hasEdge: true});
	if (inner === undefined || inner.joins === 'clock' || (whole !== undefined && whole.end > inner.end)) {
		return whole;
	}

	return narrowByEdge({...inner, start: token.start}, edge.groups ?? {}, reference);
}

function narrowByEdge(
	time: FoundTime,
	groups: Readonly<Record<string, string | undefined>>,
	reference: number | undefined,
): FoundTime | undefined {
	const {interval, period} = time;
	const word = (groups['part'] ?? groups['edge'] ?? groups['side'])?.toLowerCase();
	if (interval === undefined || period === undefined) {
		return time;
	}

	if (word === undefined || word === 'turn') {
		return {...time, interval: undefined};
	}

	if (/^(?:rest|remainder|later)$/.test(word)) {
		const isInside = reference !== undefined && interval.from <= reference && reference <= interval.to;
		return {...time, interval: isInside ? {from: reference, to: interval.to} : interval};
	}

	if (word === 'earlier') {
		const isInside = reference !== undefined && interval.from <= reference && reference <= interval.to;
		return {...time, interval: isInside ? {from: interval.from, to: reference} : interval};
	}

	const edges: Readonly<Record<string, Edge>> = {
		early: 'early',
		mid: 'mid',
		middle: 'mid',
		late: 'late',
		beginning: 'start',
		start: 'start',
		end: 'end',
		close: 'end',
	};
	const edge = edges[word];
	return edge === undefined ? time : {...time, interval: edgeOf(interval, period, edge)};
}

/** The longest form that matches at an offset, ends within `limit`, and holds up where it stands. */
function readLongest(
	analysis: Analysis,
	start: number,
	limit: number,
	token: number,
	context: TimeContext,
): FoundTime | undefined {
	const {text} = analysis.article;
	let longest: FoundTime | undefined;
	for (const {pattern, read} of timePatterns) {
		pattern.lastIndex = start;
		const match = pattern.exec(text);
		if (match === null || match.index !== start) {
			continue;
		}

		const end = start + match[0].length;
		if (end > limit || (longest !== undefined && end <= longest.end)) {
			continue;
		}

		const meaning = read(match.groups ?? {}, context);
		if (meaning !== undefined) {
			const sentence = analysis.tokens.get(token)?.sentence ?? 0;
			const time: FoundTime = {...meaning, start, end, sentence, token};
			longest = passesCheck(analysis, time, context) ? time : longest;
		}
	}

	return longest;
}
