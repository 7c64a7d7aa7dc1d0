import {type AST, ParseError, parseTOML} from 'toml-eslint-parser';
import type {Fault} from './configuration-error.ts';

/** A place in the file, counted from 1; columns in UTF-16 code units. */
export type Place = {readonly line: number; readonly column: number};

/** A value, and how the file writes it. */
export type TomlValue = Place & {
	/** In plain data: text, number, truth value, date, list of such; `undefined` for a table. */
	readonly value: unknown;
	readonly written: string;
	/** The members of a list. */
	readonly members?: readonly TomlValue[];
};

/** Something that the file sets: dotted keys, tables and tables in braces all come to a path and a value. */
export type TomlEntry = Place & {
	/** A list of tables, `[[keys]]`, has the number of the table in it as well. */
	readonly path: ReadonlyArray<string | number>;
	readonly value: TomlValue;
};

/** The longest piece of the file that is quoted. */
const mostWritten = 40;

/**
Takes TOML apart.

@returns what it sets, in the order of the file, or where it is no TOML: the parser stops at the first such place.
*/
export function parseToml(source: string): readonly TomlEntry[] | Fault {
	try {
		const [table] = parseTOML(source).body;
		return table.body.flatMap(node => entriesOf(node, [], source));
	} catch (error) {
		if (error instanceof ParseError) {
			return {line: error.lineNumber, column: error.column + 1, message: explain(error.message)};
		}

		throw error;
	}
}

function entriesOf(
	node: AST.TOMLKeyValue | AST.TOMLTable,
	prefix: TomlEntry['path'],
	source: string,
): TomlEntry[] {
	if (node.type === 'TOMLTable') {
		const path = [...prefix, ...node.resolvedKey];
		return node.body.length === 0
			? [{path, ...placeOf(node.key), value: tableValue(node.key, source)}]
			: node.body.flatMap(child => entriesOf(child, path, source));
	}

	const path = [...prefix, ...node.key.keys.map(key => (key.type === 'TOMLBare' ? key.name : key.value))];
	const {value} = node;
	return value.type === 'TOMLInlineTable' && value.body.length > 0
		? value.body.flatMap(child => entriesOf(child, path, source))
		: [{path, ...placeOf(node.key), value: readValue(value, source)}];
}

function readValue(node: AST.TOMLContentNode, source: string): TomlValue {
	switch (node.type) {
		case 'TOMLValue':
			return {...placeOf(node), value: node.value, written: writtenOf(node, source)};
		case 'TOMLArray': {
			const members = node.elements.map(element => readValue(element, source));
			return {
				...placeOf(node),
				value: members.map(({value}) => value),
				written: writtenOf(node, source),
				members,
			};
		}
		case 'TOMLInlineTable':
			return tableValue(node, source);
	}
}

function tableValue(node: AST.TOMLNode, source: string): TomlValue {
	return {...placeOf(node), value: undefined, written: writtenOf(node, source)};
}

function writtenOf({range: [start, end]}: AST.TOMLNode, source: string): string {
	const written = source.slice(start, end);
	return written.length > mostWritten ? `${written.slice(0, mostWritten)}…` : written;
}

function placeOf({loc}: AST.TOMLNode): Place {
	return {line: loc.start.line, column: loc.start.column + 1};
}

/** The parser's words, and ours. */
const explanations: Readonly<Record<string, string>> = {
	'Unterminated string constant':
		'A text begins here that does not end. Close it with the quotation mark that it begins with.',
	'Unterminated table-key': 'The name of a table does not end. Close it with ].',
	'Unterminated array': 'A list does not end. Close it with ].',
	'Unterminated inline table': 'A table does not end. Close it with }.',
	'Empty bare keys are not allowed': 'There is no name here.',
	'Must be a newline': 'Only a comment may follow here. Begin a new line, and write text in quotation marks.',
	'Expected equal (=) token': 'A name needs = and a value behind it.',
	'Unspecified values are invalid': 'There is no value behind the =.',
	'Expected comma (,) token': 'A comma is missing in the list.',
	'Defining a key multiple times is invalid': 'This has been set before. Keep one of the two.',
	'Invalid character in escape sequence':
		'There is no such sequence with a backslash. Write \\\\ for a backslash, or the text in single quotation marks.',
	'Leading zeros are not allowed': 'A number cannot begin with 0.',
	'Keys cannot end with a dot': 'A name cannot end with a dot.',
	'Keys cannot start with a dot': 'A name cannot begin with a dot.',
	'Consecutive dots are not permitted in keys': 'A name cannot have two dots in a row.',
	'The key, equals sign, and value must be on the same line':
		'A name, its = and the value stand on one line.',
};

function explain(message: string): string {
	return (
		explanations[message] ??
		'This is not TOML. Lines are: name = value; text stands in quotation marks, and lists in [ ].'
	);
}
