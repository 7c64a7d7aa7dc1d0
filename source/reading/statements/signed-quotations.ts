/*
Quotations that are signed, as letters and answers of many people are:

	“It failed, and we all knew.” — Ruth Orr
	“It failed.” ― Ruth Orr, 43, teacher          the source ends at the comma
	└── content ──┘ cue └source┘

The quotation opens its paragraph and ends as a sentence does; what stands behind the dash is short, begins with a capital or
is a handle, has no verb and ends the paragraph.
Near misses: «“It failed,” — she said», which has a verb; «“Green” — The Colour», which is no sentence in marks.
*/
import type {Token, TokenRange} from '../analysis.ts';
import type {Draft} from './draft.ts';
import {groupAt, type Scene, spanOf} from './scene.ts';

const longestSignature = 16;
const fewestTokens = 5;

/** Finds every statement of this form in the article. Linear in the number of tokens. */
export function findSignedQuotations(scene: Scene): Draft[] {
	const {tokens, quotations, quotationTokens} = scene;
	return quotations.flatMap((quotation, index) => {
		const {first, end} = quotationTokens[index] as TokenRange;
		const source = isSentenceAlone(scene, first, end) ? signatureBehind(scene, end) : undefined;
		const cue = spanOf(tokens, end, end + 1);
		return source === undefined || cue === undefined
			? []
			: [
					{
						source,
						cue,
						content: [{start: quotation.start, end: quotation.end}],
						quotations: [index],
						isSpeech: true,
						anchor: end,
						rule: 'signed quotation',
					},
				];
	});
}

function isSentenceAlone(scene: Scene, first: number, end: number): boolean {
	const opensParagraph = paragraphOf(scene, first - 1) !== paragraphOf(scene, first);
	return (
		opensParagraph && end - first >= fewestTokens && /^[.?!…]+$/.test(scene.tokens.get(end - 2)?.text ?? '')
	);
}

/** The name behind a dash, where name and what belongs to it end the paragraph. */
function signatureBehind(scene: Scene, dash: number): ReturnType<typeof spanOf> {
	const {tokens} = scene;
	const first = dash + 1;
	const opening = tokens.get(first)?.text ?? '';
	const paragraph = paragraphOf(scene, dash - 1);
	if (!/^[–—―-]{1,2}$/.test(tokens.get(dash)?.text ?? '') || !/^[\p{Lu}@]/u.test(opening)) {
		return undefined;
	}

	let nameEnd: number | undefined;
	for (let at = first; ; at++) {
		if (at === tokens.length || paragraphOf(scene, at) !== paragraph) {
			return paragraphOf(scene, first) === paragraph ? spanOf(tokens, first, nameEnd ?? at) : undefined;
		}

		if (at - first >= longestSignature || groupAt(scene, at) !== undefined) {
			return undefined;
		}

		if (nameEnd === undefined && /^[,.;(]$/.test((tokens.get(at) as Token).text)) {
			nameEnd = at;
		}
	}
}

function paragraphOf({tokens, analysis}: Scene, at: number): number | undefined {
	const token = tokens.get(at);
	return token && analysis.sentences[token.sentence]?.paragraph;
}
