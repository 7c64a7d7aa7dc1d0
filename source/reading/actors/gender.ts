import type {Analysis} from '../analysis.ts';
import type {Actor} from '../reading.ts';
import {firstName, type Gender, titles} from './lexicon.ts';

/**
The gender that an actor's titles or first name tell, if they do. The words right before a mention count as titles too,
since honorifics («Mrs») are no part of a name.
*/
export function genderOfActor(analysis: Analysis, actor: Actor): Gender | undefined {
	const {text} = analysis.article;
	for (const mention of actor.mentions) {
		const before = text
			.slice(Math.max(0, mention.start - 24), mention.start)
			.toLowerCase()
			.match(/([\p{L}.]+)\s+$/u)?.[1];
		const gender = before === undefined ? undefined : genderOfWord(before);
		if (gender !== undefined) {
			return gender;
		}
	}

	for (const descriptor of actor.descriptors) {
		for (const word of descriptor.toLowerCase().split(' ')) {
			const gender = genderOfWord(word);
			if (gender !== undefined) {
				return gender;
			}
		}
	}

	const first = givenName(actor);
	return first?.isCommon ? first.gender : undefined;
}

/** The gender that a rare first name makes likely; lists of rare names err too often to exclude anybody. */
export function likelyGender(actor: Actor): Gender | undefined {
	return givenName(actor)?.gender;
}

function givenName(actor: Actor): ReturnType<typeof firstName> {
	const parts = actor.name.toLowerCase().split(' ');
	return parts.length > 1 ? firstName(parts[0] as string) : undefined;
}

function genderOfWord(word: string): Gender | undefined {
	return titles.female.has(word) ? 'female' : titles.male.has(word) ? 'male' : undefined;
}
