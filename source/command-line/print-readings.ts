import type {Format} from '../formats/format.ts';
import {formats} from '../formats/registry.ts';
import type {LoadedArticle} from '../loading/loaded.ts';
import type {OpenOptions, Source} from '../loading/open-source.ts';
import type {Reading} from '../reading/reading.ts';
import {exitCodes} from './exit-codes.ts';
import {type Found, openArticles} from './open-articles.ts';
import {OutletError} from './outlet.ts';
import type {Request} from './parse-arguments.ts';
import type {ProgressLine} from './progress-line.ts';
import {UsageError} from './usage-error.ts';
import {openResultFolder, writeResult} from './write-results.ts';

/** Where words go. */
export type Outlets = {
	/** Standard output; waits until it has been taken. */
	readonly print: (words: string) => Promise<void>;
	/** Says on standard error, in a line, what went wrong. */
	readonly warn: (error: unknown, input: Pick<Source, 'name'>) => void;
	/** Says on standard error, in a line, what the reader should know of how an input was opened. */
	readonly remark: (name: string, warning: string) => void;
	readonly progress: ProgressLine;
};

/** What came of the inputs: how many articles were opened, how many inputs could not be, and how many articles had something to show. */
type Tally = {readonly opened: number; readonly failed: number; readonly found: number};

/**
Reads every input and prints the readings one after the other, or writes them into a folder. An input that cannot be
read is warned about and does not stop the others.

@returns the exit code.
@throws {UsageError} when the format cannot do what is asked, or there can be no such folder.
@throws {OutletError} when standard output does not take what is printed.
*/
export async function printReadings(
	request: Request,
	sources: readonly Source[],
	options: OpenOptions,
	outlets: Outlets,
): Promise<number> {
	const format = request.format ?? formats[0];
	const {output} = request;
	const {failed, found} =
		output === undefined
			? await printAll(request, format, sources, options, outlets)
			: await writeAll(request, format, output, sources, options, outlets);
	if (failed > 0) {
		return exitCodes.trouble;
	}

	return request.sections.size > 0 && found === 0 ? exitCodes.nothingFound : exitCodes.done;
}

async function printAll(
	request: Request,
	format: Format,
	sources: readonly Source[],
	options: OpenOptions,
	outlets: Outlets,
): Promise<Tally> {
	if (sources.length > 1 && !format.isStreamable) {
		throw new UsageError(`--format ${format.name} can print one input only. Add --output DIR for several.`);
	}

	let printed = 0;
	return forEachReading(request, sources, options, outlets, async (reading, {source}) => {
		const words = format.print(reading, request.sections);
		if (words === '') {
			return false;
		}

		if (printed > 0 && !format.isStreamable) {
			throw new UsageError(
				`${source.name}: --format ${format.name} can print one article only, and there are several in it. Add --output DIR.`,
			);
		}

		await outlets.print(printed === 0 ? words : format.separator + words);
		printed++;
		return true;
	});
}

async function writeAll(
	request: Request,
	format: Format,
	output: string,
	sources: readonly Source[],
	options: OpenOptions,
	outlets: Outlets,
): Promise<Tally> {
	const folder = await openResultFolder(output, sources);
	const tally = await forEachReading(request, sources, options, outlets, async (reading, {source, stem}) => {
		const files = format.files(reading, request.sections);
		await writeResult(folder, source, stem, files);
		return [...files.values()].some(content => content !== '');
	});
	const all = tally.opened + tally.failed;
	await outlets.print(
		`${tally.opened} of ${all === 1 ? '1 article' : `${all} articles`} written to ${output}\n`,
	);
	return tally;
}

/** @param handle does something with a reading, and says whether there was anything to show. */
async function forEachReading(
	request: Request,
	sources: readonly Source[],
	options: OpenOptions,
	{warn, remark, progress}: Outlets,
	handle: (reading: Reading, found: Found) => Promise<boolean>,
): Promise<Tally> {
	const {read} = await import('../reading/read.ts');
	const language = request.isTakenForEnglish ? {language: 'en'} : {};
	const readingOf = ({reading, article}: LoadedArticle) => reading ?? read(article, language);
	const tally = {opened: 0, failed: 0, found: 0};
	for await (const one of openArticles(sources, options, progress)) {
		try {
			if ('error' in one) {
				throw one.error;
			}

			for (const warning of one.loaded.warnings) {
				remark(one.source.name, warning);
			}

			const hasSomething = await handle(readingOf(one.loaded), one);
			tally.opened++;
			tally.found += Number(hasSomething);
		} catch (error) {
			if (error instanceof OutletError || error instanceof UsageError) {
				throw error;
			}

			tally.failed++;
			warn(error, one.source);
		}
	}

	return tally;
}
