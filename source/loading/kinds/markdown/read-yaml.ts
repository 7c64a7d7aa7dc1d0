import {isMap, isScalar, isSeq, parseDocument} from 'yaml';
import type {FrontMatter} from './front-matter.ts';

/*
Apart, so that it is loaded only where there is YAML; bundled, a library of CommonJS has names only for who imports it statically.
*/

/**
What YAML sets. Only what is looked for is taken out of the tree. Aliases, which could stand for a billion things, are not followed.

@returns nothing where it is no YAML, or no mapping.
*/
export function readYaml(source: string): FrontMatter | undefined {
	const {contents, errors} = parseDocument(source, {logLevel: 'silent', merge: false, schema: 'failsafe'});
	if (errors.length > 0 || (contents !== null && !isMap(contents))) {
		return undefined;
	}

	return new Map(
		(contents?.items ?? []).flatMap(({key, value}) =>
			textOf(key).map(name => [name.toLowerCase(), textsOf(value)] as const),
		),
	);
}

/** A list's members, and the name of an author that is told with more than a name. */
function textsOf(node: unknown): string[] {
	if (isSeq(node)) {
		return node.items.flatMap(item => (isMap(item) ? textOf(item.get('name', true)) : textOf(item)));
	}

	return isMap(node) ? textOf(node.get('name', true)) : textOf(node);
}

function textOf(node: unknown): string[] {
	return isScalar(node) ? [String(node.value ?? '')] : [];
}
