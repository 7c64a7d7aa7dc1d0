/*
Quotations and posts that are signed, as letters and answers of many people are:

	“It failed, and we all knew.” — Ruth Orr
	“It failed.” ― Ruth Orr, 43, teacher          the source ends at the comma
	└── content ──┘ cue └source┘
	“It failed.”  ¶  — Ruth Orr, teacher          or in a paragraph of its own
	It failed. — Ruth Orr (@ruthorr) May 2, 2016  a post, with marks or without, by whose handle stands behind the name

The quotation opens its paragraph and ends as a sentence does; what stands behind the dash is short, begins with a capital or
is a handle, has no verb and ends the paragraph.
Near misses: «“It failed,” — she said», which has a verb; «“Green” — The Colour», which is no sentence in marks.
*/
import type {Token, TokenRange} from '../analysis.ts';
import {type Draft, draftOf} from './draft.ts';
import {isSameParagraph, paragraphOf} from './paragraphs.ts';
import {groupAt, type Scene} from './scene.ts';

const longestSignature = 16;
const fewestTokens = 5;
const longestName = 10;
/** In tokens; longer than any post with room to spare. */
const longestPost = 400;

/** Finds every statement of these forms in the article. Linear in the number of tokens. */
export function findSignedQuotations(scene: Scene): Draft[] {
	return [...signedQuotations(scene), ...signedPosts(scene)];
}

function signedQuotations(scene: Scene): Draft[] {
	return scene.quotationTokens.flatMap(quotation => {
		const dash = quotation.end;
		const source = isSentenceAlone(scene, quotation) ? signatureBehind(scene, dash) : undefined;
		const draft =
			source &&
			draftOf(scene, {
				source,
				cue: {first: dash, end: dash + 1},
				pieces: [quotation],
				isSpeech: true,
				anchor: dash,
				rule: 'signed quotation',
			});
		return draft === undefined ? [] : [draft];
	});
}

/** «The ferry is late again. — Ruth Orr (@ruthorr) May 2, 2016»: all of a paragraph up to the dash is what was posted. */
function signedPosts(scene: Scene): Draft[] {
	const drafts: Draft[] = [];
	for (const [at, token] of scene.tokens.entries()) {
		const draft = /^@[\p{L}\p{N}_]+$/u.test(token.text) ? postSignedAt(scene, at) : undefined;
		if (draft !== undefined) {
			drafts.push(draft);
		}
	}

	return drafts;
}

function postSignedAt(scene: Scene, handle: number): Draft | undefined {
	const {tokens, sentences} = scene;
	const paragraph = paragraphOf(scene, handle);
	if (tokens.get(handle - 1)?.text !== '(' || tokens.get(handle + 1)?.text !== ')') {
		return undefined;
	}

	let dash = handle - 2;
	while (
		dash > handle - longestName &&
		!isDash(tokens.get(dash)?.text) &&
		paragraphOf(scene, dash) === paragraph
	) {
		dash--;
	}

	let first = dash;
	while (first > 0 && first > dash - longestPost && paragraphOf(scene, first - 1) === paragraph) {
		first--;
	}

	const end = (sentences[(tokens.get(handle) as Token).sentence] as TokenRange).end;
	if (
		!isDash(tokens.get(dash)?.text) ||
		paragraphOf(scene, dash) !== paragraph ||
		first === dash ||
		first === dash - longestPost ||
		end - handle > longestSignature ||
		paragraphOf(scene, end) === paragraph
	) {
		return undefined;
	}

	return draftOf(scene, {
		source: {first: dash + 1, end: handle + 2},
		cue: {first: dash, end: dash + 1},
		pieces: [{first: afterMarkup(scene, first, dash), end: dash}],
		isSpeech: true,
		anchor: dash,
		rule: 'signed quotation',
	});
}

/** A paragraph that markup opens begins behind it. */
function afterMarkup({tokens}: Scene, first: number, end: number): number {
	if (!tokens.get(first)?.text.startsWith('<')) {
		return first;
	}

	for (let at = first; at < end - 1; at++) {
		if (tokens.get(at)?.text.endsWith('>') === true) {
			return at + 1;
		}
	}

	return first;
}

function isDash(text: string | undefined): boolean {
	return /^[–—―-]{1,2}$/.test(text ?? '');
}

function isSentenceAlone(scene: Scene, {first, end}: TokenRange): boolean {
	const opensParagraph = !isSameParagraph(scene, first - 1, first);
	return (
		opensParagraph && end - first >= fewestTokens && /^[.?!…]+$/.test(scene.tokens.get(end - 2)?.text ?? '')
	);
}

/** The name behind a dash, where name and what belongs to it end the paragraph. */
function signatureBehind(scene: Scene, dash: number): TokenRange | undefined {
	const {tokens} = scene;
	const first = dash + 1;
	const opening = tokens.get(first)?.text ?? '';
	// In the paragraph of the quotation, or as one of its own.
	const paragraph = paragraphOf(scene, dash);
	if (!isDash(tokens.get(dash)?.text) || !/^[\p{Lu}@]/u.test(opening)) {
		return undefined;
	}

	let nameEnd: number | undefined;
	for (let at = first; ; at++) {
		if (at === tokens.length || paragraphOf(scene, at) !== paragraph) {
			return paragraphOf(scene, first) === paragraph ? {first, end: nameEnd ?? at} : undefined;
		}

		const group = groupAt(scene, at);
		if (
			at - first >= longestSignature ||
			(group !== undefined && (nameEnd === undefined || group.form === 'finite'))
		) {
			return undefined;
		}

		if (nameEnd === undefined && /^[,.;(]$/.test((tokens.get(at) as Token).text)) {
			nameEnd = at;
		}
	}
}
