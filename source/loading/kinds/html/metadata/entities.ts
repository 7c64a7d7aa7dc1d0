import {parseHTML} from 'linkedom';

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/iu;

/** The characters that the names and numbers of HTML stand for: pages put them where none belong, as in JSON and in `content`. */
export function decodeEntities(words: string): string {
	if (!entity.test(words)) {
		return words;
	}

	// The library's types are a browser's.
	const {document} = parseHTML(`<html><p>${words.replaceAll('<', '&lt;')}</p></html>`) as unknown as {
		document: {readonly documentElement: {readonly textContent: string}};
	};
	return document.documentElement.textContent;
}
