/*
Pullquote's own JSON (`--format json`, «pullquote/1»): one document, or several with one a line, each opened again as it was read.

It may come from anywhere: every field is checked, and the first that is wrong is named. Of several documents each is opened when it is chosen; lines that are no documents are
counted and left out.
*/
import {InputError} from '../../../article/input-error.ts';
import {decodeText} from '../../encoding/decode-text.ts';
import type {Entry, Loaded, LoadedArticle} from '../../loaded.ts';
import type {Task} from '../../loader.ts';
import type {Payload} from '../../payload.ts';
import {articleOf} from './article.ts';
import {Fault, type Fields} from './checks.ts';
import {readingOf} from './findings.ts';

const format = 'pullquote/1';
const anew = 'Write it anew with: pullquote --format json';

/** Opens a reading again, or gives the list of them. The `Loader` of the kind. */
export async function loadJson(payload: Payload, _task: Task): Promise<Loaded> {
	const {name} = payload;
	const {text, warnings} = await decodeText(payload.bytes, payload);
	const lines = linesOf(text);
	const first = lines.length > 1 ? parse(lines[0] as string) : undefined;
	if (first !== undefined) {
		return {kind: 'list', ...entriesOf(lines, payload, warnings)};
	}

	return openDocument(parseWhole(text, name), name, warnings);
}

/** @throws {InputError} when it is no sound document of ours. */
function openDocument(value: unknown, name: string, warnings: readonly string[]): LoadedArticle {
	const fields = checkFormat(value, name);
	try {
		const article = articleOf(fields['article']);
		return {kind: 'article', article, reading: readingOf(fields, article), warnings};
	} catch (error) {
		if (error instanceof Fault) {
			throw new InputError(name, `This is Pullquote’s JSON, but damaged: ${error.message}. ${anew}`, {
				cause: error,
			});
		}

		throw error;
	}
}

function checkFormat(value: unknown, name: string): Fields {
	const told = formatOf(value);
	if (told === undefined) {
		throw new InputError(
			name,
			'This is JSON, but neither Pullquote’s nor a JSON Feed. Give an article, or a reading that Pullquote wrote.',
		);
	}

	if (told !== format) {
		const version = /^pullquote\/\d{1,6}$/.test(told) ? ` (${told})` : '';
		throw new InputError(
			name,
			`Another version of Pullquote wrote this JSON${version}: this one reads ${format}. Update Pullquote, or give the article itself.`,
		);
	}

	return value as Fields;
}

/** The format that a document says it is of, where it is one of ours. */
function formatOf(value: unknown): string | undefined {
	const told =
		typeof value === 'object' && value !== null ? (value as {readonly format?: unknown}).format : undefined;
	return typeof told === 'string' && told.startsWith('pullquote/') ? told : undefined;
}

function linesOf(text: string): string[] {
	return text.split('\n').filter(line => line.trim() !== '');
}

/** One document a line, as entries with that line's bytes. */
function entriesOf(
	lines: readonly string[],
	{name}: Payload,
	warnings: readonly string[],
): {readonly entries: readonly Entry[]; readonly warnings: readonly string[]} {
	const encoder = new TextEncoder();
	const entries = lines.flatMap((line, index): Entry[] => {
		const value = parse(line);
		return formatOf(value) === undefined
			? []
			: [{...headOf(value), payload: {bytes: encoder.encode(line), name: `${name}:${index + 1}`}}];
	});
	if (entries.length === 0) {
		throw new InputError(
			name,
			'These are lines of JSON, but none is Pullquote’s. Give an article, or readings that Pullquote wrote.',
		);
	}

	const others = lines.length - entries.length;
	const note =
		others === 1
			? '1 line is no reading and is left out.'
			: `${others} lines are no readings and are left out.`;
	return {entries, warnings: others === 0 ? warnings : [...warnings, note]};
}

/** What a document is listed by. */
function headOf(value: unknown): Pick<Entry, 'title' | 'detail'> {
	const {article} = value as {readonly article?: unknown};
	const {title, name, published, byline} = (article ?? {}) as Fields;
	const detail = [published, byline].find(each => typeof each === 'string' && each !== '');
	const called = [title, name].find(each => typeof each === 'string' && each !== '');
	return {
		title: typeof called === 'string' ? called : '',
		...(typeof detail === 'string' && {detail}),
	};
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function parseWhole(text: string, name: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new InputError(name, `This is not valid JSON${placeOf(error, text)}. ${anew}`, {cause: error});
	}
}

/** Where the parser gave up, as lines and columns that editors count. */
function placeOf(error: unknown, text: string): string {
	const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
	if (position === undefined) {
		return '';
	}

	const before = text.slice(0, Number(position));
	const line = before.split('\n').length;
	return ` (line ${line}, column ${before.length - before.lastIndexOf('\n')})`;
}
