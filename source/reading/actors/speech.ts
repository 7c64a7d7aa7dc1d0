/*
Speeches and letters printed without quotation marks: one person says «I» all through.

- Whoever introduces himself: «My name is Jane Roe», «I’m Jane Roe». Of several, each in the paragraph where he does.
- Whom the heading names as the speaker: «Remarks by Jane Roe», «Jane Roe’s inaugural address»; or a heading that speaks of a speech and
  names one person only.

Must not: a column about Roe’s address – there the writer is «I», and goes on naming her; «I’m Roe’s brother».
*/
import type {Span} from '../../article/span.ts';
import type {Analysis, Token} from '../analysis.ts';
import type {Actor} from '../reading.ts';
import {isQuoted, paragraphOf, type SpokenPronouns} from './first-person.ts';

/** So many times «I» makes a speech. */
const speechLength = 8;
/** How much of an article may tell what it is, in UTF-16 units. */
const openingLength = 1000;
const isSpeechWord = 'speech|address|remarks|statement|testimony|lecture|sermon|eulogy|opening argument';
const spokenBy = new RegExp(`\\b(?:${isSpeechWord}) (?:by|of|from)(?: \\p{Lu}[\\p{L}.]+){0,4} $`, 'iu');
const speechOf = new RegExp(`^(?:['’]s?|:)?(?: [\\p{L}-]+){0,3} (?:${isSpeechWord})\\b`, 'iu');

/** Gives the one who speaks a whole text every «I» of it outside quotation marks; does nothing where nobody can be told to. */
export function resolveSpeech(
	analysis: Analysis,
	people: readonly Actor[],
	{firsts}: SpokenPronouns,
	give: (actor: string, span: Span) => void,
): void {
	if (firsts.length === 0) {
		return;
	}

	const introduced = introductionsIn(analysis, people, firsts);
	const names = new Set(introduced.values());
	const speaker = names.size > 0 ? undefined : speakerOfHeading(analysis, people, firsts);
	const only = names.size === 1 ? [...names][0] : speaker;
	for (const token of firsts) {
		const who = only ?? introduced.get(paragraphOf(analysis, token));
		if (who !== undefined) {
			give(who, token);
		}
	}
}

/** Who introduces himself, by the paragraph where he does. */
export function introductionsIn(
	analysis: Analysis,
	people: readonly Actor[],
	firsts: readonly Token[],
): Map<number, string> {
	const {text} = analysis.article;
	const starts = new Map<number, {readonly id: string; readonly end: number}>();
	for (const {id, mentions} of people) {
		for (const {form, start, end} of mentions) {
			if (form === 'name') {
				starts.set(start, {id, end});
			}
		}
	}

	const found = new Map<number, string>();
	for (const token of firsts) {
		const opening = /^(?:I(?: am|['’]m)|my name(?: is|['’]s)) (?:(?:Dr|Mrs?|Ms)\.? )?/i.exec(
			text.slice(token.start, token.start + 24),
		);
		const named = opening === null ? undefined : starts.get(token.start + opening[0].length);
		if (named !== undefined && !/^(?:['’]|,['’])/.test(text.slice(named.end, named.end + 3))) {
			found.set(paragraphOf(analysis, token), named.id);
		}
	}

	return found;
}

function speakerOfHeading(
	analysis: Analysis,
	people: readonly Actor[],
	firsts: readonly Token[],
): string | undefined {
	const {text, paragraphs} = analysis.article;
	const start = firsts[0]?.start ?? 0;
	const opening = text.slice(0, Math.min(start, openingLength));
	// A later part of a long text has no heading of its own, and who is named in it first need not be who speaks.
	const isHeaded = (paragraphs[0]?.start ?? 0) < openingLength;
	if (
		!isHeaded ||
		firsts.length < speechLength ||
		!new RegExp(`\\b(?:${isSpeechWord})\\b`, 'i').test(opening)
	) {
		return undefined;
	}

	const named = people.filter(({mentions}) => mentions.some(mention => mention.start < start));
	if (named.length === 1 && !/\b(?:statement)\b/i.test(opening)) {
		return named[0]?.id;
	}

	return named.find(
		({mentions}) =>
			mentions.some(
				mention =>
					mention.end <= opening.length &&
					(spokenBy.test(text.slice(Math.max(0, mention.start - 80), mention.start)) ||
						speechOf.test(text.slice(mention.end, mention.end + 60))),
			) && !isSpokenOf(analysis, mentions, start),
	)?.id;
}

/** Whether somebody is named again behind the first «I», and not as the label of what he says. */
function isSpokenOf(analysis: Analysis, mentions: Actor['mentions'], start: number): boolean {
	const {text} = analysis.article;
	return mentions.some(
		mention =>
			mention.form === 'name' &&
			mention.start > start &&
			!/^[.:]/.test(text.slice(mention.end, mention.end + 1)) &&
			!isQuoted(analysis, mention),
	);
}
