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

/**
A newsletter laid out with tables, beside postal-mime taking it apart and linkedom parsing its HTML: a newsletter is HTML in a message, and neither library reads one without the other.
*/
export const bench: LoadBench = {
	kind: 'email',
	makePayload: async bytes => {
		const rows = makeNews({characters: Math.ceil(bytes * 0.85), seed: 1})
			.split('\n\n')
			.map(
				paragraph =>
					`<tr><td style="font-size:0px;padding:10px"><div style="font-family:Georgia;font-size:16px"><p>${paragraph}</p></div></td></tr>`,
			);
		const html = `<html><body><div style="display:none">Preview</div><table role="presentation"><tr><td><table>${rows.join('\n')}</table></td></tr></table><p>You are receiving this email because you signed up.</p><p>Unsubscribe</p></body></html>`;
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
