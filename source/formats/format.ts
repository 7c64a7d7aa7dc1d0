import type {FactLabel} from '../reading/facts.ts';
import type {Reading} from '../reading/reading.ts';

/** What the text format can be narrowed to: one kind of fact, or the actors. */
export type Section = FactLabel | 'actor';

/** One way to write a reading down. */
export type Format = {
	/** As the reader asks for it: `--format NAME`. */
	readonly name: string;
	/** One line for the help. */
	readonly description: string;
	/** Whether several results can stand one after the other in one stream and be told apart again. */
	readonly isStreamable: boolean;
	/** What stands between them. */
	readonly separator: string;
	/** Whether `print` can leave sections out. */
	readonly isNarrowable: boolean;
	/**
	Writes one reading for standard output: whole lines, the last one ended too.

	@param sections what to show; empty is everything. Only narrowable formats look at it.
	*/
	readonly print: (reading: Reading, sections: ReadonlySet<Section>) => string;
	/** The same as the files of a folder, keyed by file name extension with its dot. The file named last makes the result complete. */
	readonly files: (reading: Reading, sections: ReadonlySet<Section>) => ReadonlyMap<string, string>;
};
