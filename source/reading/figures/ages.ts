/*
Ages: bare numbers that are somebody's years.

Catches: «Maria Lopez, 45, said», «ages 3, 5 and 8», «at the age of twenty-four», «She is 71», «since he was sixteen», «He started at fourteen».
Must not: «Inflation was 52», «in the room, 45», «She is one of».
*/
import words from '../../../data/lexicons/number-words.json' with {type: 'json'};
import type {TokenRange, Tokens} from '../analysis.ts';
import type {Quantity} from './quantities.ts';

const oldest = 115;
const youngestAlone = 5;
/** Tokens of a list of ages before the last of them. */
const longestList = 12;
const beginnings = new Set(words.beginnings);

/** «Maria Lopez, 45, said»: whose age it is. */
export function ageOf(tokens: Tokens, quantity: Quantity, sentence: TokenRange): TokenRange | undefined {
	if (tokens.get(quantity.first - 1)?.text !== ',') {
		return undefined;
	}

	const end = quantity.first - 1;
	let first = end;
	while (first > sentence.first && tokens.get(first - 1)?.tag === 'PROPN') {
		first--;
	}

	return first < end ? {first, end} : undefined;
}

/** Whether a quantity is an age where it stands. */
export function isAge(tokens: Tokens, quantity: Quantity, sentence: TokenRange): boolean {
	const {first, end, value, unit, form} = quantity;
	if (unit !== undefined || value < 1 || value > oldest || !Number.isInteger(value)) {
		return false;
	}

	if (tokens.get(first - 1)?.lower === 'of' && tokens.get(first - 2)?.lower === 'age') {
		return true;
	}

	if (isStateOfPerson(tokens, quantity, sentence)) {
		return true;
	}

	if (form !== 'digits') {
		return false;
	}

	if (isBehindAge(tokens, quantity, sentence)) {
		return true;
	}

	const closes = end >= sentence.end || /^[,.;)]$/.test(tokens.get(end)?.text ?? '');
	const isName =
		first - 2 >= sentence.first &&
		tokens.get(first - 2)?.tag === 'PROPN' &&
		/^\p{Lu}\p{Ll}/u.test(tokens.get(first - 2)?.text ?? '');
	return tokens.get(first - 1)?.text === ',' && closes && isName && value >= youngestAlone;
}

/** «aged 45», and each number of «ages 3, 5 and 8»; not «aged 7, and 30 men». */
function isBehindAge(tokens: Tokens, {first, end}: TokenRange, sentence: TokenRange): boolean {
	const isCounting = /^(?:NOUN|ADJ)$/.test(tokens.get(end)?.tag ?? '');
	const farthest = isCounting ? first - 1 : Math.max(sentence.first, first - longestList);
	let at = first - 1;
	while (at > farthest && /^(?:,|and|or|\d{1,3})$/.test(tokens.get(at)?.lower ?? '')) {
		at--;
	}

	return at >= sentence.first && /^(?:age|aged|ages)$/.test(tokens.get(at)?.lower ?? '');
}

/** «She is 71», «since he was sixteen», «He started at fourteen». */
function isStateOfPerson(tokens: Tokens, {first, end, value, form}: Quantity, sentence: TokenRange): boolean {
	if (value < youngestAlone || form === 'share' || form === 'rough' || first - 2 < sentence.first) {
		return false;
	}

	const next = end < sentence.end ? tokens.get(end) : undefined;
	if (
		next !== undefined &&
		!/^(?:PUNCT|CCONJ|SCONJ)$/.test(next.tag) &&
		!/^(?:when|then|now|at)$/.test(next.lower)
	) {
		return false;
	}

	const word = tokens.get(first - 1)?.lower ?? '';
	if (word === 'at') {
		const verb = tokens.get(first - 2);
		return verb?.tag === 'VERB' && beginnings.has(verb.lemma);
	}

	const verb = /^(?:only|just|already|about|now|almost|nearly)$/.test(word) ? first - 2 : first - 1;
	const subject = tokens.get(verb - 1);
	return (
		verb - 1 >= sentence.first &&
		/^(?:is|am|was|were|['’]s|['’]m|turned|turns)$/.test(tokens.get(verb)?.lower ?? '') &&
		/^(?:I|he|she|who)$/i.test(subject?.text ?? '')
	);
}
