/* Apart from what tells languages, which weighs ten times as much as what prints a reading. */

/** A language's name in English; its code where that has none. */
export function languageName(code: string): string {
	try {
		return new Intl.DisplayNames('en', {type: 'language'}).of(code) ?? code;
	} catch {
		return code;
	}
}

/** What readers are told in place of what a reading in another language does not hold. */
export function languageNote(code: string): string {
	return `This is ${languageName(code)}: actors and facts are found in English texts only.`;
}
