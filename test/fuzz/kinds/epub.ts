import fc from 'fast-check';
import type {Payload} from '../../../source/loading/payload.ts';
import {bookFiles, type MadeBook, makeEpub, pack} from '../../support/make-epub.ts';
import {mutatedBytes} from '../mutated-bytes.ts';

const books: readonly MadeBook[] = [
	{
		title: 'Harbour Tales',
		metadata:
			'<dc:creator id="a" opf:role="aut">Jane Doe</dc:creator><meta refines="#a" property="role">aut</meta><dc:language>en-GB</dc:language><dc:date opf:event="publication">2022-03-02T23:00:00-05:00</dc:date><dc:source>https://harbour.example/tales</dc:source>',
		nav: '<ol><li><span>Part I</span><ol><li><a href="one.xhtml">The Quay</a></li><li><a href="one.xhtml#two">The &amp; Storm</a></li></ol></li><li><a href="b%20c.xhtml">Three</a></li></ol>',
		chapters: [
			{path: 'cover.xhtml', body: '<img src="c.png" alt="Cover"/>'},
			{
				path: 'one.xhtml',
				body: '<h2>1. The Quay</h2><p>The ferry left<a epub:type="noteref" href="#n1">1</a> at dawn.</p><aside epub:type="footnote" id="n1"><p>Not on <i>Sundays</i>.</p></aside><div><h2><a id="two"/>The Storm</h2><p>It came at noon.</p></div>',
			},
			{path: 'b c.xhtml', body: '<p>THREE</p><p>It <span epub:type="pagebreak" id="p9">9</span>blew.</p>'},
		],
	},
	{
		title: 'Older Tales',
		ncx: '<navPoint><navLabel><text>The Quay</text></navLabel><content src="all.html#c1"/><navPoint><navLabel><text>Dawn</text></navLabel><content src="all.html#c2"/></navPoint></navPoint>',
		chapters: [
			{path: 'all.html', body: '<h1 id="c1">The Quay</h1><p>One.</p><p id="c2">Dawn</p><p>Two.</p>'},
		],
		files: {
			'META-INF/encryption.xml':
				'<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/><CipherData><CipherReference URI="OEBPS/f.otf"/></CipherData></EncryptedData></encryption>',
		},
	},
];

/** Sound archives whose files are not. */
const brokenInside = fc.constantFrom(...books.map(bookFiles)).chain(files => {
	const paths = Object.keys(files);
	return fc
		.uniqueArray(fc.constantFrom(...paths), {minLength: 1, maxLength: 3})
		.chain(chosen =>
			fc
				.tuple(...chosen.map(path => mutatedBytes(fc.constant(Buffer.from(files[path] ?? '')))))
				.map(contents =>
					pack({...files, ...Object.fromEntries(chosen.map((path, index) => [path, contents[index] ?? '']))}),
				),
		);
});

/** Books, archives that are broken themselves, and archives with broken files. */
export const payloads: fc.Arbitrary<Payload> = fc
	.oneof(
		{arbitrary: brokenInside, weight: 4},
		{arbitrary: mutatedBytes(fc.constantFrom(...books.map(makeEpub))), weight: 3},
		{arbitrary: fc.uint8Array({maxLength: 200}), weight: 1},
	)
	.map(bytes => ({bytes, name: 'fuzz.epub', fileName: 'fuzz.epub'}));
