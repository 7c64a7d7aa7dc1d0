import type {Section} from '../formats/format.ts';

/** One option of the command line. The parser, the help, the README, the man page and the completions all read this. */
export type Flag = {
	/** Without the dashes. */
	readonly name: string;
	/** What its value is called; an option without one is a switch. */
	readonly value?: string;
	/** The only letter that may stand for it, if any. */
	readonly letter?: string;
	/** The values that it takes, where they are few. */
	readonly choices?: readonly string[];
	/** The whole numbers that it takes, both ends included. */
	readonly range?: {readonly least: number; readonly most: number};
	/** What on the disk its value names. */
	readonly takes?: 'file' | 'folder';
	/** The part of the text format that it narrows to. */
	readonly section?: Section;
	/** One line. */
	readonly description: string;
	/** A command that uses it. */
	readonly example: string;
};
