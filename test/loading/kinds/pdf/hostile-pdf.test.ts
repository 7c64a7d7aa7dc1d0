import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {InputError} from '../../../../source/article/input-error.ts';
import {loadPdf} from '../../../../source/loading/kinds/pdf/load-pdf.ts';
import {drawn, onePage, packedStream, type RawObjects, rawPdf, rawStream} from './raw-pdf.ts';

/** Little, so that what would fill any memory is found out soon. */
const mostBytes = 2_000_000;

async function textOf(bytes: Uint8Array, most = mostBytes): Promise<string> {
	const {article} = await loadPdf({bytes, name: 'hostile.pdf'}, {mostBytes: most, onProgress: () => {}});
	return article.text;
}

/** Twelve forms, each of which draws the next one ten times. */
function formsInForms(last: string): RawObjects {
	const numbers = Array.from({length: 12}, (_, at) => at);
	const forms = numbers.map(at => [
		10 + at,
		rawStream(
			at === 11 ? last : `/X${at + 1} Do `.repeat(10),
			'/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources 6 0 R',
		),
	]);
	return onePage({
		4: rawStream('/X0 Do'),
		6: `<< /Font << /F1 5 0 R >> /XObject << ${numbers.map(at => `/X${at} ${10 + at} 0 R`).join(' ')} >> >>`,
		...Object.fromEntries(forms),
	});
}

const deep = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000);

let written: string[] = [];

beforeEach(() => {
	written = [];
	for (const method of ['log', 'info', 'warn', 'error'] as const) {
		vi.spyOn(console, method).mockImplementation((...words) => {
			written.push(words.join(' '));
		});
	}
});

afterEach(() => {
	vi.restoreAllMocks();
	expect(written).toEqual([]);
});

describe('a PDF that goes round in circles or lies', () => {
	it.each<[string, RawObjects, string?]>([
		['has a page tree that holds itself', onePage({2: '<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 9 >>'})],
		[
			'says that it has two billion pages',
			onePage({2: '<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>'}),
		],
		['has a table of places that goes on with itself', onePage(), '/Prev HERE'],
		[
			'has an outline that holds itself',
			onePage({
				1: '<< /Type /Catalog /Pages 2 0 R /Outlines 7 0 R >>',
				7: '<< /First 8 0 R /Last 8 0 R /Count 1 >>',
				8: '<< /Title (Again) /Parent 7 0 R /Next 8 0 R /First 8 0 R >>',
			}),
		],
		[
			'has a font that is made of itself',
			onePage({
				5: '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 5 0 R >>',
			}),
		],
		[
			'has a form that draws itself',
			onePage({
				4: rawStream(`${drawn('The boat goes on.')} /X Do`),
				6: '<< /Font << /F1 5 0 R >> /XObject << /X 7 0 R >> >>',
				7: rawStream('/X Do', '/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources 6 0 R'),
			}),
		],
		[
			'has a page as large as a galaxy',
			onePage({
				3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1e38 1e38] /Resources 6 0 R /Contents 4 0 R >>',
			}),
		],
		['has arrays in arrays', onePage({7: deep('[', ']'), 8: '7 0 R'}), '/Info 7 0 R'],
		['has dictionaries in dictionaries', onePage({7: deep('<< /A ', '>> ')}), '/Info 7 0 R'],
		[
			'has a script and a program to start',
			onePage({
				1: '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (globalThis.ranScript = 1;) /Next << /S /Launch /F (/bin/true) >> >> >>',
			}),
		],
	])('is read when it %s', async (_, objects, trailer) => {
		expect(await textOf(rawPdf(objects, trailer))).toBe('The boat goes on.');
		expect('ranScript' in globalThis).toBe(false);
	});

	it.each<[string, Uint8Array, string]>([
		['has no pages', rawPdf(onePage({2: '<< /Type /Pages /Kids [] /Count 0 >>'})), 'has no pages'],
		[
			'has a page tree of nothing but itself',
			rawPdf(onePage({2: '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'})),
			'damaged',
		],
		['is cut off', rawPdf(onePage()).slice(0, 150), 'damaged'],
		['is only called one', new TextEncoder().encode(`%PDF-1.4\n${'x'.repeat(1000)}`), 'damaged'],
		['is empty', new Uint8Array(), 'damaged'],
		[
			'nests its catalogue a hundred thousand times',
			rawPdf(onePage({1: `<< /Type /Catalog /Pages ${deep('[', ']')} >>`})),
			'damaged',
		],
		[
			'is locked',
			rawPdf(
				onePage({7: `<< /Filter /Standard /V 1 /R 2 /O (${'a'.repeat(32)}) /U (${'b'.repeat(32)}) /P -4 >>`}),
				'/Encrypt 7 0 R /ID [<00><00>]',
			),
			'locked with a password',
		],
		[
			'holds nothing but a picture',
			rawPdf(
				onePage({
					4: rawStream('q 612 0 0 792 0 0 cm /Im Do Q'),
					6: '<< /XObject << /Im 7 0 R >> >>',
					7: rawStream(
						'abc',
						'/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB',
					),
				}),
			),
			'OCR',
		],
	])('is refused when it %s', async (_, bytes, words) => {
		const error: unknown = await textOf(bytes).catch(reason => reason);
		expect(error).toBeInstanceOf(InputError);
		expect((error as InputError).message).toContain(words);
		expect((error as InputError).input).toBe('hostile.pdf');
	});
});

