import {parseHTML} from 'linkedom';
import PostalMime from 'postal-mime';
import {makeNews} from '../make-news.ts';
import type {LoadBench} from './load-bench.ts';

/** Lines of at most 76 characters, and what is no printable ASCII by its bytes (RFC 2045, 6.7). */
function quotedPrintable(text: string): string {
	return text
		.split('\n')
		.map(line => {
			const pieces = Array.from(Buffer.from(line), byte =>
				byte === 61 || byte < 32 || byte > 126
					? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
					: String.fromCharCode(byte),
			);
			const lines: string[] = [''];
			for (const piece of pieces) {
				const last = lines.length - 1;
				if ((lines[last]?.length ?? 0) + piece.length > 75) {
					lines.push(piece);
				} else {
					lines[last] += piece;
				}
			}

			return lines.join('=\r\n');
		})
		.join('\r\n');
}

const cellStyle =
	'mso-line-height-rule:exactly;-ms-text-size-adjust:100%;-webkit-text-size-adjust:100%;word-break:break-word;color:#202020;font-family:Georgia,serif;font-size:16px;line-height:150%;text-align:left';

/** A paragraph as programs for newsletters lay it out: tables in tables, each cell with its style. */
function laidOut(paragraph: string): string {
	return `<table border="0" cellpadding="0" cellspacing="0" width="100%" style="min-width:100%;border-collapse:collapse"><tbody><tr><td valign="top" style="padding-top:9px;font-size:0px"><!--[if mso]><table align="left" border="0" cellspacing="0" cellpadding="0" width="100%"><tr><![endif]--><table align="left" border="0" cellpadding="0" cellspacing="0" style="max-width:100%;min-width:100%;border-collapse:collapse" width="100%"><tbody><tr><td valign="top" style="padding:0px 18px 9px;${cellStyle}"><p style="margin:10px 0;padding:0;${cellStyle}">${paragraph} <a href="https://track.example/click?u=6f1ed002ab5595859014ebf0951522d9&amp;id=4b1f&amp;e=5b92" style="color:#007C89;font-weight:normal;text-decoration:underline">More of it</a>.</p></td></tr></tbody></table></td></tr></tbody></table>`;
}

const blockLength = laidOut('').length;

/**
A newsletter laid out with tables, beside postal-mime taking it apart and linkedom parsing its HTML: a newsletter is HTML in a message, and neither library reads one without the other.
*/
export const bench: LoadBench = {
	kind: 'email',
	makePayload: async bytes => {
		const paragraphs = makeNews({characters: bytes, seed: 1}).split('\n\n');
		const rows: string[] = [];
		let length = 0;
		for (const paragraph of paragraphs) {
			rows.push(laidOut(paragraph));
			length += blockLength + paragraph.length;
			if (length > bytes * 0.85) {
				break;
			}
		}

		const html = `<html><body><div style="display:none">Preview</div><table role="presentation"><tr><td>${rows.join('\n')}</td></tr></table><p>You are receiving this email because you signed up.</p><p>Unsubscribe</p></body></html>`;
		return {
			bytes: new TextEncoder().encode(
				`From: Harbour Weekly <news@harbour.example>\r\nSubject: The ferry stays\r\nDate: Wed, 2 Mar 2022 23:30:00 -0500\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(html)}`,
			),
			name: 'bench.eml',
			fileName: 'bench.eml',
		};
	},
	bare: async ({bytes}) => {
		const {html = ''} = await PostalMime.parse(bytes);
		return parseHTML(html).document;
	},
};
