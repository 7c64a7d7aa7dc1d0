import {readPages} from './read-pages.ts';

/**
Makes a page of about so many characters: the comments page, with the text of all pages in it again and again, with links, emphasis, headings, pictures and a table.
The same each time.
*/
export function makePage(length: number): string {
	const pages = readPages();
	const frame = pages.find(({name}) => name === 'comments')?.html ?? '';
	const opening = '<div class="entry-content">';
	const parts: string[] = [];
	let size = frame.length;
	for (let index = 0; size < length; index++) {
		const part = partOf(pages[index % pages.length]?.paragraphs ?? [], index);
		parts.push(part);
		size += part.length;
	}

	return frame.replace(opening, () => `${opening}\n${parts.join('\n')}`);
}

function partOf(paragraphs: readonly string[], index: number): string {
	const texts = paragraphs.map(paragraph => {
		const [first = '', second = '', ...others] = paragraph
			.replaceAll('&', '&amp;')
			.replaceAll('<', '&lt;')
			.split(' ');
		return `<p class="paragraph">${first} <a href="/topic/${index}">${second}</a> ${others.join(' ')} <em>Number ${index}.</em></p>`;
	});
	const table = `<table><tr><th>Number</th><th>Value</th></tr><tr><td>${index}</td><td>${index * 7}</td></tr></table>`;
	const figure = `<figure><img src="/${index}.jpg" alt=""><figcaption>Picture ${index} of many.</figcaption></figure>`;
	return [`<h2 id="part-${index}">Part ${index}</h2>`, ...texts, index % 5 === 0 ? table : '', figure].join(
		'\n',
	);
}
