/*
Numbers that are no figures: names («Route 66», «Boeing 737», «COVID-19»), addresses, telephone numbers («911 calls»), list numbers, and «one» as a pronoun.
*/
import words from '../../../data/lexicons/number-words.json' with {type: 'json'};
import type {Token, TokenRange, Tokens} from '../analysis.ts';
import type {Quantity} from './quantities.ts';

const labels = new Set(words.labels);
const streets = new Set(words.streets);
const highestScore = 200;
const idioms = new Set(words.afterOne);
const harm = new Set(words.harm);
const emergencyNumbers = new Set(words.emergencyNumbers);
const emergencyNouns = new Set(words.emergencyNouns);
const telephoning = new Set(words.telephoning);
const counting = new Set(words.counting);
/** How far a second number may be from «one» for it to count. */
const nearNumber = 6;

/** Whether a quantity is a figure where it stands. `counted` is what it counts, `hasQualifier` whether «more than» and the like stand before it. */
export function isFigure(
	tokens: Tokens,
	sentence: TokenRange,
	quantity: Quantity,
	counted: TokenRange | undefined,
	hasQualifier: boolean,
): boolean {
	const {first, end, unit} = quantity;
	const token = tokens.get(first) as Token;
	const before = first > sentence.first ? tokens.get(first - 1) : undefined;
	const next = end < sentence.end ? tokens.get(end) : undefined;
	if (isInsideName(tokens, first, before) || touchesMore(tokens, quantity)) {
		return false;
	}

	if (unit !== undefined && unit !== 'score') {
		// «At one point», «one day» point at no quantity.
		const isIdiom =
			quantity.form === 'words' && quantity.value === 1 && /^(?:point|day|night|second|minute)$/.test(unit);
		return !isIdiom || hasQualifier || quantity.isAdjective;
	}

	if (
		(!isResult(before, quantity) && isLabelled(before, quantity, counted)) ||
		isAddress(tokens, sentence, quantity) ||
		(!hasQualifier && isDialled(tokens, before, quantity, counted)) ||
		isListNumber(tokens, sentence, quantity)
	) {
		return false;
	}

	if (quantity.form === 'words' && quantity.value === 1) {
		return isCountedOne(tokens, quantity, counted, hasQualifier);
	}

	if (quantity.form === 'digits' && counted !== undefined && !hasQualifier && isNameBehind(tokens, counted)) {
		return false;
	}

	return (
		counted !== undefined ||
		hasQualifier ||
		unit === 'score' ||
		quantity.form === 'share' ||
		standsAlone(token, before, next, quantity, isOfSome(tokens, quantity))
	);
}

