import {encodingOf} from './encodings.ts';

/*
What an HTML or XML document says of its own encoding.

HTML: the prescan of the HTML Standard (§ 13.2.3.2, «prescan a byte stream to determine its encoding»): comments are skipped, tags are walked over attribute by attribute, and the first meta
element with a charset counts. The standard looks at 1024 bytes and lets the parser come back to it for what stands behind; here as much is looked at as heads of real pages come to.
*/
const mostBytes = 16_384;

const xmlDeclaration = /^<\?xml\s[^>]{0,400}?encoding\s*=\s*["']([a-z][\w.:-]{0,40})["']/i;

/** What is said of a text's encoding. */
export type Said = {
	/** As it is said, on one line. From outside. */
	readonly label: string;
	/** Nothing where no encoding is called so. */
	readonly encoding: string | undefined;
};

/** What whoever hands over a text says of its encoding; where that says nothing that is known, what the text says itself. */
export function saidEncoding(
	bytes: Uint8Array,
	{charset, declaredIn}: {readonly charset?: string; readonly declaredIn?: 'html' | 'xml'},
): Said | undefined {
	const told = charset === undefined ? undefined : saidBy(charset);
	const declared =
		declaredIn === undefined || told?.encoding !== undefined ? undefined : declaredLabel(bytes, declaredIn);
	if (declared === undefined) {
		return told;
	}

	const said = saidBy(declared);
	// What can be read as ASCII as far as there is not UTF-16: it was, before somebody saved it otherwise.
	return said.encoding?.startsWith('utf-16') === true ? {label: 'utf-8', encoding: 'utf-8'} : said;
}

function saidBy(label: string): Said {
	return {label: label.replaceAll(/\s+/g, ' ').trim().slice(0, 40), encoding: encodingOf(label)};
}

function declaredLabel(bytes: Uint8Array, declaredIn: 'html' | 'xml'): string | undefined {
	const head = Buffer.from(bytes.subarray(0, mostBytes)).toString('latin1');
	return (declaredIn === 'html' ? metaLabel(head) : undefined) ?? xmlDeclaration.exec(head)?.[1];
}

function metaLabel(head: string): string | undefined {
	const tag = /<!--|<(?:meta(?=[\s/])|\/?[a-z]|[!/?])/gi;
	for (let match = tag.exec(head); match !== null; match = tag.exec(head)) {
		const [opening] = match;
		if (opening === '<!--') {
			const end = head.indexOf('-->', match.index + 2);
			tag.lastIndex = end === -1 ? head.length : end + 3;
		} else if (/^<\/?[a-z]/i.test(opening)) {
			const {attributes, end} = readAttributes(head, opening, match.index);
			tag.lastIndex = end;
			const label = opening.toLowerCase() === '<meta' ? labelOf(attributes) : undefined;
			if (label !== undefined && encodingOf(label) !== undefined) {
				return label;
			}
		} else {
			const end = head.indexOf('>', match.index);
			tag.lastIndex = end === -1 ? head.length : end + 1;
		}
	}

	return undefined;
}

/** The attributes of a tag, the first of each name, and where the tag ends. */
function readAttributes(
	head: string,
	opening: string,
	start: number,
): {readonly attributes: ReadonlyMap<string, string>; readonly end: number} {
	const attributes = new Map<string, string>();
	const name = /[^\s/>]*/y;
	name.lastIndex = start + opening.length;
	// The rest of the tag's name.
	name.exec(head);
	const attribute = /[\s/]*(?:(>)|([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?)/y;
	attribute.lastIndex = name.lastIndex;
	for (let match = attribute.exec(head); match !== null; match = attribute.exec(head)) {
		const [, end, key = '', double, single, bare] = match;
		if (end !== undefined) {
			return {attributes, end: attribute.lastIndex};
		}

		const small = key.toLowerCase();
		if (!attributes.has(small)) {
			attributes.set(small, double ?? single ?? bare ?? '');
		}
	}

	return {attributes, end: head.length};
}

function labelOf(attributes: ReadonlyMap<string, string>): string | undefined {
	const charset = attributes.get('charset');
	if (charset !== undefined || attributes.get('http-equiv')?.toLowerCase() !== 'content-type') {
		return charset;
	}

	const found = /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/i.exec(attributes.get('content') ?? '');
	return found?.[1] ?? found?.[2] ?? found?.[3];
}
