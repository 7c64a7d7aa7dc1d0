import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {InputError} from '../../../../source/article/input-error.ts';
import {loadEpub} from '../../../../source/loading/kinds/epub/load-epub.ts';
import {bookFiles, type MadeBook, makeEpub, pack} from '../../../support/make-epub.ts';
import {faultsOfLoaded} from '../../../support/sound-loaded.ts';

const megabyte = 1_000_000;

async function load(bytes: Uint8Array, mostBytes = 10 * megabyte) {
	return loadEpub({bytes, name: 'harbour.epub'}, {mostBytes, onProgress() {}});
}

/** The one line that a reader is told. */
async function errorOf(bytes: Uint8Array, mostBytes?: number): Promise<string> {
	const error: unknown = await load(bytes, mostBytes).catch((thrown: unknown) => thrown);
	expect(error).toBeInstanceOf(InputError);
	expect((error as InputError).message).not.toMatch(/\n/u);
	return (error as InputError).message;
}

const book: MadeBook = {
	title: 'Harbour Tales',
	chapters: [
		{path: 'one.xhtml', title: 'The Quay', body: '<p>The ferry left at dawn.</p>'},
		{path: 'two.xhtml', title: 'The Storm', body: '<p>It came at noon, and the harbour was closed.</p>'},
	],
};

/** Offset of a file's record in the archive's directory at the end, or of its own header where the file stands. */
function recordOf(bytes: Uint8Array, path: string, kind: 'directory' | 'header'): number {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	const [signature, nameAt] =
		kind === 'directory' ? (['PK\x01\x02', 46] as const) : (['PK\x03\x04', 30] as const);
	for (
		let at = buffer.indexOf(signature, 0, 'latin1');
		at !== -1;
		at = buffer.indexOf(signature, at + 4, 'latin1')
	) {
		if (buffer.toString('latin1', at + nameAt, at + nameAt + path.length) === path) {
			return at;
		}
	}

	throw new Error(`${path} is not in the archive`);
}

/** Changes bytes of an archive. */
function patched(bytes: Uint8Array, change: (buffer: Buffer) => void): Uint8Array {
	const buffer = Buffer.from(bytes);
	change(buffer);
	return buffer;
}

describe('an archive that unpacks to too much', () => {
	const bomb = {
		...book,
		chapters: [
			...book.chapters,
			{path: 'bomb.xhtml', title: 'Bomb', body: `<p>${' '.repeat(4 * megabyte)}</p>`},
		],
	};

	it('is refused where it says so', async () => {
		expect(await errorOf(makeEpub(bomb), megabyte)).toMatch(/more than 1 MB/u);
	});

	it('is stopped where its size is a lie, and the other chapters are read', async () => {
		const bytes = patched(makeEpub(bomb), buffer => {
			for (const [kind, at] of [
				['directory', 24],
				['header', 22],
			] as const) {
				buffer.writeUInt32LE(100, recordOf(buffer, 'OEBPS/bomb.xhtml', kind) + at);
			}
		});
		const {article, warnings} = await load(bytes, megabyte);
		expect(article.text).toContain('The ferry left at dawn.');
		expect(warnings).toEqual([expect.stringMatching(/damaged.*Bomb \(OEBPS\/bomb\.xhtml\)/u)]);
	});

	it('is refused where many files are one: each counts', async () => {
		const chapters = Array.from({length: 20}, (_, index) => ({
			path: `c${index}.xhtml`,
			body: `<p>${'x'.repeat(100_000)}</p>`,
		}));
		const bytes = patched(makeEpub({chapters}), buffer => {
			const first = buffer.readUInt32LE(recordOf(buffer, 'OEBPS/c0.xhtml', 'directory') + 42);
			for (const {path} of chapters) {
				buffer.writeUInt32LE(first, recordOf(buffer, `OEBPS/${path}`, 'directory') + 42);
			}
		});
		expect(await errorOf(bytes, megabyte)).toMatch(/more than 1 MB/u);
	});

	it('is no matter where nothing of it is asked for: an archive in the archive, a great picture', async () => {
		const files = {
			'OEBPS/inner.zip': makeEpub(bomb),
			'OEBPS/great.png': new Uint8Array(4 * megabyte),
		};
		expect((await load(makeEpub({...book, files}), megabyte)).warnings).toEqual([]);
	});
});