/** «F-16», «COVID-19», «mid-20s»: the number hangs on letters. */
function isInsideName(tokens: Tokens, first: number, before: Token | undefined): boolean {
	const token = tokens.get(first) as Token;
	if (before === undefined || before.end !== token.start) {
		return false;
	}

	if (/^[-‐‑/:.#@]$/.test(before.text)) {
		return before.text === '#' || before.text === '@' || tokens.get(first - 2)?.end === before.start;
	}

	return !/^[([{“‘"'«—–~<>=+,;*|]|^``|^''/.test(before.text) && !/^[-–—]/.test(before.text);
}

/** «24/7», «555-0143», «1:30», «4chan»: digits or letters go on behind it. */
function touchesMore(tokens: Tokens, quantity: Quantity): boolean {
	const last = tokens.get(quantity.end - 1) as Token;
	const next = tokens.get(quantity.end);
	if (next !== undefined && next.start === last.end && /\d$/.test(last.text) && /^\p{L}/u.test(next.text)) {
		return true;
	}

	const isJoint = next !== undefined && next.start === last.end && /^[-–/:]$/.test(next.text);
	return (
		isJoint &&
		/^\d/.test(tokens.get(quantity.end + 1)?.text ?? '') &&
		tokens.get(quantity.end + 1)?.start === next.end
	);
}

/** «beat Elm City 5-2»: a score stands right behind a club's name, while «Boeing 737-800» is too high for one. */
function isResult(before: Token | undefined, {unit, value, upTo}: Quantity): boolean {
	return unit === 'score' && Math.max(value, upTo ?? 0) < highestScore && !labels.has(before?.lower ?? '');
}

function isLabelled(before: Token | undefined, quantity: Quantity, counted: TokenRange | undefined): boolean {
	if (before === undefined) {
		return false;
	}

	if (quantity.form !== 'digits') {
		// «day five», «Chapter two»; but «the top five», «by number two girls play».
		const isSingular = before.tag === 'NOUN' || before.tag === 'PROPN';
		return quantity.form === 'words' && isSingular && before.lower !== 'top' && labels.has(before.lower);
	}

	if (before.lower === 'number' || before.text === '#' || /^no\.?$|^nos\.?$/.test(before.lower)) {
		return true;
	}

	const isName = /^\p{Lu}/u.test(before.text) && /^(?:PROPN|NOUN|ADJ)$/.test(before.tag);
	return isName && (labels.has(before.lower) || counted === undefined);
}

function isAddress(tokens: Tokens, sentence: TokenRange, quantity: Quantity): boolean {
	for (let at = quantity.end; at < Math.min(sentence.end, quantity.end + 4); at++) {
		const token = tokens.get(at) as Token;
		if (!/^\p{Lu}/u.test(token.text)) {
			return false;
		}

		if (streets.has(token.lower.replace(/\.$/, ''))) {
			return at > quantity.end;
		}
	}

	return false;
}

/** «911 calls», «called 911», «dial 116 123»; not «911 ships», «more than 911 calls». */
function isDialled(
	tokens: Tokens,
	before: Token | undefined,
	{value, form}: Quantity,
	counted: TokenRange | undefined,
): boolean {
	const isEmergency = emergencyNumbers.has(String(value));
	return counted === undefined
		? form === 'digits' && (isEmergency || telephoning.has(before?.lemma ?? ''))
		: isEmergency && emergencyNouns.has(tokens.get(counted.end - 1)?.lemma ?? '');
}

/** «eleven of them», «63 of which». */
function isOfSome(tokens: Tokens, {end, value}: Quantity): boolean {
	return (
		value > 1 &&
		tokens.get(end)?.lower === 'of' &&
		/^(?:them|us|these|those|which|whom)$/.test(tokens.get(end + 1)?.lower ?? '')
	);
}

/** «2. Wash the rice» and «(3)». */
function isListNumber(tokens: Tokens, sentence: TokenRange, quantity: Quantity): boolean {
	const {first, end} = quantity;
	const next = end < sentence.end ? tokens.get(end)?.text : undefined;
	if (quantity.form !== 'digits') {
		return false;
	}

	const isBracketed = next === ')' && (first === sentence.first || tokens.get(first - 1)?.text === '(');
	return isBracketed || (first === sentence.first && /^[.:]$/.test(next ?? ''));
}

function isCountedOne(
	tokens: Tokens,
	quantity: Quantity,
	counted: TokenRange | undefined,
	hasQualifier: boolean,
): boolean {
	const next = tokens.get(quantity.end);
	if (counted === undefined || counted.first !== quantity.end || idioms.has(next?.lower ?? '')) {
		return false;
	}

	return hasQualifier || isVictim(tokens, quantity, counted) || hasNumberNear(tokens, quantity);
}

/** «One person was killed», «injuring one officer»; not «one man said», «One question remains». */
function isVictim(tokens: Tokens, {first}: Quantity, counted: TokenRange): boolean {
	if (harm.has(tokens.get(first - 1)?.lemma ?? '')) {
		return true;
	}

	for (let at = counted.end; at < counted.end + 4; at++) {
		const token = tokens.get(at);
		if (token !== undefined && harm.has(token.lemma)) {
			return true;
		}
	}

	return false;
}

/** «two goals and one assist». */
function hasNumberNear(tokens: Tokens, {first, end}: Quantity): boolean {
	for (let at = Math.max(0, first - nearNumber); at < end + nearNumber; at++) {
		const token = tokens.get(at);
		if (token?.tag === 'NUM' && token.lower !== 'one' && (at < first || at >= end)) {
			return true;
		}
	}

	return false;
}

/** «10 Downing Street», «76 Trombones»: all of the phrase are names, and no plural. */
function isNameBehind(tokens: Tokens, counted: TokenRange): boolean {
	for (let at = counted.first; at < counted.end; at++) {
		if (tokens.get(at)?.tag !== 'PROPN') {
			return false;
		}
	}

	return !/s$/.test(tokens.get(counted.end - 1)?.lower ?? '');
}

/** A number without noun: «Seven were killed», «scored 26»; not «the two», «these three». */
function standsAlone(
	token: Token,
	before: Token | undefined,
	next: Token | undefined,
	quantity: Quantity,
	isOfSome: boolean,
): boolean {
	if (before?.tag === 'DET' || before?.tag === 'ADJ' || before?.tag === 'PRON') {
		return false;
	}

	const isSubject = next !== undefined && /^(?:VERB|AUX)$/.test(next.tag);
	const isObject = before !== undefined && /^(?:VERB|AUX)$/.test(before.tag);
	const isPossessed = before?.tag === 'PART' && /^['’]s?$/.test(before.lower);
	const closes = next === undefined || next.tag === 'PUNCT';
	// «Carson has three.», «leads the race with 61.»
	const isWhole =
		closes &&
		((quantity.form === 'words' && counting.has(before?.lemma ?? '')) ||
			(quantity.form === 'digits' && before?.lower === 'with'));
	const isAnswer = before === undefined && (next === undefined || /^[.,;]$/.test(next.text));
	return (
		isSubject ||
		isAnswer ||
		isWhole ||
		isOfSome ||
		quantity.form === 'rough' ||
		quantity.upTo !== undefined ||
		(quantity.form === 'digits' &&
			(isObject || isPossessed || quantity.value >= 1000 || /[,.]/.test(token.text)))
	);
}
