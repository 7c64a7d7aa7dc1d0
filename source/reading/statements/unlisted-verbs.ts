/*
Verbs that no lexicon lists, where a quotation leaves no doubt that they mark speech.

	“It failed,” Smith deadpanned.       a name or pronoun between a closed quotation and the verb
	“It failed?” retorted Smith.         a name behind the verb
	Smith bristled: “It failed.”         a colon and a quotation behind it
	As Smith put it, “It failed.”        put it, and a comma will do

Near miss: «“Green” cars sell well»: the quotation ends in no comma, question or exclamation mark, so nobody has spoken.
*/
import type {Token} from '../analysis.ts';
import type {Scene} from './scene.ts';
import type {VerbGroup} from './verb-groups.ts';

/** Whether a verb stands where only a speaker's verb can, behind a quotation. */
export function followsSpeech(scene: Scene, group: VerbGroup): boolean {
	const {tokens, quotationOf} = scene;
	if (group.isCopula || group.form !== 'finite' || quotationOf[group.head] !== -1) {
		return false;
	}

	if (endsSpeech(scene, group.first - 1)) {
		return tokens.get(group.end)?.tag === 'PROPN' && group.end - group.first === 1;
	}

	for (let at = group.first - 1; at >= group.first - 4 && at >= 0; at--) {
		if (quotationOf[at] !== -1) {
			return endsSpeech(scene, at);
		}

		if (!/^(?:PROPN|PRON|NOUN|DET|ADJ)$/.test((tokens.get(at) as Token).tag)) {
			return false;
		}
	}

	return false;
}

/** Whether a token closes a quotation whose last mark is one that speech ends in before its speaker is named. */
function endsSpeech({text, quotations, quotationOf}: Scene, at: number): boolean {
	const inner = quotations[quotationOf[at] as number]?.inner;
	return inner !== undefined && /[,!?]$/.test(text.slice(Math.max(inner.start, inner.end - 1), inner.end));
}

/**
The quotation that a verb announces by a colon behind it, or by «put it» and a comma.

@returns the token behind the cue and the first of the quotation.
*/
export function announcedQuotation(
	{tokens, quotations, quotationOf}: Scene,
	group: VerbGroup,
): {readonly cueEnd: number; readonly first: number} | undefined {
	if (group.isCopula || group.form !== 'finite' || quotationOf[group.head] !== -1) {
		return undefined;
	}

	const isPut =
		/^puts?$/.test((tokens.get(group.head) as Token).lower) && tokens.get(group.end)?.lower === 'it';
	const mark = isPut ? group.end + 1 : group.end;
	const first = mark + 1;
	const isMark = tokens.get(mark)?.text === ':' || (isPut && tokens.get(mark)?.text === ',');
	const opening = quotations[quotationOf[first] as number];
	if (!isMark || opening === undefined || tokens.get(first)?.start !== opening.start) {
		return undefined;
	}

	return {cueEnd: tokens.get(mark)?.text === ':' ? first : mark, first};
}
