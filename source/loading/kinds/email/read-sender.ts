/*
Whether a mail comes from somebody or from a publication: the first is its byline, the second its publisher.

- «Jane Doe at Harbour News», «Jane Doe, Harbour News», «Jane Doe (Harbour News)», «Jane Doe | Harbour News» name both.
- A name is somebody's where it begins with a first name that is one in English-speaking countries, has two to four words, none of them a word of organisations, and is not the name of the
  mail's domain: «Jane Doe». All others are publications: «Harbour News», «The Morning», «Jane», «Grace Notes <letters@gracenotes.example>».
- What the mailing list calls itself (`List-Id`, RFC 2919) is a publication, where the sender is somebody.
*/
import firstNames from '../../../../data/lexicons/first-names.json' with {type: 'json'};
import organisationWords from '../../../../data/lexicons/organisation-words.json' with {type: 'json'};
import {onOneLine} from '../../../article/blocks.ts';

export type Sender = {readonly byline?: string; readonly publisher?: string};

const mostLength = 200;
const joined =
	/^(?<one>.{2,80}?)(?:\s+(?:from|at|of|via|with)\s+|\s*[,|·•:]\s+|\s+[–—|-]\s+|\s*\((?=.+\)$))(?<other>.{2,100}?)\)?$/iu;
const word = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const particle = /^(?:al|bin|da|de|del|den|der|di|la|le|van|von)$/u;
const publicationWord =
	/^(?:the|news|newsletters?|times|post|daily|weekly|monthly|morning|evening|brief|briefing|digest|journal|review|report|reports|today|herald|tribune|gazette|observer|letters?|mail|notes?|magazine|media|team|editors?|staff|podcast|studio|update|updates|alerts?|press|radio|tv|online|support|info|hello|noreply|no-reply)$/iu;

/**
Tells a sender.

@param name of the sender as shown («Jane Doe at Harbour News»).
@param address of the sender, for its domain.
@param listName what the mailing list calls itself.
*/
export function readSender(name: string, address: string, listName: string | undefined): Sender {
	const shown = unquotedName(name);
	const list = listName === undefined ? '' : unquotedName(listName);
	if (shown === '') {
		return list === '' ? {} : {publisher: list};
	}

	const {one, other} = joined.exec(shown)?.groups ?? {};
	if (one !== undefined && other !== undefined) {
		if (isPerson(one, address)) {
			return {byline: one.trim(), publisher: other.trim()};
		}

		if (isPerson(other, address)) {
			return {byline: other.trim(), publisher: one.trim()};
		}
	}

	if (!isPerson(shown, address)) {
		return {publisher: shown};
	}

	return list === '' || list === shown ? {byline: shown} : {byline: shown, publisher: list};
}

function unquotedName(name: string): string {
	const shown = onOneLine(name.slice(0, mostLength))
		.replaceAll(/^["'“]+|["'”]+$/gu, '')
		.trim();
	// An address in place of a name is none.
	return /[@<>]|^https?:/u.test(shown) ? '' : shown;
}

/** Whether a name is somebody's. @param address that he or she sends from, whose domain is no name. */
export function isPerson(name: string, address: string): boolean {
	const words = onOneLine(name).split(' ');
	const [first = ''] = words;
	const domain = /@(?<domain>.+)\.[^.]+$/u.exec(address)?.groups?.['domain'] ?? '';
	return (
		words.length >= 2 &&
		words.length <= 4 &&
		words.every(part => (word.test(part) || particle.test(part)) && !isOrganisationWord(part)) &&
		isFirstName(first) &&
		lettersOf(domain) !== lettersOf(name)
	);
}

function isOrganisationWord(part: string): boolean {
	return publicationWord.test(part) || organisationWords.heads.includes(part.toLowerCase());
}

/** The lists hold a name a line. */
function isFirstName(name: string): boolean {
	const line = `\n${name.toLowerCase()}\n`;
	return [firstNames.female, firstNames.male, firstNames.either].some(list => `\n${list}\n`.includes(line));
}

function lettersOf(name: string): string {
	return name.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
}
