import {onOneLine} from '../../../../article/blocks.ts';

/*
Who wrote it, from what pages write where an author should stand.

Catches: «By Jane Doe», «JANE DOE | Harbour Times», «Jane Doe; John Roe», ["Jane Doe", "John Roe"], «Jane Doe, John Roe».
Must not: «https://harbour.example/jane-doe» and «@janedoe» (no names), «admin» (a login), «Jane Doe, Harbour Correspondent» as two authors.
*/

const mostLength = 300;
const by =
	/^(?:(?:written|reported|posted|published|story|words|text)\s+by|by|byline|authors?)(?:\s*:\s*|\s+)(?=\S)/iu;
const noName =
	/^(?:(?:https?:|www\.|mailto:|@)\S*|\S+@\S+|\d+|(?:super)?admin(?:istrator)?|root|user|webmaster|guest|unknown|anonymous|null|undefined|n\/?a|none|staff|author)$/iu;
const role =
	/\b(?:editor|writer|reporter|correspondent|columnist|contributor|staff|bureau|chief|producer|analyst|critic|desk|news|times|post|press|agency|jr|sr|ph\.?d|md|esq|ii|iii|iv)\b/iu;
const fullName =
	/^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:\p{Lu}[\p{L}\p{M}'’.-]*|al|bin|da|de|del|den|der|di|la|le|van|von)){1,3}$/u;

/**
The authors' names as a byline without «By»: «A», «A and B», «A, B and C».

@param told as a document writes them, one text for each author or for all of them.
@returns nothing where there is no name among them.
*/
export function toByline(told: readonly string[]): string | undefined {
	const names = new Map<string, string>();
	for (const text of told) {
		for (const name of namesIn(text)) {
			const key = name.toLowerCase();
			names.set(key, names.get(key) ?? name);
		}
	}

	const all = [...names.values()];
	const last = all.pop();
	return last === undefined || all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}

function namesIn(text: string): readonly string[] {
	const words = onOneLine(text);
	if (words.length > mostLength) {
		return [];
	}

	// What stands behind a bar is where the author works.
	const [before = ''] = words.replace(by, '').split(/\s+[|•·]\s+/u);
	return before
		.split(';')
		.flatMap(part => splitNames(part.trim()))
		.map(name => name.replace(/[\s,;:|]+$/u, ''))
		.filter(name => /\p{L}/u.test(name) && !noName.test(name));
}

/** Names between commas are several authors when each is a full name; otherwise what is behind the comma may be an office. */
function splitNames(text: string): readonly string[] {
	const parts = text.split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s+&\s+/u);
	return parts.length > 1 && parts.every(part => fullName.test(part) && !role.test(part)) ? parts : [text];
}
