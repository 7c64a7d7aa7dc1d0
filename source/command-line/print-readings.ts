import type {Article} from '../article/article.ts';
import type {Format} from '../formats/format.ts';
import {formats} from '../formats/registry.ts';
import {exitCodes} from './exit-codes.ts';
import {type Input, openInput} from './open-input.ts';
import {OutletError} from './outlet.ts';
import type {Request} from './parse-arguments.ts';
import {UsageError} from './usage-error.ts';
import {openResultFolder, writeResult} from './write-results.ts';

/** Where words go. */
export type Outlets = {
	/** Standard output; waits until it has been taken. */
	readonly print: (words: string) => Promise<void>;
	/** Says on standard error, in a line, what went wrong. */
	readonly warn: (error: unknown, input: Input) => void;
};

/** What came of the inputs. */
type Tally = {readonly failed: number /** Those that had something to show. */; readonly found: number};

/**
Reads every input and prints the readings one after the other, or writes them into a folder. An input that cannot be
read is warned about and does not stop the others.

@returns the exit code.
@throws {UsageError} when the format cannot do what is asked, or there can be no such folder.
@throws {OutletError} when standard output does not take what is printed.
*/
export async function printReadings(
	request: Request,
	inputs: readonly Input[],
	outlets: Outlets,
): Promise<number> {
	const format = request.format ?? formats[0];
	const {output} = request;
	const {failed, found} =
		output === undefined
			? await printAll(request, format, inputs, outlets)
			: await writeAll(request, format, output, inputs, outlets);
	if (failed > 0) {
		return exitCodes.trouble;
	}

	return request.sections.size > 0 && found === 0 ? exitCodes.nothingFound : exitCodes.done;
}

async function printAll(
	request: Request,
	format: Format,
	inputs: readonly Input[],
	{print, warn}: Outlets,
): Promise<Tally> {
	if (inputs.length > 1 && !format.isStreamable) {
		throw new UsageError(`--format ${format.name} can print one input only. Add --output DIR for several.`);
	}

	const {read} = await import('../reading/read.ts');
	let isFirst = true;
	return forEachArticle(request, inputs, warn, async article => {
		const words = format.print(read(article), request.sections);
		if (words === '') {
			return false;
		}

		await print(isFirst ? words : format.separator + words);
		isFirst = false;
		return true;
	});
}

async function writeAll(
	request: Request,
	format: Format,
	output: string,
	inputs: readonly Input[],
	{print, warn}: Outlets,
): Promise<Tally> {
	const folder = await openResultFolder(output, inputs);
	const {read} = await import('../reading/read.ts');
	const tally = await forEachArticle(request, inputs, warn, async (article, input) => {
		const files = format.files(read(article), request.sections);
		await writeResult(folder, input, files);
		return [...files.values()].some(content => content !== '');
	});
	const written = inputs.length - tally.failed;
	await print(
		`${written} of ${inputs.length === 1 ? '1 input' : `${inputs.length} inputs`} written to ${output}\n`,
	);
	return tally;
}

/** @param handle does something with an article, and says whether there was anything to show. */
async function forEachArticle(
	{published}: Request,
	inputs: readonly Input[],
	warn: Outlets['warn'],
	handle: (article: Article, input: Input) => Promise<boolean>,
): Promise<Tally> {
	let failed = 0;
	let found = 0;
	for (const input of inputs) {
		try {
			// One after the other, so that results keep the inputs' order and only one article is held at a time.
			if (await handle(await openInput(input, published), input)) {
				found++;
			}
		} catch (error) {
			if (error instanceof OutletError) {
				throw error;
			}

			failed++;
			warn(error, input);
		}
	}

	return {failed, found};
}
