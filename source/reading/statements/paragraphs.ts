import type {Token, TokenRange} from '../analysis.ts';
import type {Scene} from './scene.ts';

/** Index of the paragraph that a token stands in; `undefined` outside the text. */
export function paragraphOf({tokens, analysis}: Scene, at: number): number | undefined {
	return analysis.sentences[tokens.get(at)?.sentence ?? -1]?.paragraph;
}

export function isSameParagraph(scene: Scene, a: number, b: number): boolean {
	return paragraphOf(scene, a) === paragraphOf(scene, b);
}

/** The token behind the paragraph that a token stands in. */
export function endOfParagraph({tokens, sentences, analysis}: Scene, at: number): number {
	const {sentence} = tokens.get(at) as Token;
	let last = sentence;
	while (analysis.sentences[last + 1]?.paragraph === analysis.sentences[sentence]?.paragraph) {
		last++;
	}

	return (sentences[last] as TokenRange).end;
}

/** The tokens of each paragraph; an empty range for one without any. */
export function paragraphRanges({sentences, analysis}: Scene): TokenRange[] {
	const ranges: TokenRange[] = analysis.article.paragraphs.map(() => ({first: 0, end: 0}));
	for (const [index, {first, end}] of sentences.entries()) {
		const paragraph = analysis.sentences[index]?.paragraph ?? 0;
		const before = ranges[paragraph];
		ranges[paragraph] = {
			first: before !== undefined && before.end > before.first ? before.first : first,
			end,
		};
	}

	return ranges;
}
