import {deflateSync} from 'node:zlib';

/** What stands in a file's objects, by their numbers: without `obj` and `endobj`, as latin-1. */
export type RawObjects = Readonly<Record<number, string | Uint8Array>>;

/** Makes a PDF of objects as they are, whatever they say, with a table of where they stand. Object 1 is the catalogue. */
export function rawPdf(objects: RawObjects, trailer = ''): Uint8Array {
	const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
	const places = new Map<number, number>();
	let end = 9;
	for (const [number, body] of Object.entries(objects)) {
		places.set(Number(number), end);
		const part = Buffer.concat([latin1(`${number} 0 obj\n`), latin1(body), latin1('\nendobj\n')]);
		parts.push(part);
		end += part.length;
	}

	const size = Math.max(...places.keys()) + 1;
	const rows = Array.from({length: size}, (_, number) => {
		const place = places.get(number);
		return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
	});
	parts.push(
		latin1(
			`xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer.replaceAll('HERE', String(end))} >>\nstartxref\n${end}\n%%EOF\n`,
		),
	);
	return new Uint8Array(Buffer.concat(parts));
}

/** A stream with what its dictionary says beside its length. */
export function rawStream(data: string | Uint8Array, dictionary = ''): Uint8Array {
	const bytes = latin1(data);
	return Buffer.concat([
		latin1(`<< /Length ${bytes.length} ${dictionary} >>\nstream\n`),
		bytes,
		latin1('\nendstream'),
	]);
}

/** A stream that is packed so many times. */
export function packedStream(data: string | Uint8Array, times = 1): Uint8Array {
	let packed: Uint8Array = latin1(data);
	for (let time = 0; time < times; time++) {
		packed = deflateSync(packed);
	}

	return rawStream(packed, `/Filter [${'/FlateDecode '.repeat(times)}]`);
}

/** What draws words at the left of a page. */
export function drawn(words: string): string {
	return `BT /F1 12 Tf 72 700 Td (${words}) Tj ET`;
}

/** The objects of a page with a sentence, some of them replaced by others. */
export function onePage(others: RawObjects = {}): RawObjects {
	return {
		1: '<< /Type /Catalog /Pages 2 0 R >>',
		2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources 6 0 R /Contents 4 0 R >>',
		4: rawStream(drawn('The boat goes on.')),
		5: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
		6: '<< /Font << /F1 5 0 R >> >>',
		...others,
	};
}

function latin1(data: string | Uint8Array): Buffer {
	return typeof data === 'string' ? Buffer.from(data, 'latin1') : Buffer.from(data);
}