describe('a PDF that would fill the memory', () => {
	it.each<[string, RawObjects]>([
		['packed spaces', onePage({4: packedStream(Buffer.alloc(40_000_000, 32))})],
		['packed spaces, packed again', onePage({4: packedStream(Buffer.alloc(40_000_000, 32), 3)})],
		[
			'many packed streams for one page',
			onePage({
				3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources 6 0 R /Contents [${'4 0 R '.repeat(100)}] >>`,
				4: packedStream(Buffer.alloc(1_000_000, 32)),
			}),
		],
		[
			'runs of one byte',
			onePage({
				4: rawStream(
					Buffer.concat([Buffer.alloc(400_000, Buffer.from([129, 32])), Buffer.of(128)]),
					'/Filter /RunLengthDecode',
				),
			}),
		],
		[
			'a row of two billion columns',
			onePage({
				4: rawStream(
					Buffer.from('789c030000000001', 'hex'),
					'/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2000000000 /Colors 32 /BitsPerComponent 16 >>',
				),
			}),
		],
	])('with %s is refused', async (_, objects) => {
		await expect(textOf(rawPdf(objects))).rejects.toThrow('Unpacked it comes to more than 2 MB');
	});

	it('with forms in forms in forms is refused', async () => {
		await expect(textOf(rawPdf(formsInForms(drawn('ha'))), 200_000)).rejects.toThrow(
			/more text than any article/,
		);
	});

	it('leaves arrays and unpacking as they were', async () => {
		const [array, unpacking] = [globalThis.Uint8Array, globalThis.DecompressionStream];
		await textOf(rawPdf(onePage({4: packedStream(Buffer.alloc(40_000_000, 32))}))).catch(() => {});
		expect(globalThis.Uint8Array).toBe(array);
		expect(globalThis.DecompressionStream).toBe(unpacking);
	});
});

describe('a PDF with words for the terminal', () => {
	it('keeps them as characters, in the text and in what it says of itself', async () => {
		const bytes = rawPdf(
			onePage({
				4: rawStream(drawn('The \\033]0;x\\007 boat \\033[2J goes on.')),
				7: '<< /Title (The \\007Ferry) /Author (Jane \\007Doe) >>',
			}),
			'/Info 7 0 R',
		);
		const {article} = await loadPdf({bytes, name: 'x.pdf'}, {mostBytes, onProgress: () => {}});
		expect(article.title).toBe('The \u0007Ferry');
		expect(article.byline).toBe('Jane \u0007Doe');
		expect(article.text).toContain('boat');
		expect(article.paragraphs).toHaveLength(2);
	});
});