describe('paths that lead out of the archive', () => {
	it('are the names of no file, and the rest is read', async () => {
		const files = {
			'../../etc/passwd': 'root',
			'/etc/shadow': 'root',
			'..\\..\\windows\\system.ini': 'x',
			'C:\\autoexec.bat': 'x',
			'OEBPS/../../../out.xhtml': '<p>Out.</p>',
		};
		const {article} = await load(makeEpub({...book, files}));
		expect(article.text).toContain('The ferry left at dawn.');
	});

	it.each([
		'../../etc/passwd',
		'/etc/passwd',
		'..%2f..%2f..%2fetc/passwd',
		'file:///etc/passwd',
		'https://harbour.example/c.xhtml',
		'\\\\server\\share\\c.xhtml',
		'C:/c.xhtml',
	])('are not followed from the list of documents: %s', async path => {
		const opf = String(bookFiles(book)['OEBPS/book.opf']).replace('href="two.xhtml"', `href="${path}"`);
		const {article, warnings} = await load(makeEpub({...book, files: {'OEBPS/book.opf': opf}}));
		expect(article.text).not.toContain('root:');
		expect(article.text).toContain('The ferry left at dawn.');
		expect(warnings.length).toBeLessThan(2);
	});

	it('are resolved inside of it where they stay there', async () => {
		const opf = String(bookFiles(book)['OEBPS/book.opf'])
			.replace('href="two.xhtml"', 'href="../Text/a%20b.xhtml"')
			.replace('href="one.xhtml"', 'href="/OEBPS/./ONE.xhtml"');
		const files = {
			'OEBPS/book.opf': opf,
			'Text/a b.xhtml': '<html><body><p>It came at noon.</p></body></html>',
		};
		const {article} = await load(makeEpub({...book, files}));
		expect(article.text).toContain('The ferry left at dawn.');
		expect(article.text).toContain('It came at noon.');
	});
});

it('reads the first of two files with the same name, and says so', async () => {
	const files = {'OEBPS/twO.xhtml': '<p>Another.</p>'};
	const bytes = patched(makeEpub({...book, files}), buffer => {
		for (const kind of ['directory', 'header'] as const) {
			const nameAt = recordOf(buffer, 'OEBPS/twO.xhtml', kind) + (kind === 'directory' ? 46 : 30);
			buffer.write('OEBPS/two.xhtml', nameAt, 'latin1');
		}
	});
	const {article, warnings} = await load(bytes);
	expect(article.text).toContain('It came at noon');
	expect(article.text).not.toContain('Another');
	expect(warnings).toEqual([expect.stringMatching(/same name \(1 of them\)/u)]);
});

describe('copy protection', () => {
	const encryption = (method: string, path: string) =>
		`<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${method}"/><enc:CipherData><enc:CipherReference URI="${path}"/></enc:CipherData></enc:EncryptedData></encryption>`;

	it('is told where it locks a chapter', async () => {
		const files = {
			'META-INF/encryption.xml': encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'OEBPS/two.xhtml'),
		};
		expect(await errorOf(makeEpub({...book, files}))).toMatch(/Copy protection \(DRM\)/u);
	});

	it('is none where only fonts are made unfit for use elsewhere', async () => {
		const files = {
			'META-INF/encryption.xml': encryption('http://www.idpf.org/2008/embedding', 'OEBPS/font.otf'),
		};
		expect((await load(makeEpub({...book, files}))).warnings).toEqual([]);
	});

	it('is told of a password of the archive', async () => {
		const bytes = patched(makeEpub(book), buffer => {
			const flags = recordOf(buffer, 'OEBPS/one.xhtml', 'directory') + 8;
			buffer.writeUInt16LE(buffer.readUInt16LE(flags) | 1, flags);
		});
		expect(await errorOf(bytes)).toMatch(/locked with a password/u);
	});
});

