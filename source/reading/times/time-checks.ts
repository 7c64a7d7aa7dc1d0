/*
Words that look like times and are none. A form that can be something else is held against the words beside it.

Catches as no time: «Prime Minister May», «2000 troops», «Flight 1950», «Saturday Night Live», «Super Tuesday» (kept, without a day).
*/
import words from '../../../data/lexicons/time-words.json' with {type: 'json'};
import units from '../../../data/lexicons/units.json' with {type: 'json'};
import type {Analysis, Token} from '../analysis.ts';
import type {Meaning, TimeContext} from './time-meanings.ts';

const beforeMonth = new Set(words.beforeMonth);
const beforeYear = new Set(words.beforeYear);
const namesAsWell = new Set(words.monthsThatAreNames);
const labels = new Set(words.labels);
const unitWords = new Set(Object.keys(units.units));
const notBehindDay = words.notBehindDay.map(word => ` ${word}`);

type Candidate = Meaning & {readonly start: number; readonly end: number; readonly token: number};

/** Whether an expression is a time where it stands. */
export function passesCheck(analysis: Analysis, time: Candidate, context: TimeContext): boolean {
	switch (time.check) {
		case 'month':
			return isMonth(analysis, time, context);
		case 'year':
			return isYear(analysis, time, context);
		case 'weekday':
			return isWeekday(analysis, time);
		case 'season':
			return !/^(?:NOUN|PROPN)$/.test(tokenBehind(analysis, time.end)?.tag ?? '');
		default:
			return true;
	}
}

function tokenBehind(analysis: Analysis, offset: number): Token | undefined {
	const index = analysis.tokens.indexAt(offset - 1) + 1;
	return analysis.tokens.get(index);
}

function tokenBefore(analysis: Analysis, offset: number): Token | undefined {
	const index = analysis.tokens.indexAt(offset - 1);
	return analysis.tokens.get(index);
}

function isMonth(analysis: Analysis, time: Candidate, context: TimeContext): boolean {
	if (context.hasEdge) {
		return true;
	}

	const name = analysis.article.text.slice(time.start, time.end).toLowerCase();
	const next = tokenBehind(analysis, time.end);
	if (namesAsWell.has(name)) {
		const allowed = name === 'may' ? words.beforeMay : words.beforeMonth;
		return allowed.includes(context.before) && !(isCapitalWord(next) && next?.tag !== 'PUNCT');
	}

	return beforeMonth.has(context.before) || !isCapitalWord(next) || next?.text === 'PUNCT';
}

function isCapitalWord(token: Token | undefined): boolean {
	return token !== undefined && token.tag === 'PROPN' && /^\p{Lu}/u.test(token.text);
}

function isYear(analysis: Analysis, time: Candidate, context: TimeContext): boolean {
	const {text} = analysis.article;
	const value = Number(/\d{4}/.exec(text.slice(time.start, time.end))?.[0]);
	const before = tokenBefore(analysis, time.end - 4);
	const next = tokenBehind(analysis, time.end);
	const isTight = before !== undefined && before.end === time.end - 4;
	if (isTight && !/^(?:[([“‘"'—–-]|'|mid-?)$/.test(before.lower)) {
		return false;
	}

	const isBehindPreposition = context.hasEdge || beforeYear.has(before?.lower ?? '');
	if (value < 1800 || value > 2099) {
		return isBehindPreposition && !isCounted(next);
	}

	if (
		labels.has(before?.lower.replace(/\.$/, '') ?? '') ||
		/^[-–]?\d/.test(text.slice(time.end, time.end + 2))
	) {
		return false;
	}

	if (next?.lower === 'year' || next?.lower === 'years') {
		return false;
	}

	return isBehindPreposition ? !isUnit(next) : !isCounted(next) || before?.tag === 'DET';
}

function isUnit(token: Token | undefined): boolean {
	return (
		token !== undefined &&
		(unitWords.has(token.lower) || /^(?:%|percent|million|billion|people)$/.test(token.lower))
	);
}

/** «2000 troops»: a plural stands behind it, or a unit. */
function isCounted(next: Token | undefined): boolean {
	return isUnit(next) || (next?.tag === 'NOUN' && /[^s]s$/.test(next.lower) && next.lemma !== next.lower);
}

function isWeekday(analysis: Analysis, time: Candidate): boolean {
	const {text} = analysis.article;
	const behind = text.slice(time.end, time.end + 16);
	const isName = notBehindDay.some(word => behind.toLowerCase().startsWith(word)) && /^ \p{Lu}/u.test(behind);
	// «Saturday Night Live»: a part of the day with a capital is part of a name.
	const inner = text.slice(time.start, time.end);
	return !isName && !(/ Night$/.test(inner) && /^ (?:Live|Football|Lights)/.test(behind));
}
