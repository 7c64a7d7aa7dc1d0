import {InputError} from '../../../article/input-error.ts';
import {articleFromPlainText} from '../../../article/plain-text.ts';
import {readSentences} from '../../../reading/read-sentences.ts';
import type {Reading} from '../../../reading/reading.ts';
import {decodeText} from '../../encoding/decode-text.ts';
import type {LoadedArticle} from '../../loaded.ts';
import type {Task} from '../../loader.ts';
import type {Payload} from '../../payload.ts';
import {actorKindOf, actorsOf} from './actors.ts';
import {type Placed, placeSpans} from './place-spans.ts';
import {readStandoff, type Standoff} from './standoff.ts';
import {statementsOf} from './statements.ts';

/** The labels of what a statement consists of. */
const parts = /^(?:source|cue|content|attribution)$/i;

/**
Opens brat standoff as the reading of the text beside it (`payload.companion`): actors and statements are those that are annotated, and nothing else is found. The `Loader` of the
kind.

@throws {InputError} when there is no such text, when it is another one, and on what is no standoff.
*/
export async function loadBrat(payload: Payload, _task: Task): Promise<LoadedArticle> {
	const {name, companion} = payload;
	if (companion === undefined) {
		throw new InputError(
			name,
			`The text that these annotations are of is missing. Put it beside them, as ${textNameOf(payload)}.`,
		);
	}

	const {text: source, warnings} = await decodeText(companion.bytes, companion);
	const annotations = await decodeText(payload.bytes, payload);
	const standoff = readStandoff(annotations.text);
	if (standoff.lines > 0 && standoff.lines === standoff.others) {
		throw new InputError(
			name,
			'There are no brat annotations in it. Give a .ann file that brat or Pullquote wrote.',
		);
	}

	const article = articleFromPlainText(source, companion.name);
	if (article.paragraphs.length === 0) {
		throw new InputError(
			companion.name,
			'There is no text in it. Give the text that the annotations are of.',
		);
	}

	const placed = placeSpans(standoff.spans.values(), source, article.text);
	if (placed.misplaced * 2 > standoff.spans.size) {
		throw new InputError(
			name,
			`These annotations are of another text: the words of ${placed.misplaced} of ${standoff.spans.size} do not stand where they say. Give the text that was annotated.`,
		);
	}

	const {actors, nameless} = actorsOf(article.text, placed.spans, standoff);
	const statements = statementsOf(article.text, article.paragraphs, placed.spans, standoff.events, actors);
	const reading: Reading = {
		article,
		sentences: readSentences(article),
		actors,
		statements,
		assertions: [],
		figures: [],
		times: [],
	};
	return {
		kind: 'article',
		article,
		reading,
		warnings: [
			...warnings,
			...annotations.warnings,
			...warningsOf(standoff, placed, nameless, standoff.events.length - statements.length),
		],
	};
}

function warningsOf(standoff: Standoff, placed: Placed, nameless: number, empty: number): string[] {
	const unknown = [...placed.spans.values()].filter(
		({label}) => actorKindOf(label) === undefined && !parts.test(label),
	).length;
	return [
		counted(unknown + standoff.others, 'annotation', 'of other kinds'),
		counted(placed.misplaced, 'annotation', 'whose words do not stand where they say'),
		counted(nameless, 'mention', 'of what is nowhere named'),
		counted(empty, 'statement', 'without a content'),
	].flat();
}

function counted(count: number, noun: string, which: string): string[] {
	return count === 0
		? []
		: [`${count} ${noun}${count === 1 ? '' : 's'} ${which} ${count === 1 ? 'is' : 'are'} left out.`];
}

function textNameOf({fileName, name}: Payload): string {
	const own = fileName ?? name.split(/[\\/]/).at(-1) ?? name;
	return `${own.replace(/\.ann$/i, '')}.txt`;
}