describe('what is no book', () => {
	it.each([
		[
			'an office document',
			{'[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>'},
			/office document/u,
		],
		[
			'an OpenDocument',
			{mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>'},
			/office document/u,
		],
		['a program', {'META-INF/MANIFEST.MF': 'x', 'Main.class': 'x'}, /program/u],
		['an archive of texts', {'a.txt': 'x'}, /ZIP archive/u],
	])('is told from a book: %s', async (_, files, message) => {
		expect(await errorOf(pack(files as Record<string, string>))).toMatch(message);
	});

	it('is a book without its container', async () => {
		expect(await errorOf(makeEpub({...book, files: {'META-INF/container.xml': undefined}}))).toMatch(
			/lacks META-INF\/container\.xml/u,
		);
	});

	it('is one that lists no documents, or has no words', async () => {
		expect(await errorOf(makeEpub({...book, spine: ''}))).toMatch(/which documents/u);
		expect(await errorOf(makeEpub({chapters: [{path: 'a.xhtml', body: '<img src="a.png"/>'}]}))).toMatch(
			/no text in this book/u,
		);
	});

	it('is a file that is cut off', async () => {
		const bytes = makeEpub(book);
		expect(await errorOf(bytes.subarray(0, bytes.length - 40))).toMatch(/damaged or not complete/u);
		expect(await errorOf(new Uint8Array(0))).toMatch(/damaged or not complete/u);
	});
});

describe('a chapter that is broken', () => {
	it('is left out where it is missing, by name', async () => {
		const {article, warnings} = await load(makeEpub({...book, files: {'OEBPS/one.xhtml': undefined}}));
		expect(article.text).toContain('It came at noon');
		expect(warnings).toEqual(['A chapter is missing and left out: The Quay (OEBPS/one.xhtml)']);
	});

	it('is told where its bytes are not those that were packed', async () => {
		const bytes = patched(makeEpub(book), buffer => {
			buffer.writeUInt32LE(1, recordOf(buffer, 'OEBPS/one.xhtml', 'directory') + 16);
		});
		const {article, warnings} = await load(bytes);
		expect(article.text).toContain('The ferry left at dawn.');
		expect(warnings).toEqual([expect.stringMatching(/damaged.*The Quay/u)]);
	});

	it('is read as far as it makes sense where its tags do not', async () => {
		const source = '<html><body><p>The <b>ferry left.<p>It <i>rained.</body>';
		const {article} = await load(makeEpub({title: 'T', chapters: [{path: 'a.xhtml', source}]}));
		expect(article.text).toBe('T\n\nThe ferry left.\n\nIt rained.');
	});

	it('says so once where none can be read', async () => {
		const files = {'OEBPS/one.xhtml': undefined, 'OEBPS/two.xhtml': undefined};
		expect(await errorOf(makeEpub({...book, files}))).toMatch(/None of its chapters can be read/u);
	});
});

describe('XML that is made to do harm', () => {
	const entities = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}">${Array.from({length: 10}, (_, index) => `<!ENTITY ${'bcdefghijk'[index]} "${`&${'abcdefghij'[index]};`.repeat(10)}">`).join('')}<!ENTITY f SYSTEM "file:///etc/passwd">]>`;

	it('expands no entities and opens no files for them', async () => {
		const opf = String(bookFiles(book)['OEBPS/book.opf'])
			.replace('<package', `${entities}<package`)
			.replace('Harbour Tales', 'Harbour &k; &f; Tales');
		const {article} = await load(makeEpub({...book, files: {'OEBPS/book.opf': opf}}));
		expect(article.title).toBe('Harbour &k; &f; Tales');
	});

	it('may nest a hundred thousand elements, in any of its documents', async () => {
		const depth = 100_000;
		const deep = (tag: string, inner = '') => `${`<${tag}>`.repeat(depth)}${inner}`;
		const chapters = [
			{path: 'a.xhtml', title: 'A', body: `${deep('div', '<p id="x">Deep.</p>')}${'</div>'.repeat(depth)}`},
			{path: 'b.xhtml', body: `${deep('aside epub:type="footnote"', 'Note.')}${'</b>'.repeat(depth)}`},
			{path: 'c.xhtml', body: '<p>Flat.</p>'},
		];
		const {article} = await load(
			makeEpub({
				chapters,
				nav: `${deep('ol')}<li><a href="a.xhtml#x">Deep title</a></li>`,
				metadata: deep('dc:title', 'Deepest'),
			}),
			100 * megabyte,
		);
		expect(article.text).toContain('Deep.');
		expect(article.text).toContain('Flat.');
	});

	it('may point to as many places as it likes', async () => {
		const links = Array.from(
			{length: 30_000},
			(_, index) => `<li><a href="one.xhtml#p${index % 3}">Title ${index}</a></li>`,
		);
		const {article} = await load(
			makeEpub({
				...book,
				nav: `<ol>${links.join('')}</ol>`,
				chapters: [{path: 'one.xhtml', body: '<p id="p1">One.</p><p id="p2">Two.</p>'}],
			}),
		);
		expect(article.text).toContain('Two.');
	});
});

it('keeps control characters as they are in fields that are made safe where they are shown', async () => {
	const {article, warnings} = await load(
		makeEpub({
			title: 'Harbour\u009b31m Tales\u202e',
			chapters: [
				{path: 'a.xhtml', title: 'A', body: '<p>The \u001b[31mferry left.</p>'},
				{path: 'b\u0007.xhtml', body: '<p>B.</p>'},
			],
			files: {'OEBPS/b\u0007.xhtml': undefined},
		}),
	);
	expect(article.title).toBe('Harbour\u009b31m Tales\u202e');
	expect(warnings).toHaveLength(1);
});

it('gives a sound article or one line, whatever bytes are changed', async () => {
	const whole = makeEpub(book);
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {minLength: 1, maxLength: 8}),
			fc.nat(whole.length),
			async (changes, length) => {
				const bytes = whole.slice(0, Math.max(length, whole.length - 200));
				for (const [at, value] of changes) {
					bytes[at] = value;
				}

				try {
					expect(faultsOfLoaded(await load(bytes))).toEqual([]);
				} catch (error) {
					expect(error).toBeInstanceOf(InputError);
				}
			},
		),
		{numRuns: 100},
	);
});
